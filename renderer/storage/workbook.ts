import Dexie, { type IndexableType, type Table } from 'dexie';
import type { Bridge, CallOutput, FileProblem } from '../../electron/bridge';
import { inPieces } from '../model/pieces';
import type { Id } from '../model/primitives';
import {
  MIN_FREE_BYTES,
  ROW_TABLES,
  type RowTable,
  type StoredRow,
  type TouchlineDatabase,
  type WorkbookMeta,
} from './database';
import type { AnyRow } from '../model/document';
import type { MapSummary } from './map-summary';
import { type ScoreChange, scoresIn, storeScores } from './stored-scores';
import { type RowOfMapChange, writeRows } from './write-rows';

/** One row written or (with `row: null`) removed, in the database and in the backup alike. */
export type WorkbookChange =
  | RowOfMapChange
  | { readonly mapId: Id; readonly table: 'summaries'; readonly id: string; readonly row: MapSummary | null };

/** Where a row belongs, in words that two rows of one place share. */
export function placeOf({ mapId, table, id }: Readonly<Record<'mapId' | 'table' | 'id', string>>): string {
  return `${mapId} ${table} ${id}`;
}

type BackupAnswer = CallOutput<'backup.append'>;

/** Why a change is not on disk. */
export type WriteProblem = 'diskFull' | 'database' | 'backup';
export type WriteResult = { readonly ok: true } | { readonly ok: false; readonly problem: WriteProblem };

/**
 * The open workbook: the database and, beside it, the backup that the main process keeps. Every change
 * goes to both under one rising number, one after the other in the order of the calls.
 */
export class Workbook {
  readonly database: TouchlineDatabase;
  readonly workbookId: string;
  private readonly call: Bridge['call'];
  /** The last number that a change was given. */
  private lastGeneration: number;
  /** The number of what the database holds. */
  private storedGeneration: number;
  /** The number of what the backup is known to hold: nothing before it is missing there. Null before the first answer. */
  private backupGeneration: number | null = null;
  private staleSummaryOf: Id | null;
  private queue: Promise<unknown> = Promise.resolve();
  /** A write reached only one side: the next one brings the backup in line as a whole. */
  private diverged = false;
  /** What the backup has taken since it was last in line as a whole: it need not be sent again. */
  private inBackup = new WeakSet<WorkbookChange>();

  constructor(database: TouchlineDatabase, call: Bridge['call'], meta: Omit<WorkbookMeta, 'key'>) {
    this.database = database;
    this.call = call;
    this.workbookId = meta.workbookId;
    this.lastGeneration = meta.generation;
    this.storedGeneration = meta.generation;
    this.staleSummaryOf = meta.staleSummaryOf;
    database.isSame = (stored) =>
      stored === undefined
        ? // Of a workbook that has just begun there may be nothing yet.
          this.storedGeneration === 0
        : // Of a write that was cut off nobody knows whether it is stored.
          stored.workbookId === this.workbookId && stored.generation >= this.storedGeneration;
  }

  /** Counts the changes, those on their way too. */
  get generation(): number {
    return this.lastGeneration;
  }

  /**
   * Commits changes; `ok` only when the database and the backup both have them on disk. Never throws.
   * `staleSummaryOf` names the map whose summary now lags behind its rows, null when none does any more; left out, it
   * stays as it was, unless this very summary is written.
   */
  write(changes: readonly WorkbookChange[], staleSummaryOf?: Id | null): Promise<WriteResult> {
    const result = this.queue.then(() => this.commit(changes, staleSummaryOf));
    this.queue = result;
    return result;
  }

  /**
   * Commits changes on both sides or, when it is not `ok`, on neither: an act that is tried again is not done twice.
   * One side waits for the other, so that edits go by the faster `write`. Never throws.
   */
  writeOrNothing(changes: readonly WorkbookChange[]): Promise<WriteResult> {
    const result = this.queue.then(() => this.commitOrNothing(changes));
    this.queue = result;
    return result;
  }

  /** Writes an empty workbook to both sides, the database first; what is written next waits for it. Never throws. */
  begin(): Promise<WriteResult> {
    const result = this.queue.then(async () => {
      const stored = await this.store([]);
      this.diverged = !stored.ok;
      return stored.ok ? this.sendAll() : stored;
    });
    this.queue = result;
    return result;
  }

  /** Makes the backup hold exactly what the database holds. */
  resync(): Promise<WriteResult> {
    const result = this.queue.then(() => this.sendAll());
    this.queue = result;
    return result;
  }

  private async commit(changes: readonly WorkbookChange[], staleSummaryOf?: Id | null): Promise<WriteResult> {
    if (staleSummaryOf !== undefined) this.staleSummaryOf = staleSummaryOf;
    else if (changes.some(({ table, mapId }) => table === 'summaries' && mapId === this.staleSummaryOf))
      this.staleSummaryOf = null;
    if (this.diverged) {
      // Should the database never come back, the backup has what it can take.
      await this.closeGap();
      const before = this.lastGeneration;
      const news = changes.filter((change) => !this.inBackup.has(change));
      const given = news.length > 0 && (await this.appendNext(news)).ok;
      // Ahead of the backup until that is in line: it may have what must not stay.
      this.lastGeneration++;
      const result = await this.store(changes);
      if (result.ok) return this.sendAll();
      this.lastGeneration = given ? before + 1 : before;
      return result;
    }
    // The backup first: its message travels while the transaction is being set up.
    const [backup, database] = await Promise.all([this.appendNext(changes), this.store(changes)]);
    this.diverged = !database.ok || !backup.ok;
    return database.ok ? backup : database;
  }

