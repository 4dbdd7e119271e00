import { standApart } from '../drawing/persona-rows';
import { Sketch } from '../drawing/sketch';
import type { Book } from '../layout/book';
import type { MapColumn, MapSection } from './map';
import { drawMapOverview } from './map-overview-page';
import { earlyBreak, fittingLines, highest, LEAST_LANE, pagesOfLanes } from './map-lane-flow';
import { type MapSheet, packSheets } from './map-packing';
import { plotWidth, sheetGeometry } from './map-sheet-geometry';
import { drawHeads, titleOf } from './map-sheet-heads';
import {
  CELL_PADDING,
  HEADING,
  heightOfLane,
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
import { closeLanes, drawCurves, drawLane, drawLineOfVisibility, drawPictures, drawScores } from './map-sheet-rows';

/** Columns are at least this wide; wider where the words of the names need it. */
const COLUMN = { least: 74, forLongWords: 83.5 };
/** As high as the lanes leave room for without going on to a further page. */
const CURVE = { most: 230, least: 84 };
/** Where each persona has a row of its own. */
const ROW_OF_PERSONA = { most: 44, least: 21 };

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
  const lanes = sheets.map((sheet) => {
    const geometry = sheetGeometry(frame, sheet);
    const width = geometry.columnWidth - 2 * CELL_PADDING;
    for (const { name } of section.columns.slice(geometry.from, geometry.to))
      names = Math.max(names, nameLines(typesetter, name, width).lines.length * NAME.lead);
    return section.lanes.map((lane) => heightOfLane(book, lane, geometry));
  });
  const legend = legendBelow(new Sketch(frame, typesetter), section, remarksOf(book, true));
  const heads = HEADING + legend + STAGE_HEAD + NAME_PADDING.above + names + NAME_PADDING.below;
  // A point to spare: sums of fractions must not push the last lane over the edge.
  const room = frame.bottom - 1 - frame.top - heads;
  const pages = (curve: number) =>
    lanes.reduce((sum, heights) => sum + pagesOfLanes(heights, room - curve - 6 - scoreHeight(section), room), 0);
  const scale = frame.width > 1000 ? 1.4 : 1;
  const { least, most } = curveHeights(section);
  return { names, curve: highest(least * scale, Math.min(most * scale, room - 6 - scoreHeight(section)), pages) };
}

function curveHeights({ curves }: MapSection): typeof CURVE {
  if (!standApart(curves)) return CURVE;
  return {
    most: Math.max(CURVE.most, curves.length * ROW_OF_PERSONA.most),
    least: curves.length * ROW_OF_PERSONA.least,
  };
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
  const laneHeights = sheet.section.lanes.map((lane) => heightOfLane(sheet.book, lane, sheet.geometry));
  const early = earlyBreak(laneHeights, sketch.frame.bottom - y, sketch.frame.bottom - top);
  let behind = false;
  for (const [index, lane] of sheet.section.lanes.entries()) {
    const label = labelLines(sheet.book, lane);
    if (index === early || y + Math.min(laneHeights[index] ?? 0, LEAST_LANE) > sketch.frame.bottom) goOn();
    if (lane.pictures) {
      y = drawPictures(sheet, sketch, lane.pictures.slice(sheet.geometry.from, sheet.geometry.to), label, y);
      continue;
    }
    let cells = laneLines(sheet.book, lane, sheet.geometry);
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
      const fitting = fittingLines(sketch.frame.bottom - y);
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
