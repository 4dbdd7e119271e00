import type { BackupStatus, JournalChange, Settings } from '../../electron/bridge';
import { bridge } from '../bridge';
import type { Id } from '../model/primitives';
import { MIN_FREE_BYTES, SCHEMA_VERSION, TouchlineDatabase, versionOnDisk } from '../storage/database';
import { makeSummaries } from '../storage/make-summaries';
import { changesThatRemove } from '../storage/map-repository';
import type { MapSummary } from '../storage/map-summary';
import { readBackup } from '../storage/read-backup';
import { replay } from '../storage/restore';
import { createSaver } from '../storage/saver';
import { isQuotaError, placeOf, Workbook, type WriteProblem, writeProblem } from '../storage/workbook';
import { newId, now } from './new-id';
import { connectSaver, setSaving, useOpenMap } from './open-map';
import { useWorkbook } from './workbook';

/** How the start went. Everything but `ready` leaves the database and the backup as they were. */
export type Startup =
  | { readonly kind: 'ready' }
  /** Opening a database on a full disk can erase it, so it was not opened. */
  | { readonly kind: 'diskFull'; readonly freeBytes: number }
  | {
      readonly kind: 'recovery';
      readonly reason: RecoveryReason;
      readonly backup: BackupStatus;
      /** In the database; null when it does not open. */
      readonly maps: number | null;
    }
  /** The backup does not take what the database holds: without it no edit would be told as saved. */
  | { readonly kind: 'noBackup'; readonly problem: WriteProblem }
  /** Another running copy holds the profile, or its folder cannot be written. */
  | { readonly kind: 'inUse' }
  /** Written by a later version of the app. */
  | { readonly kind: 'newer' }
  | { readonly kind: 'failed'; readonly detail: string };

/**
 * Why the database and the backup disagree. `empty`: the database lost its maps. `behind`: it lacks changes that
 * the backup has. `foreign`: it belongs to another workbook. `unreadable`: it does not open. `lost`: it has no maps, and
 * of the backup nothing can be read.
 */
type RecoveryReason = 'empty' | 'behind' | 'foreign' | 'unreadable' | 'lost';

/** Maps stay in the bin this long. */
const BIN_DAYS = 30;

