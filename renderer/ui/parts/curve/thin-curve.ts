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
    const end = Math.min(start + size, emotions.length);
    let rated = 0;
    let places = 0;
    let sum = 0;
    for (let at = start; at < end; at++) {
      const emotion = emotions[at] ?? null;
      if (emotion === null) continue;
      rated++;
      places += at;
      sum += emotion;
    }
    if (rated > 0) points.push({ x: places / rated, y: sum / rated, afterGap: gap });
    gap = rated === 0 && points.length > 0;
  }
  return points;
}

/** The curve through thinned points; its bridges lie where unrated touchpoints do, not where points are far apart. */
export function thinCurve(points: readonly ThinnedPoint[]): CurveSegment[] {
  return monotoneCurve(points).map((segment, index) => ({ ...segment, bridge: points[index + 1]?.afterGap ?? false }));
}
