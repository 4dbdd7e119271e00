import { HAIRLINE, INK, INK_2 } from '../drawing/palette';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book, Entry } from '../layout/book';

const TITLE_HEIGHT = 51;
const ROW = { 1: 22.5, 2: 19.5 } as const;
/** Rows are set this much closer where that spares a page. */
const CLOSEST = 0.8;

export interface Contents {
  readonly pages: readonly (readonly Entry[])[];
  /** Of the height of rows. */
  readonly scale: number;
}

/** The entries of each page of contents: on as few pages as will hold them, each about as full as the others. */
export function paginateContents(book: Book): Contents {
  const { top, bottom } = book.frame('portrait');
  const room = bottom - top - TITLE_HEIGHT;
  const total = book.entries.reduce((sum, { level }) => sum + ROW[level], 0);
  const count = Math.ceil((total * CLOSEST) / room);
  // Over several pages an entry that comes to the foot of one may need a row more there.
  const scale = Math.min(1, (count * room - (count - 1) * 2 * ROW[1]) / total);
  const pages: Entry[][] = [[]];
  let y = 0;
  book.entries.forEach((entry, index) => {
    const next = book.entries[index + 1];
    const height = ROW[entry.level] * scale;
    // A section stays with the first of its entries.
    const needed = height + (entry.level === 1 && next?.level === 2 ? ROW[2] * scale : 0);
    if (y + needed > room + 0.01 || y >= (total * scale) / count) {
      pages.push([]);
      y = 0;
    }
    pages.at(-1)?.push(entry);
    y += height;
  });
  return { pages, scale };
}

/** Draws the contents of `book` into `front`; its first page gets the number `firstNumber`. */
export function drawContents(front: Book, { pages, scale }: Contents, firstNumber: number): void {
  const { t, format } = front.words;
  pages.forEach((entries, index) => {
    const sketch = front.openPage('portrait', t('contents.title'));
    if (index === 0) front.mark(t('contents.title'), 1);
    const { left, right, top, contentWidth } = sketch.frame;
    sketch.text(t('contents.title'), left, top + 22, TYPE.title);
    let y = top + TITLE_HEIGHT;
    const titleLeft = left + 42;
    for (const entry of entries) {
      const page = entry.page + firstNumber;
      const first = entry.level === 1;
      const number = first ? coloured(TYPE.listHead, front.accent.text) : coloured(TYPE.tableBold, INK_2);
      const title = first ? TYPE.listHead : TYPE.body;
      sketch.rule(
        first ? left : titleLeft,
        y,
        right - (first ? left : titleLeft),
        first ? INK : HAIRLINE,
        first ? 0.9 : 0.5,
      );
      sketch.text(format.number(page), left, y + 15 * scale, number);
      const figureWidth = sketch.text(entry.figure, right, y + 15 * scale, coloured(TYPE.small, INK_2), 'right');
      sketch.text(
        sketch.typesetter.shortened(entry.title, right - titleLeft - figureWidth - 12, title),
        titleLeft,
        y + 15 * scale,
        title,
      );
      front.link(left, y, contentWidth, ROW[entry.level] * scale, page);
      y += ROW[entry.level] * scale;
    }
    sketch.rule(left, y, contentWidth, INK, 0.9);
  });
}
