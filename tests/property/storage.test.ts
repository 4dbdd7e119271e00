import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Dexie from 'dexie';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { BackupStore } from '../../electron/backup/backup-store';
import type { Bridge, CallInput, CallName } from '../../electron/bridge';
import type { MapDocument } from '../../renderer/model/document';
import { closeMap, createMap, loadDocument, renameMap } from '../../renderer/state/library';
import { flushEdits, redoLast, run, undoLast, useOpenMap } from '../../renderer/state/open-map';
import { restoreFromBackup } from '../../renderer/state/restoring';
import { startWorkbook } from '../../renderer/state/startup';
import { TouchlineDatabase } from '../../renderer/storage/database';
import { crash, loseDatabase } from '../unit/state/fresh-profile';
import { commandFrom, type Dice, dice, idSource, startDocument } from './random-commands';

const folders: string[] = [];

afterEach(() => {
  crash();
  vi.restoreAllMocks();
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The real backup on a real disk, behind a bridge that can be cut. */
class Laptop {
  readonly folder = mkdtempSync(join(tmpdir(), 'touchline-storage-'));
  /** Calls that do not arrive. */
  cutCalls: ReadonlySet<CallName> = new Set();
  private backup: BackupStore | null = null;

  constructor() {
    folders.push(this.folder);
    loseDatabase();
    vi.stubGlobal('window', { touchline: { call: this.call } });
  }

  /** Starts the app anew: the backup reads its files again. */
  async boot(): Promise<void> {
    crash();
    this.mend();
    await this.backup?.close();
    this.backup = await BackupStore.open(this.folder);
  }

  mend(): void {
    this.cutCalls = new Set();
    vi.restoreAllMocks();
  }

  cutBackup(): void {
    this.cutCalls = new Set(['backup.append', 'backup.resync']);
  }

  /** Nothing that writes to the database arrives. */
  cutDatabase(): void {
    const { transaction } = TouchlineDatabase.prototype;
    vi.spyOn(TouchlineDatabase.prototype, 'transaction').mockImplementation(function (
      this: TouchlineDatabase,
      ...order: unknown[]
    ) {
      return order[0] === 'rw' ? Dexie.Promise.reject(new Error('cut')) : Reflect.apply(transaction, this, order);
    });
    // Edits go past Dexie.
    vi.spyOn(TouchlineDatabase.prototype, 'backendDB').mockImplementation(() => {
      throw new Error('cut');
    });
  }

  private readonly call = (async (name: CallName, payload: unknown) => {
    const backup = this.backup;
    if (!backup) throw new Error('Not booted');
    if (this.cutCalls.has(name)) return { ok: false, problem: 'failed', detail: 'cut' };
    switch (name) {
      case 'backup.status':
        return { ...(await backup.status()), freeBytes: 1e12 };
      case 'backup.append':
        return backup.append(payload as CallInput<'backup.append'>);
      case 'backup.resync':
        return backup.resync(payload as CallInput<'backup.resync'>);
      case 'backup.since':
        return backup.since(payload as CallInput<'backup.since'>);
      case 'backup.latest':
        return backup.latest();
      case 'backup.takeSnapshot':
        return backup.takeSnapshot(payload as CallInput<'backup.takeSnapshot'>);
      default:
        throw new Error(`Not expected here: ${name}`);
    }
  }) as Bridge['call'];
}

function openDocument(): MapDocument {
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document;
}

function edit(roll: Dice, newId: () => string): void {
  if (roll.b % 7 === 0) undoLast();
  else if (roll.b % 7 === 1) redoLast();
  else run(commandFrom(openDocument(), roll, newId));
}

const sessions = fc.array(
  fc.record({
    edits: fc.array(dice, { minLength: 1, maxLength: 25, size: 'max' }),
    /** What a crash in the middle of the last write leaves: both sides, one of them, or none. */
    reached: fc.constantFrom('both', 'database', 'backup', 'none'),
    last: dice,
  }),
  { minLength: 2, maxLength: 5 },
);

/** Acts on a whole map; what does not arrive while one is done, and whether the app is started anew after it. */
const acts = fc.array(
  fc.record({
    database: fc.boolean(),
    calls: fc.subarray(['backup.append', 'backup.resync'] as const),
    restart: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
);

async function storedTitle(): Promise<string | undefined> {
  return (await loadDocument('m'))?.map.title;
}

describe('a workbook on a laptop that dies', () => {
  it('has every edit that was saved, wherever in a write it died, and its backup too', async () => {
    await fc.assert(
      fc.asyncProperty(sessions, async (all) => {
        const newId = idSource();
        const laptop = new Laptop();
        await laptop.boot();
        expect(await startWorkbook()).toEqual({ kind: 'ready' });
        await createMap(startDocument());

        for (const { edits, reached, last } of all) {
          for (const roll of edits) edit(roll, newId);
          expect(await flushEdits()).toBe(true);
          const saved = openDocument();

          if (reached === 'database' || reached === 'none') laptop.cutBackup();
          if (reached === 'backup' || reached === 'none') laptop.cutDatabase();
          edit(last, newId);
          const attempted = openDocument();
          await flushEdits();

          await laptop.boot();
          expect(await startWorkbook()).toEqual({ kind: 'ready' });
          const found = await loadDocument('m');
          expect([saved, attempted]).toContainEqual(found);
          if (reached === 'both') expect(found).toEqual(attempted);
          if (found) useOpenMap.setState({ document: found });
        }

        const end = openDocument();
        await flushEdits();
        await laptop.boot();
        loseDatabase();
        expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'empty' });
        expect(await restoreFromBackup('latest')).toMatchObject({ ok: true, problems: [] });
        expect(await loadDocument('m')).toEqual(end);
      }),
      { numRuns: 15 },
    );
  });

  it('does an act on both sides or on neither, and what was told as done is there, whatever failed before', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const laptop = new Laptop();
        await laptop.boot();
        expect(await startWorkbook()).toEqual({ kind: 'ready' });
        await createMap(startDocument());
        await closeMap();
        /** Titles that may be found: the last one told as done, and those tried since. */
        let possible = [await storedTitle()];

        for (const [index, { database, calls, restart }] of all.entries()) {
          const title = `Title ${index}`;
          laptop.cutCalls = new Set(calls);
          if (database) laptop.cutDatabase();
          const done = await renameMap('m', title).then(
            () => true,
            () => false,
          );
          laptop.mend();
          possible = done ? [title] : [...possible, title];
          if (done) expect(await storedTitle()).toBe(title);
          if (!restart) continue;
          await laptop.boot();
          expect(await startWorkbook()).toEqual({ kind: 'ready' });
          expect(possible).toContain(await storedTitle());
          possible = [await storedTitle()];
        }

        await laptop.boot();
        expect(await startWorkbook()).toEqual({ kind: 'ready' });
        const end = await storedTitle();
        expect(possible).toContain(end);
        await laptop.boot();
        loseDatabase();
        expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'empty' });
        expect(await restoreFromBackup('latest')).toMatchObject({ ok: true, problems: [] });
        expect(await storedTitle()).toBe(end);
      }),
      { numRuns: 60 },
    );
  });
});
