import { parseNumber } from '../../model/typed-values';
import { columnNamed } from './column-names';
import { targetKey } from './guess-mapping';
import type { TableRow } from './table';

/** Titles, dates and empty rows may stand above the names of the columns. */
export const HEADER_SEARCH = 10;

/** The names of a table's columns, and how many of its filled rows they take with everything above them. */
export interface Header {
  readonly names: readonly string[];
  readonly rows: number;
}

/**
 * The row that names the columns, or the two rows that do so together: a group (a persona, a scale, "behind the
 * scenes") over its columns, as merged cells are saved. null when no row does. A single known name counts only in
 * the first row.
 */
export function findHeader(rows: readonly TableRow[]): Header | null {
  let best = -1;
  let most = 0;
  rows.slice(0, HEADER_SEARCH).forEach(({ cells }, index) => {
    const known = knownNames(cells);
    if (known > most && (known > 1 || index === 0)) [best, most] = [index, known];
  });
  const alone = rows[best]?.cells;
  if (!alone) return null;
  for (const lower of [best, best + 1]) {
    const [above, below] = [rows[lower - 1]?.cells, rows[lower]?.cells];
    if (!above || !below || !isSecondRow(above, below)) continue;
    const names = joined(above, below);
    if (differentTargets(names) > differentTargets(alone)) return { names, rows: lower + 1 };
  }
  return { names: alone, rows: best + 1 };
}

export function knownNames(cells: readonly string[]): number {
  return cells.filter((cell) => columnNamed(cell) !== null).length;
}

/** How many columns would be read: two of the same name are one. */
function differentTargets(names: readonly string[]): number {
  const targets = names.flatMap((name) => columnNamed(name)?.target ?? []);
  return new Set(targets.map(targetKey)).size;
}

/** Names, not values: no number in it, and no stage or touchpoint below the names of those columns. */
function isSecondRow(above: readonly string[], below: readonly string[]): boolean {
  return below.every((cell, column) => {
    const named = columnNamed(above[column] ?? '')?.target;
    const begins = named?.kind === 'stage' || (named?.kind === 'field' && named.field === 'name');
    return cell === '' || (parseNumber(cell) === null && (!begins || columnNamed(cell) !== null));
  });
}

/** Each column's name out of two rows. A cell above stands for the empty ones to its right, too. */
function joined(above: readonly string[], below: readonly string[]): string[] {
  let group = '';
  return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const upper = above[column] ?? '';
    const lower = below[column] ?? '';
    if (upper !== '') group = upper;
    if (lower === '') return upper;
    const both = `${group}: ${lower}`;
    return group !== '' && columnNamed(both) ? both : lower;
  });
}
