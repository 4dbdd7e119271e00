import { emotionCurves } from '../drawing/emotion-curve';
import { drawLegend, legendHeight, legendWidth } from '../drawing/journey-curve';
import { badge, badgeWidth, dots, personaMark, solidBadge, unratedCross } from '../drawing/marks';
import { HAIRLINE, INK, INK_2, INK_3, PAIN, RULE, signedText, STRENGTH, WASH } from '../drawing/palette';
import { polygonPath } from '../drawing/shapes';
import { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Typesetter } from '../drawing/typesetter';
import type { Book } from '../layout/book';
import type { MapColumn, MapSection } from './map';
import type { MapLane } from './map-lanes';
import { drawMapOverview } from './map-overview-page';
import { columnsOfPart, type MapSheet, packSheets } from './map-packing';
import { LABEL_WIDTH, plotWidth, type SheetGeometry, sheetGeometry, STRIP } from './map-sheet-geometry';

const NAME = TYPE.smallBold;
const CELL = { ...TYPE.captionInk, lead: 9.6 };
const LABEL = TYPE.captionBold;
/** A long word in a name is set this much smaller before columns are widened for it, or it is hyphenated. */
const MOST_SHRINKING = 1;
/** Columns are at least this wide; wider where the words of the names need it. */
const COLUMN = { least: 74, forLongWords: 83.5 };
const CELL_PADDING = 4;
const MARK_ROOM = 6;
const STAGE_HEAD = 26;
const HEADING = 33;
const CURVE = { most: 230, least: 110 };
const SCORE_ROW = 11.5;
/** A name longer than this is cut on the map; the appendix has it whole. */
const MOST_NAME_LINES = 9;

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

interface Heights {
  readonly names: number;
  readonly curve: number;
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
  const room = frame.bottom - frame.top - HEADING - legend - STAGE_HEAD - (15 + names + 5) - 6 - scoreHeight(section);
  const scale = frame.width > 1000 ? 1.4 : 1;
  return { names, curve: Math.min(CURVE.most * scale, Math.max(CURVE.least * scale, room - lanes)) };
}

/** A touchpoint's name above its column. */
function nameLines(typesetter: Typesetter, name: string, width: number) {
  const style = typesetter.fitted(name, width, NAME, MOST_SHRINKING);
  const lines = typesetter.wrap(name, width, style);
  return { style, lines: lines.length <= MOST_NAME_LINES ? lines : [...lines.slice(0, MOST_NAME_LINES - 1), '…'] };
}

function scoreHeight({ curves }: MapSection): number {
  return SCORE_ROW * curves.length + 6;
}

function laneLines(book: Book, lane: MapLane, geometry: SheetGeometry): (readonly string[])[] {
  const width = geometry.columnWidth - 2 * CELL_PADDING - (lane.mark ? MARK_ROOM : 0);
  return lane.texts
    .slice(geometry.from, geometry.to)
    .map((text) => (text === '' ? [] : book.typesetter.wrap(text, width, CELL)));
}

function labelLines(book: Book, lane: MapLane): readonly string[] {
  return book.typesetter.wrap(lane.label, LABEL_WIDTH - 6, LABEL);
}

function laneHeight(cells: readonly (readonly string[])[], label: readonly string[]): number {
  const lines = Math.max(1, ...cells.map((cell) => cell.length));
  return Math.max(label.length * LABEL.lead, lines * CELL.lead) + 7;
}

