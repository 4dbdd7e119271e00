import { expect, test } from 'vitest';
import { localDay } from '../../../renderer/model/local-day';

test('the day of an edition is that of the laptop’s calendar', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