  private async commitOrNothing(changes: readonly WorkbookChange[]): Promise<WriteResult> {
    if (this.diverged) {
      const inLine = await this.sendAll();
      if (!inLine.ok) return inLine;
    }
    const backup = await this.appendNext(changes);
    const database = backup.ok ? await this.store(changes) : backup;
    if (database.ok) return database;
    // What the backup has and the database has not is taken back, at the next write if not now.
    this.diverged = true;
    if (backup.ok) await this.sendAll();
    return database;
  }

  private async store(changes: readonly WorkbookChange[]): Promise<WriteResult> {
    const { workbookId, generation, staleSummaryOf } = this;
    const meta = { key: 'workbook', workbookId, generation, staleSummaryOf } as const;
    try {
      // It was not we who closed it.
      if (!this.database.recognised && !this.database.hasBeenClosed()) {
        if (await this.isDiskFull()) return { ok: false, problem: 'diskFull' };
        await answered(this.database.open());
      }
      if (areRowsOfMaps(changes)) await writeRows(this.database, changes, meta);
      else await storeChanges(this.database, changes, () => this.database.meta.put(meta));
      this.storedGeneration = generation;
      return { ok: true };
    } catch (error) {
      return { ok: false, problem: isQuotaError(error) || (await this.isDiskFull()) ? 'diskFull' : 'database' };
    }
  }

  /** Then a database fails with errors that do not tell why, and opening it could erase it. */
  private async isDiskFull(): Promise<boolean> {
    const status = await this.call('backup.status').catch(() => null);
    return status !== null && status.freeBytes < MIN_FREE_BYTES;
  }

  /** Gives changes the next number, by which the database goes as well. */
  private async appendNext(changes: readonly WorkbookChange[]): Promise<WriteResult> {
    this.lastGeneration++;
    const { workbookId, generation } = this;
    const result = await this.askBackup(() =>
      this.send(changes, (last) => this.call('backup.append', { workbookId, generation, ...last })),
    );
    if (!result.ok) return result;
    this.backupGeneration = generation;
    for (const change of changes) this.inBackup.add(change);
    return result;
  }

  /**
   * Gives the backup the numbers it has missed, empty: it takes no change behind a gap. What they stood for was told as
   * unwritten, and comes again with the next write.
   */
  private async closeGap(): Promise<void> {
    const { workbookId } = this;
    while (this.backupGeneration !== null && this.backupGeneration < this.lastGeneration) {
      const generation = this.backupGeneration + 1;
      const result = await this.askBackup(() => this.call('backup.append', { workbookId, generation, changes: [] }));
      if (!result.ok) return;
      this.backupGeneration = generation;
    }
  }

  private async sendAll(): Promise<WriteResult> {
    const { workbookId, storedGeneration: generation } = this;
    const result = await this.askBackup(async () => {
      const rows = await sendEverything(this.database, this.call);
      return rows.ok ? this.call('backup.resync', { workbookId, generation, ...rows.value }) : rows;
    });
    this.diverged = !result.ok;
    if (!result.ok) return result;
    // Numbers above it belong to nothing any more; until then the backup may hold a change under them.
    this.lastGeneration = generation;
    this.backupGeneration = generation;
    this.inBackup = new WeakSet();
    return result;
  }

  /** Sends rows to the backup: what is large in pieces, the last of which says what becomes of them all. */
  private async send(
    changes: readonly WorkbookChange[],
    finish: (last: { readonly changes: WorkbookChange[]; readonly batch?: string }) => Promise<BackupAnswer>,
  ): Promise<BackupAnswer> {
    const pieces = inPieces(changes, ({ row }) => row);
    const last = pieces.pop() ?? [];
    if (pieces.length === 0) return finish({ changes: last });
    const batch = crypto.randomUUID();
    for (const piece of pieces) {
      const held = await this.call('backup.prepare', { batch, changes: piece });
      if (!held.ok) return held;
    }
    return finish({ changes: last, batch });
  }

  private async askBackup(ask: () => Promise<BackupAnswer>): Promise<WriteResult> {
    try {
      const outcome = await ask();
      if (outcome.ok) return { ok: true };
      return { ok: false, problem: writeProblem(outcome.problem) };
    } catch {
      return { ok: false, problem: 'backup' };
    }
  }
}

/** After a full disk Chromium may never answer whoever opens a database; a start anew helps. */
const OPENING_MS = 3000;

/** Rejects when there is no answer in time. */
async function answered(opening: PromiseLike<unknown>): Promise<void> {
  let late: ReturnType<typeof setTimeout> | undefined;
  const givenUp = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error('The database does not answer')), OPENING_MS);
  });
  await Promise.race([opening, givenUp]).finally(() => clearTimeout(late));
}

