import { access, mkdir, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupStatus, CallInput, CallOutput, JournalChange, Snapshot } from '../bridge';
import { inPieces } from '../../renderer/model/pieces';
import { failure, success } from '../file-problem';
import { decodeJournal, type JournalEntry, JournalFile } from './journal';
import { Mirror } from './mirror';
import { snapshotsToKeep } from './retention';
import { DAMAGED, removeOldAside } from './set-aside';
import { TEMPORARY, writeWhole } from '../write-whole';
import {
  forWindow,
  listSnapshots,
  type NewSnapshot,
  pathOf,
  readSnapshotRows,
  type SnapshotHead,
  snapshotsAmong,
  writeSnapshot,
} from './snapshot-file';

/** What will be written, as of the moment at which it was asked for. */
interface PlannedSnapshot {
  readonly about: NewSnapshot;
  readonly rows: readonly JournalChange[];
}

/** A start reads each journal as a whole, and what it makes of it stays in memory. */
const LONG_JOURNAL = 64 * 1024 * 1024;

const GAP = { ok: false, problem: 'failed', detail: 'gap' } as const;
const EMPTY = { ok: false, problem: 'failed', detail: 'empty' } as const;

/**
 * The copy of the workbook outside IndexedDB: a journal of every committed change, flushed to disk before it is
 * answered, and rolling snapshots of the whole. The state of both together is held in memory, so that a snapshot
 * never needs the window.
 *
 * Snapshot number n is followed by `n.journal`. Work goes one piece after the other; only a snapshot of what is
 * already on disk is written beside it, so that edits do not wait for a large one.
 */
