import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelBox, labelPlace, type LabelPlace } from '../../renderer/ui/parts/curve/spread-label';

const PLACES: readonly LabelPlace[] = ['rightBottom', 'leftBottom', 'rightTop', 'leftTop'];
const mark = fc.record({
  x: fc.integer({ min: -150, max: 150 }),
  y: fc.integer({ min: 0, max: 200 }),
  radius: fc.integer({ min: 4, max: 15 }),
});
const whisker = fc.record({
  x: fc.constant(0),
  top: fc.integer({ min: 10, max: 90 }),
  bottom: fc.integer({ min: 100, max: 190 }),
  width: fc.integer({ min: 30, max: 90 }),
});

test('the words of a spread lie over no mark of any persona where one of their places is free', () => {
  let crowded = 0;
  fc.assert(
    fc.property(whisker, fc.array(mark, { maxLength: 12 }), fc.boolean(), (of, marks, onlyLeft) => {
      /** How much of the square round a mark the words cover. */
      const covered = (place: LabelPlace) =>
        marks.filter(({ x, y, radius }) => {
          const box = labelBox(of, place);
          const across = Math.min(box.right, x + radius) - Math.max(box.left, x - radius);
          const down = Math.min(box.bottom, y + radius) - Math.max(box.top, y - radius);
          return across > 0 && down > 0;
        }).length;
      const place = labelPlace(of, marks, onlyLeft);
      const possible = PLACES.filter((each) => !onlyLeft || each.startsWith('left'));
      expect(possible).toContain(place);
      if (possible.some((each) => covered(each) === 0)) expect(covered(place)).toBe(0);
      else crowded++;
    }),
    { numRuns: 2000 },
  );
  expect(crowded).toBeGreaterThan(0);
});
