import { useCallback } from 'react';
import { isNamed, type Measure } from '../../../model/action';
import { useFormat } from '../../parts/use-format';

/** `Calls about parcels, 90 → 30`; null when nothing is measured yet. */
export function useTellMeasure(): (measure: Measure | null) => string | null {
  const { format } = useFormat();
  return useCallback(
    (measure) => {
      if (!measure || !isNamed(measure)) return null;
      const figure = (value: number | null) => (value === null ? '?' : format.number(value, { maxDecimals: 2 }));
      if (measure.baseline === null && measure.target === null) return measure.name;
      const unit = measure.unit === '' ? '' : `\u00a0${measure.unit}`;
      return `${measure.name}, ${figure(measure.baseline)} → ${figure(measure.target)}${unit}`;
    },
    [format],
  );
}
