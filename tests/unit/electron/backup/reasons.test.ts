import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod/mini';
import { BackupStore } from '../../../../electron/backup/backup-store';
import { snapshotSchema } from '../../../../electron/bridge';
import { temporaryFolder } from '../temporary-folder';

/** What 0.2.0 takes for the head of a snapshot. Frozen. */
const headOf020 = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(64)),
  takenAt: z.iso.datetime(),
  generation: z.int().check(z.nonnegative()),
  maps: z.int().check(z.nonnegative()),
  touchpoints: z.int().check(z.nonnegative()),
  bytes: z.int().check(z.nonnegative()),
  reason: z.enum(['timed', 'daily', 'beforeImport', 'beforeRestore', 'beforeMigration', 'resync', 'onClose']),
  format: z.literal(1),
  workbookId: z.string(),
  sequence: z.int().check(z.positive()),
  sha256: z.string().check(z.length(64)),
  fuller: z.boolean(),
  aside: z._default(z.boolean(), false),
});

async function opened(folder: string): Promise<BackupStore> {
  const store = await BackupStore.open(folder);
  onTestFinished(() => store.close());
  return store;
}

async function started(folder: string): Promise<BackupStore> {
  const store = await opened(folder);
  const rows = [{ mapId: 'm', table: 'map', id: 'm', row: {} }];
  await store.resync({ workbookId: 'w', generation: 0, rows });
  return store;
}

const snapshotsIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.snapshot'))
    .map((name) => join(folder, name));

const headIn = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8').split('\n')[0] ?? '');

it('a snapshot that a person asked for is listed as one, also after a restart', async () => {
  const folder = temporaryFolder();
  const store = await started(folder);
  expect(await store.takeSnapshot({ reason: 'manual' })).toEqual({ ok: true, value: null });
  expect((await store.list()).map(({ reason }) => reason)).toEqual(['manual', 'resync']);
  await store.close();
  expect((await (await opened(folder)).list()).map(({ reason }) => reason)).toEqual(['manual', 'resync']);
});

it.each(snapshotSchema.shape.reason.def.innerType.def.options[0].options)(
  'version 0.2.0 still lists a snapshot of the reason %s',
  async (reason) => {
    const folder = temporaryFolder();
    await (await started(folder)).takeSnapshot({ reason });
    for (const path of snapshotsIn(folder)) expect(headOf020.safeParse(headIn(path)).success).toBe(true);
  },
);

it('a snapshot of a later version is listed and gone by, whatever its reason and what else is told of it', async () => {
  const folder = temporaryFolder();
  const store = await started(folder);
  await store.append({ workbookId: 'w', generation: 1, changes: [{ mapId: 'm', table: 'map', id: 'n', row: {} }] });
  await store.takeSnapshot({ reason: 'timed' });
  await store.close();
  for (const path of snapshotsIn(folder)) {
    const content = readFileSync(path);
    const end = content.indexOf(0x0a);
    const head = { ...(headIn(path) as object), reason: 'beforeMerge', device: 'laptop' };
    writeFileSync(path, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), content.subarray(end + 1)]));
  }
  const again = await opened(folder);
  expect((await again.list()).map(({ reason }) => reason)).toEqual(['other', 'other']);
  expect(await again.status()).toMatchObject({ generation: 1, maps: 2 });
});
