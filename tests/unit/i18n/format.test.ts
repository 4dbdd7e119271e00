import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../renderer/i18n/format';
import { LANGUAGES } from '../../../renderer/i18n/languages';

describe.each(LANGUAGES)('numbers in $code', ({ code, locale }) => {
  const { number } = formatFor(code);
  const byTheLanguage = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });

  it('counts are written as the language writes them, also those that need no formatter', () => {
    for (let count = 0; count < 1100; count++)
      expect(number(count, { maxDecimals: 1 })).toBe(byTheLanguage.format(count).replace(/\u202f/g, '\u00a0'));
    expect(number(-0)).toBe('0');
  });

  it('what is asked for beside the digits is never left out', () => {
    expect(number(7, { sign: true })).toBe('+7');
    expect(number(0, { sign: true })).toBe('0');
    expect(number(-7)).toBe('\u22127');
    expect(number(7, { decimals: 1 })).toMatch(/^7[.,]0$/);
    expect(number(7.5)).toBe('8');
    expect(number(1234567)).not.toBe('1234567');
  });
});
