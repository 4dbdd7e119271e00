import type { CurvePoint, CurveSegment } from '../../../model/curve';

/** Where a curve is drawn, in pixels: a column for each touchpoint, a line for each emotion. */
export interface CurveScale {
  /** Centre of the column of the touchpoint at `index` in the journey. */
  readonly xOf: (index: number) => number;
  /** Height of an emotion −2…+2. */
  readonly yOf: (emotion: number) => number;
}

/** Emotions spread evenly between `top` (+2) and `bottom` (−2). */
export function emotionAxis(top: number, bottom: number): (emotion: number) => number {
  const zero = (top + bottom) / 2;
  const step = (bottom - top) / 4;
  return (emotion) => zero - emotion * step;
}

/** The rating nearest to a height, −2…+2. */
export function emotionAt(y: number, { yOf }: CurveScale): number {
  const one = yOf(0) - yOf(1);
  return Math.max(-2, Math.min(2, Math.round((yOf(0) - y) / one))) + 0;
}

/** Half pixels are enough for the eye and keep equal drawings equal strings. */
function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function at(x: number, y: number): string {
  return `${px(x)},${px(y)}`;
}

/** One piece of the curve. Control points lie at thirds of its width, whatever the columns' widths. */
export function segmentPath(segment: CurveSegment, scale: CurveScale): string {
  const { from, control1, control2, to } = segment;
  const start = scale.xOf(from.x);
  const end = scale.xOf(to.x);
  if (segment.bridge) return `M${at(start, scale.yOf(from.y))}L${at(end, scale.yOf(to.y))}`;
  return `M${at(start, scale.yOf(from.y))}${bend(start, end, control1, control2, to, scale)}`;
}

function bend(
  start: number,
  end: number,
  control1: CurvePoint,
  control2: CurvePoint,
  to: CurvePoint,
  { yOf }: CurveScale,
): string {
  const third = (end - start) / 3;
  return `C${at(start + third, yOf(control1.y))} ${at(end - third, yOf(control2.y))} ${at(end, yOf(to.y))}`;
}

/** Neighbouring pieces joined; bridges part the runs. */
export function runsOf(segments: readonly CurveSegment[]): CurveSegment[][] {
  const runs: CurveSegment[][] = [];
  let previous: CurveSegment | undefined;
  for (const segment of segments) {
    if (!segment.bridge) {
      if (previous && !previous.bridge) runs.at(-1)?.push(segment);
      else runs.push([segment]);
    }
    previous = segment;
  }
  return runs;
}

/** One unbroken run as a line. */
export function runPath(run: readonly CurveSegment[], scale: CurveScale): string {
  const [first] = run;
  if (!first) return '';
  const bends = run.map(({ from, control1, control2, to }) =>
    bend(scale.xOf(from.x), scale.xOf(to.x), control1, control2, to, scale),
  );
  return `M${at(scale.xOf(first.from.x), scale.yOf(first.from.y))}${bends.join('')}`;
}

/** One unbroken run as an area down (or up) to the zero line. */
export function washPath(run: readonly CurveSegment[], scale: CurveScale): string {
  const first = run[0];
  const last = run.at(-1);
  if (!first || !last) return '';
  return `${runPath(run, scale)}L${at(scale.xOf(last.to.x), scale.yOf(0))}L${at(scale.xOf(first.from.x), scale.yOf(0))}Z`;
}
