import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure } from '../../../model/action';
import { useFormat } from '../../parts/use-format';

/** `Calls about parcels, 90 → 30`; null when nothing is measured yet. */
export function useTellMeasure(): (measure: Measure | null) => string | null {
  const { t } = useTranslation('steps');
  const { format } = useFormat();
  return useCallback(
    (measure) => {
      if (!measure || measure.name.trim() === '') return null;
      const figure = (value: number | null) => (value === null ? '?' : format.number(value, { maxDecimals: 2 }));
      if (measure.baseline === null && measure.target === null) return measure.name;
      return t('actions.measureLine', {
        name: measure.name,
        from: figure(measure.baseline),
        to: figure(measure.target),
        unit: measure.unit === '' ? '' : `\u00a0${measure.unit}`,
      });
    },
    [t, format],
  );
}
