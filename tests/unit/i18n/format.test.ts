import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../renderer/i18n/format';
import { createTranslator } from '../../../renderer/i18n/i18n';
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

it('counts within texts are written as numbers are, and keep their plural', async () => {
  const tell = async (language: 'en' | 'pl' | 'ru', count: number) =>
    (await createTranslator(language)).t('map:stage.touchpoints', { count });
  expect(await tell('en', 1)).toBe('1 touchpoint');
  expect(await tell('en', 1000)).toBe('1,000 touchpoints');
  expect(await tell('pl', 12_002)).toBe('12\u00a0002 punkty styku');
  expect(await tell('ru', 1001)).toBe('1\u00a0001 точка');
});
