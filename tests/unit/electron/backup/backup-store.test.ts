import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { BackupStore } from '../../../../electron/backup/backup-store';
import type { JournalChange } from '../../../../electron/bridge';
import { asOfNow, temporaryFolder } from '../temporary-folder';

const WORKBOOK = 'workbook-1';
const row = (id: string, table = 'touchpoints', mapId = 'm1'): JournalChange => ({ mapId, table, id, row: { id } });
const map = (id: string): JournalChange => ({ mapId: id, table: 'map', id, row: { title: id } });

/** Nothing is closed before the test ends: another opening finds what a start after a power cut would. */
async function opened(folder: string, now?: () => Date): Promise<BackupStore> {
  const store = await BackupStore.open(folder, now);
  onTestFinished(() => store.close());
  return store;
}

async function started(folder: string, rows: JournalChange[] = [map('m1')]): Promise<BackupStore> {
  const store = await opened(folder);
  expect(await store.resync({ workbookId: WORKBOOK, generation: 0, rows })).toEqual({ ok: true, value: null });
  return store;
}

const append = (store: BackupStore, generation: number, ...changes: JournalChange[]) =>
  store.append({ workbookId: WORKBOOK, generation, changes });

function idsOf(store: BackupStore): string[] {
  const ids: string[] = [];
  for (let piece = 0; ; piece++) {
    const latest = store.latest({ piece });
    if (!latest.ok) return [];
    ids.push(...latest.value.rows.map(({ id }) => id));
    if (!latest.value.more) return ids.toSorted();
  }
}

/** Files that are written whole wait for the disk until the function that is returned is called; journals do not. */
async function holdFilesOnTheirWay(folder: string): Promise<() => void> {
  const one = await open(folder, 'r');
  const handles = Object.getPrototypeOf(one) as { sync: typeof one.sync };
  await one.close();
  const { sync } = handles;
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const spy = vi.spyOn(handles, 'sync').mockImplementation(async function (this: typeof one) {
    if ((await this.stat()).isFile()) await held;
    return Reflect.apply(sync, this, []);
  });
  onTestFinished(() => spy.mockRestore());
  return letGo;
}

const filesOf = (folder: string, ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending));

