import { expect, it, onTestFinished } from 'vitest';
import { BackupStore } from '../../../../electron/backup/backup-store';
import { temporaryFolder } from '../temporary-folder';

const titled = (title: string) => ({ mapId: 'm', table: 'map', id: 'm', row: { title } });

async function opened(folder: string): Promise<BackupStore> {
  const store = await BackupStore.open(folder);
  onTestFinished(() => store.close());
  return store;
}

function titleIn(store: BackupStore): unknown {
  const latest = store.latest();
  return latest.ok ? latest.value.rows.map(({ row }) => row) : null;
}

it('a change that was taken back by a resync stays taken back after a restart', async () => {
  const folder = temporaryFolder();
  const store = await opened(folder);
  await store.resync({ workbookId: 'w', generation: 1, rows: [titled('a')] });
  await store.append({ workbookId: 'w', generation: 2, changes: [titled('taken back')] });
  await store.resync({ workbookId: 'w', generation: 1, rows: [titled('a')] });
  const again = await opened(folder);
  expect(titleIn(again)).toEqual([{ title: 'a' }]);
  expect(await again.status()).toMatchObject({ generation: 1 });
});

it('a change made in the place of one that was taken back is there after a restart', async () => {
  const folder = temporaryFolder();
  const store = await opened(folder);
  await store.resync({ workbookId: 'w', generation: 1, rows: [titled('a')] });
  await store.append({ workbookId: 'w', generation: 2, changes: [titled('taken back')] });
  await store.resync({ workbookId: 'w', generation: 1, rows: [titled('a')] });
  await store.append({ workbookId: 'w', generation: 2, changes: [titled('instead')] });
  const again = await opened(folder);
  expect(titleIn(again)).toEqual([{ title: 'instead' }]);
  expect(await again.since({ generation: 1 })).toMatchObject({ changes: [{ row: { title: 'instead' } }] });
});
