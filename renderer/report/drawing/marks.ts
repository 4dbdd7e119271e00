import { balanceMark, emotionMark, INK, INK_2, PAPER, personaLook, RULE } from './palette';
import { circlePath, type Colour, type PathStep, polygonPath, type Stroke } from './shapes';
import type { Sketch } from './sketch';
import { coloured, TYPE } from './type-scale';

/** Small signs that mean the same everywhere in the report. */

export interface BadgeLook {
  readonly fill: Colour;
  readonly text: Colour;
  readonly stroke: Stroke | null;
}

export function solidBadge(fill: Colour): BadgeLook {
  return { fill, text: PAPER, stroke: null };
}

export function openBadge(colour: Colour = INK_2): BadgeLook {
  return { fill: PAPER, text: colour === INK_2 ? INK : colour, stroke: { colour, width: 0.75 } };
}

/**
 * A number in a circle that names a touchpoint or an action, or a range of them. Wider from three signs on. Returns its
 * width.
 */
export function badge(
  sketch: Sketch,
  number: number | string,
  x: number,
  y: number,
  look: BadgeLook,
  radius = 6.5,
): number {
  const label = String(number);
  const style = coloured({ ...TYPE.tick, style: 'bold', size: Math.min(6.5, radius * 1.02) }, look.text);
  const width = badgeWidth(number, radius);
  if (width > 2 * radius) sketch.rounded(x - width / 2, y - radius, width, 2 * radius, radius, look.fill, look.stroke);
  else sketch.circle(x, y, radius, look.fill, look.stroke);
  sketch.text(label, x, y + style.size * 0.36, style, 'centre');
  return width;
}

export function badgeWidth(number: number | string, radius = 6.5): number {
  return 2 * radius + 4 * Math.max(0, String(number).length - 2);
}

/** Outlines of the eight markers around the origin, with a radius of 1. */
const MARKERS: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.25],
    [1.2, 0.95],
    [-1.2, 0.95],
  ],
  [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
  [
    [0, 1.25],
    [1.2, -0.95],
    [-1.2, -0.95],
  ],
  [
    [-0.4, -1.2],
    [0.4, -1.2],
    [0.4, -0.4],
    [1.2, -0.4],
    [1.2, 0.4],
    [0.4, 0.4],
    [0.4, 1.2],
    [-0.4, 1.2],
    [-0.4, 0.4],
    [-1.2, 0.4],
    [-1.2, -0.4],
    [-0.4, -0.4],
  ],
  [
    [0, -0.57],
    [0.7, -1.25],
    [1.25, -0.7],
    [0.57, 0],
    [1.25, 0.7],
    [0.7, 1.25],
    [0, 0.57],
    [-0.7, 1.25],
    [-1.25, 0.7],
    [-0.57, 0],
    [-1.25, -0.7],
    [-0.7, -1.25],
  ],
  [],
];
const RING = 8;

/** The marker of a persona's look (1–8): disc, square, triangle, diamond, triangle down, plus, cross, ring. */
export function personaMark(
  sketch: Sketch,
  look: number,
  x: number,
  y: number,
  radius: number,
  outlined = false,
): void {
  const { colour } = personaLook(look);
  if (look === RING) {
    sketch.circle(x, y, radius * 0.85, PAPER, { colour, width: radius * 0.5 });
    return;
  }
  const outline = MARKERS[look - 1] ?? [];
  const steps: PathStep[] =
    outline.length === 0
      ? circlePath(x, y, radius)
      : polygonPath(outline.map(([dx, dy]) => [x + dx * radius, y + dy * radius] as const));
  sketch.path(steps, colour, outlined ? { colour: PAPER, width: 0.8 } : null);
}

/** A bar from the middle to the emotion on a scale of −2 … +2, `width` wide; neutral is a dot. */
export function emotionBar(sketch: Sketch, emotion: number, x: number, y: number, width: number, height = 5.5): void {
  const middle = x + width / 2;
  sketch.line(middle, y - height / 2 - 2, middle, y + height / 2 + 2, { colour: RULE, width: 0.5 });
  if (emotion === 0) {
    sketch.circle(middle, y, 1.8, emotionMark(0));
    return;
  }
  const length = Math.abs((width / 4) * emotion);
  sketch.rectangle(emotion < 0 ? middle - length : middle, y - height / 2, length, height, emotionMark(emotion));
}

/** One to five: dark dots for the value, faint ones for the rest. Starts at the centre of the first dot. */
export function dots(sketch: Sketch, value: number, x: number, y: number, colour: Colour = INK_2, gap = 4.3): void {
  const count = Math.round(value);
  const row = (first: number, last: number, fill: Colour, width: number) => {
    if (last < first) return;
    // Round dashes of no length are dots: one stroke draws the whole row.
    sketch.line(x + first * gap, y, x + last * gap + 0.01, y, { colour: fill, width, dash: [0, gap], round: true });
  };
  row(0, count - 1, colour, 3);
  row(count, 4, RULE, 2.2);
}

/** A balance on the line from −100 to +100. */
export function balanceGauge(sketch: Sketch, balance: number, x: number, y: number, width: number): void {
  sketch.rule(x, y, width, RULE, 0.75);
  for (const part of [0, 0.25, 0.5, 0.75, 1]) {
    const half = part === 0.5 ? 3.5 : 1.75;
    const colour = part === 0.5 ? INK_2 : RULE;
    sketch.line(x + width * part, y - half, x + width * part, y + half, { colour, width: 0.75 });
  }
  const middle = x + width / 2;
  const place = middle + (width / 2) * (Math.max(-100, Math.min(100, balance)) / 100);
  const colour = balanceMark(balance);
  sketch.rectangle(Math.min(middle, place), y - 1.5, Math.abs(place - middle), 3, colour);
  sketch.circle(place, y, 3.6, colour, { colour: PAPER, width: 1 });
}

export function arrow(sketch: Sketch, x: number, y: number, length: number, colour: Colour = INK_2): void {
  sketch.line(x, y, x + length - 2, y, { colour, width: 0.8 });
  sketch.path(
    polygonPath([
      [x + length, y],
      [x + length - 3.4, y - 2],
      [x + length - 3.4, y + 2],
    ]),
    colour,
  );
}

/** A mean emotion as a disc with + or −, so that colour never speaks alone. */
export function signedDot(sketch: Sketch, emotion: number, x: number, y: number): void {
  sketch.circle(x, y, 3.9, emotionMark(emotion), { colour: PAPER, width: 0.8 });
  if (Math.round(Math.abs(emotion) * 10) === 0) return;
  const stroke = { colour: PAPER, width: 1 };
  sketch.line(x - 1.9, y, x + 1.9, y, stroke);
  if (emotion > 0) sketch.line(x, y - 1.9, x, y + 1.9, stroke);
}

/** A cross where a persona has not rated. */
export function unratedCross(sketch: Sketch, look: number, x: number, y: number): void {
  const stroke = { colour: personaLook(look).colour, width: 1 };
  sketch.line(x - 2.5, y - 2.5, x + 2.5, y + 2.5, stroke);
  sketch.line(x - 2.5, y + 2.5, x + 2.5, y - 2.5, stroke);
}
