import { expect, test } from 'vitest';
import { earlyBreak, highest, pagesOfLanes } from '../../../../renderer/report/sections/map-lane-flow';

const lanes = (count: number, height = 20) => Array.from({ length: count }, () => height);

test.each([
  ['all on the first page', lanes(5), 100, 1],
  ['one more', lanes(6), 100, 2],
  ['none on the first page', lanes(5), 0, 2],
  ['one that is taller than both pages', [20, 500], 100, 3],
  ['one of which too little would stand at the foot', [70, 70], 100, 2],
])('lanes: %s', (_, heights, onFirst, pages) => {
  expect(pagesOfLanes(heights, onFirst, 300)).toBe(pages);
});

test.each([
  ['fit', lanes(6), 120, -1],
  ['leave one for the last page', lanes(7), 120, 4],
  ['leave two', lanes(7), 100, 4],
  ['leave three by themselves', lanes(7), 80, -1],
  ['leave one for a third page', lanes(21), 100, 18],
  ['are too few to give any away', lanes(3), 40, -1],
  ['would not fit on the last page together', [20, 20, 20, 20, 120, 120, 120], 310, -1],
])('where lanes %s, the page breaks well', (_, heights, onFirst, before) => {
  expect(earlyBreak(heights, onFirst, 300)).toBe(before);
});

test('the curve is as high as it can be without a further page', () => {
  const pages = (curve: number) => pagesOfLanes(lanes(5), 250 - curve, 300);
  expect(highest(84, 230, pages)).toBeCloseTo(150, 0);
  expect(pages(highest(84, 230, pages))).toBe(1);
  // Where a further page is needed anyway, nothing is in its way.
  expect(highest(84, 230, (curve) => pagesOfLanes(lanes(9), 250 - curve, 300))).toBe(230);
});
