import { CELL, LANE_PADDING } from './map-sheet-measures';

/** Less than this of a tall lane is not begun at the foot of a page. */
export const LEAST_LANE = 60;
/** On the last page of a sheet, where that has any lanes at all. */
const LEAST_LANES = 3;

/** On how many pages lanes of these heights come to stand, of which the first has less room for them. */
export function pagesOfLanes(heights: readonly number[], onFirst: number, onOthers: number): number {
  return flowOf(heights, onFirst, onOthers).pages;
}

/** How many pages lanes need, and the page (from 1) on which each of them begins. */
function flowOf(heights: readonly number[], onFirst: number, onOthers: number) {
  const begins: number[] = [];
  let pages = 1;
  let room = onFirst;
  const goOn = (): void => {
    pages++;
    room = onOthers;
  };
  for (const height of heights) {
    let rest = height;
    if (Math.min(rest, LEAST_LANE) > room) goOn();
    begins.push(pages);
    for (; rest > room; goOn()) rest -= fittingLines(room) * CELL.lead;
    room -= rest;
  }
  return { pages, begins };
}

/** Lines of a lane that is taller than the room for it. */
export function fittingLines(room: number): number {
  return Math.max(1, Math.floor((room - LANE_PADDING) / CELL.lead));
}

/** The greatest height up to `most` that needs no more pages than `least` does. */
export function highest(least: number, most: number, pages: (height: number) => number): number {
  const fewest = pages(least);
  if (most <= least || pages(most) === fewest) return most;
  let [fits, tooHigh] = [least, most];
  while (tooHigh - fits > 0.25) {
    const middle = (fits + tooHigh) / 2;
    if (pages(middle) === fewest) fits = middle;
    else tooHigh = middle;
  }
  return fits;
}

/**
 * The lane before which a page is broken although it would fit, so that the last page does not hold one or two lanes
 * alone; -1 where the lanes fall well by themselves.
 */
export function earlyBreak(heights: readonly number[], onFirst: number, onOthers: number): number {
  const { pages, begins } = flowOf(heights, onFirst, onOthers);
  const onLast = begins.filter((page) => page === pages).length;
  const onPageBefore = begins.filter((page) => page === pages - 1).length;
  const taken = LEAST_LANES - onLast;
  const rest = heights.slice(-LEAST_LANES).reduce((sum, height) => sum + height, 0);
  return pages > 1 && taken > 0 && onPageBefore > taken && rest <= onOthers ? heights.length - LEAST_LANES : -1;
}
