import { cutCurve, monotoneCurve } from '../../model/curve';
import { columnsOf } from '../drawing/frame';
import { areasToZero, curveLine, type CurvePlace } from '../drawing/emotion-curve';
import { INK, INK_2, PAPER } from '../drawing/palette';
import type { Sketch } from '../drawing/sketch';
import { coloured, TYPE } from '../drawing/type-scale';
import type { TextStyle } from '../drawing/typesetter';
import type { Book } from '../layout/book';
import { graphemesOf } from '../text/graphemes';
import type { CoverSection } from './cover';

const TITLE: TextStyle = { size: 36, lead: 43.5, style: 'bold', colour: PAPER, tracking: -0.6 };
const SMALLEST_TITLE = 28;
const MOST_TITLE_LINES = 3;
const BRAND_TOP = 54;
const BRAND_SIZE = 34;
const TITLE_TOP = 188;
/** The coloured panel, in parts of the paper's height. */
const PANEL = 0.777;
/** Distance from the panel's lower edge to the zero line, and of one emotion step. */
const ZERO_ABOVE = 124;
const STEP = 31;
/** Of the first touchpoint from the left margin, in columns. */
const INSET = 0.3;
/** Of the last touchpoint and of the last stage's name from the edge of the paper, at least. */
const EDGE = 14;

export function drawCover(book: Book, cover: CoverSection): void {
  const sketch = book.openPage('portrait', null);
  const { width, height, left } = sketch.frame;
  const panelHeight = height * PANEL;
  sketch.rectangle(0, 0, width, panelHeight, book.accent.panel);
  drawBrand(sketch, book, cover);
  const light = book.accent.panelText;
  sketch.text(cover.kicker, left, TITLE_TOP - 10, coloured({ ...TYPE.quote, style: 'regular' }, light));
  const title = titleStyle(sketch, cover.title);
  const titleWidth = sketch.typesetter.balancedWidth(cover.title, 460, title);
  const y = TITLE_TOP + sketch.block(cover.title, left, TITLE_TOP, titleWidth, title) + 12;
  const subtitle: TextStyle = { size: 12, lead: 18, style: 'regular', colour: light };
  const room = panelHeight - ZERO_ABOVE - 2 * STEP - 24 - y;
  const fitting = Math.floor(room / subtitle.lead);
  if (fitting > 0) sketch.lines(sketch.typesetter.clamped(cover.subtitle, 360, subtitle, fitting), left, y, subtitle);
  if (cover.points.length > 1) drawCoverCurve(sketch, book, cover, panelHeight - ZERO_ABOVE);
  drawFacts(sketch, cover, panelHeight + 45);
  drawCaption(sketch, cover.caption);
}

/** Its last line where other pages have their folio. */
function drawCaption(sketch: Sketch, caption: string): void {
  const { left, contentWidth, folioBaseline } = sketch.frame;
  const lines = sketch.typesetter.wrap(caption, contentWidth, TYPE.folio);
  lines.forEach((line, index) => {
    sketch.text(line, left, folioBaseline - (lines.length - 1 - index) * TYPE.folio.lead, TYPE.folio);
  });
}

/** As large as keeps the title within three lines and its longest word whole. */
function titleStyle(sketch: Sketch, title: string): TextStyle {
  for (let size = TITLE.size; size > SMALLEST_TITLE; size -= 2) {
    const style = { ...TITLE, size, lead: size * 1.21 };
    const lines = sketch.typesetter.wrap(title, 460, style);
    if (lines.length <= MOST_TITLE_LINES && !lines.some((line) => line.endsWith('\u00ad'))) return style;
  }
  return { ...TITLE, size: SMALLEST_TITLE, lead: SMALLEST_TITLE * 1.21 };
}

function drawBrand(sketch: Sketch, book: Book, { logo, owner }: CoverSection): void {
  const { left } = sketch.frame;
  let textLeft = left;
  if (logo) {
    const scale = Math.min(BRAND_SIZE / logo.height, 120 / logo.width);
    const [width, height] = [logo.width * scale, logo.height * scale];
    // A plate of paper, because a logo is made for white.
    sketch.rectangle(left, BRAND_TOP, width + 12, BRAND_SIZE, PAPER);
    sketch.picture(logo.pictureId, left + 6, BRAND_TOP + (BRAND_SIZE - height) / 2, width, height);
    textLeft += width + 24;
  } else if (owner !== '') {
    const initial = { ...TYPE.quote, size: 20, style: 'bold', colour: book.accent.panel } as const;
    sketch.rectangle(left, BRAND_TOP, BRAND_SIZE, BRAND_SIZE, PAPER);
    sketch.text(
      graphemesOf(owner.toLocaleUpperCase())[0] ?? '',
      left + BRAND_SIZE / 2,
      BRAND_TOP + 24,
      initial,
      'centre',
    );
    textLeft += BRAND_SIZE + 12;
  }
  const name = coloured({ ...TYPE.quote, size: 11, style: 'bold' }, PAPER);
  const shortened = sketch.typesetter.shortened(owner, sketch.frame.right - textLeft, name);
  sketch.text(shortened, textLeft, BRAND_TOP + 21, name);
}