interface Sheet {
  readonly book: Book;
  readonly section: MapSection;
  readonly parts: MapSheet;
  readonly geometry: SheetGeometry;
  readonly heights: Heights;
  readonly columns: readonly MapColumn[];
  /** Right half of the page's head. */
  readonly head: string;
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

/** Less than this of a tall lane is not begun at the foot of a page. */
const LEAST_LANE = 60;

function titleOf({ section, parts }: Sheet): string {
  return parts.map((part) => section.stages[part.stage]?.name ?? '').join(' · ');
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

/** Title, legend, stage heads and touchpoint heads; returns where the drawing begins. */
function drawHeads(sheet: Sheet, sketch: Sketch, continued: boolean): number {
  const { book, section, geometry, heights, columns } = sheet;
  const { t } = book.words;
  const { left, right, top, contentWidth } = sketch.frame;
  const unrated = columns.some(({ scores }) => scores.some((score) => score.emotion === null));
  const remarks = remarksOf(book, unrated);
  // The same on all sheets: beside the title, or in rows below it when there are many personas.
  const below = legendBelow(sketch, section, remarksOf(book, true));
  const legend = below > 0 ? 0 : legendWidth(sketch, section.curves, remarks);
  const title = continued ? `${titleOf(sheet)} (${t('map.continued')})` : titleOf(sheet);
  const titleRoom = contentWidth - 20 - legend;
  const style = sketch.typesetter.fittedLine(title, titleRoom, TYPE.mapTitle, 3);
  sketch.text(sketch.typesetter.shortened(title, titleRoom, style), left, top + 8, style);
  if (below > 0) drawLegend(sketch, section.curves, remarks, left, top + HEADING + 3, contentWidth);
  else drawLegend(sketch, section.curves, remarks, right - legend, top + 7);
  sketch.text(subtitleOf(sheet), left, top + 22, coloured(TYPE.table, INK_2));
  let y = top + HEADING + below;
  sheet.parts.forEach((part, index) => {
    const first = geometry.firstColumns[index] ?? 0;
    const x = geometry.columnLeft(first) + 1;
    const width = geometry.columnWidth * columnsOfPart(part) - 2;
    drawStageHead(sheet, sketch, part, x, y, width);
  });
  y += STAGE_HEAD;
  const width = geometry.columnWidth - 2 * CELL_PADDING;
  columns.forEach(({ number, name }, index) => {
    const x = geometry.columnLeft(geometry.columnOf.get(geometry.from + index) ?? index) + CELL_PADDING;
    badge(sketch, number, x + badgeWidth(number, 6) / 2, y + 6.5, solidBadge(INK), 6);
    const { lines, style } = nameLines(sketch.typesetter, name, width);
    sketch.lines(lines, x, y + 15, style);
  });
  sheet.parts.forEach((part, index) => {
    if (part.to > part.from) return;
    const x = geometry.columnLeft(geometry.firstColumns[index] ?? 0) + CELL_PADDING;
    sketch.block(t('map.emptyStage'), x, y + 15, width, TYPE.captionItalic);
  });
  return y + 15 + heights.names + 5;
}

function remarksOf({ words: { t } }: Book, unrated: boolean): string[] {
  return unrated ? [t('importance'), t('unratedKey')] : [t('importance')];
}

/** Height of the legend when it has to stand below the title; 0 when it fits beside. */
function legendBelow(sketch: Sketch, { curves }: MapSection, remarks: readonly string[]): number {
  const { contentWidth } = sketch.frame;
  return legendWidth(sketch, curves, remarks) < contentWidth * 0.7
    ? 0
    : legendHeight(sketch, curves, remarks, contentWidth);
}

/** Which touchpoints are here, and where the lead persona's emotion falls most. */
function subtitleOf({ book, section, geometry: { from, to } }: Sheet): string {
  const { t, format } = book.words;
  const of = format.number(section.columns.length);
  if (to <= from) return '';
  const range =
    to - from === 1
      ? t('map.single', { number: format.number(to), of })
      : t('map.range', { from: format.number(from + 1), to: format.number(to), of });
  const points = section.curves[0]?.points ?? [];
  const falls = points
    .slice(1)
    .map((point, index) => ({ before: points[index] ?? point, point }))
    .filter(({ before, point }) => point.x >= from && point.x < to && point.y < before.y)
    .sort((a, b) => b.before.y - b.point.y - (a.before.y - a.point.y));
  const [steepest] = falls;
  if (!steepest) return range;
  const emotion = (value: number) => format.number(value, { sign: true, maxDecimals: 1 });
  const fall = t('map.fall', {
    before: emotion(steepest.before.y),
    after: emotion(steepest.point.y),
    from: format.number(steepest.before.x + 1),
    to: format.number(steepest.point.x + 1),
  });
  return `${range}   ·   ${fall}`;
}

function drawStageHead(
  { book, section }: Sheet,
  sketch: Sketch,
  part: MapSheet[number],
  x: number,
  y: number,
  width: number,
): void {
  const stage = section.stages[part.stage];
  if (!stage) return;
  const accent = book.accent.text;
  sketch.rectangle(x, y, width, 19.5, book.accent.wash);
  sketch.rectangle(x, y, width, 2, accent);
  const figure = coloured(TYPE.bodyBold, signedText(Math.round(stage.balance ?? 0)));
  const figureWidth = sketch.text(stage.figure, x + width - 6, y + 13.5, figure, 'right');
  const label =
    part.parts > 1
      ? `${stage.name}  ·  ${book.words.t('map.part', { part: part.part, parts: part.parts })}`
      : stage.name;
  const room = width - figureWidth - 16;
  const style = sketch.typesetter.fittedLine(label, room, TYPE.bodyBold, 1.5);
  sketch.text(sketch.typesetter.shortened(label, room, style), x + 6, y + 13.5, style);
  const middle = y + 10.5;
  if (part.part > 1)
    sketch.path(
      polygonPath([
        [x - 1, middle - 4.5],
        [x - 1, middle + 4.5],
        [x - 6, middle],
      ]),
      accent,
    );
  if (part.part < part.parts) {
    const end = x + width + 1;
    sketch.path(
      polygonPath([
        [end, middle - 4.5],
        [end, middle + 4.5],
        [end + 5, middle],
      ]),
      accent,
    );
  }
}

/** The emotion curves, running over into the strips at either side; returns where the lanes begin. */
function drawCurves(sheet: Sheet, sketch: Sketch, top: number): number {
  const { book, section, geometry, heights, columns } = sheet;
  const { t } = book.words;
  const { left } = sketch.frame;
  const height = heights.curve;
  const middle = top + height / 2;
  const step = height / 4.75;
  const yOf = (emotion: number) => middle - step * emotion;
  const end = geometry.left + geometry.width;
  for (const emotion of [2, 1, -1, -2]) sketch.rule(geometry.left, yOf(emotion), geometry.width, HAIRLINE);
  const place = geometry.place(yOf, section.columns.length);
  columns.forEach((_, index) => {
    const x = place.xOf(geometry.from + index);
    sketch.line(x, top, x, top + height, { colour: HAIRLINE, width: 0.5 });
  });
  sketch.text(t('lanes.emotion'), left, top + 1, LABEL);
  for (const [key, emotion, label] of [
    ['veryGood', 2, '+2'],
    ['neutral', 0, '0'],
    ['veryBad', -2, '−2'],
  ] as const) {
    sketch.text(t(`emotions.${key}`), left, yOf(emotion) + 2.5, TYPE.caption);
    sketch.text(label, geometry.left - STRIP - 3, yOf(emotion) + 2.4, coloured(TYPE.columnHead, INK_3), 'right');
  }
  drawStrip(sheet, sketch, geometry.left - STRIP, geometry.left, geometry.from > 0, geometry.from, top);
  drawStrip(sheet, sketch, end, end, geometry.to < section.columns.length, geometry.to + 1, top);
  emotionCurves(sketch, section.curves, place, {
    leadWidth: 2.4,
    otherWidth: 1.4,
    mark: (importance, lead) => (lead ? 2.1 + 0.5 * importance : 1.6 + 0.4 * importance),
  });
  columns.forEach(({ scores }, index) => {
    scores.forEach((score, persona) => {
      if (score.emotion !== null || score.notApplicable) return;
      const x = place.xOf(geometry.from + index) + (persona - (scores.length - 1) / 2) * 9;
      unratedCross(sketch, score.look, x, top + height - 6);
    });
  });
  return top + height + 6;
}

/** A shaded strip with the number of the neighbour on the next sheet. */
function drawStrip(
  { heights }: Sheet,
  sketch: Sketch,
  x: number,
  edge: number,
  shown: boolean,
  neighbour: number,
  top: number,
): void {
  if (!shown) return;
  sketch.rectangle(x, top, STRIP, heights.curve, WASH);
  sketch.line(edge, top, edge, top + heights.curve, { colour: INK_3, width: 0.6, dash: [1.2, 1.8] });
  const style = coloured({ ...TYPE.tick, style: 'bold', size: neighbour > 99 ? 5.8 : 6.5 }, INK_2);
  sketch.text(String(neighbour), x + STRIP / 2, top + heights.curve - 5.9, style, 'centre');
}

function drawScores(sheet: Sheet, sketch: Sketch, top: number): number {
  const { book, geometry, columns, section } = sheet;
  const { t } = book.words;
  if (section.curves.length === 0) return top;
  drawLaneHead(sheet, sketch, [t('lanes.score')], top);
  columns.forEach(({ scores }, index) => {
    const x = geometry.columnLeft(geometry.columnOf.get(geometry.from + index) ?? index) + CELL_PADDING;
    scores.forEach((score, persona) => {
      const y = top + 9 + persona * SCORE_ROW;
      personaMark(sketch, score.look, x + 3, y, 2.6);
      if (score.emotion === null) {
        const words = t(score.notApplicable ? 'notApplicable' : 'notRated');
        const style = { ...coloured(TYPE.captionItalic, INK_3), size: 7 };
        const room = geometry.columnWidth - 2 * CELL_PADDING - 10;
        sketch.text(words, x + 10, y + 2.7, sketch.typesetter.fittedLine(words, room, style, 1.5));
        return;
      }
      sketch.text(score.figure, x + 24, y + 2.9, coloured(TYPE.tableBold, signedText(score.emotion)), 'right');
      dots(sketch, score.importance, x + 31, y);
    });
  });
  return top + scoreHeight(section);
}

function drawLaneHead({ geometry }: Sheet, sketch: Sketch, label: readonly string[], y: number): void {
  const { left } = sketch.frame;
  sketch.rule(left, y, geometry.left + geometry.width - left, HAIRLINE, 0.6);
  sketch.lines(label, left, y + 3, LABEL);
}

function drawLane(
  sheet: Sheet,
  sketch: Sketch,
  lane: MapLane,
  label: readonly string[],
  cells: readonly (readonly string[])[],
  top: number,
  height: number,
): number {
  const { geometry } = sheet;
  drawLaneHead(sheet, sketch, label, top);
  cells.forEach((lines, index) => {
    if (lines.length === 0) return;
    const x = geometry.columnLeft(geometry.columnOf.get(geometry.from + index) ?? index) + CELL_PADDING;
    if (lane.mark) {
      const barHeight = Math.max(7, lines.length * CELL.lead - 2.4);
      sketch.rectangle(x, top + 4.6, 2, barHeight, lane.mark === 'pain' ? PAIN : STRENGTH);
    }
    sketch.lines(lines, x + (lane.mark ? MARK_ROOM : 0), top + 3.2, CELL);
  });
  return top + height;
}

/** Below it lies what the customer does not see. */
function drawLineOfVisibility({ geometry }: Sheet, sketch: Sketch, y: number): void {
  const { left } = sketch.frame;
  const stroke = { colour: INK_3, width: 1, dash: [3, 2.5] };
  sketch.line(left, y, geometry.left + geometry.width, y, stroke);
}

/** The rule below the last lane, and the lines between stages. */
function closeLanes({ geometry, parts }: Sheet, sketch: Sketch, top: number, bottom: number): void {
  const { left } = sketch.frame;
  sketch.rule(left, bottom, geometry.left + geometry.width - left, HAIRLINE, 0.6);
  parts.slice(1).forEach((_, index) => {
    const x = geometry.columnLeft(geometry.firstColumns[index + 1] ?? 0);
    sketch.line(x, top - 5, x, bottom, { colour: RULE, width: 0.6 });
  });
}
