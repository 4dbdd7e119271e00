import Dexie from 'dexie';
import { type MapDocument, TABLE_NAMES } from '../model/document';
import type { Id } from '../model/primitives';
import { referenceProblems } from '../model/reference-problems';
import { upToDate } from '../model/row-upgrades';
import { problemOf, type RowProblem } from './check-rows';
import { ROW_TABLES, type RowTable, type StoredRow, type TouchlineDatabase } from './database';
import type { WorkbookChange } from './workbook';

/** What came of reading a map. Stored rows are not trusted: a map is opened whole or not at all. */
export type LoadedMap =
  | { readonly kind: 'loaded'; readonly document: MapDocument }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly problems: readonly RowProblem[] };

/** Reads one map in a single transaction and checks every row. */
export async function loadMap(database: TouchlineDatabase, mapId: Id): Promise<LoadedMap> {
  return assemble(mapId, await readRows(database, mapId));
}

/** All rows of a map, one list a table. */
async function readRows(database: TouchlineDatabase, mapId: Id): Promise<Map<RowTable, StoredRow[]>> {
  return database.transaction('r', [...ROW_TABLES], async () => {
    const lists = await Promise.all(
      ROW_TABLES.map(
        async (table) =>
          [
            table,
            await database
              .rowsOf(table)
              .where('[mapId+id]')
              .between([mapId, Dexie.minKey], [mapId, Dexie.maxKey])
              .toArray(),
          ] as const,
      ),
    );
    return new Map(lists);
  });
}

function assemble(mapId: Id, rows: ReadonlyMap<RowTable, readonly StoredRow[]>): LoadedMap {
  const problems: RowProblem[] = [];
  const tableOf = (table: RowTable) => {
    const byId: [string, unknown][] = [];
    for (const { id, row: stored } of rows.get(table) ?? []) {
      const row = upToDate(table, stored);
      const problem = problemOf({ mapId, table, id, row });
      if (problem) problems.push(problem);
      else byId.push([id, row]);
    }
    return Object.fromEntries(byId);
  };
  const map = tableOf('map')[mapId];
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, tableOf(table)]));
  if (problems.length > 0) return { kind: 'damaged', problems };
  if (map === undefined) {
    const orphan = [...rows].find(([, list]) => list.length > 0);
    return orphan
      ? { kind: 'damaged', problems: [{ mapId, table: 'map', id: mapId, field: '' }] }
      : { kind: 'missing' };
  }
  const document = { map, ...tables } as unknown as MapDocument;
  const dangling = referenceProblems(document).map(({ table, id, field }) => ({ mapId, table, id, field }));
  return dangling.length > 0 ? { kind: 'damaged', problems: dangling } : { kind: 'loaded', document };
}

/** A whole map as changes that store it. */
export function changesThatStore(document: MapDocument): WorkbookChange[] {
  const mapId = document.map.id;
  return [
    { mapId, table: 'map', id: mapId, row: document.map },
    ...TABLE_NAMES.flatMap((table) => Object.entries(document[table]).map(([id, row]) => ({ mapId, table, id, row }))),
  ];
}

/** Changes that remove every trace of a map, whether its rows make sense or not. */
export async function changesThatRemove(database: TouchlineDatabase, mapId: Id): Promise<WorkbookChange[]> {
  const rows = await readRows(database, mapId);
  return [
    { mapId, table: 'summaries', id: mapId, row: null },
    ...[...rows].flatMap(([table, list]) => list.map(({ id }) => ({ mapId, table, id, row: null }))),
  ];
}
