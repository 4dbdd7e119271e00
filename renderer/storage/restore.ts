import { inPieces } from '../model/pieces';
import { checkRows, type RowProblem, type UncheckedRow } from './check-rows';
import { ROW_TABLES, type TouchlineDatabase, type WorkbookMeta } from './database';
import { nextTurn } from './next-turn';
import { wholeMaps } from './whole-maps';
import { placeOf, storeChanges, type WorkbookChange } from './workbook';

/**
 * Replaces all the database holds, in one transaction. Rows that make no sense are left out and listed, and with them
 * what hangs on them: every map that is stored opens.
 */
export async function replaceEverything(
  database: TouchlineDatabase,
  rows: readonly UncheckedRow[],
  meta: Omit<WorkbookMeta, 'key'>,
): Promise<RowProblem[]> {
  const good: WorkbookChange[] = [];
  const problems: RowProblem[] = [];
  for (const piece of inPieces(rows, ({ row }) => (typeof row === 'object' ? row : null))) {
    const checked = checkRows(piece);
    good.push(...checked.good);
    problems.push(...checked.problems);
    await nextTurn();
  }
  const { whole, problems: missing } = wholeMaps(good);
  await database.transaction('rw', [...ROW_TABLES, 'summaries', 'meta'], async () => {
    await Promise.all([...ROW_TABLES, 'summaries', 'meta'].map((table) => database.table(table).clear()));
    await storeChanges(database, whole, () => database.meta.put({ key: 'workbook', ...meta }));
  });
  const told = new Map(problems.map((problem) => [placeOf(problem), problem]));
  // A map that makes no sense is missing, too.
  for (const problem of missing) if (!told.has(placeOf(problem))) told.set(placeOf(problem), problem);
  return [...told.values()];
}

/** Applies changes that reached the journal but not the database. Gives the problems and then changes nothing. */
export async function replay(
  database: TouchlineDatabase,
  changes: readonly UncheckedRow[],
  meta: Omit<WorkbookMeta, 'key'>,
): Promise<RowProblem[]> {
  const { good, problems } = checkRows(changes);
  if (problems.length > 0) return problems;
  const last = new Map(good.map((change) => [placeOf(change), change]));
  await storeChanges(database, [...last.values()], () => database.meta.put({ key: 'workbook', ...meta }));
  return [];
}
