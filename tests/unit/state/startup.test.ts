import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallName } from '../../../electron/bridge';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { createMap, deleteMap, loadDocument, openMap } from '../../../renderer/state/library';
import { flushEdits, run, useOpenMap } from '../../../renderer/state/open-map';
import { keepDraft, useDrafts } from '../../../renderer/state/drafts';
import { bringBackupInLine, keepDatabase, restoreFromBackup, startEmpty } from '../../../renderer/state/restoring';
import { startWorkbook, tidyWorkbook } from '../../../renderer/state/startup';
import { openWorkbook } from '../../../renderer/state/workbook';
import { SCHEMA_VERSION, TouchlineDatabase, versionOnDisk } from '../../../renderer/storage/database';
import { scoresIn } from '../../../renderer/storage/stored-scores';
import { sampleDocument } from '../../fixtures/sample-document';
import type { FakeBackup } from '../storage/fake-backup';
import { crash, freshProfile, loseDatabase, saved, standStill } from './fresh-profile';

const CAT = sampleDocument('cat-fountain.en.csv');
const READY = { kind: 'ready' };

let backup: FakeBackup;

beforeEach(() => {
  backup = freshProfile();
});

afterEach(() => {
  crash();
  vi.useRealTimers();
});

/** A session that stored the cat fountain and gave it a title. */
async function workedOnce(title = 'Worked on'): Promise<void> {
  expect(await startWorkbook()).toEqual(READY);
  await createMap(CAT);
  run(editMap({ title }));
  expect(await flushEdits()).toBe(true);
}

/** Stores what the database holds once more, in a database of version 1. */
async function olderDatabase(): Promise<void> {
  const tables = await inDatabase((database) =>
    Promise.all(
      database.tables
        .filter(({ name }) => name !== 'captures')
        .map(async (table) => ({
          name: table.name,
          key: table.schema.primKey.src,
          rows: await (table.name === 'scores'
            ? database.scores.toArray().then((records) => records.flatMap(scoresIn))
            : table.toArray()),
        })),
    ),
  );
  await Dexie.delete('touchline');
  const older = new Dexie('touchline');
  older.version(1).stores(Object.fromEntries(tables.map(({ name, key }) => [name, key])));
  await older.open();
  for (const { name, rows } of tables) await older.table(name).bulkPut(rows);
  older.close();
}

async function storedTitle(): Promise<string | undefined> {
  return (await loadDocument('m'))?.map.title;
}

async function inDatabase<Value>(act: (database: TouchlineDatabase) => Promise<Value>): Promise<Value> {
  const database = new TouchlineDatabase();
  await database.open();
  const value = await act(database);
  database.close();
  return value;
}

