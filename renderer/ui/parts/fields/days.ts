import { format, isValid, parse } from 'date-fns';
import type { Day, Language } from '../../../model/primitives';

/** Midnight of the day in the laptop's own zone, as date pickers want it. */
export function dateOf(day: Day): Date {
  return parse(day, 'yyyy-MM-dd', new Date(0));
}

/** How a day is written in a field: short, and typed back without thinking. */
const WRITTEN: Record<Language, string> = { en: 'dd/MM/yyyy', pl: 'dd.MM.yyyy', ru: 'dd.MM.yyyy' };

export function writeDay(day: Day, language: Language): string {
  return format(dateOf(day), WRITTEN[language]);
}

/** Reads `18.11.2026`, `18/11/26`, `18-11-2026`, `18 11 2026` and `2026-11-18`; null for anything else. */
export function readTypedDay(text: string): Date | null {
  const parts = text
    .trim()
    .replace(/\s*г\.?$/, '')
    .split(/[./\-\s]+/);
  const [first = '', second = '', third = ''] = parts;
  if (parts.length !== 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return null;
  const [year, month, day] = first.length === 4 ? [first, second, third] : [third, second, first];
  const fullYear = year.length === 2 ? `20${year}` : year;
  const date = parse(`${fullYear}-${month}-${day}`, 'yyyy-M-d', new Date(0));
  return fullYear.length === 4 && isValid(date) ? date : null;
}
