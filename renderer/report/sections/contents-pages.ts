import { HAIRLINE, INK, INK_2 } from '../drawing/palette';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book, Entry } from '../layout/book';

const TITLE_HEIGHT = 51;
const ROW = { 1: 22.5, 2: 19.5 } as const;

/** The entries of each page of contents, as many as fit. */
export function paginateContents(book: Book): Entry[][] {
  const { top, bottom } = book.frame('portrait');
  const pages: Entry[][] = [[]];
  let y = top + TITLE_HEIGHT;
  for (const entry of book.entries) {
    if (y + ROW[entry.level] > bottom) {
      pages.push([]);
      y = top + TITLE_HEIGHT;
    }
    pages.at(-1)?.push(entry);
    y += ROW[entry.level];
  }
  return pages;
}

/** Draws the contents of `book` into `front`; its first page gets the number `firstNumber`. */
export function drawContents(front: Book, pages: readonly (readonly Entry[])[], firstNumber: number): void {
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
      sketch.text(format.number(page), left, y + 15, number);
      const figureWidth = sketch.text(entry.figure, right, y + 15, coloured(TYPE.small, INK_2), 'right');
      sketch.text(
        sketch.typesetter.shortened(entry.title, right - titleLeft - figureWidth - 12, title),
        titleLeft,
        y + 15,
        title,
      );
      front.link(left, y, contentWidth, ROW[entry.level], page);
      y += ROW[entry.level];
    }
    sketch.rule(left, y, contentWidth, INK, 0.9);
  });
}
