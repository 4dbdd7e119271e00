/** `--tl-lane-label`: covers the left edge of the scrolled content. */
export const LABEL = 128;

/**
 * Scrolls by whole columns, just as far as it takes for the column at `index` to be in sight; with the last one
 * comes what stands behind it.
 */
export function reveal(scroller: HTMLElement, index: number, column: number, isLast: boolean): void {
  const visible = Math.max(1, Math.floor((scroller.clientWidth - LABEL) / column));
  const first = Math.ceil(scroller.scrollLeft / column - 0.01);
  if (isLast) scroller.scrollLeft = scroller.scrollWidth;
  else if (index < first) scroller.scrollLeft = index * column;
  else if (index >= first + visible) scroller.scrollLeft = (index - visible + 1) * column;
}

/** Scrolls so that the column at `index` is the first in sight. */
export function scrollToColumn(scroller: HTMLElement | null, index: number, column: number): void {
  scroller?.scrollTo({ left: Math.round(index) * column });
}