/** The lead persona's curve runs off the right edge of the paper. */
function drawCoverCurve(sketch: Sketch, book: Book, cover: CoverSection, zero: number): void {
  const { left, width } = sketch.frame;
  const last = cover.points.at(-1);
  if (!last) return;
  const { panelRule, panelPain, panelStrength, panel } = book.accent;
  // The curve goes beyond the edge, the last mark stays whole.
  const column = Math.min((width - left + 14) / cover.span, (width - left - EDGE) / (cover.span - 1 + INSET));
  const place: CurvePlace = {
    xOf: (position) => left + column * (position + INSET),
    yOf: (emotion) => zero - STEP * emotion,
    from: 0,
    to: (width + EDGE - left) / column - INSET,
  };
  const beyond = Array.from({ length: Math.ceil(place.to) - cover.span + 1 }, (_, at) => ({
    x: cover.span + at,
    y: last.y,
  }));
  const segments = cutCurve(monotoneCurve([...cover.points, ...beyond]), place.from, place.to);
  areasToZero(sketch, segments, place, { above: panelStrength, below: panelPain });
  sketch.line(left, zero, width, zero, { colour: panelRule, width: 0.6 });
  curveLine(sketch, segments, place, PAPER, 2.4);
  for (const { x, y } of cover.points) {
    if (Math.abs(y) === 2) sketch.circle(place.xOf(x), place.yOf(y), 4.2, PAPER);
    else sketch.circle(place.xOf(x), place.yOf(y), 2.2, panel, { colour: PAPER, width: 1.2 });
  }
  drawCoverStages(sketch, book, cover, place, zero + 2 * STEP + 18);
}

const STAGE_LABEL = { least: 6.5, row: 21, gap: 9 };

/** The names of the stages in one size: as large as fits on one row, else on two; what still has no room is left out. */
function drawCoverStages(sketch: Sketch, book: Book, cover: CoverSection, place: CurvePlace, top: number): void {
  const named = cover.stages.map(({ name, position }) => ({
    name,
    x: position === 0 ? sketch.frame.left : place.xOf(position - 0.5),
  }));
  const base = coloured(TYPE.smallBold, book.accent.panelText);
  const { style, labels } = coverLabels(sketch, named, base);
  for (const { x, row } of labels)
    sketch.line(x, top - 4, x, top + row * STAGE_LABEL.row + 9, { colour: book.accent.panelRule, width: 0.6 });
  const names = sketch.typesetter.distinctOnTwoLines(labels.map(({ name, width }) => ({ name, width, style })));
  for (const [index, { textLeft, row }] of labels.entries()) {
    const y = top + row * STAGE_LABEL.row + 0.5;
    const lines = names[index] ?? [];
    // Lines that lead to a lower row or that the edge has pushed under the name pass behind it.
    const plate = Math.max(...lines.map((line) => sketch.typesetter.widthOf(line, style)));
    sketch.rectangle(textLeft - 1.5, y - 0.5, plate + 3, lines.length * style.lead + 1, book.accent.panel);
    sketch.lines(lines, textLeft, y, style);
  }
}

interface CoverLabel {
  readonly name: string;
  /** Where the stage begins. */
  readonly x: number;
  readonly textLeft: number;
  readonly width: number;
  readonly row: number;
}

function coverLabels(
  sketch: Sketch,
  stages: readonly { readonly name: string; readonly x: number }[],
  base: TextStyle,
): { readonly style: TextStyle; readonly labels: readonly CoverLabel[] } {
  for (const rows of [1, 2])
    for (let size = base.size; size >= STAGE_LABEL.least; size -= 0.25) {
      const style = { ...base, size, lead: size * 1.2 };
      const labels = placedLabels(sketch, stages, style, rows);
      const isLast = rows === 2 && size - 0.25 < STAGE_LABEL.least;
      if (labels.length === stages.length || isLast) return { style, labels };
    }
  return { style: base, labels: [] };
}

/** Each name on the first row that is free at its place, as wide as its stage, or as its longest word where that is more. */
function placedLabels(
  { frame, typesetter }: Sketch,
  stages: readonly { readonly name: string; readonly x: number }[],
  style: TextStyle,
  rows: number,
): CoverLabel[] {
  const free = Array.from({ length: rows }, () => 0);
  return stages.flatMap(({ name, x }, index): CoverLabel[] => {
    const room = (stages[index + 1]?.x ?? frame.width - EDGE) - x - STAGE_LABEL.gap;
    const words = name.split(/[\s\u00ad-]+/).map((word) => typesetter.widthOf(word, style));
    const width = Math.max(room, ...words) + 0.1;
    const textLeft = Math.min(x + 4, frame.width - EDGE - width);
    const row = free.findIndex((from) => from <= textLeft);
    if (row < 0) return [];
    free[row] = textLeft + width + 4;
    return [{ name, x, textLeft, row, width }];
  });
}

function drawFacts(sketch: Sketch, { facts }: CoverSection, top: number): void {
  const places = [columnsOf(sketch.frame, 0, 3), columnsOf(sketch.frame, 3, 5), columnsOf(sketch.frame, 8, 4)];
  const text: TextStyle = { size: 9.5, lead: 13.5, style: 'bold', colour: INK };
  facts.forEach(({ label, text: fact }, index) => {
    const place = places[index];
    if (!place) return;
    sketch.rule(place.x, top, place.width, INK, 0.9);
    sketch.text(label, place.x, top + 15, coloured(TYPE.caption, INK_2));
    sketch.block(fact, place.x, top + 19, place.width - 4, text);
  });
}
