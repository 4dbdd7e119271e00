import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AnyRow } from '../../../renderer/model/document';
import { TouchlineDatabase } from '../../../renderer/storage/database';
import { writeRows } from '../../../renderer/storage/write-rows';

const meta = (generation: number) => ({ key: 'workbook', workbookId: 'w', generation, staleSummaryOf: null }) as const;
const row = (name: string) => ({ id: 't', name }) as unknown as AnyRow;

let database: TouchlineDatabase;

beforeEach(async () => {
  database = new TouchlineDatabase(crypto.randomUUID());
  await database.open();
});

afterEach(() => database.close());

it('writes and removes rows together with the number of the change', async () => {
  await writeRows(database, [{ mapId: 'm', table: 'touchpoints', id: 't', row: row('One') }], meta(1));
  expect(await database.rowsOf('touchpoints').toArray()).toEqual([{ mapId: 'm', id: 't', row: row('One') }]);
  expect(await database.meta.get('workbook')).toEqual(meta(1));
  await writeRows(database, [{ mapId: 'm', table: 'touchpoints', id: 't', row: null }], meta(2));
  expect(await database.rowsOf('touchpoints').count()).toBe(0);
  expect(await database.meta.get('workbook')).toEqual(meta(2));
});

it.each([
  { table: 'stages', id: 'u' },
  // Found out only when what was stored of the touchpoint has been read.
  { table: 'scores', id: 'u:p' },
] as const)('writes nothing when one row cannot be written: $table', async ({ table, id }) => {
  await writeRows(database, [], meta(1));
  const cannotBeStored = { id, name: () => 'not data' } as unknown as AnyRow;
  const written = writeRows(
    database,
    [
      { mapId: 'm', table: 'touchpoints', id: 't', row: row('One') },
      { mapId: 'm', table, id, row: cannotBeStored },
    ],
    meta(2),
  );
  await expect(written).rejects.toThrow(/could not be cloned/);
  expect(await database.rowsOf('touchpoints').count()).toBe(0);
  expect(await database.meta.get('workbook')).toEqual(meta(1));
});

it('says so when the database is closed', async () => {
  database.close();
  await expect(writeRows(database, [], meta(1))).rejects.toThrow('The database is closed');
});
