import type { MapRow } from './cursor';

/** The rows from one to another, both included, from top to bottom. Those that are not shown are left out. */
export function rowsBetween(rows: readonly MapRow[], one: MapRow, other: MapRow): readonly MapRow[] {
  const ends = [rows.indexOf(one), rows.indexOf(other)].filter((index) => index >= 0);
  return ends.length === 0 ? [] : rows.slice(Math.min(...ends), Math.max(...ends) + 1);
}
