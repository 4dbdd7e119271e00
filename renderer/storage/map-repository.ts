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
  const problems: RowProblem[] = [];
  // Each table is checked while the database still reads the next ones.
  const tables = await eachTable(database, mapId, (table, rows) => {
    const byId: [string, unknown][] = [];
    for (const { id, row: stored } of rows) {
      const row = upToDate(table, stored);
      const problem = problemOf({ mapId, table, id, row });
      if (problem) problems.push(problem);
      else byId.push([id, row]);
    }
    return { found: rows.length > 0, byId: Object.fromEntries(byId) };
  });
  if (problems.length > 0) return { kind: 'damaged', problems };
  const map = tables.get('map')?.byId[mapId];
  if (map === undefined)
    return [...tables.values()].some(({ found }) => found)
      ? { kind: 'damaged', problems: [{ mapId, table: 'map', id: mapId, field: '' }] }
      : { kind: 'missing' };
  const rows = Object.fromEntries(TABLE_NAMES.map((table) => [table, tables.get(table)?.byId]));
  const document = { map, ...rows } as unknown as MapDocument;
  const dangling = referenceProblems(document).map(({ table, id, field }) => ({ mapId, table, id, field }));
  return dangling.length > 0 ? { kind: 'damaged', problems: dangling } : { kind: 'loaded', document };
}

/** What `take` makes of the rows of each table of a map, in the order of the tables. */
async function eachTable<Taken>(
  database: TouchlineDatabase,
  mapId: Id,
  take: (table: RowTable, rows: readonly StoredRow[]) => Taken,
): Promise<ReadonlyMap<RowTable, Taken>> {
  return database.transaction('r', [...ROW_TABLES], async () => {
    const taken = await Promise.all(
      ROW_TABLES.map(async (table) => {
        const rows = database.rowsOf(table).where('[mapId+id]');
        return [
          table,
          take(table, await rows.between([mapId, Dexie.minKey], [mapId, Dexie.maxKey]).toArray()),
        ] as const;
      }),
    );
    return new Map(taken);
  });
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
  const removals = await eachTable(database, mapId, (table, rows) =>
    rows.map(({ id }) => ({ mapId, table, id, row: null })),
  );
  return [{ mapId, table: 'summaries', id: mapId, row: null }, ...[...removals.values()].flat()];
}
