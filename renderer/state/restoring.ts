import { z } from 'zod/mini';
import type { FileProblem } from '../../electron/bridge';
import { bridge } from '../bridge';
import { readBackup } from '../storage/read-backup';
import { type RowProblem, type UncheckedRow } from '../storage/check-rows';
import { MIN_FREE_BYTES, TouchlineDatabase } from '../storage/database';
import { makeSummaries } from '../storage/make-summaries';
import { replaceEverything } from '../storage/restore';
import { isQuotaError, sendEverything, Workbook, type WriteProblem } from '../storage/workbook';
import { forgetActs } from './library-acts';
import { newId, now } from './new-id';
import { flushEdits, holdEdits, releaseEdits, showDocument, useOpenMap } from './open-map';
import { connect, use } from './startup';
import { useWorkbook } from './workbook';

/** A row of a backup that made no sense or hung on one, as a whole or in part. It stays in the snapshot as it was. */
export interface LeftOutRow extends RowProblem {
  /** Empty where neither the map itself is there nor its summary. */
  readonly mapTitle: string;
}

/**
 * Why a workbook was not replaced. `notKept`: what is there now could not be put into a snapshot first. `unreadable`:
 * the snapshot is damaged or gone.
 */
export type RestoreProblem = 'diskFull' | 'notKept' | 'unreadable' | 'database';

export type Restored =
  /** Not `backedUp`: the database has it, and the backup will with the next edit, or with `bringBackupInLine`. */
  | {
      readonly ok: true;
      readonly maps: number;
      readonly problems: readonly LeftOutRow[];
      readonly backedUp: boolean;
    }
  | { readonly ok: false; readonly problem: RestoreProblem };
type NotRestored = Restored & { readonly ok: false };

/**
 * Replaces the database by the backup's latest state or by a snapshot, and opens the workbook. What the backup and
 * the database hold now is kept as snapshots first.
 */
export function restoreFromBackup(source: 'latest' | { readonly snapshot: string }): Promise<Restored> {
  return whereThereIsRoom(async () => {
    const read = await readBackup((piece) =>
      source === 'latest'
        ? bridge.call('backup.latest', { piece })
        : bridge.call('backup.readSnapshot', { id: source.snapshot, piece }),
    );
    if (!read) return { ok: false, problem: 'unreadable' };
    const kept = await bridge.call('backup.takeSnapshot', { reason: 'beforeRestore' });
    if (!kept.ok) return notKept(kept.problem);
    const status = await bridge.call('backup.status');
    return openWith(read.rows, {
      workbookId: status.workbookId ?? newId(),
      // Above everything numbered so far, so that the backup takes the restored state for the newest.
      generation: Math.max(status.generation, read.generation) + 1,
    });
  });
}

/** Begins a new, empty workbook. What the old backup and the old database hold stays as snapshots. */
export function startEmpty(): Promise<Restored> {
  return whereThereIsRoom(() => openWith([], { workbookId: newId(), generation: 0 }));
}

