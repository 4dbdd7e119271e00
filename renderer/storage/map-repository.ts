import Dexie, { type Table } from 'dexie';
import { type MapDocument, TABLE_NAMES } from '../model/document';
import type { Id } from '../model/primitives';
import { referenceProblems } from '../model/reference-problems';
import { upToDate } from '../model/row-upgrades';
import { problemOf, type RowProblem } from './check-rows';
import { ROW_TABLES, type RowTable, type TouchlineDatabase } from './database';
import { scoresIn } from './stored-scores';
import type { WorkbookChange } from './workbook';

/** What came of reading a map. Stored rows are not trusted: a map is opened whole or not at all. */
export type LoadedMap =
  | { readonly kind: 'loaded'; readonly document: MapDocument }
  | { readonly kind: 'missing' }
  | { readonly kind: 'damaged'; readonly problems: readonly RowProblem[] };

/** Reads one map in a single transaction and checks every row. */
export async function loadMap(database: TouchlineDatabase, mapId: Id): Promise<LoadedMap> {
  const problems: RowProblem[] = [];
  const sound = rowsByTable();
  let found = false;
  await eachPage(database, mapId, (table, rows) => {
    found ||= rows.length > 0;
    for (const { id, row: stored } of rows) {
      const row = upToDate(table, stored);
      // Elsewhere null stands for a removal.
      const problem = row === null ? { mapId, table, id, field: '' } : problemOf({ mapId, table, id, row });
      if (problem) problems.push(problem);
      else sound[table][id] = row;
    }
  });
  if (problems.length > 0) return { kind: 'damaged', problems };
  const document = documentOf(sound, mapId);
  if (document === null)
    return found ? { kind: 'damaged', problems: [{ mapId, table: 'map', id: mapId, field: '' }] } : { kind: 'missing' };
  const dangling = referenceProblems(document).map(({ table, id, field }) => ({ mapId, table, id, field }));
  return dangling.length > 0 ? { kind: 'damaged', problems: dangling } : { kind: 'loaded', document };
}

/**
 * Rows of one map that fit their schemas, by their tables and ids: a document but for `map`, so that nothing is copied
 * when the last row has come.
 */
export type RowsByTable = Readonly<Record<RowTable, Record<string, unknown>>>;

export function rowsByTable(): RowsByTable {
  return Object.fromEntries(ROW_TABLES.map((table) => [table, {}])) as RowsByTable;
}

/** The document that these rows are; null where the map itself is not among them. */
export function documentOf(rows: RowsByTable, mapId: Id): MapDocument | null {
  // A row may be filed under any map, even one whose id is the name of something that every object has.
  if (!Object.hasOwn(rows.map, mapId)) return null;
  return { ...rows, map: rows.map[mapId] } as unknown as MapDocument;
}

/** Records read at a time: while some are taken, the database reads on. */
const PAGE = 256;

/** Reads all rows of a map in one transaction, each table from its first row to its last. */
async function eachPage(
  database: TouchlineDatabase,
  mapId: Id,
  take: (table: RowTable, rows: readonly { readonly id: string; readonly row: unknown }[]) => void,
): Promise<void> {
  await database.transaction('r', [...ROW_TABLES], () =>
    Promise.all(
      ROW_TABLES.map((table) =>
        table === 'scores'
          ? eachOf(database.scores, (records) => take(table, records.flatMap(scoresIn)))
          : eachOf(database.rowsOf(table), (rows) => take(table, rows)),
      ),
    ),
  );

  async function eachOf<Stored extends { readonly id: string }>(
    table: Table<Stored, [Id, string]>,
    takePage: (records: readonly Stored[]) => void,
  ): Promise<void> {
    const after = (id: unknown) =>
      table.where('[mapId+id]').between([mapId, id], [mapId, Dexie.maxKey], false).limit(PAGE).toArray();
    let next: PromiseLike<Stored[]> | null = after(Dexie.minKey);
    while (next !== null) {
      const records: Stored[] = await next;
      next = records.length === PAGE ? after(records.at(-1)?.id) : null;
      takePage(records);
    }
  }
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
  const removals: WorkbookChange[] = [];
  await eachPage(database, mapId, (table, rows) => {
    for (const { id } of rows) removals.push({ mapId, table, id, row: null });
  });
  return [{ mapId, table: 'summaries', id: mapId, row: null }, ...removals];
}
