import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  boxOf,
  labelBox,
  type LabelPlace,
  overlap,
  spreadLabels,
  type Whisker,
} from '../../renderer/ui/parts/curve/spread-label';

const PLACES: readonly LabelPlace[] = ['rightBottom', 'leftBottom', 'rightTop', 'leftTop'];
const SIZE = 12;
const mark = fc.record({
  x: fc.integer({ min: -50, max: 350 }),
  y: fc.integer({ min: 0, max: 200 }),
  radius: fc.integer({ min: 4, max: 15 }),
});
/** Columns of 60 px: words reach into the next one, the number alone does not. */
const whiskers = fc
  .array(
    fc.record({
      column: fc.integer({ min: 0, max: 5 }),
      top: fc.integer({ min: 10, max: 90 }),
      bottom: fc.integer({ min: 100, max: 190 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    [...new Map(all.map((one) => [one.column, one])).values()]
      .sort((a, b) => a.column - b.column)
      .map(
        ({ column, top, bottom }): Whisker => ({
          x: 60 * column + 30,
          top,
          bottom,
          texts: ['разброс 4', '4'],
          last: column === 5,
        }),
      ),
  );

test('what is written beside a whisker lies over nothing, and is as much as has room', () => {
  const told = { words: 0, numbers: 0, nothing: 0 };
  fc.assert(
    fc.property(whiskers, fc.array(mark, { maxLength: 100, size: 'max' }), (all, marks) => {
      const labels = spreadLabels(all, marks, SIZE);
      const lines = all.map(({ x, top, bottom }) => ({ left: x - 6, right: x + 6, top, bottom }));
      const boxes = labels.flatMap((label, at) => {
        const of = all[at];
        return label && of ? [labelBox(of, label.text, SIZE, label.place)] : [];
      });
      for (const [at, box] of boxes.entries()) {
        expect(marks.filter((each) => overlap(box, boxOf(each)))).toEqual([]);
        expect(lines.filter((each) => overlap(box, each))).toEqual([]);
        expect(boxes.filter((each, other) => other !== at && overlap(box, each))).toEqual([]);
      }
      for (const [at, whisker] of all.entries()) {
        const label = labels[at];
        if (whisker.last && label) expect(label.place).toMatch(/^left/);
        if (label) expect(labelBox(whisker, label.text, SIZE, label.place).left).toBeGreaterThanOrEqual(0);
        const before = labels
          .slice(0, at)
          .flatMap((each, of) => (each && all[of] ? [labelBox(all[of], each.text, SIZE, each.place)] : []));
        const free = (text: string) =>
          PLACES.some((place) => {
            const box = labelBox(whisker, text, SIZE, place);
            return (
              (!whisker.last || place.startsWith('left')) &&
              box.left >= 0 &&
              ![...marks.map(boxOf), ...lines, ...before].some((each) => overlap(box, each))
            );
          });
        expect(label?.text).toBe(whisker.texts.find(free));
        told[label ? (label.text === '4' ? 'numbers' : 'words') : 'nothing']++;
      }
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(told.words, told.numbers, told.nothing)).toBeGreaterThan(20);
});
