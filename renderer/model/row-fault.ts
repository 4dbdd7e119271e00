import type { z } from 'zod/mini';
import { type MapDocument, TABLE_SCHEMAS } from './document';
import { fitsAtOnce } from './fits-at-once';
import { journeyMapSchema } from './journey-map';
import { type Score, scoreId } from './score';

const SCHEMAS: Readonly<Record<keyof MapDocument, z.ZodMiniType>> = { map: journeyMapSchema, ...TABLE_SCHEMAS };
const QUICK = new Map(Object.entries(SCHEMAS).map(([table, schema]) => [table, fitsAtOnce(schema)]));

/**
 * The field at fault in a row filed under `id`, as a path (`measure.readings.0.date`); empty when the row as a whole
 * is, null when it fits. Whether its references lead anywhere is checked by `reference-problems.ts`.
 */
export function rowFault(table: keyof MapDocument, id: string, row: unknown): string | null {
  if (!QUICK.get(table)?.(row)) {
    const parsed = SCHEMAS[table].safeParse(row);
    if (!parsed.success) return parsed.error.issues[0]?.path.join('.') ?? '';
  }
  if (!isFiledUnder(row, id)) return 'id';
  if (table !== 'scores') return null;
  const { touchpointId, personaId } = row as unknown as Score;
  return scoreId(touchpointId, personaId) === id ? null : 'id';
}

function isFiledUnder(row: unknown, id: string): row is { readonly id: string } {
  return typeof row === 'object' && row !== null && 'id' in row && row.id === id;
}
