import { expect, test } from 'vitest';
import { dateOf, readTypedDay, writeDay } from '../../../../../renderer/ui/parts/fields/days';
import { localDay } from '../../../../../renderer/model/local-day';

const typed = (text: string) => {
  const date = readTypedDay(text);
  return date && localDay(date);
};

test.each([
  ['18.11.2026', '2026-11-18'],
  ['18/11/2026', '2026-11-18'],
  ['18-11-2026', '2026-11-18'],
  ['18 11 2026', '2026-11-18'],
  ['8.1.26', '2026-01-08'],
  ['2026-11-18', '2026-11-18'],
  ['18.11.2026 г.', '2026-11-18'],
  ['29.02.2028', '2028-02-29'],
])('%s is %s', (text, day) => {
  expect(typed(text)).toBe(day);
});

test.each(['tomorrow', '31.02.2026', '18.13.2026', '18.11', '', '1.2.3.4', '18.11.202'])('“%s” is no day', (text) => {
  expect(readTypedDay(text)).toBeNull();
});

test('what is written can be typed back in every language', () => {
  for (const language of ['en', 'pl', 'ru'] as const)
    expect(typed(writeDay('2026-03-09', language))).toBe('2026-03-09');
});

test('a day keeps its date whatever the zone', () => {
  expect(localDay(dateOf('2026-03-29'))).toBe('2026-03-29');
});
