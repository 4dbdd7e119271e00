import { columnsOf } from '../drawing/frame';
import { HAIRLINE, INK, INK_2 } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import { Flow } from '../layout/flow';
import type { FormulasSection } from './formulas';

export function drawFormulas(book: Book, section: FormulasSection): void {
  const flow = new Flow((first) => {
    const sketch = book.openPage('portrait', section.title);
    if (!first) return { sketch, y: sketch.frame.top };
    book.markSection('formulas', section.title, section.figure);
    return { sketch, y: drawSectionHead(sketch, book.accent.text, section.title, section.headline, section.lead) + 16 };
  });
  const name = columnsOf(flow.sketch.frame, 0, 3);
  const text = columnsOf(flow.sketch.frame, 3, 9);
  section.entries.forEach((entry, index) => {
    flow.keep(44);
    const { left, contentWidth } = flow.sketch.frame;
    flow.sketch.rule(left, flow.y, contentWidth, index === 0 ? INK : HAIRLINE, index === 0 ? 0.9 : 0.5);
    flow.y += 6;
    const { typesetter } = flow.sketch;
    flow.cells(
      [
        {
          x: name.x,
          lines: typesetter.wrap(entry.name, name.width, TYPE.bodyBold),
          style: { ...TYPE.bodyBold, lead: 12.5 },
        },
        { x: text.x, lines: typesetter.wrap(entry.formula, text.width, TYPE.body), style: TYPE.body },
      ],
      entry.here.length > 0 ? 2 : 6,
    );
    entry.here.forEach((sentence, at) => {
      flow.paragraph(
        sentence,
        text.x,
        text.width,
        coloured({ ...TYPE.caption, lead: 10.2 }, INK_2),
        at === entry.here.length - 1 ? 6 : 1,
      );
    });
  });
}
