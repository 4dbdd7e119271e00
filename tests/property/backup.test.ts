import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BackupStore } from '../../electron/backup/backup-store';
import { listSnapshots, pathOf } from '../../electron/backup/snapshot-file';
import type { JournalChange } from '../../electron/bridge';
import { asOfNow, temporaryFolder } from '../unit/electron/temporary-folder';

async function stateIn(folder: string): Promise<unknown> {
  const store = await BackupStore.open(folder);
  const latest = store.latest();
  const { workbookId } = await store.status();
  await store.close();
  if (!latest.ok) return null;
  const { generation, rows } = latest.value;
  return { workbookId, generation, ids: rows.map(({ id }) => id).toSorted() };
}

/** Null where it is the first of its workbook: nothing but it leads to that one. */
async function withoutNewestSnapshot(folder: string): Promise<string | null> {
  const [newest, before] = (await listSnapshots(folder)).filter(({ aside }) => !aside);
  if (!newest || newest.workbookId !== before?.workbookId) return null;
  rmSync(pathOf(folder, newest.id));
  return folder;
}

const row = (id: string): JournalChange => ({ mapId: 'm1', table: 'touchpoints', id, row: { text: 'x'.repeat(200) } });

const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant('edit' as const) },
    { weight: 3, arbitrary: fc.constant('snapshot' as const) },
    fc.constantFrom('another workbook' as const, 'rows put aside' as const, 'pause' as const),
  ),
  { minLength: 1, maxLength: 14 },
);

it('holds every answered change at every moment, however many snapshots are being written meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const folder = join(temporaryFolder(), 'backups');
      const store = await BackupStore.open(folder);
      const snapshots: Promise<unknown>[] = [];
      let workbook = 0;
      let generation = 0;
      let ids = ['first'];
      const begin = () =>
        store
          .resync({ workbookId: `w${workbook}`, generation, rows: ids.map(row) })
          .then(({ ok }) => expect(ok).toBe(true));
      await begin();
      for (const [index, step] of taken.entries()) {
        if (step === 'edit') {
          generation++;
          const { ok } = await store.append({ workbookId: `w${workbook}`, generation, changes: [row(`t${index}`)] });
          expect(ok).toBe(true);
          ids.push(`t${index}`);
        } else if (step === 'snapshot') {
          snapshots.push(store.takeSnapshot({ reason: 'timed' }));
        } else if (step === 'another workbook') {
          workbook++;
          generation = 0;
          ids = [`of${workbook}`];
          await begin();
        } else if (step === 'rows put aside') {
          const { ok } = await store.keepRows({ workbookId: 'other', generation: 3, rows: [row('kept')] });
          expect(ok).toBe(true);
        } else {
          await Promise.all(snapshots);
        }
        const expected = { workbookId: `w${workbook}`, generation, ids: ids.toSorted() };
        expect(await stateIn(asOfNow(folder)), `after ${index}: ${step}`).toEqual(expected);
        const harmed = await withoutNewestSnapshot(asOfNow(folder));
        if (harmed) expect(await stateIn(harmed), `${step}, and the newest lost`).toEqual(expected);
      }
      await store.close();
      expect(await Promise.all(snapshots)).toEqual(snapshots.map(() => ({ ok: true, value: null })));
      expect(await stateIn(folder)).toEqual({ workbookId: `w${workbook}`, generation, ids: ids.toSorted() });
    }),
    { numRuns: 30 },
  );
});