/** Opens the database if it and its backup tell the same story, and connects the saving of edits. */
export async function startWorkbook(): Promise<Startup> {
  try {
    const backup = await bridge.call('backup.status');
    if (backup.freeBytes < MIN_FREE_BYTES) return { kind: 'diskFull', freeBytes: backup.freeBytes };
    const database = new TouchlineDatabase();
    try {
      const before = backup.maps > 0 ? await versionOnDisk() : null;
      if (before !== null && before < SCHEMA_VERSION) {
        const kept = await bridge.call('backup.takeSnapshot', { reason: 'beforeMigration' });
        if (!kept.ok) return { kind: 'noBackup', problem: writeProblem(kept.problem) };
      }
      await database.open();
    } catch (error) {
      return await whyClosed(error, backup);
    }
    if (database.storedVersion > SCHEMA_VERSION) {
      database.close();
      return { kind: 'newer' };
    }
    try {
      const startup = await reconcile(database, backup);
      if (startup.kind !== 'ready') database.close();
      return startup;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    return { kind: 'failed', detail: detailOf(error) };
  }
}

async function reconcile(database: TouchlineDatabase, backup: BackupStatus): Promise<Startup> {
  const [meta, maps, summaries] = await database.transaction('r', ['meta', 'map', 'summaries'], () =>
    Promise.all([database.meta.get('workbook'), database.rowsOf('map').count(), database.summaries.toArray()]),
  );
  const recovery = (reason: RecoveryReason): Startup => ({ kind: 'recovery', reason, backup, maps });

  // A database that is ahead may have lost its last map on purpose.
  const own = meta !== undefined && meta.workbookId === backup.workbookId;
  const ahead = own && meta.generation > backup.generation;
  const behind = own && meta.generation < backup.generation;
  const missing = behind ? await bridge.call('backup.since', { generation: meta.generation }) : null;
  // One that is behind may never have had a map: a crash can leave the very first one in the journal alone.
  if (backup.maps > 0 && maps === 0 && !ahead && !(missing && (await isEverything(missing.changes))))
    return recovery('empty');
  if (maps === 0 && backup.unreadable) return recovery('lost');
  if (meta === undefined) return begin(database, { maps, summaries });
  if (backup.workbookId !== meta.workbookId) {
    if (backup.maps > 0) return recovery('foreign');
    return use(new Workbook(database, bridge.call, meta), { resync: true, summaries });
  }
  if (!behind) return use(new Workbook(database, bridge.call, meta), { resync: ahead, summaries });
  if (!missing) return recovery('behind');
  const staleSummaryOf = staleAfter(missing.changes, meta.staleSummaryOf);
  const caughtUp = { ...meta, generation: missing.generation, staleSummaryOf };
  if ((await replay(database, missing.changes, caughtUp)).length > 0) return recovery('behind');
  return use(new Workbook(database, bridge.call, caughtUp), { resync: false });
}

/** Whether these changes alone lead to all that the backup holds. */
async function isEverything(changes: readonly JournalChange[]): Promise<boolean> {
  const rows = new Map(changes.map((change) => [placeOf(change), change.row]));
  const latest = await readBackup((piece) => bridge.call('backup.latest', { piece }));
  return latest?.rows.length === [...rows.values()].filter((row) => row !== null).length;
}

/** The map whose summary lags behind once these changes are made, as `Workbook.write` knows it of its own. */
function staleAfter(changes: readonly JournalChange[], before: Id | null): Id | null {
  let stale = before;
  for (const { mapId, table } of changes) {
    if (table !== 'summaries') stale = mapId;
    else if (mapId === stale) stale = null;
  }
  return stale;
}

/** A first start, or one after everything was thrown away. */
async function begin(
  database: TouchlineDatabase,
  { maps, summaries }: { maps: number; summaries: readonly MapSummary[] },
): Promise<Startup> {
  const workbook = new Workbook(database, bridge.call, { workbookId: newId(), generation: 0, staleSummaryOf: null });
  const begun = workbook.begin();
  // Without a map nothing is at stake yet. The first edit waits, and is not told as saved when this has failed.
  const result = maps > 0 ? await begun : null;
  if (result && !result.ok) return { kind: 'noBackup', problem: result.problem };
  connect(workbook, summaries);
  return { kind: 'ready' };
}

/**
 * Goes on with a database. `resync`: once its backup is in line. `summaries`: what it holds of them, where that has
 * been read already.
 */
export async function use(
  workbook: Workbook,
  { resync, summaries = null }: { resync: boolean; summaries?: readonly MapSummary[] | null },
): Promise<Startup> {
  if (resync) {
    const result = await workbook.resync();
    if (!result.ok) return { kind: 'noBackup', problem: result.problem };
  }
  connect(workbook, summaries);
  return { kind: 'ready' };
}

/**
 * From now on this is the workbook that screens read and edits go to. Not `backedUp`: its backup is brought in line
 * when the edits are waited for.
 */
export function connect(workbook: Workbook, summaries: readonly MapSummary[] | null, backedUp = true): void {
  const mapsAtStart = summaries && { generation: workbook.generation, maps: summaries };
  connectSaver(createSaver(workbook, { onSaving: setSaving, now, backedUp }));
  useWorkbook.setState({ workbook, mapsAtStart });
}

/** Chromium gives `UnknownError` alike for a profile in use, a folder it may not write, and files it cannot read. */
async function whyClosed(error: unknown, backup: BackupStatus): Promise<Startup> {
  // Files that find no room are not files that cannot be read.
  if (isQuotaError(error)) return { kind: 'diskFull', freeBytes: backup.freeBytes };
  const unreadable = { kind: 'recovery', reason: 'unreadable', backup, maps: null } as const;
  if (!isUnknownError(error)) return unreadable;
  return (await profileIsWritable()) ? unreadable : { kind: 'inUse' };
}

async function profileIsWritable(): Promise<boolean> {
  const settings: Settings = await bridge.call('settings.read');
  return (await bridge.call('settings.write', settings)).ok;
}

function isUnknownError(error: unknown): boolean {
  return error instanceof Error && (error.name === 'UnknownError' || /UnknownError|Internal error/.test(error.message));
}

/**
 * What the start need not wait for: summaries that a crash left behind or that are missing, maps that have been in
 * the bin for long enough, and what is kept beside maps that are no more.
 */
export async function tidyWorkbook(): Promise<void> {
  const { workbook } = useWorkbook.getState();
  if (!workbook) return;
  await makeSummaries(workbook, now);
  await emptyBin(workbook);
  await forgetGoneMaps(workbook);
}

async function emptyBin(workbook: Workbook): Promise<void> {
  const { database } = workbook;
  const oldest = new Date(Date.parse(now()) - BIN_DAYS * 86_400_000).toISOString();
  const expired = (await database.summaries.toArray()).filter(
    ({ deletedAt }) => deletedAt !== null && deletedAt < oldest,
  );
  if (expired.length === 0) return;
  if (!(await bridge.call('backup.takeSnapshot', { reason: 'daily' })).ok) return;
  for (const { id } of expired) {
    // It may have been taken out of the bin meanwhile.
    const deletedAt = (await database.summaries.get(id))?.deletedAt;
    if (deletedAt && deletedAt < oldest) await workbook.write(await changesThatRemove(database, id));
  }
}

async function forgetGoneMaps({ database }: Workbook): Promise<void> {
  // What the room keeps is not among the code that a start reads.
  const { forgetMapsBut } = await import('./gone-maps');
  const mapIds = new Set((await database.rowsOf('map').toCollection().primaryKeys()).map(([mapId]) => mapId));
  // One that was made while they were read is open.
  forgetMapsBut((mapId) => mapIds.has(mapId) || useOpenMap.getState().document?.map.id === mapId);
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