describe('the backup', () => {
  it('says when files are there of which nothing can be read', async () => {
    const folder = temporaryFolder();
    expect(await (await opened(folder)).status()).toMatchObject({ workbookId: null, unreadable: false });
    const store = await started(folder);
    await append(store, 1, row('a'));
    expect(await store.status()).toMatchObject({ unreadable: false });
    for (const name of readdirSync(folder)) if (name.endsWith('.snapshot')) writeFileSync(join(folder, name), 'x');
    const again = await opened(folder);
    expect(await again.status()).toMatchObject({ workbookId: null, maps: 0, unreadable: true });
    await again.resync({ workbookId: 'another', generation: 0, rows: [] });
    expect(await again.status()).toMatchObject({ workbookId: 'another', unreadable: false });
  });

  it('is empty at first', async () => {
    const store = await opened(temporaryFolder());
    expect(await store.status()).toMatchObject({ workbookId: null, generation: 0, maps: 0, lastChangeAt: null });
    expect((await store.status()).freeBytes).toBeGreaterThan(0);
    expect(store.latest()).toMatchObject({ ok: false, problem: 'notFound' });
    expect(await store.takeSnapshot({ reason: 'beforeRestore' })).toMatchObject({ ok: true });
    expect(await store.takeSnapshot({ reason: 'manual' })).toMatchObject({ ok: false });
    expect(await store.list()).toEqual([]);
  });

  it('has every answered change at the next start, without being closed', async () => {
    const folder = temporaryFolder();
    const store = await started(folder);
    await append(store, 1, row('a'), row('b'));
    await append(store, 2, { ...row('a'), row: null }, row('c'));
    const again = await opened(folder);
    expect(idsOf(again)).toEqual(['b', 'c', 'm1']);
    expect(await again.status()).toMatchObject({ workbookId: WORKBOOK, generation: 2, maps: 1 });
  });

  it('does not take a change that does not follow, or of another workbook', async () => {
    const store = await started(temporaryFolder());
    expect(await append(store, 2, row('a'))).toMatchObject({ ok: false });
    expect(await store.append({ workbookId: 'other', generation: 1, changes: [] })).toMatchObject({ ok: false });
    expect(await append(store, 1, row('a'))).toEqual({ ok: true, value: null });
  });

  it('takes a change that comes in pieces whole, and nothing of one whose beginning it lacks', async () => {
    const folder = temporaryFolder();
    const store = await started(folder);
    const last = (batch: string, generation: number) =>
      store.append({ workbookId: WORKBOOK, generation, changes: [row(`last of ${batch}`)], batch });
    store.prepare({ batch: 'a', changes: [row('first of a')] });
    store.prepare({ batch: 'a', changes: [row('second of a')] });
    expect(await last('a', 1)).toEqual({ ok: true, value: null });
    const all = ['first of a', 'last of a', 'm1', 'second of a'];
    expect(idsOf(await opened(asOfNow(folder)))).toEqual(all);

    // Its window went in the middle; what comes next has nothing to do with it.
    store.prepare({ batch: 'b', changes: [row('first of b')] });
    expect(await append(store, 2, row('an edit'))).toEqual({ ok: true, value: null });
    expect(await last('b', 3)).toMatchObject({ ok: false });
    store.prepare({ batch: 'b', changes: [row('first of b')] });
    store.prepare({ batch: 'c', changes: [row('first of c')] });
    expect(await last('b', 3)).toMatchObject({ ok: false });
    expect(await last('c', 3)).toMatchObject({ ok: false });
    expect(idsOf(await opened(asOfNow(folder)))).toEqual(['an edit', ...all]);

    store.prepare({ batch: 'd', changes: [map('m1')] });
    const rows = [row('last of d')];
    expect(await store.resync({ workbookId: WORKBOOK, generation: 5, rows, batch: 'd' })).toMatchObject({ ok: true });
    expect(idsOf(await opened(asOfNow(folder)))).toEqual(['last of d', 'm1']);
  });

  it('tells what was changed since, also across a snapshot and a start', async () => {
    const folder = temporaryFolder();
    const store = await started(folder);
    for (let generation = 1; generation <= 4; generation++) await append(store, generation, row(`t${generation}`));
    await store.takeSnapshot({ reason: 'timed' });
    await append(store, 5, row('t5'));
    for (const each of [store, await opened(folder)]) {
      expect(await each.since({ generation: 3 })).toEqual({ generation: 5, changes: [row('t4'), row('t5')] });
      expect(await each.since({ generation: 5 })).toEqual({ generation: 5, changes: [] });
    }
  });

  it('does not claim to reach back further than it does', async () => {
    const folder = temporaryFolder();
    const store = await started(folder);
    for (let generation = 1; generation <= 6; generation++) {
      await append(store, generation, row(`t${generation}`));
      await store.takeSnapshot({ reason: 'timed' });
    }
    expect(await store.since({ generation: 0 })).toBeNull();
    expect(await (await opened(folder)).since({ generation: 0 })).toBeNull();
  });

  it('stands in with the snapshot before and the journals, when the newest is damaged, torn or gone', async () => {
    for (const harm of ['flip', 'truncate', 'delete', 'zeros'] as const) {
      const folder = temporaryFolder();
      const store = await started(folder);
      await append(store, 1, row('a'));
      await store.takeSnapshot({ reason: 'timed' });
      await append(store, 2, row('b'));
      await store.takeSnapshot({ reason: 'timed' });
      await append(store, 3, row('c'));
      const [newest] = await store.list();
      const path = join(folder, `${newest?.id}.snapshot`);
      const content = readFileSync(path);
      if (harm === 'delete') rmSync(path);
      if (harm === 'truncate') truncateSync(path, content.length - 1);
      if (harm === 'zeros') writeFileSync(path, Buffer.alloc(content.length));
      if (harm === 'flip') {
        content[content.length - 3] = (content[content.length - 3] ?? 0) ^ 1;
        writeFileSync(path, content);
      }
      const again = await opened(folder);
      expect(idsOf(again), harm).toEqual(['a', 'b', 'c', 'm1']);
      expect((await again.status()).generation).toBe(3);
      // It goes on, and a start after that finds it all.
      await append(again, 4, row('d'));
      expect(idsOf(await opened(folder)), harm).toEqual(['a', 'b', 'c', 'd', 'm1']);
    }
  });

  it('stops at a damaged line, keeps what lies behind for a reader, and goes on from there', async () => {
    const folder = temporaryFolder();
    const store = await started(folder);
    for (const generation of [1, 2, 3]) await append(store, generation, row(`t${generation}`));
    const [name = ''] = filesOf(folder, '.journal');
    const content = readFileSync(join(folder, name));
    const second = content.indexOf(0x0a) + 40;
    content[second] = (content[second] ?? 0) ^ 1;
    writeFileSync(join(folder, name), content);

    const again = await opened(folder);
    expect(idsOf(again)).toEqual(['m1', 't1']);
    expect((await again.status()).generation).toBe(1);
    expect(readFileSync(join(folder, `${name}.damaged`), 'utf8')).toContain('t3');
    await append(again, 2, row('new'));
    expect(idsOf(await opened(folder))).toEqual(['m1', 'new', 't1']);
  });

  it('lets go of the oldest journals set aside when it takes a snapshot', async () => {
    const folder = temporaryFolder();
    const store = await started(folder);
    for (let number = 1; number <= 7; number++) {
      const path = join(folder, `${number}.journal.damaged`);
      writeFileSync(path, 'damaged');
      const written = Date.now() / 1000 - (200 - number) * 86_400;
      utimesSync(path, written, written);
    }
    await store.takeSnapshot({ reason: 'timed' });
    expect(filesOf(folder, '.damaged').toSorted()).toEqual(
      [3, 4, 5, 6, 7].map((number) => `${number}.journal.damaged`),
    );
  });

  it('does not start over on what a crash left half written', async () => {
    const folder = temporaryFolder();
    await append(await started(folder), 1, row('a'));
    writeFileSync(join(folder, '.touchline-half'), 'half a snapshot');
    expect(idsOf(await opened(folder))).toEqual(['a', 'm1']);
    expect(readdirSync(folder)).not.toContain('.touchline-half');
  });

  it('keeps the fuller state when an emptier one replaces it, however many follow', async () => {
    const folder = temporaryFolder();
    const store = await started(folder, [map('m1'), map('m2'), row('a'), row('b')]);
    await store.resync({ workbookId: 'after-the-loss', generation: 0, rows: [] });
    for (let generation = 1; generation <= 40; generation++) {
      await store.append({ workbookId: 'after-the-loss', generation, changes: [row(`x${generation}`, 'notes')] });
      await store.takeSnapshot({ reason: 'timed' });
    }
    const fuller = (await store.list()).find(({ maps }) => maps === 2);
    const read = await store.readSnapshot({ id: fuller?.id ?? '' });
    expect(read.ok && read.value.rows).toEqual([map('m1'), map('m2'), row('a'), row('b')]);
  });

  it('keeps the state of another workbook even when it is no fuller', async () => {
    const store = await started(temporaryFolder(), [map('mine'), row('a')]);
    await store.resync({ workbookId: 'other', generation: 0, rows: [map('theirs'), row('b')] });
    const kept = await Promise.all((await store.list()).map(({ id }) => store.readSnapshot({ id })));
    const first = kept.map((each) => (each.ok ? each.value.rows[0]?.id : null));
    expect(first).toEqual(expect.arrayContaining(['mine', 'theirs']));
  });

  it('keeps the rows of a database for good, and itself stays as it is', async () => {
    const folder = temporaryFolder();
    const store = await started(folder, [map('m1'), row('a')]);
    await append(store, 1, row('b'));
    const rows = [map('m1'), row('of-the-database')];
    expect(await store.keepRows({ workbookId: WORKBOOK, generation: 7, rows })).toEqual({ ok: true, value: null });
    await append(store, 2, row('c'));
    expect(idsOf(await opened(folder))).toEqual(['a', 'b', 'c', 'm1']);
    for (let generation = 3; generation <= 40; generation++) {
      await append(store, generation, row(`t${generation}`));
      await store.takeSnapshot({ reason: 'timed' });
    }
    const kept = (await store.list()).find(({ reason }) => reason === 'beforeRestore');
    expect(kept).toMatchObject({ generation: 7, maps: 1, touchpoints: 1 });
    expect(await store.readSnapshot({ id: kept?.id ?? '' })).toMatchObject({
      ok: true,
      value: { generation: 7, rows },
    });
    expect((await (await opened(folder)).status()).generation).toBe(40);
  });

  it('belongs to no workbook after a first resync that failed, and takes no change', async () => {
    const folder = temporaryFolder();
    const store = await opened(folder);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    const first = { workbookId: WORKBOOK, generation: 3, rows: [map('m1')] };
    expect(await store.resync(first)).toMatchObject({ ok: false });
    rmSync(folder);
    mkdirSync(folder);
    expect(await store.status()).toMatchObject({ workbookId: null, generation: 0, maps: 0 });
    expect(await append(store, 4, row('a'))).toMatchObject({ ok: false });
    expect(await store.resync(first)).toEqual({ ok: true, value: null });
    expect(await append(store, 4, row('a'))).toEqual({ ok: true, value: null });
    expect(idsOf(await opened(folder))).toEqual(['a', 'm1']);
  });

  it('keeps 20 recent snapshots and the last of 14 days, and only the journals it needs', async () => {
    const folder = temporaryFolder();
    let now = Date.parse('2026-01-01T08:00:00Z');
    const store = await opened(folder, () => new Date(now));
    await store.resync({ workbookId: WORKBOOK, generation: 0, rows: [map('m1')] });
    for (let generation = 1; generation <= 90; generation++) {
      now += 8 * 3600 * 1000;
      await append(store, generation, row(`t${generation}`));
      await store.takeSnapshot({ reason: 'timed' });
    }
    const list = await store.list();
    // 20 recent ones cover 7 days; the other 7 days have one each.
    expect(list).toHaveLength(27);
    expect(new Set(list.map(({ takenAt }) => takenAt.slice(0, 10))).size).toBe(14);
    expect(filesOf(folder, '.journal').length).toBeLessThanOrEqual(2);
  });

  it('takes a snapshot when its journal gets long, and the next change begins another', async () => {
    const folder = temporaryFolder();
    const store = await started(folder);
    await append(store, 1, row('a'));
    // Really writing so much would take seconds.
    (store as unknown as { journal: { size: number } }).journal.size = 65 * 1024 * 1024;
    await append(store, 2, row('b'));
    await append(store, 3, row('c'));
    expect(filesOf(folder, '.journal')).toEqual(['1.journal', '2.journal']);
    await store.close();
    expect((await store.list()).map(({ generation }) => generation)).toEqual([2, 0]);
    const again = await opened(folder);
    expect(idsOf(again)).toEqual(['a', 'b', 'c', 'm1']);
  });

  it('orders by number, whatever the clock says', async () => {
    const folder = temporaryFolder();
    let now = new Date('2030-01-01T00:00:00Z');
    const store = await opened(folder, () => now);
    await store.resync({ workbookId: WORKBOOK, generation: 0, rows: [map('m1')] });
    now = new Date('2020-01-01T00:00:00Z');
    await append(store, 1, row('a'));
    await store.takeSnapshot({ reason: 'timed' });
    expect(idsOf(await opened(folder))).toEqual(['a', 'm1']);
  });

  it('gives and takes large rows in pieces, as they were when the first was asked for', async () => {
    const folder = temporaryFolder();
    const large = (id: string) => ({ ...row(id, 'pictures'), row: { id, data: 'A'.repeat(1_500_000) } });
    const store = await started(folder, [map('m1'), large('a'), large('b')]);
    const first = store.latest({ piece: 0 });
    await append(store, 1, large('c'));
    const second = store.latest({ piece: 1 });
    expect([first, second]).toMatchObject([
      { ok: true, value: { generation: 0, rows: [{ id: 'm1' }, { id: 'a' }], more: true } },
      { ok: true, value: { generation: 0, rows: [{ id: 'b' }], more: false } },
    ]);
    expect(store.latest({ piece: 1 })).toMatchObject({ ok: false, problem: 'notFound' });

    expect(store.prepare({ batch: 'k', changes: [map('other')] })).toMatchObject({ ok: true });
    const kept = { workbookId: 'other', generation: 3, rows: [large('z')] };
    expect(await store.keepRows({ ...kept, batch: 'gone' })).toMatchObject({ ok: false });
    store.prepare({ batch: 'k', changes: [map('other'), large('y')] });
    expect(await store.keepRows({ ...kept, batch: 'k' })).toEqual({ ok: true, value: null });
    const id = (await store.list())[0]?.id ?? '';
    expect([await store.readSnapshot({ id }), await store.readSnapshot({ id, piece: 1 })]).toMatchObject([
      { ok: true, value: { generation: 3, rows: [{ id: 'other' }, { id: 'y' }], more: true } },
      { ok: true, value: { generation: 3, rows: [{ id: 'z' }], more: false } },
    ]);
  });

  it('takes no path for a snapshot id', async () => {
    const folder = temporaryFolder();
    const store = await started(folder);
    writeFileSync(join(folder, '..', 'outside.snapshot'), 'x');
    onTestFinished(() => rmSync(join(folder, '..', 'outside.snapshot')));
    expect(await store.readSnapshot({ id: '../outside' })).toMatchObject({ ok: false, problem: 'notFound' });
  });

  const losses: Record<string, (folder: string) => void> = {
    removed: (folder) => rmSync(folder, { recursive: true }),
    'moved away': (folder) => renameSync(folder, `${folder}-elsewhere`),
    emptied: (folder) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
    },
  };
  for (const journal of [true, false]) {
    it.each(Object.keys(losses))(
      `says so when its folder was %s ${journal ? 'while' : 'before'} a journal was written, and a resync makes it anew`,
      async (loss) => {
        const folder = join(temporaryFolder(), 'backups');
        const store = await started(folder);
        if (journal) await append(store, 1, row('a'));
        const generation = journal ? 2 : 1;
        losses[loss]?.(folder);
        expect(await append(store, generation, row('b'))).toMatchObject({ ok: false, problem: 'notFound' });
        expect(await append(store, generation, row('b'))).toMatchObject({ ok: false, problem: 'notFound' });
        const rows = [map('m1'), row('a'), row('b')];
        expect(await store.resync({ workbookId: WORKBOOK, generation, rows })).toEqual({ ok: true, value: null });
        expect(await append(store, generation + 1, row('c'))).toEqual({ ok: true, value: null });
        expect(idsOf(await opened(folder))).toEqual(['a', 'b', 'c', 'm1']);
      },
    );
  }

  it('still tells its state when its folder was removed', async () => {
    const folder = join(temporaryFolder(), 'backups');
    const store = await started(folder);
    rmSync(folder, { recursive: true });
    expect(await store.status()).toMatchObject({ workbookId: WORKBOOK, maps: 1 });
    expect(await store.list()).toEqual([]);
  });

  it('offers for a restore what is in its folder by then, not what the start found there', async () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder();
    await started(elsewhere, [map('m1'), row('of another laptop')]);
    const store = await started(folder);
    const own = (await store.list())[0]?.id ?? '';
    rmSync(join(folder, `${own}.snapshot`));
    cpSync(elsewhere, folder, { recursive: true });
    const heads = await store.list();
    expect(heads).toHaveLength(1);
    const read = await store.readSnapshot({ id: heads[0]?.id ?? '' });
    expect(read.ok && read.value.rows.map(({ id }) => id)).toEqual(['m1', 'of another laptop']);
    expect(await store.readSnapshot({ id: own })).toMatchObject({ ok: false, problem: 'notFound' });
  });

  it('answers an edit while a snapshot is still being written, and has both afterwards', async () => {
    const folder = temporaryFolder();
    const store = await started(folder, [map('m1'), row('p7')]);
    const letGo = await holdFilesOnTheirWay(folder);
    const snapshot = store.takeSnapshot({ reason: 'timed' });
    await append(store, 1, row('a'));
    // A start after a power cut at this moment.
    expect(idsOf(await opened(asOfNow(folder)))).toContain('a');
    letGo();
    expect(await snapshot).toEqual({ ok: true, value: null });
    await append(store, 2, row('b'));
    expect(idsOf(await opened(folder))).toEqual(expect.arrayContaining(['a', 'b', 'p7']));
    expect((await store.list())[0]).toMatchObject({ generation: 0, reason: 'timed' });
    await store.takeSnapshotIfDirty('onClose');
    expect((await store.list())[0]).toMatchObject({ generation: 2, reason: 'onClose' });
  });

  it('says when the snapshot at the end could not be taken', async () => {
    const folder = join(temporaryFolder(), 'backups');
    const store = await started(folder);
    await append(store, 1, row('a'));
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'in the way');
    expect(await store.takeSnapshotIfDirty('onClose')).toMatchObject({ ok: false });
  });

  it('takes a snapshot by itself only when something changed', async () => {
    const store = await started(temporaryFolder());
    await store.takeSnapshotIfDirty('timed');
    expect(await store.list()).toHaveLength(1);
    await append(store, 1, row('a'));
    await store.takeSnapshotIfDirty('onClose');
    expect((await store.list()).map(({ reason }) => reason)).toEqual(['onClose', 'resync']);
  });
});

