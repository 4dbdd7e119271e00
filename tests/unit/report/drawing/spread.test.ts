import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../../renderer/report/drawing/spread';

const at = (centre: number, width = 10) => ({ centre, width });

test.each([
  ['apart', [at(10), at(40)], [10, 40]],
  ['touching', [at(20), at(20)], [14, 26]],
  ['three, the middle stays', [at(30), at(32), at(34)], [20, 32, 44]],
  ['at the left edge', [at(0), at(2)], [5, 17]],
  ['at the right edge', [at(98), at(99)], [83, 95]],
  ['none', [], []],
])('%s', (_, intervals, centres) => {
  expect(spread(intervals, 2, 0, 100)).toEqual(centres);
});

test('whatever the places, nothing overlaps and order is kept', () => {
  const places = fc.array(
    fc.record({ centre: fc.integer({ min: 0, max: 500 }), width: fc.integer({ min: 4, max: 20 }) }),
    {
      maxLength: 10,
    },
  );
  fc.assert(
    fc.property(places, (unsorted) => {
      const intervals = [...unsorted].sort((a, b) => a.centre - b.centre);
      const centres = spread(intervals, 1, 0, 500);
      intervals.slice(1).forEach(({ width }, index) => {
        const apart = (centres[index + 1] ?? 0) - (centres[index] ?? 0);
        expect(apart).toBeGreaterThanOrEqual((width + (intervals[index]?.width ?? 0)) / 2 + 1 - 1e-9);
      });
      intervals.forEach(({ width }, index) => {
        expect(centres[index]).toBeGreaterThanOrEqual(width / 2 - 1e-9);
        expect(centres[index]).toBeLessThanOrEqual(500 - width / 2 + 1e-9);
      });
    }),
  );
});