/** Goes on with what the database holds, where it belongs to another workbook; the old backup stays as a snapshot. */
export function keepDatabase(): Promise<Restored> {
  return whereThereIsRoom(async () => {
    const database = new TouchlineDatabase();
    try {
      await database.open();
      const meta = (await database.meta.get('workbook')) ?? {
        workbookId: newId(),
        generation: 0,
        staleSummaryOf: null,
      };
      const maps = await database.rowsOf('map').count();
      const startup = await use(new Workbook(database, bridge.call, meta), { resync: true });
      if (startup.kind === 'ready') return { ok: true, maps, problems: [], backedUp: true };
      database.close();
      return notKept(startup.kind === 'noBackup' ? startup.problem : 'failed');
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** The disk may have filled up since the start, which looked before it opened the database. */
async function whereThereIsRoom(replace: () => Promise<Restored>): Promise<Restored> {
  try {
    const { freeBytes } = await bridge.call('backup.status');
    return freeBytes < MIN_FREE_BYTES ? { ok: false, problem: 'diskFull' } : await replace();
  } catch (error) {
    return { ok: false, problem: isQuotaError(error) ? 'diskFull' : 'database' };
  }
}

async function openWith(
  rows: readonly UncheckedRow[],
  position: { readonly workbookId: string; readonly generation: number },
): Promise<Restored> {
  // The open database, if there is one: should anything fail, it goes on as it was.
  const connected = useWorkbook.getState().workbook?.database;
  // One that was closed by force and did not come back is no use any more.
  const open = connected?.recognised ? connected : null;
  const database = open ?? (await openOrRebuild());
  // Whatever still waits belongs to what is about to be replaced.
  await holdEdits();
  let problems: RowProblem[];
  const meta = { ...position, staleSummaryOf: null };
  const goOn = () => {
    if (!open) database.close();
    releaseEdits();
  };
  try {
    const lost = await keepRowsOf(database);
    if (lost) {
      goOn();
      return lost;
    }
    problems = await replaceEverything(database, rows, meta);
  } catch (error) {
    goOn();
    throw error;
  }
  const workbook = new Workbook(database, bridge.call, meta);
  // What was open, and what could be taken back, belonged to the workbook that is gone.
  showDocument(null);
  forgetActs();
  connect(workbook, null, false);
  const backedUp = await bringBackupInLine();
  // Restored it is, whatever becomes of the summaries: the next start makes those that are missing then.
  const changed = problems.map(({ mapId }) => mapId);
  await makeSummaries(workbook, now, changed).catch(() => undefined);
  return { ok: true, maps: await database.rowsOf('map').count(), problems: withTitles(problems, rows), backedUp };
}

const titledSchema = z.object({ title: z.string() });

/** Summaries are made anew: what was wrong with one is no loss. */
function withTitles(problems: readonly RowProblem[], rows: readonly UncheckedRow[]): LeftOutRow[] {
  const titles = new Map<string, string>();
  for (const { table, id, row } of rows) {
    if (table !== 'map' && (table !== 'summaries' || titles.has(id))) continue;
    const titled = titledSchema.safeParse(row);
    if (titled.success) titles.set(id, titled.data.title);
  }
  return problems
    .filter(({ table }) => table !== 'summaries')
    .map((problem) => ({ ...problem, mapTitle: titles.get(problem.mapId) ?? '' }));
}

/**
 * Writes what waits, and the backup anew where it did not take a restore; false unless database and backup both hold
 * everything then.
 */
export async function bringBackupInLine(): Promise<boolean> {
  await flushEdits();
  return useOpenMap.getState().saving.state === 'saved';
}

/** Puts the maps of a database into a snapshot, unless the backup has just the same; null when nothing is lost now. */
async function keepRowsOf(database: TouchlineDatabase): Promise<NotRestored | null> {
  const [meta, maps, backup] = await Promise.all([
    database.meta.get('workbook'),
    database.rowsOf('map').count(),
    bridge.call('backup.status'),
  ]);
  if (maps === 0) return null;
  if (meta?.workbookId === backup.workbookId && meta?.generation === backup.generation) return null;
  const rows = await sendEverything(database, bridge.call);
  if (!rows.ok) return notKept(rows.problem);
  const kept = await bridge.call('backup.keepRows', {
    workbookId: meta?.workbookId ?? newId(),
    generation: meta?.generation ?? 0,
    ...rows.value,
  });
  return kept.ok ? null : notKept(kept.problem);
}

function notKept(problem: FileProblem | WriteProblem): NotRestored {
  return { ok: false, problem: problem === 'diskFull' ? 'diskFull' : 'notKept' };
}

/** A database that does not open is thrown away: whoever gets here has decided to replace it. */
async function openOrRebuild(): Promise<TouchlineDatabase> {
  const database = new TouchlineDatabase();
  try {
    await database.open();
  } catch (error) {
    if (isQuotaError(error)) throw error;
    const cleared = await bridge.call('backup.clearDatabase');
    if (!cleared.ok) throw new Error(cleared.detail, { cause: error });
    await database.open();
  }
  return database;
}
