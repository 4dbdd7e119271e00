import { useCallback } from 'react';
import { useTexts } from '../parts/texts';
import { useFormat } from '../parts/use-format';

const HOUR = 60;
const DAY = 24 * HOUR;

/** A wait in the largest unit that says it: `9 min`, `2 h`, `3 d`; longer than accepted is said as well. */
export function useTellWaiting(): (minutes: number, expected: number | null) => string {
  const { t } = useTexts('map');
  const { format } = useFormat();
  return useCallback(
    (minutes, expected) => {
      const one = (value: number) =>
        value >= 2 * DAY
          ? t('waiting.days', { days: format.number(value / DAY, { maxDecimals: 1 }) })
          : value >= 2 * HOUR
            ? t('waiting.hours', { hours: format.number(value / HOUR, { maxDecimals: 1 }) })
            : t('waiting.minutes', { minutes: format.number(value, { maxDecimals: 1 }) });
      return expected !== null && minutes > expected
        ? t('waiting.over', { wait: one(minutes), expected: one(expected) })
        : one(minutes);
    },
    [t, format],
  );
}
