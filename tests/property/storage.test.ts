import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { BackupStore } from '../../electron/backup/backup-store';
import type { Bridge, CallInput, CallName } from '../../electron/bridge';
import type { MapDocument } from '../../renderer/model/document';
import { createMap, loadDocument } from '../../renderer/state/library';
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
  backupCut = false;
  private backup: BackupStore | null = null;

  constructor() {
    folders.push(this.folder);
    loseDatabase();
    vi.stubGlobal('window', { touchline: { call: this.call } });
  }

  /** Starts the app anew: the backup reads its files again. */
  async boot(): Promise<void> {
    crash();
    this.backupCut = false;
    vi.restoreAllMocks();
    await this.backup?.close();
    this.backup = await BackupStore.open(this.folder);
  }

  /** The next database transaction that writes does not arrive. */
  cutDatabase(): void {
    vi.spyOn(TouchlineDatabase.prototype, 'transaction').mockRejectedValue(new Error('cut'));
    // Edits go past Dexie.
    vi.spyOn(TouchlineDatabase.prototype, 'backendDB').mockImplementation(() => {
      throw new Error('cut');
    });
  }

  private readonly call = (async (name: CallName, payload: unknown) => {
    const backup = this.backup;
    if (!backup) throw new Error('Not booted');
    if (this.backupCut) return { ok: false, problem: 'failed', detail: 'cut' };
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

          if (reached === 'database' || reached === 'none') laptop.backupCut = true;
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
  }, 60_000);
});