describe('a start', () => {
  it('on an empty profile begins a workbook, and the next one finds it', async () => {
    await workedOnce();
    const { workbookId } = openWorkbook();
    expect(backup.workbookId).toBe(workbookId);
    crash();
    backup.calls.length = 0;
    expect(await startWorkbook()).toEqual(READY);
    expect(openWorkbook().workbookId).toBe(workbookId);
    expect(await storedTitle()).toBe('Worked on');
    expect(backup.calls).toEqual(['backup.status']);
  });

  it('on an empty profile waits for no backup; the first edit does', async () => {
    let open = () => {};
    backup.gate = new Promise((resolve) => {
      open = resolve;
    });
    expect(await startWorkbook()).toEqual(READY);
    const created = createMap(CAT);
    await expect.poll(() => backup.calls).toContain('backup.resync');
    expect(backup.calls).not.toContain('backup.append');
    open();
    await created;
    expect(backup.maps).toBe(1);
  });

  it('on an empty profile whose backup refuses is told by the first edit', async () => {
    backup.problem = 'readOnly';
    expect(await startWorkbook()).toEqual(READY);
    await expect(createMap(CAT)).rejects.toThrow('Not stored: backup');
    backup.problem = null;
    await createMap(CAT);
    expect(backup.maps).toBe(1);
    crash();
    expect(await startWorkbook()).toEqual(READY);
    expect(await storedTitle()).toBe(CAT.map.title);
  });

  it('brings a database of an older version up to date, and keeps a snapshot of what it held', async () => {
    await workedOnce();
    crash();
    await olderDatabase();
    expect(await startWorkbook()).toEqual(READY);
    expect(backup.snapshots.map(({ reason }) => reason)).toContain('beforeMigration');
    expect(await storedTitle()).toBe('Worked on');
    crash();
    backup.snapshots.length = 0;
    expect(await startWorkbook()).toEqual(READY);
    expect(backup.snapshots).toEqual([]);
  });

  it('leaves a database of an older version alone when no snapshot can be made', async () => {
    await workedOnce();
    crash();
    await olderDatabase();
    backup.problem = 'diskFull';
    expect(await startWorkbook()).toEqual({ kind: 'noBackup', problem: 'diskFull' });
    expect(await versionOnDisk()).toBe(1);
    backup.problem = null;
    expect(await startWorkbook()).toEqual(READY);
  });

  it('leaves a database alone that does not open for want of room', async () => {
    await workedOnce();
    crash();
    const full = Object.assign(new Error('No room'), { name: 'QuotaExceededError' });
    const open = vi.spyOn(TouchlineDatabase.prototype, 'open').mockRejectedValue(full);
    expect(await startWorkbook()).toMatchObject({ kind: 'diskFull' });
    // Nor is it thrown away where someone goes on.
    expect(await restoreFromBackup('latest')).toEqual({ ok: false, problem: 'diskFull' });
    expect(backup.calls).not.toContain('backup.clearDatabase');
    open.mockRestore();
    expect(await startWorkbook()).toEqual(READY);
    expect(await storedTitle()).toBe('Worked on');
  });

  it('does not open the database on a full disk', async () => {
    await workedOnce();
    crash();
    backup.freeBytes = 200 * 1024 * 1024 - 1;
    const open = vi.spyOn(TouchlineDatabase.prototype, 'open');
    expect(await startWorkbook()).toEqual({ kind: 'diskFull', freeBytes: backup.freeBytes });
    expect(open).not.toHaveBeenCalled();
    open.mockRestore();
    backup.freeBytes++;
    expect(await startWorkbook()).toEqual(READY);
  });

  it('brings a backup that lags behind in line', async () => {
    await workedOnce();
    const generation = backup.generation;
    crash();
    backup.generation--;
    expect(await startWorkbook()).toEqual(READY);
    expect(backup.generation).toBe(generation);
    expect(backup.calls.at(-1)).toBe('backup.resync');
  });

  it('makes a backup that is gone anew', async () => {
    await workedOnce();
    crash();
    backup.lose();
    expect(await startWorkbook()).toEqual(READY);
    expect(backup.workbookId).toBe(openWorkbook().workbookId);
    expect(backup.maps).toBe(1);
  });

  it('gives the database the changes that only the journal has', async () => {
    await workedOnce();
    crash();
    await inDatabase(async (database) => {
      const map = await database.rowsOf('map').get(['m', 'm']);
      await database.table('map').put({ ...map, row: { ...map?.row, title: 'Older' } });
      const meta = await database.meta.get('workbook');
      if (meta) await database.meta.put({ ...meta, generation: meta.generation - 2 });
    });
    expect(await startWorkbook()).toEqual(READY);
    expect(await storedTitle()).toBe('Worked on');
    run(editMap({ title: 'And on' }));
    crash();
    expect(await startWorkbook()).toEqual(READY);
  });

  it('makes the summary of a map anew whose last edit only the journal had', async () => {
    await workedOnce('Older');
    standStill();
    run(editMap({ title: 'Newer' }));
    await saved();
    const { generation } = backup;
    crash();
    await inDatabase(async (database) => {
      const map = await database.rowsOf('map').get(['m', 'm']);
      await database.table('map').put({ ...map, row: { ...map?.row, title: 'Older' } });
      const meta = await database.meta.get('workbook');
      if (meta) await database.meta.put({ ...meta, generation: generation - 1, staleSummaryOf: null });
    });
    expect(await startWorkbook()).toEqual(READY);
    await tidyWorkbook();
    expect(await openWorkbook().database.summaries.get('m')).toMatchObject({ title: 'Newer' });
  });

  it('leaves the summaries alone that came with the journal', async () => {
    await workedOnce('Newer');
    const { generation } = backup;
    crash();
    await inDatabase(async (database) => {
      const meta = await database.meta.get('workbook');
      if (meta) await database.meta.put({ ...meta, generation: generation - 2, staleSummaryOf: 'm' });
    });
    expect(await startWorkbook()).toEqual(READY);
    await tidyWorkbook();
    expect(backup.generation).toBe(generation);
  });

  it('says when its backup takes nothing', async () => {
    await workedOnce();
    crash();
    backup.generation--;
    backup.problem = 'noPermission';
    expect(await startWorkbook()).toEqual({ kind: 'noBackup', problem: 'backup' });
    backup.problem = null;
    expect(await startWorkbook()).toEqual(READY);
  });

  it('asks when the journal does not reach back far enough', async () => {
    await workedOnce();
    crash();
    await inDatabase(async (database) => {
      const meta = await database.meta.get('workbook');
      if (meta) await database.meta.put({ ...meta, generation: meta.generation - 2 });
    });
    backup.oldest = backup.generation - 1;
    expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'behind', backup: { maps: 1 } });
  });

  it('asks when the journal holds rows that make no sense', async () => {
    await workedOnce();
    crash();
    await inDatabase(async (database) => {
      const meta = await database.meta.get('workbook');
      if (meta) await database.meta.put({ ...meta, generation: meta.generation - 1 });
    });
    backup.entries.push({ generation: backup.generation, changes: [{ mapId: 'm', table: 'map', id: 'm', row: {} }] });
    expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'behind' });
  });

  it('asks when the database is gone, or has lost its maps', async () => {
    await workedOnce();
    loseDatabase();
    expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'empty' });
    expect(await restoreFromBackup('latest')).toMatchObject({ ok: true });
    crash();
    await inDatabase((database) => database.rowsOf('map').clear());
    expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'empty' });
  });

  it('asks when the database is gone and the backup cannot be read, too', async () => {
    await workedOnce();
    const kept = backup.snapshots.length;
    expect(kept).toBeGreaterThan(0);
    await backup.call('backup.takeSnapshot', { reason: 'onClose' });
    loseDatabase();
    backup.lose();
    expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'lost', backup: { maps: 0 } });
    expect(await startEmpty()).toMatchObject({ ok: true });
    crash();
    expect(await startWorkbook()).toEqual(READY);
  });

  it('replays the very first map when a crash left it in the journal alone', async () => {
    expect(await startWorkbook()).toEqual(READY);
    await expect.poll(() => backup.workbookId).not.toBeNull();
    const cut = vi.spyOn(openWorkbook().database, 'transaction').mockImplementation(() => {
      crash();
      return Dexie.Promise.reject(new Error('cut'));
    });
    await expect(createMap(CAT)).rejects.toThrow('Not stored');
    cut.mockRestore();
    expect(backup.maps).toBe(1);
    expect(await startWorkbook()).toEqual(READY);
    expect(await loadDocument('m')).toEqual(CAT);
  });

  it('asks when the database has lost its maps and a last change besides', async () => {
    await workedOnce();
    crash();
    await inDatabase(async (database) => {
      await database.rowsOf('map').clear();
      const meta = await database.meta.get('workbook');
      if (meta) await database.meta.put({ ...meta, generation: meta.generation - 2 });
    });
    expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'empty' });
  });

  it('does not ask when the last map was removed on purpose and only the backup missed it', async () => {
    await workedOnce();
    crash();
    await inDatabase(async (database) => {
      await database.rowsOf('map').clear();
      const meta = await database.meta.get('workbook');
      if (meta) await database.meta.put({ ...meta, generation: meta.generation + 1 });
    });
    expect(await startWorkbook()).toEqual(READY);
    expect(backup.maps).toBe(0);
    expect(backup.snapshots.at(-1)?.rows.some(({ table }) => table === 'map')).toBe(true);
  });

  it('asks when the database belongs to another workbook, and can go on with it', async () => {
    await workedOnce();
    crash();
    backup.workbookId = 'another';
    expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'foreign', maps: 1 });
    expect(await keepDatabase()).toEqual({ ok: true, maps: 1, problems: [], backedUp: true });
    expect(backup.workbookId).toBe(openWorkbook().workbookId);
    expect(backup.workbookId).not.toBe('another');
    expect(await storedTitle()).toBe('Worked on');
  });

  it('refuses a database of a later version and leaves it alone', async () => {
    await workedOnce();
    crash();
    await inDatabase(async (database) => {
      database.close();
      database.version(SCHEMA_VERSION + 1).stores({ later: 'id' });
      await database.open();
      await database.table('later').put({ id: 'x' });
    });
    expect(await startWorkbook()).toEqual({ kind: 'newer' });
  });

  it('tells a database that cannot be read from a profile that cannot be written', async () => {
    const broken = Object.assign(new Error('Internal error opening backing store for indexedDB.open.'), {
      name: 'UnknownError',
    });
    const open = vi.spyOn(TouchlineDatabase.prototype, 'open').mockRejectedValue(broken);
    expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'unreadable' });
    backup.problem = 'readOnly';
    expect(await startWorkbook()).toEqual({ kind: 'inUse' });
    open.mockRestore();
  });

  it('says what went wrong when nothing else fits', async () => {
    vi.stubGlobal('window', { touchline: { call: () => Promise.reject(new Error('no bridge')) } });
    expect(await startWorkbook()).toEqual({ kind: 'failed', detail: 'no bridge' });
  });
});

