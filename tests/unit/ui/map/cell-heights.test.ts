import { expect, it } from 'vitest';
import { pictureHeight, picturesShown } from '../../../../renderer/ui/map/cell-heights';

it('as many pictures are shown as fit beside the count of the others', () => {
  // 32 px each, 3 px between them, 24 px for the count.
  expect(picturesShown(2, 67)).toBe(2);
  expect(picturesShown(2, 66)).toBe(1);
  expect(picturesShown(3, 95)).toBe(2);
  expect(picturesShown(50, 159)).toBe(3);
});

it('one is always shown, however narrow the column', () => {
  expect(picturesShown(9, 20)).toBe(1);
});

it('a cell without pictures takes no height', () => {
  expect(pictureHeight(0)).toBe(0);
  expect(pictureHeight(1)).toBe(pictureHeight(50));
});