/** Summaries are watched by live queries, so that Dexie must know of them. */
function areRowsOfMaps(changes: readonly WorkbookChange[]): changes is readonly RowOfMapChange[] {
  return changes.every(({ table }) => table !== 'summaries');
}

/** Writes changes and whatever `also` writes into `meta`, all or nothing. */
export async function storeChanges(
  database: TouchlineDatabase,
  changes: readonly WorkbookChange[],
  also: () => PromiseLike<unknown>,
): Promise<void> {
  const tables = new Map<string, WorkbookChange[]>();
  for (const change of changes) {
    const known = tables.get(change.table);
    if (known) known.push(change);
    else tables.set(change.table, [change]);
  }
  await database.transaction('rw', [...tables.keys(), 'meta'], () =>
    Promise.all([also(), ...[...tables].map(([table, ofTable]) => storeInTable(database, table, ofTable))]),
  );
}

async function storeInTable(
  database: TouchlineDatabase,
  table: string,
  changes: readonly WorkbookChange[],
): Promise<void> {
  if (table === 'scores') return storeScores(database.scores, changes);
  const target = database.table(table);
  const rowOf = ({ mapId, id, row }: WorkbookChange) => (table === 'summaries' ? row : { mapId, id, row });
  const puts = changes.filter(({ row }) => row !== null);
  const removals = changes.filter(({ row }) => row === null);
  // Each row is copied as it is put, which takes its time where they are large.
  for (const piece of inPieces(puts, (change) => change.row)) await target.bulkPut(piece.map(rowOf));
  if (removals.length > 0)
    await target.bulkDelete(removals.map(({ mapId, id }) => (table === 'summaries' ? id : [mapId, id])));
}

/**
 * Sends every row of the database to the backup, piece by piece. `value` goes with the call that says what becomes of
 * them. Nothing may be written meanwhile.
 */
export async function sendEverything(
  database: TouchlineDatabase,
  call: Bridge['call'],
): Promise<
  | { readonly ok: true; readonly value: { readonly rows: WorkbookChange[]; readonly batch?: string } }
  | (BackupAnswer & { readonly ok: false })
> {
  const batch = crypto.randomUUID();
  let sent = false;
  let last: WorkbookChange[] = [];
  for await (const page of pagesOf(database)) {
    const pieces = inPieces([...last, ...page], ({ row }) => row);
    last = pieces.pop() ?? [];
    for (const changes of pieces) {
      const held = await call('backup.prepare', { batch, changes });
      if (!held.ok) return held;
      sent = true;
    }
  }
  return { ok: true, value: { rows: last, ...(sent && { batch }) } };
}

/** Rows that are read at a time, and those of tables in which each may hold a picture. */
const PAGE = 250;
const WITH_PICTURES: ReadonlySet<string> = new Set<RowTable>(['map', 'pictures']);

/** All records of a table, some at a time, in the order of their keys. */
async function* recordsOf<Stored, Key extends IndexableType>(
  table: Table<Stored, Key>,
  keyOfRecord: (record: Stored) => Key,
  limit: number,
): AsyncGenerator<Stored[]> {
  let after: unknown = Dexie.minKey;
  while (true) {
    const page = await table.where(':id').above(after).limit(limit).toArray();
    const last = page.at(-1);
    if (last === undefined) return;
    yield page;
    if (page.length < limit) return;
    after = keyOfRecord(last);
  }
}

/** Every row of the database as changes, as the backup keeps them. */
async function* pagesOf(database: TouchlineDatabase): AsyncGenerator<WorkbookChange[]> {
  for await (const page of recordsOf(database.summaries, ({ id }) => id, PAGE))
    yield page.map((row) => ({ mapId: row.id, table: 'summaries', id: row.id, row }));
  for (const table of ROW_TABLES) {
    const change = ({ mapId, id, row }: ScoreChange | StoredRow) => ({ mapId, table, id, row: row as AnyRow });
    if (table === 'scores')
      for await (const page of recordsOf(database.scores, keyOf, PAGE)) yield page.flatMap(scoresIn).map(change);
    else
      for await (const page of recordsOf(database.rowsOf(table), keyOf, WITH_PICTURES.has(table) ? 1 : PAGE))
        yield page.map(change);
  }
}

function keyOf({ mapId, id }: Readonly<Record<'mapId' | 'id', string>>): [string, string] {
  return [mapId, id];
}

/** What a refusal of the backup means for a change. */
export function writeProblem(problem: FileProblem): WriteProblem {
  return problem === 'diskFull' ? 'diskFull' : 'backup';
}

/** Whether the database failed, and not what was made of its rows. */
export function isDatabaseError(error: unknown): boolean {
  return error instanceof Dexie.DexieError;
}

/** Whether the database refused for want of room. */
export function isQuotaError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner = error instanceof Dexie.DexieError ? error.inner : null;
  return error.name === 'QuotaExceededError' || (inner instanceof Error && inner.name === 'QuotaExceededError');
}
