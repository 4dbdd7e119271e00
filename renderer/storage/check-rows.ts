import type { z } from 'zod';
import { TABLE_SCHEMAS } from '../model/document';
import { journeyMapSchema } from '../model/journey-map';
import type { Id } from '../model/primitives';
import { type Score, scoreId } from '../model/score';
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

const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  map: journeyMapSchema,
  summaries: mapSummarySchema,
  ...TABLE_SCHEMAS,
};

/** Sorts rows into those that fit the schemas and the problems of those that do not. */
export function checkRows(rows: readonly UncheckedRow[]): { good: WorkbookChange[]; problems: RowProblem[] } {
  const good: WorkbookChange[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const problem = problemOf(row);
    if (problem) problems.push(problem);
    else good.push(row as WorkbookChange);
  }
  return { good, problems };
}

/** The first thing wrong with a row; null when it fits. A row of null marks a removal and fits any table. */
export function problemOf({ mapId, table, id, row }: UncheckedRow): RowProblem | null {
  const place = { mapId, table, id };
  const schema = Object.hasOwn(SCHEMAS, table) ? SCHEMAS[table] : undefined;
  if (!schema) return { ...place, field: '' };
  if (row === null) return null;
  const parsed = schema.safeParse(row);
  if (!parsed.success) return { ...place, field: parsed.error.issues[0]?.path.join('.') ?? '' };
  if (!hasId(row, id)) return { ...place, field: 'id' };
  if ((table === 'map' || table === 'summaries') && id !== mapId) return { ...place, field: 'id' };
  if (table === 'scores') {
    const { touchpointId, personaId } = parsed.data as Score;
    if (scoreId(touchpointId, personaId) !== id) return { ...place, field: 'id' };
  }
  return null;
}

function hasId(row: unknown, id: string): boolean {
  return typeof row === 'object' && row !== null && 'id' in row && row.id === id;
}
