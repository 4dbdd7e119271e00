import { type CurvePoint, type CurveSegment, monotoneCurve } from '../../../model/curve';

interface ThinnedPoint extends CurvePoint {
  /** Unrated touchpoints lie before it. */
  readonly afterGap: boolean;
}

/** At most about `count` points: each the mean of the rated touchpoints in its share of the journey. */
export function thinned(emotions: readonly (number | null)[], count: number): ThinnedPoint[] {
  const size = Math.max(1, Math.ceil(emotions.length / Math.max(1, count)));
  const points: ThinnedPoint[] = [];
  let gap = false;
  for (let start = 0; start < emotions.length; start += size) {
    const rated = emotions
      .slice(start, start + size)
      .flatMap((emotion, offset) => (emotion === null ? [] : [{ emotion, offset }]));
    if (rated.length === 0) {
      gap = points.length > 0;
      continue;
    }
    points.push({
      x: start + mean(rated.map(({ offset }) => offset)),
      y: mean(rated.map(({ emotion }) => emotion)),
      afterGap: gap,
    });
    gap = false;
  }
  return points;
}

/** The curve through thinned points; its bridges lie where unrated touchpoints do, not where points are far apart. */
export function thinCurve(points: readonly ThinnedPoint[]): CurveSegment[] {
  return monotoneCurve(points).map((segment, index) => ({ ...segment, bridge: points[index + 1]?.afterGap ?? false }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
