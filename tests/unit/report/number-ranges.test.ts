import { expect, test } from 'vitest';
import { withRanges } from '../../../renderer/report/number-ranges';

const labels = (...parameters: Parameters<typeof withRanges>) => withRanges(...parameters).map(({ label }) => label);

test('three neighbours or more are a range, two are not', () => {
  expect(labels([1, 2, 3, 5, 6, 9, 11, 12, 13, 14])).toEqual(['1–3', '5', '6', '9', '11–14']);
  expect(labels([])).toEqual([]);
});

test('a range that has no room is told number by number', () => {
  expect(labels([1, 2, 3, 98, 99, 100], (range) => range.length < 4)).toEqual(['1–3', '98', '99', '100']);
});

test('the counts of all are the count of the numbers', () => {
  const counts = withRanges([2, 3, 4, 5, 8]).map(({ count }) => count);
  expect(counts).toEqual([4, 1]);
});
