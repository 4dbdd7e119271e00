import { expect, test } from 'vitest';
import { readTypedNumber } from '../../../../../renderer/ui/parts/fields/typed-number';

test.each([
  ['12', 'en', 12],
  ['0.5', 'en', 0.5],
  ['0,5', 'en', 0.5],
  ['1,200', 'en', 1200],
  ['1,200.50', 'en', 1200.5],
  ['1,200,000', 'en', 1_200_000],
  ['1 200,50', 'pl', 1200.5],
  ['1,200', 'pl', 1.2],
  ['1.200,5', 'pl', 1200.5],
  ['12\u00a0000', 'ru', 12_000],
  ['\u22123,5', 'ru', -3.5],
  ['-3', 'en', -3],
  ['+3', 'en', 3],
  ['5.', 'en', 5],
  [',5', 'pl', 0.5],
] as const)('%s in %s is %d', (text, language, value) => {
  expect(readTypedNumber(text, language)).toBe(value);
});

test.each(['many', 'dużo', '12 people', '1e5', '', '.', '--3', '0x10', '1/2', 'NaN', 'Infinity'])(
  '“%s” is no number',
  (text) => {
    expect(readTypedNumber(text, 'en')).toBeUndefined();
  },
);
