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

it('edits of today are told in words with the plural they need, those of other days by the day', () => {
  const now = new Date(2026, 10, 26, 15, 0, 30);
  const told = (language: 'en' | 'pl' | 'ru') =>
    [
      new Date(2026, 10, 26, 15, 1, 20),
      new Date(2026, 10, 26, 15, 0, 10),
      new Date(2026, 10, 26, 14, 59),
      new Date(2026, 10, 26, 14, 56),
      new Date(2026, 10, 26, 14, 48),
      new Date(2026, 10, 26, 13, 59),
      new Date(2026, 10, 26, 0, 1),
      new Date(2026, 10, 25, 23, 59),
      // By a clock that is ahead of this one.
      new Date(2026, 10, 26, 15, 20),
    ].map((then) => formatFor(language).lately(then.toISOString(), now).replaceAll('\u00a0', ' '));
  expect(told('en')).toEqual([
    'now',
    'now',
    '1 minute ago',
    '4 minutes ago',
    '12 minutes ago',
    '1 hour ago',
    '14 hours ago',
    '25 Nov 2026',
    '26 Nov 2026',
  ]);
  expect(told('pl')).toEqual([
    'teraz',
    'teraz',
    '1 minutę temu',
    '4 minuty temu',
    '12 minut temu',
    '1 godzinę temu',
    '14 godzin temu',
    '25 lis 2026',
    '26 lis 2026',
  ]);
  expect(told('ru')).toEqual([
    'сейчас',
    'сейчас',
    '1 минуту назад',
    '4 минуты назад',
    '12 минут назад',
    '1 час назад',
    '14 часов назад',
    '25 нояб. 2026 г.',
    '26 нояб. 2026 г.',
  ]);
});
