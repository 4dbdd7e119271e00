import { emotionCurves } from '../drawing/emotion-curve';
import { columnsOf } from '../drawing/frame';
import { drawLegend, legendHeight } from '../drawing/legend';
import { arrow, badge, badgeWidth, personaMark, solidBadge } from '../drawing/marks';
import { HAIRLINE, INK, INK_3, PAIN, PAIN_TEXT, RULE, STRENGTH, STRENGTH_TEXT, WASH } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import type { Flow } from '../layout/flow';
import { drawWithoutLeftover } from '../layout/without-leftover';
import type { MomentEntry, MomentsSection } from './moments';

const NAME = { ...TYPE.listHead, lead: 14.5 };
/** Touchpoints shown before and after the moment. */
const NEIGHBOURS = 3;
const CURVE_HEIGHT = 54;
const LEAST_ENTRY = CURVE_HEIGHT + 32;
const ABOVE_STRENGTHS = 26;

/** Pains, then on with the strengths. */
export function drawMoments(book: Book, section: MomentsSection): void {
  const { pains, strengths, title, headline, lead } = section;
  const open = (first: boolean) => {
    const sketch = book.openPage('portrait', title);
    if (!first) return { sketch, y: sketch.frame.top };
    book.markSection('moments', title, section.figure);
    return { sketch, y: drawSectionHead(sketch, book.accent.text, title, headline, lead) + 15 };
  };
  const opening = pains.length > 0 ? pains : strengths;
  const following = pains.length > 0 ? strengths : [];
  const items = [
    ...opening.map((entry, index) => ({
      opensPage: true,
      draw: (flow: Flow) => {
        flow.keep(roomFor(flow.sketch, entry));
        drawEntry(book, flow, section, entry, index === 0);
      },
    })),
    ...following.map((entry, index) => ({
      opensPage: index !== 1,
      draw: (flow: Flow) => {
        if (index === 0) drawStrengthsHead(book, flow, section);
        else flow.keep(roomFor(flow.sketch, entry));
        drawEntry(book, flow, section, entry, index === 0);
      },
    })),
  ];
  drawWithoutLeftover(book, { open, items, close: (flow) => closeEntries(flow, section), least: 2, evenly: true });
}

/** What has to be free on a page for an entry to begin there. */
function roomFor(sketch: Sketch, entry: MomentEntry): number {
  return Math.min(entryHeight(sketch, entry), 260);
}

/** Where they begin, together with the first of them. */
function drawStrengthsHead(book: Book, flow: Flow, section: MomentsSection): void {
  const { strengths, strengthsHeadline: headline, strengthsLead: lead } = section;
  const title = book.words.t('moments.strengthsTitle');
  const head = (sketch: Sketch, from: number) =>
    drawSectionHead(sketch, book.accent.text, title, headline, lead, from) + 15;
  const height = head(new Sketch(flow.sketch.frame, flow.sketch.typesetter), 0);
  flow.keepHeading(
    ABOVE_STRENGTHS + height,
    strengths.map((entry) => roomFor(flow.sketch, entry)),
  );
  const { left, contentWidth, top } = flow.sketch.frame;
  if (flow.y > top) {
    flow.sketch.rule(left, flow.y, contentWidth, RULE);
    flow.y += ABOVE_STRENGTHS;
  }
  book.mark(title, 2, book.words.format.number(section.strengths.length));
  flow.y = head(flow.sketch, flow.y);
}

function closeEntries(flow: Flow, { legend, curvesNote }: MomentsSection): void {
  const { left, contentWidth } = flow.sketch.frame;
  flow.sketch.rule(left, flow.y, contentWidth, RULE);
  const height = 8 + legendHeight(flow.sketch, legend, [curvesNote], contentWidth);
  flow.keep(height);
  drawLegend(flow.sketch, legend, [curvesNote], left, flow.y + 13, contentWidth);
  flow.y += height;
}

function textColumn(sketch: Sketch) {
  return columnsOf(sketch.frame, 2, 6);
}

function entryHeight(sketch: Sketch, entry: MomentEntry): number {
  const { width } = textColumn(sketch);
  const { typesetter } = sketch;
  const text =
    6 +
    typesetter.heightOf(entry.name, width - 20, NAME) +
    1 +
    typesetter.heightOf(entry.reason, width, TYPE.body) +
    3 +
    entry.rules.reduce((sum, { text: rule }) => sum + typesetter.heightOf(rule, width - 10, RULE_STYLE), 0) +
    entry.actions.reduce((sum, action) => sum + typesetter.heightOf(action, width - 10, ACTION_STYLE) + 2, 0) +
    10;
  const place = placeLines(sketch, entry).length * PLACE_STYLE.lead;
  return Math.max(text, LEAST_ENTRY, PLACE_TOP + place + 8);
}

