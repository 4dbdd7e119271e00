import type { AnyRow } from '../model/document';
import type { Id } from '../model/primitives';
import type { RowTable, TouchlineDatabase, WorkbookMeta } from './database';
import { byTouchpoint, withScores } from './stored-scores';

/** One row of a map written or (with `row: null`) removed. */
export interface RowOfMapChange {
  readonly mapId: Id;
  readonly table: RowTable;
  readonly id: string;
  readonly row: AnyRow | null;
}

/**
 * Writes rows of maps and the workbook's own in one strict transaction, all or nothing: what each edit waits for.
 *
 * Past Dexie, whose bookkeeping takes as long again as the write. It serves live queries, and none watches these
 * tables; it also lets a transaction end by itself, which costs another turn between the processes.
 */
export function writeRows(
  database: TouchlineDatabase,
  changes: readonly RowOfMapChange[],
  meta: WorkbookMeta,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!database.recognised) throw new Error('The database is closed');
    const tables = [...new Set<string>(changes.map(({ table }) => table)), 'meta'];
    const transaction = database.backendDB().transaction(tables, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The transaction was aborted')));
    const orNothing = (act: () => void) => {
      try {
        act();
      } catch (error) {
        // Half of it must not be committed when this turn ends.
        transaction.abort();
        reject(error);
      }
    };
    orNothing(() => {
      const records = [...byTouchpoint(changes.filter(({ table }) => table === 'scores')).values()];
      let awaited = records.length;
      for (const { key, changes: ofRecord } of records) {
        const scores = transaction.objectStore('scores');
        const stored = scores.get(key);
        stored.addEventListener('success', () =>
          orNothing(() => {
            const after = withScores(stored.result, key, ofRecord);
            if (after) scores.put(after);
            else scores.delete(key);
            if (--awaited === 0) transaction.commit();
          }),
        );
      }
      for (const { mapId, table, id, row } of changes) {
        const rows = transaction.objectStore(table);
        if (row === null || table === 'scores') rows.delete([mapId, id]);
        else rows.put({ mapId, id, row });
      }
      transaction.objectStore('meta').put(meta);
      if (awaited === 0) transaction.commit();
    });
  });
}
