import type { Day } from '../../model/primitives';

/** The calendar day of a date in the laptop's own zone. */
export function dayOf(date: Date): Day {
  const figures = (value: number, length: number) => String(value).padStart(length, '0');
  return [figures(date.getFullYear(), 4), figures(date.getMonth() + 1, 2), figures(date.getDate(), 2)].join('-');
}

export function today(): Day {
  return dayOf(new Date());
}
