import { drawJourneyCurve, journeyKey, leastJourneyHeight, rowsIn, showsMeans } from '../drawing/journey-curve';
import { curvesOfLegend, drawLegend, LEGEND_ROW, legendWidth } from '../drawing/legend';
import { signedDot } from '../drawing/marks';
import { emotionMark, HAIRLINE, INK, INK_3, PAPER, RULE } from '../drawing/palette';
import { standApart } from '../drawing/persona-rows';
import { drawSectionHead } from '../drawing/section-head';
import { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import type { DepartmentThread, MapSection } from './map';
import { personasShown } from './map-sheet-heads';
import { evenBlocks } from './map-sheet-heights';

/** Left of the drawing: the words of the scale, the departments, and the personas where each has a row of its own. */
const AXIS = { together: 84, apart: 150 };
const CURVE = { most: 247, least: 150 };
/** Of the touchpoints, below the curves. */
const NUMBERS = 22;
const THREAD_ROW = 12;
const MOST_DEPARTMENTS = 12;
/** Above this many touchpoints only every fifth number is written and the key is left to the sheets. */
const MOST_IN_KEY = 60;

/** The whole journey on one page; more personas than have a row on it on several. */
export function drawMapOverview(book: Book, section: MapSection): void {
  const { curves } = section.journey;
  const rows = rowsOnPage(book, section);
  const pages = standApart(curves) ? Math.ceil(curves.length / rows) : 1;
  evenBlocks(curves.length, pages).forEach((personas, index) => {
    const sketch = book.openPage('landscape', section.title);
    if (index === 0) {
      book.markSection('map', section.title, section.figure);
      book.mark(book.words.t('map.overview'), 2);
    }
    drawPage(book, sketch, section, personas, index === pages - 1);
  });
}

function drawHead(book: Book, sketch: Sketch, section: MapSection): number {
  return drawSectionHead(sketch, book.accent.text, book.words.t('map.overview'), section.headline, '') + 12;
}

/** As many personas as have a readable row above the departments. */
function rowsOnPage(book: Book, section: MapSection): number {
  const frame = book.frame('landscape');
  const top = drawHead(book, new Sketch(frame, book.typesetter), section) + LEGEND_ROW;
  return rowsIn(frame.bottom - top - NUMBERS - heightOfThreads(threadsOf(section.departments)), section.journey);
}

/** The curves of these personas; departments and the key to the numbers on the last page. */
function drawPage(
  book: Book,
  sketch: Sketch,
  section: MapSection,
  personas: { readonly from: number; readonly to: number },
  last: boolean,
): void {
  const { t } = book.words;
  const { left, right, top, bottom, contentWidth } = sketch.frame;
  let y = drawHead(book, sketch, section);
  const { length } = section.journey.curves;
  const journey = { ...section.journey, curves: section.journey.curves.slice(personas.from, personas.to) };
  const explained = journeyKey(journey);
  const apart = standApart(journey.curves);
  const axis = apart ? AXIS.apart : AXIS.together;
  const curves = curvesOfLegend(journey.curves);
  const remarks = [
    ...(journey.curves.length < length ? [personasShown(book, personas, length)] : []),
    ...(explained ? [t(explained)] : []),
    ...(explained && !showsMeans(journey) ? [t('unratedKey')] : []),
  ];
  const width = legendWidth(sketch, curves, remarks);
  const beside = width < contentWidth - sketch.typesetter.widthOf(t('map.overview'), TYPE.kicker) - 20;
  if (beside) drawLegend(sketch, curves, remarks, right - width, top + 6);
  else y += drawLegend(sketch, curves, remarks, left, y + 3, contentWidth);
  const threads = last ? threadsOf(section.departments) : null;
  const threadHeight = heightOfThreads(threads);
  const roomWithoutKey = bottom - y - NUMBERS - threadHeight;
  const wanted = last && section.columns.length <= MOST_IN_KEY ? keyOf(sketch, section) : null;
  const key = wanted && roomWithoutKey - wanted.height - 10 >= leastJourneyHeight(journey) ? wanted : null;
  const room = roomWithoutKey - (key ? key.height + 10 : 0);
  const most = CURVE.most * (sketch.frame.width > 1000 ? 1.35 : 1) + (key ? 0 : 80);
  const height = Math.max(CURVE.least, Math.min(most, room));
  const place = drawJourneyCurve(sketch, journey, left, y, contentWidth, height, {
    accent: book.accent.text,
    axis,
    minus: '−',
  });
  for (const [name, emotion] of apart ? [] : EMOTION_NAMES)
    sketch.text(t(`emotions.${name}`), left, place.yOf(emotion) + 2.4, TYPE.caption);
  y += height;
  drawNumbers(sketch, section, place.xOf, y + 11);
  y += NUMBERS;
  if (threads) drawThreads(sketch, book, threads, { axis, xOf: place.xOf }, y);
  if (key) drawKey(sketch, book, section, key, y + threadHeight, bottom);
}

function heightOfThreads(threads: DepartmentThread | null): number {
  return threads ? 13 + threads.names.length * THREAD_ROW + 9 : 0;
}

/** Nothing to show where nobody is named, and too much above a dozen departments. */
function threadsOf(departments: DepartmentThread): DepartmentThread | null {
  const { names } = departments;
  return names.length <= MOST_DEPARTMENTS && names.some((name) => !name.none) ? departments : null;
}

const EMOTION_NAMES = [
  ['veryGood', 2],
  ['good', 1],
  ['neutral', 0],
  ['bad', -1],
  ['veryBad', -2],
] as const;

function drawNumbers(sketch: Sketch, section: MapSection, xOf: (position: number) => number, y: number): void {
  const style = coloured({ ...TYPE.columnHead, style: 'bold' }, INK);
  const every = section.columns.length > MOST_IN_KEY ? 5 : 1;
  for (const { number } of section.columns) {
    if (number % every !== 0 || (section.columns.length > 150 && number % 10 !== 0)) continue;
    // Columns of many touchpoints are narrower than their numbers.
    const most = sketch.frame.right - sketch.typesetter.widthOf(String(number), style) / 2;
    sketch.text(String(number), Math.min(xOf(number - 1), most), y, style, 'centre');
  }
}

function drawThreads(
  sketch: Sketch,
  book: Book,
  { names, dots }: DepartmentThread,
  { axis, xOf }: { readonly axis: number; readonly xOf: (position: number) => number },
  top: number,
): void {
  const { t } = book.words;
  const { left, right } = sketch.frame;
  sketch.text(t('map.who'), left, top + 9, TYPE.captionBold);
  drawDotKey(sketch, book, right, top + 8);
  const first = top + 13;
  const yOf = (line: number) => first + line * THREAD_ROW + THREAD_ROW / 2;
  const labels = sketch.typesetter.distinct(
    names.map(({ name }) => name),
    axis - 6,
    TYPE.caption,
  );
  names.forEach(({ none }, index) => {
    const style = coloured(TYPE.caption, none ? INK_3 : INK);
    sketch.rule(left + axis, yOf(index), right - left - axis, HAIRLINE);
    sketch.text(labels[index] ?? '', left, yOf(index) + 2.5, style);
  });
  const column = xOf(1) - xOf(0);
  if (column < LEAST_DOT_COLUMN) {
    dots.forEach((dot, position) => drawTick(sketch, dot.emotion, xOf(position), yOf(dot.line), column * 0.7));
    return;
  }
  dots.forEach((dot, position) => {
    const before = dots[position - 1];
    if (!before) return;
    sketch.line(xOf(position - 1), yOf(before.line), xOf(position), yOf(dot.line), { colour: RULE, width: 0.6 });
  });
  dots.forEach((dot, position) => {
    if (dot.emotion === null) sketch.circle(xOf(position), yOf(dot.line), 2, PAPER, { colour: INK_3, width: 0.7 });
    else signedDot(sketch, dot.emotion, xOf(position), yOf(dot.line));
  });
}

/** Narrower than this dots would cover each other. */
const LEAST_DOT_COLUMN = 8;

/** A bar above the line for a good emotion, below it for a bad one, a point for neutral. */
function drawTick(sketch: Sketch, emotion: number | null, x: number, y: number, width: number): void {
  if (emotion === null) return;
  const height = Math.max(0.8, 2.2 * Math.abs(emotion));
  const top = emotion > 0 ? y - height : emotion < 0 ? y : y - height / 2;
  sketch.rectangle(x - width / 2, top, width, height, emotionMark(emotion));
}

function drawDotKey(sketch: Sketch, book: Book, right: number, baseline: number): void {
  const { t } = book.words;
  let x = right;
  for (const [key, emotion] of EMOTION_NAMES) {
    x -= sketch.text(t(`emotions.${key}`), x, baseline, TYPE.columnHead, 'right') + 7;
    signedDot(sketch, emotion, x, baseline - 2.4);
    x -= 14;
  }
  sketch.text(t('map.dots'), x, baseline, coloured(TYPE.columnHead, INK_3), 'right');
}

const KEY_GAP = 13;
const KEY = { ...TYPE.columnHead, lead: 8.7, colour: INK };
const KEY_HEAD = 13;
/** Up to this many stages have a column of the key each. */
const MOST_KEY_COLUMNS = 7;

interface Key {
  readonly columnWidth: number;
  readonly height: number;
}

/** Names of all touchpoints, a column for each stage; null for more stages than there is room for. */
function keyOf(sketch: Sketch, section: MapSection): Key | null {
  const count = Math.max(3, section.stages.length);
  if (count > MOST_KEY_COLUMNS) return null;
  const columnWidth = (sketch.frame.contentWidth - (count - 1) * KEY_GAP) / count;
  let start = 0;
  const heights = section.stages.map(({ touchpoints }) => {
    const names = section.columns.slice(start, start + touchpoints);
    start += touchpoints;
    return names.reduce((sum, { name }) => sum + keyEntryHeight(sketch, name, columnWidth), KEY_HEAD);
  });
  return { columnWidth, height: 6 + Math.max(...heights) };
}

function keyEntryHeight(sketch: Sketch, name: string, columnWidth: number): number {
  return sketch.typesetter.heightOf(name, columnWidth - 15, KEY) + 1.9;
}

/** Draws the key as far as there is room; every name stands on the sheets as well. */
function drawKey(
  sketch: Sketch,
  book: Book,
  section: MapSection,
  { columnWidth }: Key,
  top: number,
  bottom: number,
): void {
  const { left, contentWidth } = sketch.frame;
  sketch.rule(left, top, contentWidth, INK, 0.9);
  let start = 0;
  section.stages.forEach((stage, index) => {
    const x = left + index * (columnWidth + KEY_GAP);
    const name = coloured(TYPE.smallBold, book.accent.text);
    sketch.text(sketch.typesetter.shortened(stage.name, columnWidth, name), x, top + 14, name);
    let y = top + 6 + KEY_HEAD;
    for (const { number, name: touchpoint } of section.columns.slice(start, start + stage.touchpoints)) {
      const height = keyEntryHeight(sketch, touchpoint, columnWidth);
      if (y + height > bottom) break;
      sketch.text(String(number), x + 10, y + 6.9, coloured({ ...KEY, style: 'bold' }, INK), 'right');
      sketch.block(touchpoint, x + 14, y, columnWidth - 15, KEY);
      y += height;
    }
    start += stage.touchpoints;
  });
}
