import { expect, test } from 'vitest';
import { restOf } from '../../../../renderer/ui/map/use-column-rest';

test('the map comes to rest at the next column on its way, and never back where it came from', () => {
  expect(restOf(0, 20, 112, 2000)).toBe(112);
  expect(restOf(112, 100, 112, 2000)).toBe(0);
  expect(restOf(0, 600, 112, 2000)).toBe(672);
  expect(restOf(1200, 600, 112, 2000)).toBe(560);
});

test('at a column, or half a pixel beside it, it stays; unmoved it stays where a zoom left it', () => {
  expect(restOf(0, 224, 112, 2000)).toBe(224);
  expect(restOf(0, 224.5, 112, 2000)).toBe(224);
  expect(restOf(448, 223.5, 112, 2000)).toBe(224);
  expect(restOf(50, 50, 112, 2000)).toBe(50);
});

test('no further than it can be scrolled', () => {
  expect(restOf(1800, 1990, 112, 2000)).toBe(2000);
  expect(restOf(40, 1, 112, 2000)).toBe(0);
});
