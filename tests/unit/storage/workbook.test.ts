import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newLane } from '../../../renderer/model/lane';
import { TouchlineDatabase } from '../../../renderer/storage/database';
import { changesThatRemove, changesThatStore, loadMap } from '../../../renderer/storage/map-repository';
import { Workbook } from '../../../renderer/storage/workbook';
import { largeDocument } from '../../fixtures/large-document';
import { sampleDocument } from '../../fixtures/sample-document';
import { FakeBackup } from './fake-backup';
import { readEverything } from './read-everything';

const CAT = sampleDocument('cat-fountain.en.csv');

let database: TouchlineDatabase;
let backup: FakeBackup;
let workbook: Workbook;

beforeEach(async () => {
  database = new TouchlineDatabase(`test-${crypto.randomUUID()}`);
  backup = new FakeBackup();
  await database.open();
  workbook = new Workbook(database, backup.call, { workbookId: 'w', generation: 0, staleSummaryOf: null });
});

describe('a workbook', () => {
  it('asks for strict durability', () => {
    expect(database._options.chromeTransactionDurability).toBe('strict');
  });

  it('stores a map and reads it back as it was', async () => {
    expect(await workbook.write(changesThatStore(CAT))).toEqual({ ok: true });
    expect(await loadMap(database, 'm')).toEqual({ kind: 'loaded', document: CAT });
  });

  it('reads and removes a map of more rows than are read at a time', async () => {
    const large = largeDocument(700);
    await workbook.write(changesThatStore(large));
    const { id } = large.map;
    expect(await loadMap(database, id)).toEqual({ kind: 'loaded', document: large });
    await workbook.write(await changesThatRemove(database, id));
    expect(await loadMap(database, id)).toEqual({ kind: 'missing' });
  });

  it('counts both sides up together', async () => {
    await workbook.write(changesThatStore(CAT), 'm');
    await workbook.write([{ mapId: 'm', table: 'touchpoints', id: 't1', row: null }]);
    expect(await database.meta.get('workbook')).toEqual({
      key: 'workbook',
      workbookId: 'w',
      generation: 2,
      staleSummaryOf: 'm',
    });
    expect(backup.generation).toBe(2);
    expect(backup.workbookId).toBe('w');
    expect(await readEverything(database)).toHaveLength(changesThatStore(CAT).length - 1);
    expect(backup.rowsOf('touchpoints')).toHaveLength(25);
  });

  it('sends large pictures in pieces that arrive as one change, and so the whole workbook', async () => {
    const data = 'A'.repeat(1_500_000);
    const shape = { name: '', mediaType: 'image/png', width: 1, height: 1, data } as const;
    const pictures = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { id, ...shape }]));
    await workbook.write(changesThatStore({ ...CAT, pictures }));
    expect(backup.calls).toEqual(['backup.prepare', 'backup.prepare', 'backup.append']);
    expect(backup.entries[0]?.changes).toHaveLength(changesThatStore(CAT).length + 3);
    backup.lose();
    await workbook.resync();
    expect(backup.calls.slice(3)).toEqual(['backup.prepare', 'backup.prepare', 'backup.resync']);
    expect(backup.rowsOf('pictures')).toMatchObject([{ id: 'a' }, { id: 'b' }, { id: 'c' }]);
    expect(await loadMap(database, 'm')).toMatchObject({ kind: 'loaded', document: { pictures } });
  });

  it('keeps the order of writes that were asked for at once', async () => {
    const lane = (title: string) => ({
      mapId: 'm',
      table: 'lanes' as const,
      id: 'l',
      row: { id: 'l', order: 'a0', title, backstage: false },
    });
    await Promise.all(['one', 'two', 'three'].map((title) => workbook.write([lane(title)])));
    expect((await database.rowsOf('lanes').get(['m', 'l']))?.row).toMatchObject({ title: 'three' });
    expect(backup.entries.map(({ generation }) => generation)).toEqual([1, 2, 3]);
  });

  it('does not mix rows of two maps that use the same ids', async () => {
    const other = { ...CAT, map: { ...CAT.map, id: 'other' } };
    await workbook.write(changesThatStore(CAT));
    await workbook.write(changesThatStore(other));
    await workbook.write(await changesThatRemove(database, 'other'));
    expect(await loadMap(database, 'm')).toEqual({ kind: 'loaded', document: CAT });
    expect(await loadMap(database, 'other')).toEqual({ kind: 'missing' });
  });

  it('says when the backup refuses, and brings it in line as a whole at the next write', async () => {
    backup.problem = 'noPermission';
    expect(await workbook.write(changesThatStore(CAT))).toEqual({ ok: false, problem: 'backup' });
    backup.problem = 'diskFull';
    expect(await workbook.write([])).toEqual({ ok: false, problem: 'diskFull' });
    backup.problem = null;
    expect(await workbook.write([{ mapId: 'm', table: 'touchpoints', id: 't1', row: null }])).toEqual({ ok: true });
    expect(backup.rowsOf('touchpoints')).toHaveLength(25);
    expect(await numbers()).toEqual([4, 4]);
    expect(await workbook.write([])).toEqual({ ok: true });
    expect(backup.calls.filter((name) => name === 'backup.resync')).toHaveLength(2);
  });

  it('says when the database refuses, and the backup follows the database afterwards', async () => {
    database.close({ disableAutoOpen: true });
    expect(await workbook.write(changesThatStore(CAT))).toEqual({ ok: false, problem: 'database' });
    expect(backup.maps).toBe(1);
    await database.open();
    expect(await workbook.write([])).toEqual({ ok: true });
    expect(backup.maps).toBe(0);
  });

  it('gives the backup each change once while the database takes none', async () => {
    expect(await workbook.write(changesThatStore(CAT))).toEqual({ ok: true });
    database.close({ disableAutoOpen: true });
    const changes = ['t1', 't2', 't3'].map((id) => ({ mapId: 'm', table: 'touchpoints' as const, id, row: null }));
    for (const count of [1, 3, 3])
      expect(await workbook.write(changes.slice(0, count))).toEqual({ ok: false, problem: 'database' });
    expect(backup.entries.slice(1)).toEqual([
      { generation: 2, changes: changes.slice(0, 1) },
      { generation: 3, changes: changes.slice(1) },
    ]);
    await database.open();
    expect(await workbook.write(changes)).toEqual({ ok: true });
    expect(await numbers()).toEqual([4, 4]);
  });

  it('goes on with the backup once that takes something again, while the database does not answer any more', async () => {
    expect(await workbook.write(changesThatStore(CAT))).toEqual({ ok: true });
    const changes = ['t1', 't2'].map((id) => ({ mapId: 'm', table: 'touchpoints' as const, id, row: null }));
    backup.problem = 'diskFull';
    backup.freeBytes = 0;
    // The database has it under number 2.
    expect(await workbook.write(changes.slice(0, 1))).toEqual({ ok: false, problem: 'diskFull' });
    closeByForce();
    for (let time = 0; time < 3; time++)
      expect(await workbook.write(changes)).toEqual({ ok: false, problem: 'diskFull' });
    backup.problem = null;
    backup.freeBytes = 10_000_000_000;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(database, 'open').mockReturnValue(new Dexie.Promise(() => {}));
    const written = workbook.write(changes);
    await vi.waitFor(() => expect(database.open).toHaveBeenCalled());
    await vi.advanceTimersByTimeAsync(5000);
    expect(await written).toEqual({ ok: false, problem: 'database' });
    expect(backup.entries.slice(1)).toEqual([
      { generation: 2, changes: [] },
      { generation: 3, changes },
    ]);
    vi.restoreAllMocks();
    vi.useRealTimers();
    expect(await workbook.write(changes)).toEqual({ ok: true });
    expect(await numbers()).toEqual([4, 4]);
  });

  it('brings the backup in line under the number that the database has', async () => {
    expect(await workbook.write(changesThatStore(CAT))).toEqual({ ok: true });
    database.close({ disableAutoOpen: true });
    expect(await workbook.write([])).toEqual({ ok: false, problem: 'database' });
    await database.open();
    expect(await workbook.resync()).toEqual({ ok: true });
    expect(await numbers()).toEqual([1, 1]);
    expect(await workbook.writeOrNothing([])).toEqual({ ok: true });
    expect(await numbers()).toEqual([2, 2]);
  });

  it('gives no change a number under which the backup may hold another', async () => {
    expect(await workbook.write(changesThatStore(CAT))).toEqual({ ok: true });
    database.close({ disableAutoOpen: true });
    // The backup has it, the database has not, and it cannot be taken back.
    expect(await workbook.writeOrNothing([])).toEqual({ ok: false, problem: 'database' });
    await database.open();
    expect(backup.generation).toBe(2);
    backup.problem = 'noPermission';
    expect(await workbook.write([])).toEqual({ ok: false, problem: 'backup' });
    expect(await numbers()).toEqual([3, 2]);
  });

  it('opens a database again that was closed by force, and writes on', async () => {
    expect(await workbook.write(changesThatStore(CAT))).toEqual({ ok: true });
    closeByForce();
    expect(await workbook.write([{ mapId: 'm', table: 'touchpoints', id: 't1', row: null }])).toEqual({ ok: true });
    expect(await numbers()).toEqual([2, 2]);
    closeByForce();
    expect(await workbook.resync()).toEqual({ ok: true });
    expect(backup.rowsOf('touchpoints')).toHaveLength(25);
  });

  it('is told as full where the disk is, and does not open the database there, which could erase it', async () => {
    expect(await workbook.write(changesThatStore(CAT))).toEqual({ ok: true });
    closeByForce();
    backup.freeBytes = 1_000_000;
    expect(await workbook.write([])).toEqual({ ok: false, problem: 'diskFull' });
    expect(database.recognised).toBe(false);
    backup.freeBytes = 10_000_000_000;
    expect(await workbook.write([])).toEqual({ ok: true });
  });

  it('neither writes to a database that was thrown away, nor takes the empty one in its place for the workbook', async () => {
    expect(await workbook.write(changesThatStore(CAT))).toEqual({ ok: true });
    closeByForce();
    await Dexie.delete(database.name);
    const refused = { ok: false, problem: 'database' };
    expect(await workbook.write([{ mapId: 'm', table: 'touchpoints', id: 't1', row: null }])).toEqual(refused);
    // A list that is read again must not show an empty workbook.
    await expect(database.summaries.toArray()).rejects.toThrow('Another database');
    expect(await workbook.write([])).toEqual(refused);
    expect(await workbook.resync()).toMatchObject({ ok: false });
    expect(backup.maps).toBe(1);
    expect(backup.calls).not.toContain('backup.resync');
  });

  /** As Chromium does, and tells by an event. */
  function closeByForce(): void {
    const connection = database.backendDB();
    connection.close();
    connection.onclose?.(new Event('close'));
  }

  /** Of the last change: in the database, and in the backup. */
  async function numbers(): Promise<(number | undefined)[]> {
    return [(await database.meta.get('workbook'))?.generation, backup.generation];
  }
});

