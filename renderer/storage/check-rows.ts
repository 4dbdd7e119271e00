import type { Id } from '../model/primitives';
import { rowFault } from '../model/row-fault';
import { upToDate } from '../model/row-upgrades';
import { ROW_TABLES, type RowTable } from './database';
import { mapSummarySchema } from './map-summary';
import type { WorkbookChange } from './workbook';

/** A stored row that cannot be what the app wrote, with its place. */
export interface RowProblem {
  readonly mapId: Id;
  readonly table: string;
  readonly id: string;
  /** The field at fault as a path (`measure.readings.0.date`); empty when the row as a whole is. */
  readonly field: string;
}

/** A row of unknown origin: from the database, the journal or a snapshot. */
export interface UncheckedRow {
  readonly mapId: Id;
  readonly table: string;
  readonly id: string;
  readonly row: unknown;
}

/** Sorts rows into those that fit the schemas and the problems of those that do not. */
export function checkRows(rows: readonly UncheckedRow[]): { good: WorkbookChange[]; problems: RowProblem[] } {
  const good: WorkbookChange[] = [];
  const problems: RowProblem[] = [];
  for (const found of rows) {
    const change = { ...found, row: upToDate(found.table, found.row) };
    const problem = problemOf(change);
    if (problem) problems.push(problem);
    else good.push(change as WorkbookChange);
  }
  return { good, problems };
}

/** The first thing wrong with a row; null when it fits. A row of null marks a removal and fits any table. */
export function problemOf({ mapId, table, id, row }: UncheckedRow): RowProblem | null {
  const place = { mapId, table, id };
  if (!isRowTable(table) && table !== 'summaries') return { ...place, field: '' };
  if (row === null) return null;
  const field = isRowTable(table) ? rowFault(table, id, row) : summaryFault(id, row);
  if (field !== null) return { ...place, field };
  return (table === 'map' || table === 'summaries') && id !== mapId ? { ...place, field: 'id' } : null;
}

export function isRowTable(table: string): table is RowTable {
  return (ROW_TABLES as readonly string[]).includes(table);
}

function summaryFault(id: string, row: unknown): string | null {
  const parsed = mapSummarySchema.safeParse(row);
  if (!parsed.success) return parsed.error.issues[0]?.path.join('.') ?? '';
  return parsed.data.id === id ? null : 'id';
}
