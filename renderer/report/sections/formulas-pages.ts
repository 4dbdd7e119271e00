import { columnsOf } from '../drawing/frame';
import { HAIRLINE, INK, INK_2 } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import type { Flow } from '../layout/flow';
import { drawWithoutLeftover } from '../layout/without-leftover';
import type { FormulasSection } from './formulas';

export function drawFormulas(book: Book, section: FormulasSection): void {
  const open = (first: boolean) => {
    const sketch = book.openPage('portrait', section.title);
    if (!first) return { sketch, y: sketch.frame.top };
    book.markSection('formulas', section.title, section.figure);
    return { sketch, y: drawSectionHead(sketch, book.accent.text, section.title, section.headline, section.lead) + 16 };
  };
  const items = section.entries.map((entry, index) => ({
    opensPage: true,
    draw: (flow: Flow) => drawEntry(flow, entry, index === 0),
  }));
  drawWithoutLeftover(book, { open, items, close: () => {}, least: 3, evenly: false });
}

function drawEntry(flow: Flow, { name, formula, here }: FormulasSection['entries'][number], first: boolean): void {
  flow.keep(44);
  const { left, contentWidth } = flow.sketch.frame;
  const names = columnsOf(flow.sketch.frame, 0, 3);
  const texts = columnsOf(flow.sketch.frame, 3, 9);
  flow.sketch.rule(left, flow.y, contentWidth, first ? INK : HAIRLINE, first ? 0.9 : 0.5);
  flow.y += 6;
  const { typesetter } = flow.sketch;
  flow.cells(
    [
      { x: names.x, lines: typesetter.wrap(name, names.width, TYPE.bodyBold), style: { ...TYPE.bodyBold, lead: 12.5 } },
      { x: texts.x, lines: typesetter.wrap(formula, texts.width, TYPE.body), style: TYPE.body },
    ],
    here.length > 0 ? 2 : 6,
  );
  here.forEach((sentence, at) => {
    const style = coloured({ ...TYPE.caption, lead: 10.2 }, INK_2);
    flow.paragraph(sentence, texts.x, texts.width, style, at === here.length - 1 ? 6 : 1);
  });
}
