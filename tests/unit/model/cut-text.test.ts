import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brief, cutToBytes, cutToLength } from '../../../renderer/model/cut-text';

const FAMILY = '👩‍👩‍👧‍👦';

describe('a text that is cut', () => {
  it.each([
    ['Spa', 3, 'Spa'],
    ['Spa', 2, 'Sp'],
    [`a${FAMILY}b`, 12, `a${FAMILY}`],
    [`a${FAMILY}b`, 11, 'a'],
    ['z\u0301z\u0301', 3, 'z\u0301'],
    [FAMILY, 3, ''],
  ])('%j to %i units is %j', (text, length, cut) => {
    expect(cutToLength(text, length)).toBe(cut);
  });

  it.each([
    ['Żaba', 3, 'Ża'],
    ['Карта', 5, 'Ка'],
    ['猫の泉', 8, '猫の'],
    ['a😀', 4, 'a'],
  ])('%j to %i bytes is %j', (text, bytes, cut) => {
    expect(cutToBytes(text, bytes)).toBe(cut);
  });

  it('is its beginning, fits, and keeps surrogates together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(60), (text, limit) => {
        const [units, bytes] = [cutToLength(text, limit), cutToBytes(text, limit)];
        expect(units.length).toBeLessThanOrEqual(limit);
        expect(Buffer.byteLength(bytes)).toBeLessThanOrEqual(limit);
        for (const cut of [units, bytes]) {
          expect(text.startsWith(cut)).toBe(true);
          expect(cut).not.toMatch(/\p{Cs}/u);
        }
      }),
    );
  });

  it.each([
    ['Customer service', 16, 'Customer service'],
    ['Customer service', 15, 'Customer servi…'],
    ['Customer service', 10, 'Customer…'],
    [`${FAMILY}${FAMILY}${FAMILY}`, 3, `${FAMILY}${FAMILY}${FAMILY}`],
    [`${FAMILY}${FAMILY}${FAMILY}`, 2, `${FAMILY}…`],
    ['', 5, ''],
  ])('%j in at most %i characters is %j', (text, characters, told) => {
    expect(brief(text, characters)).toBe(told);
  });
});