describe('a restore', () => {
  it('gives back the last saved edit, and goes on from there', async () => {
    await workedOnce('The last edit');
    loseDatabase();
    await startWorkbook();
    expect(await restoreFromBackup('latest')).toEqual({ ok: true, maps: 1, problems: [], backedUp: true });
    expect(await storedTitle()).toBe('The last edit');
    expect(backup.snapshots.map(({ reason }) => reason)).toContain('beforeRestore');
    crash();
    expect(await startWorkbook()).toEqual(READY);
    expect(await storedTitle()).toBe('The last edit');
  });

  it('goes back to a snapshot, which becomes the newest state of both sides', async () => {
    await workedOnce('Before');
    await backup.call('backup.takeSnapshot', { reason: 'timed' });
    const before = backup.snapshots.at(-1)?.id ?? '';
    run(editMap({ title: 'After' }));
    await flushEdits();
    expect(await restoreFromBackup({ snapshot: before })).toMatchObject({ ok: true });
    expect(await storedTitle()).toBe('Before');
    crash();
    expect(await startWorkbook()).toEqual(READY);
    expect(await storedTitle()).toBe('Before');
  });

  it('brings a map into the library whose summary was lost', async () => {
    await workedOnce();
    backup.put({ mapId: 'm', table: 'summaries', id: 'm', row: { id: 'm' } });
    loseDatabase();
    expect(await restoreFromBackup('latest')).toMatchObject({ ok: true, maps: 1, problems: [] });
    expect(await openWorkbook().database.summaries.get('m')).toMatchObject({ title: 'Worked on' });
  });

  it('lists rows that make no sense and restores the others', async () => {
    await workedOnce();
    backup.put({ mapId: 'm', table: 'lanes', id: 'l', row: { id: 'l' } });
    backup.put({ mapId: 'm', table: 'unheardOf', id: 'u', row: {} });
    loseDatabase();
    const restored = await restoreFromBackup('latest');
    expect(restored).toEqual({
      ok: true,
      maps: 1,
      problems: [
        { mapId: 'm', table: 'lanes', id: 'l', field: 'order', mapTitle: 'Worked on' },
        { mapId: 'm', table: 'unheardOf', id: 'u', field: '', mapTitle: 'Worked on' },
      ],
      backedUp: true,
    });
    expect(await storedTitle()).toBe('Worked on');
  });

  it('leaves out what hangs on rows that make no sense, and the library shows what the map has then', async () => {
    await workedOnce();
    const stage = CAT.touchpoints['t1']?.stageId ?? '';
    const ofStage = Object.values(CAT.touchpoints).filter(({ stageId }) => stageId === stage);
    const scores = Object.values(CAT.scores).filter(({ touchpointId }) =>
      ofStage.some(({ id }) => id === touchpointId),
    );
    backup.put({ mapId: 'm', table: 'stages', id: stage, row: { id: stage } });
    loseDatabase();
    const restored = await restoreFromBackup('latest');
    if (!restored.ok) throw new Error(restored.problem);
    expect(restored.problems[0]).toMatchObject({ table: 'stages', id: stage, mapTitle: 'Worked on' });
    expect(
      restored.problems
        .slice(1)
        .map(({ table }) => table)
        .toSorted(),
    ).toEqual([...scores.map(() => 'scores'), ...ofStage.map(() => 'touchpoints')]);
    await openMap('m');
    const left = Object.keys(CAT.touchpoints).length - ofStage.length;
    expect(Object.keys(useOpenMap.getState().document?.touchpoints ?? {})).toHaveLength(left);
    expect(await openWorkbook().database.summaries.get('m')).toMatchObject({ touchpoints: left });
  });

  it('of a map whose own row makes no sense has all that was typed into it, under its title', async () => {
    await workedOnce();
    backup.put({ mapId: 'm', table: 'map', id: 'm', row: { id: 'm', title: 3 } });
    loseDatabase();
    expect(await restoreFromBackup('latest')).toMatchObject({
      ok: true,
      maps: 1,
      problems: [{ table: 'map', id: 'm', mapTitle: 'Worked on' }],
    });
    const restored = await loadDocument('m');
    expect(restored?.map).toMatchObject({ title: 'Worked on', client: CAT.map.client, scenario: CAT.map.scenario });
    expect(restored?.touchpoints).toEqual(CAT.touchpoints);
    expect(restored?.scores).toEqual(CAT.scores);
  });

  it.each([
    ['a restore', () => restoreFromBackup('latest')],
    ['a start with nothing', () => startEmpty()],
  ])('of another workbook keeps the maps it replaces: %s', async (_, replace) => {
    await workedOnce('Of the other workbook');
    crash();
    backup.lose();
    await startWorkbook();
    crash();
    backup.workbookId = 'another';
    backup.put({ mapId: 'x', table: 'map', id: 'x', row: { ...CAT.map, id: 'x', title: 'Of the backup' } });
    expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'foreign' });
    expect(await replace()).toMatchObject({ ok: true });
    const titles = backup.snapshots.map(({ rows }) =>
      rows.flatMap(({ table, row }) => (table === 'map' ? [(row as typeof CAT.map).title] : [])),
    );
    expect(titles).toContainEqual(['Of the other workbook']);
  });

  it('replaces no map that could not be kept', async () => {
    await workedOnce();
    crash();
    backup.workbookId = 'another';
    const { call } = backup;
    vi.stubGlobal('window', {
      touchline: {
        call: (name: CallName, payload: never) =>
          name === 'backup.keepRows' ? { ok: false, problem: 'diskFull', detail: '' } : call(name, payload),
      },
    });
    expect(await restoreFromBackup('latest')).toEqual({ ok: false, problem: 'diskFull' });
    expect(await inDatabase((database) => database.rowsOf('map').count())).toBe(1);
  });

  it('is done when only the backup does not take it, and nothing is told as saved until that is in line', async () => {
    await workedOnce('Before');
    await backup.call('backup.takeSnapshot', { reason: 'timed' });
    const before = backup.snapshots.at(-1)?.id ?? '';
    run(editMap({ title: 'After' }));
    await flushEdits();
    const { call } = backup;
    vi.stubGlobal('window', {
      touchline: {
        call: (name: CallName, payload: never) =>
          name === 'backup.resync' ? { ok: false, problem: 'noPermission', detail: '' } : call(name, payload),
      },
    });
    expect(await restoreFromBackup({ snapshot: before })).toEqual({
      ok: true,
      maps: 1,
      problems: [],
      backedUp: false,
    });
    expect(await storedTitle()).toBe('Before');
    expect(useOpenMap.getState().saving).toEqual({ state: 'failed', problem: 'backup' });
    expect(await bringBackupInLine()).toBe(false);
    await openMap('m');
    expect(useOpenMap.getState().saving).toEqual({ state: 'failed', problem: 'backup' });
    vi.stubGlobal('window', { touchline: { call } });
    expect(await bringBackupInLine()).toBe(true);
    expect(useOpenMap.getState().saving).toEqual({ state: 'saved' });
    expect(backup.rowsOf('map')).toMatchObject([{ row: { title: 'Before' } }]);
    run(editMap({ title: 'And on' }));
    expect(await flushEdits()).toBe(true);
    expect(backup.rowsOf('map')).toMatchObject([{ row: { title: 'And on' } }]);
  });

  it('lets no edit through that still waits for the old workbook', async () => {
    await workedOnce('Before');
    await backup.call('backup.takeSnapshot', { reason: 'timed' });
    const before = backup.snapshots.at(-1)?.id ?? '';
    standStill();
    backup.problem = 'noPermission';
    run(editMap({ title: 'Waits' }));
    expect(await flushEdits()).toBe(false);
    backup.problem = null;
    expect(await restoreFromBackup({ snapshot: before })).toMatchObject({ ok: true });
    expect(useOpenMap.getState()).toMatchObject({ document: null, saving: { state: 'saved' } });
    const { generation } = backup;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await flushEdits()).toBe(true);
    expect(await storedTitle()).toBe('Before');
    expect(backup.generation).toBe(generation);
  });

  it.each([
    ['goes on with the database', () => keepDatabase()],
    ['restores', () => restoreFromBackup('latest')],
    ['starts', () => startWorkbook()],
  ])('leaves no database open when something throws while it %s', async (_, act) => {
    await workedOnce();
    crash();
    const opened = new Set<TouchlineDatabase>();
    const { open } = TouchlineDatabase.prototype;
    vi.spyOn(TouchlineDatabase.prototype, 'open').mockImplementation(function (this: TouchlineDatabase) {
      opened.add(this);
      return Reflect.apply(open, this, []);
    });
    vi.spyOn(TouchlineDatabase.prototype, 'meta', 'get').mockImplementation(() => {
      throw new Error('broken');
    });
    const outcome = await act();
    vi.restoreAllMocks();
    expect(outcome).not.toMatchObject({ ok: true });
    expect([...opened].map((database) => database.isOpen())).toEqual([false]);
  });

  it.each([
    ['goes on with the database', () => keepDatabase()],
    ['restores', () => restoreFromBackup('latest')],
    ['starts empty', () => startEmpty()],
  ])('opens no database on a disk that has filled up since the start, when a person %s', async (_, act) => {
    await workedOnce();
    crash();
    backup.freeBytes = 200 * 1024 * 1024 - 1;
    const open = vi.spyOn(TouchlineDatabase.prototype, 'open');
    expect(await act()).toEqual({ ok: false, problem: 'diskFull' });
    expect(open).not.toHaveBeenCalled();
    open.mockRestore();
  });

  it('throws away the files of a database that does not open', async () => {
    await workedOnce();
    loseDatabase();
    const open = vi.spyOn(TouchlineDatabase.prototype, 'open').mockRejectedValue(new Error('damaged'));
    expect(await startWorkbook()).toMatchObject({ kind: 'recovery', reason: 'unreadable' });
    backup.onClear = () => open.mockRestore();
    expect(await restoreFromBackup('latest')).toEqual({ ok: true, maps: 1, problems: [], backedUp: true });
    expect(await storedTitle()).toBe('Worked on');
  });

  it('changes nothing when no snapshot could be taken first', async () => {
    await workedOnce();
    backup.problem = 'diskFull';
    expect(await restoreFromBackup('latest')).toEqual({ ok: false, problem: 'diskFull' });
    backup.problem = null;
    crash();
    expect(await startWorkbook()).toEqual(READY);
  });

  it('leaves the open workbook at work when the database does not take it', async () => {
    await workedOnce();
    const { database } = openWorkbook();
    const transaction = vi.spyOn(database, 'transaction').mockRejectedValueOnce(new Error('full'));
    expect(await restoreFromBackup('latest')).toEqual({ ok: false, problem: 'database' });
    transaction.mockRestore();
    run(editMap({ title: 'Still at work' }));
    expect(await flushEdits()).toBe(true);
    expect(await storedTitle()).toBe('Still at work');
  });

  it('says when the snapshot is not there', async () => {
    await workedOnce();
    backup.snapshots.length = 0;
    expect(await restoreFromBackup({ snapshot: 'none' })).toEqual({ ok: false, problem: 'unreadable' });
    expect(backup.snapshots).toEqual([]);
    expect(await storedTitle()).toBe('Worked on');
  });
});

