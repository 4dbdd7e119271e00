/** A point of the emotion curve: `x` is the touchpoint's position in the journey, `y` its emotion. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** One cubic Bézier piece between two neighbouring rated touchpoints. */
export interface CurveSegment {
  readonly from: CurvePoint;
  readonly control1: CurvePoint;
  readonly control2: CurvePoint;
  readonly to: CurvePoint;
  /** True where unrated touchpoints lie between: drawn as a dotted bridge, without area. */
  readonly bridge: boolean;
}

/**
 * The monotone cubic through the points (Fritsch–Carlson slopes as in Steffen, 1990): never overshoots a
 * rating. Control points sit at thirds of the interval, so `x` is linear along a segment and it can be
 * cut exactly. `points` are in rising `x`; a step of more than 1 in `x` makes a bridge.
 */
export function monotoneCurve(points: readonly CurvePoint[]): CurveSegment[] {
  const slopes = tangents(points);
  return points.slice(1).map((to, index) => {
    const from = points[index] as CurvePoint;
    const third = (to.x - from.x) / 3;
    return {
      from,
      control1: { x: from.x + third, y: from.y + (slopes[index] ?? 0) * third },
      control2: { x: to.x - third, y: to.y - (slopes[index + 1] ?? 0) * third },
      to,
      bridge: to.x - from.x > 1,
    };
  });
}

function tangents(points: readonly CurvePoint[]): number[] {
  const steps = points.slice(1).map((to, index) => {
    const from = points[index] as CurvePoint;
    return { width: to.x - from.x, slope: (to.y - from.y) / (to.x - from.x) };
  });
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last) return points.map(() => 0);
  if (steps.length === 1) return [first.slope, first.slope];
  const inner = steps.slice(1).map((right, index) => {
    const left = steps[index] as (typeof steps)[number];
    const mean = (left.slope * right.width + right.slope * left.width) / (left.width + right.width);
    const limit = Math.min(Math.abs(left.slope), Math.abs(right.slope), Math.abs(mean) / 2);
    return (Math.sign(left.slope) + Math.sign(right.slope)) * limit;
  });
  return [endTangent(first.slope, inner[0] ?? 0), ...inner, endTangent(last.slope, inner.at(-1) ?? 0)];
}

function endTangent(slope: number, neighbour: number): number {
  const tangent = (3 * slope - neighbour) / 2;
  if (tangent * slope <= 0) return 0;
  return Math.abs(tangent) > 3 * Math.abs(slope) ? 3 * slope : tangent;
}

/** The part of the curve between `x0` and `x1`, cut exactly, for a page or a window of the map. */
export function cutCurve(segments: readonly CurveSegment[], x0: number, x1: number): CurveSegment[] {
  return segments.flatMap((segment) => {
    if (segment.to.x <= x0 || segment.from.x >= x1) return [];
    let rest = segment;
    if (rest.from.x < x0) rest = split(rest, x0)[1];
    if (rest.to.x > x1) rest = split(rest, x1)[0];
    return [rest];
  });
}

/** De Casteljau at the parameter where the segment crosses `x`. */
function split(segment: CurveSegment, x: number): [CurveSegment, CurveSegment] {
  const t = (x - segment.from.x) / (segment.to.x - segment.from.x);
  const between = (a: CurvePoint, b: CurvePoint): CurvePoint => ({
    x: a.x + (b.x - a.x) * t,
    y: a.y + (b.y - a.y) * t,
  });
  const ab = between(segment.from, segment.control1);
  const bc = between(segment.control1, segment.control2);
  const cd = between(segment.control2, segment.to);
  const abc = between(ab, bc);
  const bcd = between(bc, cd);
  const middle = between(abc, bcd);
  return [
    { ...segment, control1: ab, control2: abc, to: middle },
    { ...segment, from: middle, control1: bcd, control2: cd },
  ];
}
