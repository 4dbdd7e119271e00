import { Sketch } from '../drawing/sketch';
import type { Book } from '../layout/book';
import type { MapColumn, MapSection } from './map';
import { drawMapOverview } from './map-overview-page';
import { type MapSheet, packSheets } from './map-packing';
import { plotWidth, sheetGeometry } from './map-sheet-geometry';
import { drawHeads, titleOf } from './map-sheet-heads';
import {
  CELL,
  CELL_PADDING,
  HEADING,
  type Heights,
  labelLines,
  laneHeight,
  laneLines,
  legendBelow,
  MOST_SHRINKING,
  NAME,
  NAME_PADDING,
  nameLines,
  remarksOf,
  scoreHeight,
  type Sheet,
  STAGE_HEAD,
} from './map-sheet-measures';
import { closeLanes, drawCurves, drawLane, drawLineOfVisibility, drawScores } from './map-sheet-rows';

/** Columns are at least this wide; wider where the words of the names need it. */
const COLUMN = { least: 74, forLongWords: 83.5 };
/** Lower than `least` only where that spares a page for what is left of the lanes. */
const CURVE = { most: 230, least: 110, lowest: 92 };
/** Less than this of a tall lane is not begun at the foot of a page. */
const LEAST_LANE = 60;

/** The map: the whole journey, then sheets broken between stages that can be laid side by side. */
export function drawMap(book: Book, section: MapSection): void {
  drawMapOverview(book, section);
  const sheets = sheetsOf(book, section);
  const heights = commonHeights(book, section, sheets);
  const frame = book.frame('landscape');
  sheets.forEach((parts, index) => {
    const geometry = sheetGeometry(frame, parts);
    drawSheet({
      book,
      section,
      parts,
      geometry,
      heights,
      columns: section.columns.slice(geometry.from, geometry.to),
      head: book.words.t('map.sheet', { sheet: index + 1, sheets: sheets.length }),
    });
  });
}

/**
 * Sheets of narrow columns; of wider ones where the words of the names need them and no sheet is added by it.
 * Otherwise such words are hyphenated.
 */
function sheetsOf(book: Book, section: MapSection): MapSheet[] {
  const width = plotWidth(book.frame('landscape'));
  const counts = section.stages.map((stage) => stage.touchpoints);
  const narrow = packSheets(counts, Math.floor(width / COLUMN.least));
  const room = COLUMN.least - 2 * CELL_PADDING;
  const smallest = { ...NAME, size: NAME.size - MOST_SHRINKING };
  const tooLong = ({ name }: MapColumn) =>
    name.split(/[\s-]+/).some((word) => book.typesetter.widthOf(word, smallest) > room);
  if (!section.columns.some(tooLong)) return narrow;
  const wide = packSheets(counts, Math.floor(width / COLUMN.forLongWords));
  return wide.length > narrow.length ? narrow : wide;
}

/** One height of names and of the curve on all sheets, so that sheets laid side by side join. */
function commonHeights(book: Book, section: MapSection, sheets: readonly MapSheet[]): Heights {
  const frame = book.frame('landscape');
  const { typesetter } = book;
  let names: number = NAME.lead;
  let lanes = 0;
  for (const sheet of sheets) {
    const geometry = sheetGeometry(frame, sheet);
    const width = geometry.columnWidth - 2 * CELL_PADDING;
    for (const { name } of section.columns.slice(geometry.from, geometry.to))
      names = Math.max(names, nameLines(typesetter, name, width).lines.length * NAME.lead);
    let height = 0;
    for (const lane of section.lanes) height += laneHeight(laneLines(book, lane, geometry), labelLines(book, lane));
    lanes = Math.max(lanes, height);
  }
  const sketch = new Sketch(frame, typesetter);
  const legend = legendBelow(sketch, section, remarksOf(book, true));
  // A point to spare: sums of fractions must not push the last lane over the edge.
  const room =
    frame.bottom -
    1 -
    frame.top -
    HEADING -
    legend -
    STAGE_HEAD -
    (NAME_PADDING.above + names + NAME_PADDING.below) -
    6 -
    scoreHeight(section);
  const scale = frame.width > 1000 ? 1.4 : 1;
  const left = room - lanes;
  const least = left < CURVE.lowest * scale ? CURVE.least * scale : left;
  return { names, curve: Math.min(CURVE.most * scale, least) };
}

/** Draws one sheet; lanes that do not fit go on to further pages with the heads repeated. */
function drawSheet(sheet: Sheet): void {
  let sketch = sheet.book.openPage('landscape', sheet.head);
  // A stage over several sheets has one entry, where it begins.
  if (sheet.parts.some((part) => part.part === 1)) sheet.book.mark(titleOf(sheet), 2, rangeOf(sheet));
  let top = drawHeads(sheet, sketch, false);
  let y = drawCurves(sheet, sketch, top);
  y = drawScores(sheet, sketch, y);
  const goOn = (): void => {
    closeLanes(sheet, sketch, top, y);
    sketch = sheet.book.openPage('landscape', sheet.head);
    top = drawHeads(sheet, sketch, true);
    y = top;
  };
  let behind = false;
  for (const lane of sheet.section.lanes) {
    let cells = laneLines(sheet.book, lane, sheet.geometry);
    const label = labelLines(sheet.book, lane);
    if (y + Math.min(laneHeight(cells, label), LEAST_LANE) > sketch.frame.bottom) goOn();
    const visibility = lane.backstage && !behind ? y : null;
    behind = lane.backstage;
    // A lane taller than what is left goes on where it was broken.
    for (;;) {
      const height = laneHeight(cells, label);
      if (y + height <= sketch.frame.bottom) {
        y = drawLane(sheet, sketch, lane, label, cells, y, height);
        if (visibility !== null) drawLineOfVisibility(sheet, sketch, visibility);
        break;
      }
      const fitting = Math.max(1, Math.floor((sketch.frame.bottom - y - 7) / CELL.lead));
      const part = cells.map((lines) => lines.slice(0, fitting));
      y = drawLane(sheet, sketch, lane, label, part, y, laneHeight(part, label));
      cells = cells.map((lines) => lines.slice(fitting));
      goOn();
    }
  }
  closeLanes(sheet, sketch, top, y);
}

/** Numbers of the touchpoints of the sheet's stages, all their sheets together. */
function rangeOf({ section, parts, geometry }: Sheet): string {
  const from = geometry.from + 1;
  const last = parts.at(-1);
  const rest = last && last.parts > 1 ? (section.stages[last.stage]?.touchpoints ?? 0) - (last.to - last.from) : 0;
  const to = geometry.to + rest;
  if (to < from) return '';
  return from === to ? String(from) : `${from}–${to}`;
}
