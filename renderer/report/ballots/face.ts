import { type Colour, circlePath, type PathStep } from '../drawing/shapes';
import type { Sketch } from '../drawing/sketch';

/**
 * Mouths in a box of 20 × 20 around (10, 10), as the window draws them. It fills the face of −2; in outline alone a
 * frown would be taken for that of −1, so the mouth is open as that of +2 is.
 */
const MOUTHS: Readonly<Record<string, readonly PathStep[]>> = {
  '-2': [
    ['move', 5.4, 15.4],
    ['line', 14.6, 15.4],
    ['curve', 14.4, 12.6, 12.6, 10.8, 10, 10.8],
    ['curve', 7.4, 10.8, 5.6, 12.6, 5.4, 15.4],
    ['close'],
  ],
  '-1': [
    ['move', 6.6, 14],
    ['curve', 8, 12.2, 12, 12.2, 13.4, 14],
  ],
  '0': [
    ['move', 6.6, 13],
    ['line', 13.4, 13],
  ],
  '1': [
    ['move', 6.4, 12],
    ['curve', 8, 14.4, 12, 14.4, 13.6, 12],
  ],
  '2': [
    ['move', 5, 10.8],
    ['line', 15, 10.8],
    ['curve', 14.8, 14, 12.8, 16, 10, 16],
    ['curve', 7.2, 16, 5.2, 14, 5, 10.8],
    ['close'],
  ],
};

/** The face of −2 … +2 in outline: light enough for a cross of any pen to be seen on it, and sparing of ink. */
export function outlineFace(
  sketch: Sketch,
  emotion: number,
  x: number,
  y: number,
  radius: number,
  colour: Colour,
): void {
  const scale = radius / 10;
  const [left, top] = [x - radius, y - radius];
  const stroke = { colour, width: 1.1 * scale, round: true };
  sketch.circle(x, y, radius, null, { colour, width: 0.8 });
  for (const eye of [7, 13]) sketch.path(circlePath(left + eye * scale, top + 7.8 * scale, 1.1 * scale), colour);
  sketch.path(
    (MOUTHS[String(emotion)] ?? []).map((step) => placed(step, scale, left, top)),
    null,
    stroke,
  );
}

function placed(step: PathStep, scale: number, left: number, top: number): PathStep {
  const [x, y] = [(value: number) => left + value * scale, (value: number) => top + value * scale];
  switch (step[0]) {
    case 'move':
    case 'line':
      return [step[0], x(step[1]), y(step[2])];
    case 'curve':
      return ['curve', x(step[1]), y(step[2]), x(step[3]), y(step[4]), x(step[5]), y(step[6])];
    case 'close':
      return step;
  }
}
