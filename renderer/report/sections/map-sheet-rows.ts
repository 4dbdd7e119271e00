import { emotionCurves } from '../drawing/emotion-curve';
import { dots, personaMark, unratedCross } from '../drawing/marks';
import { personaRows, standApart } from '../drawing/persona-rows';
import { HAIRLINE, INK_2, INK_3, PAIN, RULE, emotionTextColour, STRENGTH, WASH } from '../drawing/palette';
import type { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import { squarePicture } from '../drawing/square-picture';
import type { ShownPicture } from '../pictures-of';
import type { MapLane } from './map-lanes';
import {
  ABOVE_ROWS,
  BELOW_CURVE,
  CELL,
  CELL_PADDING,
  LABEL,
  MARK_ROOM,
  PICTURES,
  picturesHeight,
  SCORE_ROW,
  scoreHeight,
  type Sheet,
} from './map-sheet-measures';
import { STRIP } from './map-sheet-geometry';

/** The emotion curves, running over into the strips at either side; returns where the lanes begin. */
export function drawCurves(sheet: Sheet, sketch: Sketch, top: number, height: number): number {
  const { book, section, geometry, columns } = sheet;
  const { left } = sketch.frame;
  const end = geometry.left + geometry.width;
  const { xOf } = geometry.place(() => 0, section.columns.length);
  columns.forEach((_, index) => {
    const x = xOf(geometry.from + index);
    sketch.line(x, top, x, top + height, { colour: HAIRLINE, width: 0.5 });
  });
  sketch.text(book.words.t('lanes.emotion'), left, top - 1, LABEL);
  if (geometry.from > 0) drawStrip(sketch, geometry.left - STRIP, geometry.left, geometry.from, top, height);
  if (geometry.to < section.columns.length) drawStrip(sketch, end, end, geometry.to + 1, top, height);
  if (standApart(section.curves)) drawRows(sheet, sketch, top, height);
  else drawTogether(sheet, sketch, top, height);
  return top + height + BELOW_CURVE;
}

/** The curves of all personas on one scale. */
function drawTogether(sheet: Sheet, sketch: Sketch, top: number, height: number): void {
  const { book, section, geometry } = sheet;
  const { left } = sketch.frame;
  const middle = top + height / 2;
  const step = height / 4.75;
  const yOf = (emotion: number) => middle - step * emotion;
  for (const emotion of [2, 1, -1, -2]) sketch.rule(geometry.left, yOf(emotion), geometry.width, HAIRLINE);
  for (const [key, emotion, label] of [
    ['veryGood', 2, '+2'],
    ['neutral', 0, '0'],
    ['veryBad', -2, '−2'],
  ] as const) {
    sketch.text(book.words.t(`emotions.${key}`), left, yOf(emotion) + 2.5, TYPE.caption);
    sketch.text(label, geometry.left - STRIP - 3, yOf(emotion) + 2.4, coloured(TYPE.columnHead, INK_3), 'right');
  }
  emotionCurves(sketch, section.curves, geometry.place(yOf, section.columns.length), {
    leadWidth: 2.4,
    otherWidth: 1.4,
    mark: (importance, lead) => (lead ? 2.1 + 0.5 * importance : 1.6 + 0.4 * importance),
  });
  const foot = Math.max(top + height - 6, yOf(-2) + BELOW_MARKS);
  section.curves.forEach((_, persona) => {
    drawUnrated(sheet, sketch, persona, foot, (persona - (section.curves.length - 1) / 2) * 9);
  });
}

/** A cross stands so far below the line of −2, of which a mark may be as large as they come. */
const BELOW_MARKS = 7.6;

/** Each persona in a row of its own, on the same scale. */
function drawRows(sheet: Sheet, sketch: Sketch, top: number, height: number): void {
  const { section, geometry } = sheet;
  const scaleRight = geometry.left - STRIP - 3;
  const rows = {
    labelLeft: sketch.frame.left,
    labelWidth: scaleRight - 8 - sketch.frame.left,
    scaleRight,
    left: geometry.left,
    width: geometry.width,
    top: top + ABOVE_ROWS,
    height: height - ABOVE_ROWS,
    minus: '−',
    balances: false,
  };
  personaRows(sketch, section.curves, rows, (curve, yOf, bottom, persona) => {
    const place = geometry.place(yOf, section.columns.length);
    emotionCurves(sketch, [curve], place, { leadWidth: 1.6, mark: (importance) => 1.3 + 0.3 * importance });
    drawUnrated(sheet, sketch, persona, bottom - 5, 0);
  });
}

/** Crosses below the curve where a persona has not rated. */
function drawUnrated({ geometry, columns, section }: Sheet, sketch: Sketch, persona: number, y: number, aside: number) {
  const { xOf } = geometry.place(() => 0, section.columns.length);
  columns.forEach(({ scores }, index) => {
    const score = scores[persona];
    if (!score || score.emotion !== null || score.notApplicable) return;
    unratedCross(sketch, score.look, xOf(geometry.from + index) + aside, y);
  });
}

/** A shaded strip with the number of the neighbour on the next sheet. */
function drawStrip(sketch: Sketch, x: number, edge: number, neighbour: number, top: number, height: number): void {
  sketch.rectangle(x, top, STRIP, height, WASH);
  sketch.line(edge, top, edge, top + height, { colour: INK_3, width: 0.6, dash: [1.2, 1.8] });
  const style = coloured({ ...TYPE.tick, style: 'bold', size: neighbour > 99 ? 5.8 : 6.5 }, INK_2);
  sketch.text(String(neighbour), x + STRIP / 2, top + height - 5.9, style, 'centre');
}

export function drawScores(sheet: Sheet, sketch: Sketch, top: number): number {
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
      sketch.text(score.figure, x + 24, y + 2.9, coloured(TYPE.tableBold, emotionTextColour(score.emotion)), 'right');
      // A mean of votes is no number of dots.
      if (Number.isInteger(score.importance)) dots(sketch, score.importance, x + 31, y);
      else sketch.text(score.importanceFigure, x + 30, y + 2.9, coloured(TYPE.small, INK_2));
    });
  });
  return top + scoreHeight(section.curves.length);
}