function placeLines(sketch: Sketch, { place }: MomentEntry): readonly string[] {
  const { width } = columnsOf(sketch.frame, 0, 2);
  return place.flatMap((line) => sketch.typesetter.clamped(line, width, PLACE_STYLE, MOST_PLACE_LINES));
}

const PLACE_STYLE = { ...TYPE.caption, lead: 10.5 };
const PLACE_TOP = 25;
/** Of a stage, a list of channels or a department: the appendix has them whole. */
const MOST_PLACE_LINES = 6;
const RULE_STYLE = { ...TYPE.caption, lead: 10.5 };
const ACTION_STYLE = { ...TYPE.smallBold, lead: 10.5 };

function drawEntry(book: Book, flow: Flow, section: MomentsSection, entry: MomentEntry, first: boolean): void {
  const start = flow.sketch;
  const top = flow.y;
  start.rule(start.frame.left, top, start.frame.contentWidth, first ? INK : RULE, first ? 0.9 : 0.5);
  const [mark, colour] = entry.feeling === 'pain' ? [PAIN, PAIN_TEXT] : [STRENGTH, STRENGTH_TEXT];
  const figures = columnsOf(start.frame, 0, 2);
  const text = textColumn(start);
  const valueWidth = start.text(entry.value, figures.x, top + 19, coloured(TYPE.figureSmall, colour));
  start.text(entry.kind, figures.x + valueWidth + 4, top + 19, TYPE.caption);
  const places = placeLines(start, entry);
  const placeEnd = top + PLACE_TOP + start.lines(places, figures.x, top + PLACE_TOP, PLACE_STYLE);
  drawNeighbourhood(start, section, entry, top);
  flow.y = top + 6;
  const width = badgeWidth(entry.number);
  badge(start, entry.number, text.x + width / 2, flow.y + 7.2, solidBadge(mark));
  flow.paragraph(entry.name, text.x + width + 6, text.width - width - 6, NAME, 1);
  const reason = entry.reasonMissing ? { ...TYPE.body, style: 'italic' as const, colour: INK_3 } : TYPE.body;
  flow.paragraph(entry.reason, text.x, text.width, reason, 3);
  for (const rule of entry.rules) {
    flow.keep(RULE_STYLE.lead);
    personaMark(flow.sketch, rule.look, text.x + 3, flow.y + 5, 2.4);
    flow.paragraph(rule.text, text.x + 10, text.width - 10, RULE_STYLE);
  }
  for (const action of entry.actions) {
    flow.keep(ACTION_STYLE.lead);
    arrow(flow.sketch, text.x, flow.y + 6, 7);
    flow.paragraph(action, text.x + 10, text.width - 10, coloured(ACTION_STYLE, book.accent.text), 2);
  }
  flow.y += 8;
  if (flow.sketch === start) flow.y = Math.max(flow.y, top + LEAST_ENTRY, placeEnd + 8);
}

/** The curves three touchpoints before and after, the moment's column shaded. */
function drawNeighbourhood(
  sketch: Sketch,
  { touchpoints }: MomentsSection,
  { number, curves }: MomentEntry,
  top: number,
): void {
  const column = columnsOf(sketch.frame, 8, 4);
  const position = number - 1;
  const from = Math.max(0, position - NEIGHBOURS);
  const to = Math.min(touchpoints - 1, position + NEIGHBOURS);
  const left = column.x + 6;
  const width = column.width - 6;
  const plotTop = top + 11;
  const xOf = (at: number) => left + (width * (at - from + 0.5)) / (to - from + 1);
  const yOf = (emotion: number) => plotTop + CURVE_HEIGHT / 2 - (CURVE_HEIGHT / 4.6) * emotion;
  sketch.rectangle(xOf(position) - 8, plotTop - 4, 16, CURVE_HEIGHT + 18, WASH);
  for (const emotion of [2, -2]) sketch.rule(left, yOf(emotion), width, HAIRLINE);
  const place = { xOf, yOf, from: from - 0.5, to: to + 0.5 };
  emotionCurves(sketch, curves, place, { leadWidth: 1.7, otherWidth: 1, mark: null });
  for (const { look, points } of [...curves].reverse())
    for (const point of points)
      if (point.x >= from && point.x <= to)
        personaMark(sketch, look, xOf(point.x), yOf(point.y), point.x === position ? 3.1 : 1.7, true);
  for (let at = from; at <= to; at++) {
    const here = at === position;
    const style = here ? { ...TYPE.tick, style: 'bold' as const, colour: INK } : TYPE.tick;
    sketch.text(String(at + 1), xOf(at), plotTop + CURVE_HEIGHT + 9, style, 'centre');
  }
}
