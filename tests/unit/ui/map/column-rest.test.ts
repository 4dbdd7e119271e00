import { expect, test } from 'vitest';
import { restOf } from '../../../../renderer/ui/map/use-column-rest';

test('the map comes to rest at the next column on its way', () => {
  expect(restOf(20, 20, 112, 2000)).toBe(112);
  expect(restOf(100, -12, 112, 2000)).toBe(0);
  expect(restOf(600, 3, 112, 2000)).toBe(672);
  expect(restOf(600, -3, 112, 2000)).toBe(560);
});

test('at a column, or half a pixel beside it, it stays; unmoved it stays where a zoom left it', () => {
  expect(restOf(224, 5, 112, 2000)).toBe(224);
  expect(restOf(224.5, 5, 112, 2000)).toBe(224);
  expect(restOf(223.5, -5, 112, 2000)).toBe(224);
  expect(restOf(50, 0, 112, 2000)).toBe(50);
});

test('no further than it can be scrolled', () => {
  expect(restOf(1990, 1, 112, 2000)).toBe(2000);
  expect(restOf(1, -1, 112, 2000)).toBe(0);
});