function drawLaneHead({ geometry }: Sheet, sketch: Sketch, label: readonly string[], y: number): void {
  const { left } = sketch.frame;
  sketch.rule(left, y, geometry.left + geometry.width - left, HAIRLINE, 0.6);
  sketch.lines(label, left, y + 2.5, LABEL);
}

export function drawLane(
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
      sketch.rectangle(x, top + 4.1, 2, barHeight, lane.mark === 'pain' ? PAIN : STRENGTH);
    }
    sketch.lines(lines, x + (lane.mark ? MARK_ROOM : 0), top + 2.7, CELL);
  });
  return top + height;
}

/** As on the screen: small, and how many more there are; the appendix has them all. */
export function drawPictures(
  sheet: Sheet,
  sketch: Sketch,
  cells: readonly (readonly ShownPicture[])[],
  label: readonly string[],
  top: number,
): number {
  const { geometry } = sheet;
  drawLaneHead(sheet, sketch, label, top);
  const room = geometry.columnWidth - 2 * CELL_PADDING;
  const y = top + 4;
  const square = Math.min(PICTURES.height, (room - PICTURES.gap) / PICTURES.squares);
  cells.forEach((pictures, index) => {
    const x = geometry.columnLeft(geometry.columnOf.get(geometry.from + index) ?? index) + CELL_PADDING;
    const [first] = pictures;
    if (!first) return;
    if (pictures.length === 1) {
      const scale = Math.min(PICTURES.height / first.height, room / first.width);
      sketch.picture(first.pictureId, x, y, first.width * scale, first.height * scale);
      return;
    }
    const shown = pictures.slice(0, pictures.length > PICTURES.squares ? PICTURES.squares - 1 : PICTURES.squares);
    shown.forEach((picture, at) => squarePicture(sketch, picture, x + at * (square + PICTURES.gap), y, square));
    const rest = pictures.length - shown.length;
    if (rest > 0)
      sketch.text(`+${rest}`, x + shown.length * (square + PICTURES.gap), y + square / 2 + 2.7, TYPE.captionBold);
  });
  return top + picturesHeight(cells, label);
}

/** Below it lies what the customer does not see. */
export function drawLineOfVisibility({ geometry }: Sheet, sketch: Sketch, y: number): void {
  const { left } = sketch.frame;
  const stroke = { colour: INK_3, width: 1, dash: [3, 2.5] };
  sketch.line(left, y, geometry.left + geometry.width, y, stroke);
}

/** The rule below the last lane, and the lines between stages. */
export function closeLanes({ geometry, parts }: Sheet, sketch: Sketch, top: number, bottom: number): void {
  const { left } = sketch.frame;
  sketch.rule(left, bottom, geometry.left + geometry.width - left, HAIRLINE, 0.6);
  parts.slice(1).forEach((_, index) => {
    const x = geometry.columnLeft(geometry.firstColumns[index + 1] ?? 0);
    sketch.line(x, top - 5, x, bottom, { colour: RULE, width: 0.6 });
  });
}
