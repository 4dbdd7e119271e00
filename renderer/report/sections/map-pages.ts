import type { Sketch } from '../drawing/sketch';
import type { Book } from '../layout/book';
import type { MapColumn, MapSection } from './map';
import { earlyBreak, fittingLines, LEAST_LANE } from './map-lane-flow';
import { drawMapOverview } from './map-overview-page';
import { type MapSheet, packSheets } from './map-packing';
import { plotWidth, sheetGeometry } from './map-sheet-geometry';
import { drawHeads, titleOf } from './map-sheet-heads';
import { heightsOfSheets } from './map-sheet-heights';
import {
  CELL_PADDING,
  heightOfLane,
  type Heights,
  labelLines,
  laneHeight,
  laneLines,
  MOST_SHRINKING,
  NAME,
  type PersonaBlock,
  type Sheet,
} from './map-sheet-measures';
import { closeLanes, drawCurves, drawLane, drawLineOfVisibility, drawPictures, drawScores } from './map-sheet-rows';

/** Columns are at least this wide; wider where the words of the names need it. */
const COLUMN = { least: 74, forLongWords: 83.5 };

/** The map: the whole journey, then sheets broken between stages that can be laid side by side. */
export function drawMap(book: Book, section: MapSection): void {
  drawMapOverview(book, section);
  const sheets = sheetsOf(book, section);
  const heights = heightsOfSheets(book, section, sheets);
  const frame = book.frame('landscape');
  sheets.forEach((parts, index) => {
    const geometry = sheetGeometry(frame, parts);
    drawSheet({
      book,
      section,
      parts,
      geometry,
      heights: heights[index] as Heights,
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

/** Draws one sheet; lanes that do not fit go on to further pages with the heads repeated. */
function drawSheet(sheet: Sheet): void {
  let sketch = sheet.book.openPage('landscape', sheet.head);
  // A stage over several sheets has one entry, where it begins.
  if (sheet.parts.some((part) => part.part === 1)) sheet.book.mark(titleOf(sheet), 2, rangeOf(sheet));
  const [first = null, ...others] = sheet.heights.blocks;
  let top = drawHeads(sheet, sketch, { continued: false, personas: first });
  let y = top;
  const goOn = (personas: PersonaBlock | null): void => {
    closeLanes(sheet, sketch, top, y);
    sketch = sheet.book.openPage('landscape', sheet.head);
    top = drawHeads(sheet, sketch, { continued: true, personas });
    y = top;
  };
  if (first) y = drawPersonas(sheet, sketch, first, y);
  for (const block of others) {
    goOn(block);
    y = drawPersonas(sheet, sketch, block, y);
  }
  const laneHeights = sheet.section.lanes.map((lane) => heightOfLane(sheet.book, lane, sheet.geometry));
  const early = earlyBreak(laneHeights, sketch.frame.bottom - y, sketch.frame.bottom - top);
  let behind = false;
  for (const [index, lane] of sheet.section.lanes.entries()) {
    const label = labelLines(sheet.book, lane);
    if (index === early || y + Math.min(laneHeights[index] ?? 0, LEAST_LANE) > sketch.frame.bottom) goOn(null);
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
      goOn(null);
    }
  }
  closeLanes(sheet, sketch, top, y);
}

/** Curves and scores of a block of personas. */
function drawPersonas(sheet: Sheet, sketch: Sketch, { from, to, height }: PersonaBlock, top: number): number {
  const { section, columns } = sheet;
  const block: Sheet = {
    ...sheet,
    section: { ...section, curves: section.curves.slice(from, to) },
    columns: columns.map((column) => ({ ...column, scores: column.scores.slice(from, to) })),
  };
  return drawScores(block, sketch, drawCurves(block, sketch, top, height));
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
