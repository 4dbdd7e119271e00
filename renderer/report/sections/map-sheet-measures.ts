import { curvesOfLegend, legendHeight, legendWidth } from '../drawing/legend';
import type { Sketch } from '../drawing/sketch';
import { TYPE } from '../drawing/type-scale';
import type { Typesetter } from '../drawing/typesetter';
import type { Book } from '../layout/book';
import type { MapColumn, MapSection } from './map';
import type { MapLane } from './map-lanes';
import type { MapSheet } from './map-packing';
import { LABEL_WIDTH, type SheetGeometry } from './map-sheet-geometry';

export const NAME = TYPE.smallBold;
export const CELL = { ...TYPE.captionInk, lead: 9.6 };
export const LABEL = TYPE.captionBold;
/** A long word in a name is set this much smaller before columns are widened for it, or it is hyphenated. */
export const MOST_SHRINKING = 1;
export const CELL_PADDING = 4;
export const MARK_ROOM = 6;
/** Above and below a lane's texts, together. */
export const LANE_PADDING = 6;
/** Height of title and subtitle, of the stage heads, of the number and the gap around a name. */
export const HEADING = 33;
export const STAGE_HEAD = 26;
export const NAME_PADDING = { above: 15, below: 5 };
export const SCORE_ROW = 11.5;
/** A name longer than this is cut on the map; the appendix has it whole. */
const MOST_NAME_LINES = 9;

/** Below the word for the lane, where each persona has a row. */
export const ABOVE_ROWS = 6;
export const BELOW_CURVE = 6;

/** Personas whose curves and scores stand on a page: from … to − 1. */
export interface PersonaBlock {
  readonly from: number;
  readonly to: number;
  /** Of their curves. */
  readonly height: number;
}

export interface Heights {
  /** Of the legend where it stands below the title; 0 where it stands beside. */
  readonly legend: number;
  readonly names: number;
  readonly blocks: readonly PersonaBlock[];
}

/** One sheet of the map and what drawing it needs. */
export interface Sheet {
  readonly book: Book;
  readonly section: MapSection;
  readonly parts: MapSheet;
  readonly geometry: SheetGeometry;
  readonly heights: Heights;
  readonly columns: readonly MapColumn[];
  /** Right half of the page's head. */
  readonly head: string;
}

/** A touchpoint's name above its column. */
export function nameLines(typesetter: Typesetter, name: string, width: number) {
  const style = typesetter.fitted(name, width, NAME, MOST_SHRINKING);
  const lines = typesetter.clamped(name, width, style, MOST_NAME_LINES);
  return { style, lines, cut: typesetter.wrap(name, width, style).length > MOST_NAME_LINES };
}

export function scoreHeight(personas: number): number {
  return SCORE_ROW * personas + 6;
}

export function laneLines(book: Book, lane: MapLane, geometry: SheetGeometry): (readonly string[])[] {
  const width = geometry.columnWidth - 2 * CELL_PADDING - (lane.mark ? MARK_ROOM : 0);
  return lane.texts.slice(geometry.from, geometry.to).map((text) => {
    if (text === '') return [];
    if (!lane.pointers) return book.typesetter.wrap(text, width, CELL);
    return text.split('\n').map((line) => book.typesetter.shortened(line, width, CELL));
  });
}

export function labelLines(book: Book, lane: MapLane): readonly string[] {
  return book.typesetter.wrap(lane.label, LABEL_WIDTH - 6, LABEL);
}

export function laneHeight(cells: readonly (readonly string[])[], label: readonly string[]): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  return Math.max(label.length * LABEL.lead, lines * CELL.lead) + LANE_PADDING;
}

/** A lane of pictures: one as large as fits, of more the first as squares, and how many are left over. */
export const PICTURES = { height: 46, gap: 4, squares: 2 };

export function picturesHeight(shown: readonly (readonly unknown[])[], label: readonly string[]): number {
  const pictures = shown.some((cell) => cell.length > 0) ? PICTURES.height + 1 : 0;
  return Math.max(label.length * LABEL.lead, CELL.lead, pictures) + LANE_PADDING;
}

export function heightOfLane(book: Book, lane: MapLane, geometry: SheetGeometry): number {
  const label = labelLines(book, lane);
  if (lane.pictures) return picturesHeight(lane.pictures.slice(geometry.from, geometry.to), label);
  return laneHeight(laneLines(book, lane, geometry), label);
}

export function remarksOf(
  { words: { t } }: Book,
  { cutKey }: MapSection,
  unrated: boolean,
  cut: boolean,
): readonly string[] {
  return [t('importance'), ...(unrated ? [t('unratedKey')] : []), ...(cut ? [cutKey] : [])];
}

/** Height of the legend when it has to stand below the title; 0 when it fits beside. */
export function legendBelow(sketch: Sketch, section: MapSection, remarks: readonly string[]): number {
  const curves = curvesOfLegend(section.curves);
  const { contentWidth } = sketch.frame;
  return legendWidth(sketch, curves, remarks) < contentWidth * 0.7
    ? 0
    : legendHeight(sketch, curves, remarks, contentWidth);
}
