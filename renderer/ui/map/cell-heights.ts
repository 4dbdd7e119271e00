import { linesIn, piecesOf } from './text-size';

/** As in cells.module.css, px. */
const SQUARE = 32;
const GAP = 3;
/** What "+12" takes behind the last square. */
const REST = 24;
/** A mark and the space behind it. */
const MARK = 13;

/** How many of a touchpoint's pictures stand in a cell of `room` px at 100 %; at least one. */
export function picturesShown(count: number, room: number): number {
  if (count * (SQUARE + GAP) - GAP <= room) return count;
  return Math.max(1, Math.floor((room - REST) / (SQUARE + GAP)));
}

/** Height of a cell's pictures, px at 100 % without its padding. */
export function pictureHeight(count: number): number {
  return count === 0 ? 0 : SQUARE;
}

/** Width of the longest word in titles of actions with the mark before it, px at 100 %. An untitled one has `untitled`. */
export function actionWidth(titles: readonly string[], untitled: string): number {
  return titles.reduce((width, title) => {
    const { widths } = piecesOf(title || untitled, 'cell');
    return Math.max(width, MARK + Math.max(0, ...widths));
  }, 0);
}

/**
 * Lines that the titles of a touchpoint's actions take in a cell of `room` px at 100 %. An untitled one takes
 * `untitled`.
 */
export function actionLines(titles: readonly string[], untitled: string, room: number): number {
  return titles.reduce(
    (lines, title) => lines + Math.max(1, linesIn(piecesOf(title || untitled, 'cell'), room - MARK)),
    0,
  );
}