it('starting empty begins another workbook and leaves the old backup as a snapshot', async () => {
  await workedOnce();
  const { workbookId } = openWorkbook();
  loseDatabase();
  expect(await startEmpty()).toEqual({ ok: true, maps: 0, problems: [], backedUp: true });
  expect(openWorkbook().workbookId).not.toBe(workbookId);
  expect(backup.snapshots.at(-1)?.rows.some(({ table }) => table === 'map')).toBe(true);
  crash();
  expect(await startWorkbook()).toEqual(READY);
});

describe('tidying up', () => {
  it('makes the summary that a crash left behind', async () => {
    await workedOnce('Summarised');
    standStill();
    run(editMap({ title: 'Not yet' }));
    await saved();
    crash();
    await startWorkbook();
    expect((await openWorkbook().database.summaries.get('m'))?.title).toBe('Summarised');
    await tidyWorkbook();
    const { database } = openWorkbook();
    expect((await database.summaries.get('m'))?.title).toBe('Not yet');
    expect((await database.meta.get('workbook'))?.staleSummaryOf).toBeNull();
  });

  it('makes summaries that are missing or make no sense', async () => {
    await workedOnce();
    const { database } = openWorkbook();
    await database.summaries.clear();
    await tidyWorkbook();
    expect(await database.summaries.get('m')).toMatchObject({ title: 'Worked on', touchpoints: 26 });
    await database.table('summaries').put({ id: 'm', touchpoints: 'many' });
    await tidyWorkbook();
    expect(await database.summaries.get('m')).toMatchObject({ touchpoints: 26 });
  });

  it('empties the bin after thirty days, with a snapshot first', async () => {
    await workedOnce();
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    await deleteMap('m');
    vi.setSystemTime(Date.now() + 29.9 * 86_400_000);
    await tidyWorkbook();
    expect(await loadDocument('m')).not.toBeNull();
    vi.setSystemTime(Date.now() + 0.2 * 86_400_000);
    await tidyWorkbook();
    expect(await loadDocument('m')).toBeNull();
    expect(await openWorkbook().database.summaries.count()).toBe(0);
    expect(backup.maps).toBe(0);
    expect(backup.snapshots.at(-1)?.rows.some(({ table }) => table === 'map')).toBe(true);
  });

  it('forgets what was kept beside maps that are no more, and nothing of a map in the bin', async () => {
    await workedOnce();
    keepDraft('m', 'remark', 'They never');
    keepDraft('gone', 'remark', 'Nobody will');
    await deleteMap('m');
    await tidyWorkbook();
    expect(useDrafts.getState().drafts).toEqual({ m: { remark: 'They never' } });
  });
});
