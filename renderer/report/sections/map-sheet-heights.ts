import type { Frame } from '../drawing/frame';
import { standApart } from '../drawing/persona-rows';
import { Sketch } from '../drawing/sketch';
import type { Book } from '../layout/book';
import type { MapSection } from './map';
import { highest, pagesOfLanes } from './map-lane-flow';
import type { MapSheet } from './map-packing';
import { sheetGeometry } from './map-sheet-geometry';
import {
  ABOVE_ROWS,
  BELOW_CURVE,
  CELL_PADDING,
  HEADING,
  heightOfLane,
  type Heights,
  legendBelow,
  NAME,
  NAME_PADDING,
  nameLines,
  type PersonaBlock,
  remarksOf,
  SCORE_ROW,
  scoreHeight,
  STAGE_HEAD,
} from './map-sheet-measures';

/** As high as the lanes leave room for without going on to a further page. */
const CURVE = { most: 230, least: 84 };
/** Where each persona has a row of its own. */
const ROW_OF_PERSONA = { most: 44, least: 21 };
/** Names of a sheet that need so many lines more than usual do not set the height of the others. */
const UNUSUAL = 2;

/**
 * One height of the curve on all sheets, and one of the names on all but those with an unusually long one, so that
 * sheets laid side by side join.
 */
export function heightsOfSheets(book: Book, section: MapSection, sheets: readonly MapSheet[]): Heights[] {
  const frame = book.frame('landscape');
  const { names, cut } = namesOfSheets(book, section, sheets, frame);
  // The same on all sheets: beside the title, or in rows below it when there are many personas.
  const legend = legendBelow(new Sketch(frame, book.typesetter), section, remarksOf(book, section, true, cut));
  // A point to spare: sums of fractions must not push the last lane over the edge.
  const rooms = names.map(
    (height) =>
      frame.bottom - 1 - frame.top - HEADING - legend - STAGE_HEAD - NAME_PADDING.above - height - NAME_PADDING.below,
  );
  const lanes = sheets.map((sheet) => {
    const geometry = sheetGeometry(frame, sheet);
    return section.lanes.map((lane) => heightOfLane(book, lane, geometry));
  });
  const blocks = blocksOf(section, rooms, lanes, frame.width > 1000 ? 1.4 : 1);
  return names.map((height) => ({ legend, names: height, blocks }));
}

function namesOfSheets(book: Book, section: MapSection, sheets: readonly MapSheet[], frame: Frame) {
  let cut = false;
  const lines = sheets.map((sheet) => {
    const { from, to, columnWidth } = sheetGeometry(frame, sheet);
    const width = columnWidth - 2 * CELL_PADDING;
    const names = section.columns.slice(from, to).map(({ name }) => nameLines(book.typesetter, name, width));
    cut ||= names.some((name) => name.cut);
    return Math.max(1, ...names.map((name) => name.lines.length));
  });
  const sorted = [...lines].sort((a, b) => a - b);
  const usual = (sorted[Math.floor((sorted.length - 1) / 2)] ?? 1) + UNUSUAL;
  const common = Math.max(...lines.filter((count) => count <= usual));
  return { names: lines.map((count) => Math.max(common, count) * NAME.lead), cut };
}

/** All personas on one page of a sheet; more than their rows and scores have room for there on several. */
function blocksOf(
  section: MapSection,
  rooms: readonly number[],
  lanes: readonly (readonly number[])[],
  scale: number,
): PersonaBlock[] {
  const count = section.curves.length;
  const least = Math.min(...rooms);
  const forRows = least - BELOW_CURVE - ABOVE_ROWS - scoreHeight(0);
  const perPage = Math.floor(forRows / (ROW_OF_PERSONA.least * scale + SCORE_ROW));
  if (standApart(section.curves) && count > perPage) {
    const pages = Math.ceil(count / perPage);
    const largest = Math.ceil(count / pages);
    const row = Math.min(ROW_OF_PERSONA.most * scale, forRows / largest - SCORE_ROW);
    return evenBlocks(count, pages).map(({ from, to }) => ({ from, to, height: ABOVE_ROWS + row * (to - from) }));
  }
  const below = BELOW_CURVE + scoreHeight(count);
  const pages = (curve: number) =>
    lanes.reduce((sum, heights, sheet) => {
      const room = rooms[sheet] ?? 0;
      return sum + pagesOfLanes(heights, room - curve - below, room);
    }, 0);
  const limits = curveLimits(section);
  const height = highest(limits.least * scale, Math.min(limits.most * scale, least - below), pages);
  return [{ from: 0, to: count, height }];
}

function curveLimits({ curves }: MapSection): typeof CURVE {
  if (!standApart(curves)) return CURVE;
  return {
    most: Math.max(CURVE.most, curves.length * ROW_OF_PERSONA.most),
    least: curves.length * ROW_OF_PERSONA.least,
  };
}

/** `count` things in their order on so many pages, on each as many as on the others, give or take one. */
export function evenBlocks(count: number, pages: number): { readonly from: number; readonly to: number }[] {
  return Array.from({ length: pages }, (_, page) => ({
    from: Math.floor((count * page) / pages),
    to: Math.floor((count * (page + 1)) / pages),
  }));
}
