import { expect, test } from 'vitest';
import { formatFor } from '../../../../renderer/i18n/format';
import { printedBalance } from '../../../../renderer/model/scoring/printed-balance';

test.each([
  [-11.62, -12],
  [-0.5, -1],
  [-0.49, 0],
  [0, 0],
  [0.49, 0],
  [0.5, 1],
  [2.5, 3],
  [-2.5, -3],
])('%d is printed as %d', (value, printed) => {
  expect(printedBalance(value)).toBe(printed);
});

test('the printed figure is the rounded one, with its sign', () => {
  const { balance } = formatFor('en');
  expect([-2.5, -0.5, -0.4, 0.4, 0.5].map(balance)).toEqual(['−3', '−1', '0', '0', '+1']);
});
