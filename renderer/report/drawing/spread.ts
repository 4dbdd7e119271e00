export interface Interval {
  readonly centre: number;
  readonly width: number;
}

/**
 * New centres, in the order given, so that intervals do not overlap and stay `gap` apart between `from` and `to`;
 * each moves as little as possible (least squares, by pooling neighbours that touch). Sorted by centre.
 */
export function spread(intervals: readonly Interval[], gap: number, from: number, to: number): number[] {
  const offsets: number[] = [];
  intervals.forEach(({ width }, index) => {
    const before = intervals[index - 1];
    offsets.push(before ? (offsets[index - 1] ?? 0) + (before.width + width) / 2 + gap : 0);
  });
  const pools: { sum: number; count: number }[] = [];
  intervals.forEach(({ centre }, index) => {
    let pool = { sum: centre - (offsets[index] ?? 0), count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  });
  const first = from + (intervals[0]?.width ?? 0) / 2;
  const last = to - (intervals.at(-1)?.width ?? 0) / 2 - (offsets.at(-1) ?? 0);
  const starts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return starts.map((start, index) => Math.max(first, Math.min(last, start)) + (offsets[index] ?? 0));
}