const mayMount = process.platform === 'linux' && process.getuid?.() === 0;

describe.runIf(mayMount)('on a full disk', () => {
  it('says so, keeps what was there, and goes on when there is room again', async () => {
    const folder = temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]);
    onTestFinished(() => void execFileSync('umount', ['-l', folder]));
    const backups = join(folder, 'backups');
    mkdirSync(backups);
    const store = await started(backups);
    await append(store, 1, row('a'));
    const ballast = join(folder, 'ballast');
    try {
      writeFileSync(ballast, Buffer.alloc(1024 * 1024, 1));
    } catch {
      // Full: as it should be.
    }
    const large: JournalChange = { ...row('b'), row: { text: 'x'.repeat(100_000) } };
    expect(await append(store, 2, large)).toMatchObject({ ok: false, problem: 'diskFull' });
    expect(await store.takeSnapshot({ reason: 'timed' })).toMatchObject({ ok: false, problem: 'diskFull' });
    expect(idsOf(await opened(backups))).toEqual(['a', 'm1']);
    expect(await store.takeSnapshotIfDirty('timed')).toMatchObject({ ok: false, problem: 'diskFull' });
    rmSync(ballast);
    expect(await append(store, 2, row('b'))).toEqual({ ok: true, value: null });
    expect(idsOf(await opened(backups))).toEqual(['a', 'b', 'm1']);
  });
});

describe('a writer that is killed', () => {
  it('has on disk whatever it was answered', async () => {
    const folder = temporaryFolder();
    const script = join(folder, 'writer.mjs');
    await build({
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true, target: 'node' },
      build: {
        ssr: true,
        outDir: folder,
        emptyOutDir: false,
        rolldownOptions: {
          input: fileURLToPath(new URL('writer.ts', import.meta.url)),
          output: { entryFileNames: 'writer.mjs', format: 'es' },
        },
      },
    });
    for (let round = 0; round < 5; round++) {
      const backups = join(folder, `round-${round}`);
      const writer = spawn(process.execPath, [script, backups], { stdio: ['ignore', 'pipe', 'inherit'] });
      const ended = once(writer, 'exit');
      let answered = 0;
      for await (const line of createInterface(writer.stdout)) {
        answered = Number(line);
        if (answered >= 20 + round * 7) break;
      }
      writer.kill('SIGKILL');
      await ended;
      const store = await opened(backups);
      const { generation } = await store.status();
      expect(generation).toBeGreaterThanOrEqual(answered);
      expect(idsOf(store)).toHaveLength(generation + 1);
    }
  });
});
