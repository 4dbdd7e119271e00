import { drawJourneyCurve, drawLegend, legendWidth } from '../drawing/journey-curve';
import { signedDot } from '../drawing/marks';
import { HAIRLINE, INK, INK_3, PAPER, RULE } from '../drawing/palette';
import { drawSectionHead } from '../drawing/section-head';
import type { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { Book } from '../layout/book';
import type { DepartmentThread, MapSection } from './map';

const AXIS = 84;
const CURVE_HEIGHT = 247;
const THREAD_ROW = 12;
const MOST_DEPARTMENTS = 12;
/** Above this many touchpoints only every fifth number is written and the key is left to the sheets. */
const MOST_IN_KEY = 60;

/** The whole journey on one page. */
export function drawMapOverview(book: Book, section: MapSection): void {
  const { t } = book.words;
  const sketch = book.openPage('landscape', section.title);
  book.markSection('map', section.title, section.figure);
  book.mark(t('map.overview'), 2);
  const { left, right, top, bottom, contentWidth } = sketch.frame;
  const scale = sketch.frame.width > 1000 ? 1.35 : 1;
  let y = drawSectionHead(sketch, book.accent.text, t('map.overview'), section.headline, '') + 12;
  const remarks = [t('importance'), t('unratedKey')];
  const width = legendWidth(sketch, section.curves, remarks);
  const beside = width < contentWidth - sketch.typesetter.widthOf(t('map.overview'), TYPE.kicker) - 20;
  if (beside) drawLegend(sketch, section.curves, remarks, right - width, top + 6);
  const place = drawJourneyCurve(sketch, section.journey, left, y, contentWidth, CURVE_HEIGHT * scale, {
    accent: book.accent.text,
    axis: AXIS,
    minus: '−',
  });
  for (const [key, emotion] of EMOTION_NAMES) sketch.text(t(`emotions.${key}`), left, place.yOf(emotion) + 2.4, TYPE.caption);
  y += CURVE_HEIGHT * scale;
  drawNumbers(sketch, section, place.xOf, y + 11);
  y += 22;
  const shown = section.departments.names.length;
  if (shown > 1 || (shown === 1 && !section.departments.names[0]?.none)) {
    if (shown <= MOST_DEPARTMENTS) y = drawThreads(sketch, book, section.departments, place.xOf, y);
  }
  if (section.columns.length <= MOST_IN_KEY) drawKey(sketch, book, section, y, bottom);
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
    if (number % every === 0 && (section.columns.length <= 150 || number % 10 === 0))
      sketch.text(String(number), xOf(number - 1), y, style, 'centre');
  }
}

/** Returns where the page goes on. */
function drawThreads(
  sketch: Sketch,
  book: Book,
  { names, dots }: DepartmentThread,
  xOf: (position: number) => number,
  top: number,
): number {
  const { t } = book.words;
  const { left, right } = sketch.frame;
  sketch.text(t('map.who'), left, top + 9, TYPE.captionBold);
  drawDotKey(sketch, book, right, top + 8);
  const first = top + 13;
  const yOf = (line: number) => first + line * THREAD_ROW + THREAD_ROW / 2;
  names.forEach(({ name, none }, index) => {
    const style = coloured(TYPE.caption, none ? INK_3 : INK);
    sketch.rule(left + AXIS, yOf(index), right - left - AXIS, HAIRLINE);
    sketch.text(sketch.typesetter.shortened(name, AXIS - 6, style), left, yOf(index) + 2.5, style);
  });
  dots.forEach((dot, position) => {
    const before = dots[position - 1];
    if (!before) return;
    sketch.line(xOf(position - 1), yOf(before.line), xOf(position), yOf(dot.line), { colour: RULE, width: 0.6 });
  });
  dots.forEach((dot, position) => {
    if (dot.emotion === null) sketch.circle(xOf(position), yOf(dot.line), 2, PAPER, { colour: INK_3, width: 0.7 });
    else signedDot(sketch, dot.emotion, xOf(position), yOf(dot.line));
  });
  return first + names.length * THREAD_ROW + 9;
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

/** Names of all touchpoints, a column for each stage; smaller stages share columns when there are many. */
function drawKey(sketch: Sketch, book: Book, section: MapSection, top: number, bottom: number): void {
  const { left, contentWidth } = sketch.frame;
  const count = Math.min(7, Math.max(3, section.stages.length));
  const width = (contentWidth - (count - 1) * KEY_GAP) / count;
  const style = { ...TYPE.columnHead, lead: 8.7, colour: INK };
  sketch.rule(left, top, contentWidth, INK, 0.9);
  let column = 0;
  let y = top + 6;
  let start = 0;
  const next = (): boolean => {
    column++;
    y = top + 6;
    return column < count;
  };
  for (const [index, stage] of section.stages.entries()) {
    const entries = section.columns.slice(start, start + stage.touchpoints);
    start += stage.touchpoints;
    // One column a stage while they fit.
    if (index > 0 && section.stages.length <= count && !next()) return;
    if (y + 26 > bottom && !next()) return;
    const x = () => left + column * (width + KEY_GAP);
    const name = { ...TYPE.smallBold, colour: book.accent.text };
    y += 1 + sketch.block(sketch.typesetter.shortened(stage.name, width, name), x(), y, width, name) + 2;
    for (const { number, name: touchpoint } of entries) {
      const height = sketch.typesetter.heightOf(touchpoint, width - 15, style) + 1.9;
      if (y + height > bottom && !next()) return;
      sketch.text(String(number), x() + 10, y + 6.9, coloured({ ...style, style: 'bold' }, INK), 'right');
      sketch.block(touchpoint, x() + 14, y, width - 15, style);
      y += height;
    }
    y += 5;
  }
}
