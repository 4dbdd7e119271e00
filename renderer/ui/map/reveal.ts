/** `--tl-lane-label`: covers the left edge of the scrolled content. */
export const LABEL = 128;

interface Reveal {
  readonly index: number;
  /** Width of a column, px. */
  readonly column: number;
  /** With the last column comes what stands behind it. */
  readonly isLast: boolean;
  /** What the side panel covers at the right, px. */
  readonly covered: number;
}

/** Scrolls by whole columns, just as far as it takes for the column at `index` to be in sight. */
export function reveal(scroller: HTMLElement, { index, column, isLast, covered }: Reveal): void {
  const visible = Math.max(1, Math.floor((scroller.clientWidth - LABEL - covered) / column));
  const first = firstInSight(scroller, column);
  if (isLast) scroller.scrollLeft = wholeColumns(scroller.scrollWidth - scroller.clientWidth, column);
  else if (index < first) scroller.scrollLeft = index * column;
  else if (index >= first + visible) scroller.scrollLeft = (index - visible + 1) * column;
}

/** The first column that is wholly in sight. */
export function firstInSight(scroller: HTMLElement, column: number): number {
  return Math.ceil(scroller.scrollLeft / column - 0.01);
}

/**
 * Room behind `count` columns, `needed` px or a little more: scrolled to its end, the map begins with a whole column. A
 * short journey has all the room that is left, so that its band goes on to the edge as the lanes do.
 * `width` is that of its window, without the bar that scrolls its height.
 */
export function roomBehind(needed: number, count: number, column: number, width: number): number {
  const hidden = count * column + needed - (width - LABEL);
  return hidden > 0 ? needed + Math.ceil(hidden / column) * column - hidden : needed - hidden;
}

/** As far as one can scroll by whole columns. */
function wholeColumns(hidden: number, column: number): number {
  return Math.floor(hidden / column + 0.01) * column;
}

/** Scrolls so that the column at `index` is the first in sight. */
export function scrollToColumn(scroller: HTMLElement | null, index: number, column: number): void {
  scroller?.scrollTo({ left: Math.round(index) * column });
}
