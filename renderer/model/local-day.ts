import type { Day } from './primitives';

/** The calendar day of a moment in the laptop's own zone: in Warsaw an hour after midnight is a day later than in UTC. */
export function localDay(date: Date): Day {
  const figures = (value: number, length: number) => String(value).padStart(length, '0');
  return [figures(date.getFullYear(), 4), figures(date.getMonth() + 1, 2), figures(date.getDate(), 2)].join('-');
}
