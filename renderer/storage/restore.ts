import { checkRows, type RowProblem, type UncheckedRow } from './check-rows';
import { ROW_TABLES, type TouchlineDatabase, type WorkbookMeta } from './database';
import { storeChanges } from './workbook';

/** Replaces all the database holds, in one transaction. Rows that make no sense are left out and listed. */
export async function replaceEverything(
  database: TouchlineDatabase,
  rows: readonly UncheckedRow[],
  meta: Omit<WorkbookMeta, 'key'>,
): Promise<RowProblem[]> {
  const { good, problems } = checkRows(rows);
  await database.transaction('rw', [...ROW_TABLES, 'summaries', 'meta'], async () => {
    await Promise.all([...ROW_TABLES, 'summaries', 'meta'].map((table) => database.table(table).clear()));
    await storeChanges(database, good, () => database.meta.put({ key: 'workbook', ...meta }));
  });
  return problems;
}

/** Applies changes that reached the journal but not the database. Gives the problems and then changes nothing. */
export async function replay(
  database: TouchlineDatabase,
  changes: readonly UncheckedRow[],
  meta: Omit<WorkbookMeta, 'key'>,
): Promise<RowProblem[]> {
  const { good, problems } = checkRows(changes);
  if (problems.length > 0) return problems;
  const last = new Map(good.map((change) => [`${change.mapId} ${change.table} ${change.id}`, change]));
  await storeChanges(database, [...last.values()], () => database.meta.put({ key: 'workbook', ...meta }));
  return [];
}
