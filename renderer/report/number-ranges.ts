/** Neighbours stand as one range, "12–18", where there are at least so many. */
const LEAST_RANGE = 3;

export interface NumberRange {
  /** `12–18`, or a number alone. */
  readonly label: string;
  readonly count: number;
}

/** Numbers in ascending order, neighbours as ranges where these are taken. */
export function withRanges(numbers: readonly number[], takes: (range: string) => boolean = () => true): NumberRange[] {
  const ranges: NumberRange[] = [];
  for (let from = 0, to = 0; from < numbers.length; from = to) {
    do to++;
    while (numbers[to] === (numbers[to - 1] ?? 0) + 1);
    const label = `${numbers[from]}–${numbers[to - 1]}`;
    if (to - from >= LEAST_RANGE && takes(label)) ranges.push({ label, count: to - from });
    else ranges.push(...numbers.slice(from, to).map((number) => ({ label: String(number), count: 1 })));
  }
  return ranges;
}