describe('a stored map that makes no sense', () => {
  beforeEach(async () => {
    await workbook.write(changesThatStore(CAT));
  });

  it('is refused with the places of everything wrong', async () => {
    const stored = { ...CAT.touchpoints['t3'], waitingMinutes: -1 };
    await database.table('touchpoints').put({ mapId: 'm', id: 't3', row: stored });
    await database.table('actions').put({ mapId: 'm', id: 'a', row: 'nonsense' });
    expect(await loadMap(database, 'm')).toEqual({
      kind: 'damaged',
      problems: [
        { mapId: 'm', table: 'touchpoints', id: 't3', field: 'waitingMinutes' },
        { mapId: 'm', table: 'actions', id: 'a', field: '' },
      ],
    });
  });

  it('is refused when rows are filed under a wrong name or lead nowhere', async () => {
    await database.table('touchpoints').put({ mapId: 'm', id: 'other', row: CAT.touchpoints['t3'] });
    expect(await loadMap(database, 'm')).toMatchObject({
      problems: [{ table: 'touchpoints', id: 'other', field: 'id' }],
    });
    await database.rowsOf('touchpoints').delete(['m', 'other']);
    await database.rowsOf('stages').delete(['m', 's0']);
    expect(await loadMap(database, 'm')).toMatchObject({
      kind: 'damaged',
      problems: ['t1', 't2', 't3'].map((id) => ({ table: 'touchpoints', id, field: 'stageId' })),
    });
  });

  it('is not missing when only the map itself is', async () => {
    await database.rowsOf('map').delete(['m', 'm']);
    expect(await loadMap(database, 'm')).toMatchObject({ kind: 'damaged', problems: [{ table: 'map', id: 'm' }] });
  });

  it('is refused when a row is called __proto__', async () => {
    const row = { ...newLane({ id: 'l', order: 'a0' }), id: '__proto__' };
    await database.rowsOf('lanes').put({ mapId: 'm', id: '__proto__', row });
    expect(await loadMap(database, 'm')).toMatchObject({
      kind: 'damaged',
      problems: [{ id: '__proto__', field: 'id' }],
    });
  });
});
