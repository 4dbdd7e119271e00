import type { Patches } from 'mutative';
import type { AnyRow, MapDocument, TableName } from './document';

/** One row to be written (or, with `row: null`, removed) in the database and the journal. */
export interface RowChange {
  readonly table: TableName | 'map';
  readonly id: string;
  readonly row: AnyRow | null;
}

/** The rows that patches touched, each once, as they stand in the document after them. */
export function changedRows(document: MapDocument, patches: Patches): RowChange[] {
  const seen = new Map<string, RowChange>();
  for (const { path } of patches) {
    const [table, id] = path as [keyof MapDocument, string | undefined];
    if (table === 'map') seen.set('map', { table: 'map', id: document.map.id, row: document.map });
    else if (id !== undefined) seen.set(`${table} ${id}`, { table, id, row: document[table][id] ?? null });
  }
  return [...seen.values()];
}