export class BackupStore {
  readonly folder: string;
  private readonly now: () => Date;
  /** As of the last change on disk. It belongs to a workbook only once a snapshot of it is on disk. */
  private mirror = new Mirror();
  private sequence = 0;
  /** The start found files of a backup, whether they could be read or not. */
  private foundFiles = false;
  /** The snapshot that the journals lead on from. */
  private base: Pick<SnapshotHead, 'id' | 'sequence'> | null = null;
  private journal: JournalFile | null = null;
  /** Entries since the snapshot before the newest, without a gap, for a window that missed the last of them. */
  private recent: JournalEntry[] = [];
  private generationOfSnapshot = 0;
  /** The first rows of a change that is being sent. */
  private prepared: CallInput<'backup.prepare'> | null = null;
  /** What the window reads piece by piece. */
  private reading: { readonly of: string; readonly generation: number; readonly pieces: JournalChange[][] } | null =
    null;
  /** Changes were made that no snapshot has. */
  private dirty = false;
  private queue: Promise<unknown> = Promise.resolve();
  /** The snapshots that are being written beside the queue. */
  private beside: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, now: () => Date) {
    this.folder = folder;
    this.now = now;
  }

  /** Reads what is there, as far as it holds. Throws where the folder cannot be made or read. */
  static async open(folder: string, now: () => Date = () => new Date()): Promise<BackupStore> {
    const store = new BackupStore(folder, now);
    await store.makeFolder();
    await store.load();
    return store;
  }

  /** At the start, and wherever somebody may have removed it meanwhile. */
  private async makeFolder(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
  }

  async status(): Promise<BackupStatus> {
    await this.makeFolder();
    const { bavail, bsize } = await statfs(this.folder);
    const { workbookId, generation, maps, lastChangeAt } = this.mirror;
    const unreadable = workbookId === null && this.foundFiles;
    return { freeBytes: bavail * bsize, workbookId, generation, maps, lastChangeAt, unreadable };
  }

  prepare({ batch, changes }: CallInput<'backup.prepare'>): CallOutput<'backup.prepare'> {
    if (this.prepared?.batch !== batch) this.prepared = { batch, changes: [] };
    this.prepared.changes.push(...changes);
    return success(null);
  }

  /** The rows of a change, with those that were sent before; null where those are not the ones it goes on from. */
  private whole(last: JournalChange[], batch: string | undefined): JournalChange[] | null {
    const before = this.prepared;
    this.prepared = null;
    if (batch === undefined) return last;
    return before?.batch === batch ? [...before.changes, ...last] : null;
  }

  append(change: CallInput<'backup.append'>): Promise<CallOutput<'backup.append'>> {
    const { workbookId, generation } = change;
    const changes = this.whole(change.changes, change.batch);
    return this.inTurn(async () => {
      if (changes === null) return GAP;
      if (workbookId !== this.mirror.workbookId || generation !== this.mirror.generation + 1) return GAP;
      const entry = { workbookId, generation, at: this.now().toISOString(), changes };
      this.journal ??= await this.newJournal();
      try {
        await this.journal.append(entry);
      } catch (error) {
        if (this.journal.gone) await this.leaveJournal();
        throw error;
      }
      this.take(entry);
      // The change is on disk, whatever becomes of the snapshot; without one the next change tries again.
      if (this.journal.size > LONG_JOURNAL) await this.beginSnapshot('timed').catch(() => undefined);
      return success(null);
    });
  }

  /** A journal is worth nothing without the snapshot it follows: where that is gone, a resync must come first. */
  private async newJournal(): Promise<JournalFile> {
    await access(pathOf(this.folder, this.base?.id ?? ''));
    return JournalFile.open(this.journalPath(this.sequence), 0);
  }

  private async leaveJournal(): Promise<void> {
    const journal = this.journal;
    this.journal = null;
    await journal?.close().catch(() => undefined);
  }

  resync(state: CallInput<'backup.resync'>): Promise<CallOutput<'backup.resync'>> {
    const { workbookId, generation } = state;
    const rows = this.whole(state.rows, state.batch);
    return this.inTurn(async () => {
      if (rows === null) return GAP;
      const next = new Mirror();
      next.replace(workbookId, generation, rows);
      const another = workbookId !== this.mirror.workbookId && this.mirror.maps > 0;
      const fuller = another || this.mirror.maps > next.maps || this.mirror.touchpoints > next.touchpoints;
      if (fuller) await this.snapshot(this.mirror, { fuller: true });
      await this.snapshot(next, { fuller: false });
      this.mirror = next;
      this.mirror.lastChangeAt = this.now().toISOString();
      this.recent = [];
      return success(null);
    });
  }

  /** The changes after `generation`, or null when the journal at hand does not reach back that far. */
  async since({ generation }: CallInput<'backup.since'>): Promise<CallOutput<'backup.since'>> {
    await this.queue;
    if (generation === this.mirror.generation) return { generation, changes: [] };
    const first = this.recent[0];
    if (!first || first.generation > generation + 1) return null;
    const missing = this.recent.filter((entry) => entry.generation > generation);
    return { generation: this.mirror.generation, changes: missing.flatMap((entry) => entry.changes) };
  }

  latest({ piece = 0 }: CallInput<'backup.latest'> = {}): CallOutput<'backup.latest'> {
    const { workbookId, generation } = this.mirror;
    if (piece === 0 && workbookId !== null) this.beginReading('latest', generation, this.mirror.all());
    return this.readOn('latest', piece);
  }

  private beginReading(of: string, generation: number, rows: readonly JournalChange[]): void {
    const pieces = inPieces(rows, ({ row }) => (typeof row === 'object' ? row : null));
    this.reading = { of, generation, pieces: pieces.length > 0 ? pieces : [[]] };
  }

  private readOn(of: string, piece: number): CallOutput<'backup.latest'> {
    const reading = this.reading?.of === of ? this.reading : null;
    const rows = reading?.pieces[piece];
    if (!reading || !rows) return { ok: false, problem: 'notFound', detail: '' };
    const more = piece + 1 < reading.pieces.length;
    if (!more) this.reading = null;
    return success({ generation: reading.generation, rows, more });
  }

  async list(): Promise<Snapshot[]> {
    await this.makeFolder();
    return (await listSnapshots(this.folder)).map(forWindow);
  }

  async readSnapshot({ id, piece = 0 }: CallInput<'backup.readSnapshot'>): Promise<CallOutput<'backup.readSnapshot'>> {
    if (piece > 0) return this.readOn(id, piece);
    try {
      // Only names from our own list: an id from outside must not become a path.
      const head = (await listSnapshots(this.folder)).find((candidate) => candidate.id === id);
      if (!head) return { ok: false, problem: 'notFound', detail: '' };
      this.beginReading(id, head.generation, await readSnapshotRows(this.folder, head.id));
      return this.readOn(id, 0);
    } catch (error) {
      return failure(error);
    }
  }

  async takeSnapshot({ reason }: CallInput<'backup.takeSnapshot'>): Promise<CallOutput<'backup.takeSnapshot'>> {
    const begun = await this.inTurn(async () => success(await this.beginSnapshot(reason)));
    return begun.ok ? begun.value.written : begun;
  }

  keepRows(state: CallInput<'backup.keepRows'>): Promise<CallOutput<'backup.keepRows'>> {
    const { workbookId, generation } = state;
    const rows = this.whole(state.rows, state.batch);
    return this.inTurn(async () => {
      if (rows === null) return GAP;
      await this.makeFolder();
      const kept = new Mirror().replace(workbookId, generation, rows);
      // The journal at hand stays the one that is written on; the number is just taken.
      const about = this.nextHead(kept, workbookId, { reason: 'beforeRestore', fuller: true, aside: true });
      await writeSnapshot(this.folder, about, rows);
      return success(null);
    });
  }

  /** For the timer and the end: only when something changed since the newest snapshot. */
  async takeSnapshotIfDirty(reason: 'timed' | 'onClose'): Promise<CallOutput<'backup.takeSnapshot'>> {
    return this.dirty ? this.takeSnapshot({ reason }) : success(null);
  }

  async close(): Promise<void> {
    await this.queue;
    await this.beside;
    await this.journal?.close();
    this.journal = null;
  }

  private inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer | ReturnType<typeof failure>> {
    const answer = this.queue.then(work).catch(failure);
    this.queue = answer;
    return answer;
  }

  private take(entry: JournalEntry): void {
    this.mirror.apply(entry.generation, entry.changes);
    this.mirror.lastChangeAt = entry.at;
    this.remember(entry);
    this.dirty = true;
  }

  private remember(entry: JournalEntry): void {
    const last = this.recent.at(-1);
    const follows = last?.workbookId === entry.workbookId && last.generation + 1 === entry.generation;
    if (follows) this.recent.push(entry);
    else this.recent = [entry];
  }

  private async snapshot(mirror: Mirror, { fuller }: { fuller: boolean }): Promise<void> {
    const planned = await this.planSnapshot(mirror, { reason: 'resync', fuller });
    if (planned) await this.write(planned);
  }

  /** Begins a snapshot of what is on disk now; `written` settles when it is there, and edits need not wait for it. */
  private async beginSnapshot(
    reason: Snapshot['reason'],
  ): Promise<{ readonly written: Promise<CallOutput<'backup.takeSnapshot'>> }> {
    const planned = await this.planSnapshot(this.mirror, { reason, fuller: false });
    // Before something else nothing need be kept where there is nothing; who asks for a backup is told that it is none.
    if (!planned && reason === 'manual') return { written: Promise.resolve(EMPTY) };
    const written = (planned ? this.write(planned) : Promise.resolve()).then(() => success(null), failure);
    this.beside = Promise.all([this.beside, written]);
    return { written };
  }

  /**
   * Gives a snapshot of this moment its number. From now on changes go to the journal of that number: until the
   * snapshot is on disk, and if it never gets there, the one before it and all journals since lead to the same state.
   */
  private async planSnapshot(
    mirror: Mirror,
    { reason, fuller }: Pick<SnapshotHead, 'reason' | 'fuller'>,
  ): Promise<PlannedSnapshot | null> {
    const { workbookId } = mirror;
    if (workbookId === null) return null;
    await this.makeFolder();
    await this.leaveJournal();
    return { about: this.nextHead(mirror, workbookId, { reason, fuller, aside: false }), rows: mirror.all() };
  }

  /** What is known of the next snapshot, which takes its number by this. */
  private nextHead(
    { generation, maps, touchpoints }: Mirror,
    workbookId: string,
    as: Pick<NewSnapshot, 'reason' | 'fuller' | 'aside'>,
  ): NewSnapshot {
    const sequence = ++this.sequence;
    return { workbookId, sequence, generation, maps, touchpoints, takenAt: this.now().toISOString(), ...as };
  }

  private async write({ about, rows }: PlannedSnapshot): Promise<void> {
    // What is changed from here on, the snapshot does not have.
    this.dirty = false;
    try {
      this.leadOnFrom(await writeSnapshot(this.folder, about, rows));
    } catch (error) {
      this.dirty = true;
      throw error;
    }
    await this.tidy().catch(() => undefined);
  }

  private leadOnFrom({ id, sequence, generation }: SnapshotHead): void {
    // Another one that was begun later may be on disk before.
    if (this.base && this.base.sequence > sequence) return;
    this.base = { id, sequence };
    this.recent = this.recent.filter((entry) => entry.generation > this.generationOfSnapshot);
    this.generationOfSnapshot = generation;
  }

  /** Removes snapshots, journals and what was set aside of them that nothing needs any more. */
  private async tidy(): Promise<void> {
    const heads = await listSnapshots(this.folder);
    const keep = snapshotsToKeep(heads);
    await Promise.all(
      heads.filter((head) => !keep.has(head.id)).map((head) => rm(pathOf(this.folder, head.id), { force: true })),
    );
    // If the newest snapshot turns out damaged, the one before it and its journal lead to the same state.
    const reachBackTo = heads.filter(({ aside }) => !aside)[1]?.sequence ?? 0;
    const journals = journalsAmong(await readdir(this.folder));
    await Promise.all(
      journals
        .filter((sequence) => sequence < reachBackTo)
        .map((sequence) => rm(this.journalPath(sequence), { force: true })),
    );
    await removeOldAside(this.folder, this.now());
  }

  private async load(): Promise<void> {
    // Nobody else writes here while a start reads: one look at the folder serves it all.
    const names = await readdir(this.folder);
    await this.removeUnfinished(names);
    const heads = await snapshotsAmong(this.folder, names);
    const journals = journalsAmong(names);
    this.foundFiles = names.some((name) => /\.(?:snapshot|journal)$/.test(name));
    const base = await this.loadNewest(heads);
    this.sequence = Math.max(0, ...heads.map((head) => head.sequence), ...journals);
    this.generationOfSnapshot = this.mirror.generation;
    for (const sequence of journals) await this.replay(sequence);
    // A damaged newest snapshot is replaced by a sound one as soon as may be.
    if (base !== this.sequence && this.mirror.workbookId !== null) this.dirty = true;
  }

  /** What a crash left half written. */
  private async removeUnfinished(names: readonly string[]): Promise<void> {
    const unfinished = names.filter((name) => name.startsWith(TEMPORARY));
    await Promise.all(unfinished.map((name) => rm(join(this.folder, name), { force: true })));
  }

  /** Takes the newest snapshot that holds; returns its number, 0 when there is none. */
  private async loadNewest(heads: readonly SnapshotHead[]): Promise<number> {
    for (const head of heads) {
      if (head.aside) continue;
      try {
        const rows = await readSnapshotRows(this.folder, head.id);
        this.mirror.replace(head.workbookId, head.generation, rows);
        this.mirror.lastChangeAt = head.takenAt;
        this.base = head;
        return head.sequence;
      } catch {
        // Damaged: the one before it is next, and the journals after that lead on from there.
      }
    }
    return 0;
  }

  private async replay(sequence: number): Promise<void> {
    const path = this.journalPath(sequence);
    const content = await readFile(path);
    const { entries, soundBytes, damaged } = decodeJournal(content);
    // Whatever lies behind the damage may still be read by hand; a full disk is no reason not to start.
    if (damaged) await writeWhole(`${path}${DAMAGED}`, content).catch(() => undefined);
    // What an older journal holds beyond the snapshot was taken back by it.
    const leadsOn = sequence >= (this.base?.sequence ?? 0);
    for (const entry of entries) {
      if (entry.workbookId !== this.mirror.workbookId) continue;
      if (leadsOn && entry.generation === this.mirror.generation + 1) this.take(entry);
      else if (entry.generation <= this.mirror.generation) this.remember(entry);
    }
    // The newest journal is written on where it holds; a torn end is cut off.
    if (sequence === this.sequence) this.journal = await JournalFile.open(path, soundBytes);
  }

  private journalPath(sequence: number): string {
    return join(this.folder, `${sequence}.journal`);
  }
}

/** The numbers of the journals among the names of files, the oldest first. */
function journalsAmong(names: readonly string[]): number[] {
  return names
    .map((name) => /^(\d+)\.journal$/.exec(name)?.[1])
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b);
}
