import type { Id, Instant } from '../model/primitives';
import { checkRows } from './check-rows';
import type { TouchlineDatabase } from './database';
import { loadMap } from './map-repository';
import { summaryOf } from './map-summary';
import type { Workbook } from './workbook';

/**
 * Makes the summaries that a crash left behind, those that are missing (the library shows no map without), and those
 * of maps that have `changed` otherwise.
 */
export async function makeSummaries(workbook: Workbook, now: () => Instant, changed: Iterable<Id> = []): Promise<void> {
  const { database } = workbook;
  const stale = (await database.meta.get('workbook'))?.staleSummaryOf ?? null;
  for (const id of new Set([...(stale === null ? [] : [stale]), ...changed, ...(await mapsWithoutSummary(database))])) {
    const loaded = await loadMap(database, id);
    if (loaded.kind !== 'loaded') continue;
    const known = await database.summaries.get(id);
    const row = summaryOf(loaded.document, known?.editedAt ?? now(), known?.deletedAt ?? null);
    await workbook.write([{ mapId: id, table: 'summaries', id, row }]);
  }
}

/** Maps whose summary is missing or makes no sense. */
async function mapsWithoutSummary(database: TouchlineDatabase): Promise<Id[]> {
  const [keys, summaries] = await Promise.all([
    database.rowsOf('map').toCollection().primaryKeys(),
    database.summaries.toArray(),
  ]);
  const { good } = checkRows(summaries.map((row) => ({ mapId: row.id, table: 'summaries', id: row.id, row })));
  const known = new Set(good.map(({ id }) => id));
  return keys.map(([mapId]) => mapId).filter((mapId) => !known.has(mapId));
}
