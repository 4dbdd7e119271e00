import { expect, test } from 'vitest';
import { localDay } from '../../../renderer/report/make-report';
import { fileName } from '../../../renderer/ui/report/use-report-export';

test.each([
  ['Cat fountain: from A to B', 'Cat fountain from A to B'],
  ['a/b\\c*?"<>|d', 'a b c d'],
  ['Клиент и банк', 'Клиент и банк'],
  [' spaces \n and lines. ', 'spaces and lines'],
  ['x'.repeat(300), 'x'.repeat(120)],
])('%j suggests a name that every file system takes', (title, name) => {
  expect(fileName(title)).toBe(name);
});

test('the day of an edition is that of the laptop’s calendar', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
