import { columnsOf } from '../drawing/frame';
import { badge, solidBadge } from '../drawing/marks';
import { HAIRLINE, INK, INK_2, RULE } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import { Flow } from '../layout/flow';
import type { MethodSection } from './method';

/** Between the parts of the page; the second where it spares a page of hardly anything. */
const GAP = 14;
const CLOSER = 6;

export function drawMethod(book: Book, section: MethodSection): void {
  const start = book.checkpoint();
  const pagesWith = (gap: number): number => {
    book.restore(start);
    drawParts(book, section, gap);
    return book.checkpoint().pages - start.pages;
  };
  const pages = pagesWith(GAP);
  if (pages > 1 && pagesWith(CLOSER) === pages) pagesWith(GAP);
}

function drawParts(book: Book, section: MethodSection, gap: number): void {
  const flow = new Flow((first) => {
    const sketch = book.openPage('portrait', section.title);
    if (!first) return { sketch, y: sketch.frame.top };
    book.markSection('method', section.title, section.figure);
    return { sketch, y: drawSectionHead(sketch, book.accent.text, section.title, section.headline, section.lead) + 18 };
  });
  drawFacts(book, flow, section, gap);
  drawEvidence(book, flow, section, gap);
  drawList(flow, book.words.t('method.leftOut'), section.leftOut, gap);
  drawDisagreements(book, flow, section, gap);
  drawSteps(book, flow, section);
}

/** A rule with a heading, kept together with the first two of what follows, of these heights. */
function heading(flow: Flow, title: string, entries: readonly number[]): void {
  flow.keepHeading(27, entries);
  const { left, contentWidth } = flow.sketch.frame;
  flow.sketch.rule(left, flow.y, contentWidth, INK, 0.9);
  flow.sketch.text(title, left, flow.y + 16.5, TYPE.section);
  flow.y += 27;
}

function drawFacts(book: Book, flow: Flow, { facts }: MethodSection, gap: number): void {
  // It is the first on its page.
  heading(flow, book.words.t('method.scope'), []);
  const label = columnsOf(flow.sketch.frame, 0, 3);
  const text = columnsOf(flow.sketch.frame, 3, 9);
  for (const fact of facts) {
    flow.cells(
      [
        {
          x: label.x,
          lines: flow.sketch.typesetter.wrap(fact.label, label.width, TYPE.table),
          style: coloured({ ...TYPE.table, lead: 12.5 }, INK_2),
        },
        { x: text.x, lines: flow.sketch.typesetter.wrap(fact.text, text.width, TYPE.body), style: TYPE.body },
      ],
      3,
    );
    flow.sketch.rule(label.x, flow.y, flow.sketch.frame.contentWidth, HAIRLINE);
    flow.y += 3.5;
  }
  flow.y += gap;
}

/** From opinion to measurement: light to dark. */
const EVIDENCE_HEIGHT = 60;
const EVIDENCE_SHADES = { assumed: RULE, observed: '#7f8a97', measured: INK } as const;

function drawEvidence(book: Book, flow: Flow, { evidence }: MethodSection, gap: number): void {
  if (evidence.length === 0) return;
  heading(flow, book.words.t('method.evidence'), [EVIDENCE_HEIGHT]);
  const { left, contentWidth } = flow.sketch.frame;
  let x = left;
  for (const { kind, share } of evidence) {
    flow.sketch.rectangle(x, flow.y, contentWidth * share, 9, EVIDENCE_SHADES[kind]);
    x += contentWidth * share;
  }
  flow.y += 16;
  evidence.forEach(({ kind, count, label, meaning }, index) => {
    const column = columnsOf(flow.sketch.frame, index * 4, 4);
    flow.sketch.rectangle(column.x, flow.y + 2.5, 7, 7, EVIDENCE_SHADES[kind]);
    const width = flow.sketch.text(count, column.x + 12, flow.y + 9, TYPE.bodyBold);
    flow.sketch.text(label, column.x + 16 + width, flow.y + 9, TYPE.body);
    flow.sketch.block(meaning, column.x + 12, flow.y + 13, column.width - 12, TYPE.caption);
  });
  flow.y += 30 + gap;
}

function drawList(flow: Flow, title: string, sentences: readonly string[], gap: number): void {
  if (sentences.length === 0) return;
  const { left, contentWidth } = flow.sketch.frame;
  const width = contentWidth * 0.92;
  heading(
    flow,
    title,
    sentences.slice(0, 2).map((sentence) => flow.sketch.typesetter.heightOf(sentence, width, TYPE.body) + 4),
  );
  for (const sentence of sentences) flow.paragraph(sentence, left, width, TYPE.body, 4);
  flow.y += gap;
}

function drawDisagreements(book: Book, flow: Flow, { disagreements }: MethodSection, gap: number): void {
  if (disagreements.length === 0) return;
  const { left, contentWidth } = flow.sketch.frame;
  const { typesetter } = flow.sketch;
  const indent = 24;
  const heightOf = ({ name, votes }: (typeof disagreements)[number]) =>
    typesetter.heightOf(name, contentWidth - indent, TYPE.bodyBold) +
    typesetter.heightOf(votes, contentWidth - indent, TYPE.caption) +
    5;
  heading(flow, book.words.t('method.disagreement'), disagreements.slice(0, 2).map(heightOf));
  for (const entry of disagreements) {
    const { number, name, votes } = entry;
    flow.keep(heightOf(entry));
    badge(flow.sketch, number, left + 9, flow.y + 6.5, solidBadge(INK));
    flow.paragraph(name, left + indent, contentWidth - indent, TYPE.bodyBold);
    flow.paragraph(votes, left + indent, contentWidth - indent, TYPE.caption, 5);
  }
  flow.y += gap;
}

function drawSteps(book: Book, flow: Flow, { steps }: MethodSection): void {
  const { left, contentWidth } = flow.sketch.frame;
  const width = contentWidth * 0.88;
  const heights = steps.map((step) => flow.sketch.typesetter.heightOf(step, width, TYPE.body) + 4);
  // Few and short: all of them on one page.
  heading(flow, book.words.t('method.steps'), [heights.reduce((sum, height) => sum + height, 0)]);
  steps.forEach((step, index) => {
    flow.sketch.text(`${index + 1}`, left, flow.y + 9, coloured(TYPE.bodyBold, book.accent.text));
    flow.paragraph(step, left + 16, width, TYPE.body, 4);
  });
}
