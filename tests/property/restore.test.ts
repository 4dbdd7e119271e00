import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { referenceProblems } from '../../renderer/model/reference-problems';
import { newStage } from '../../renderer/model/stage';
import { TouchlineDatabase } from '../../renderer/storage/database';
import { changesThatStore, loadMap } from '../../renderer/storage/map-repository';
import { summaryOf } from '../../renderer/storage/map-summary';
import { replaceEverything } from '../../renderer/storage/restore';
import type { WorkbookChange } from '../../renderer/storage/workbook';
import { readEverything } from '../unit/storage/read-everything';
import { mapDocument } from './arbitraries/map-document';

const META = { workbookId: 'w', generation: 1, staleSummaryOf: null };
const placeOf = ({ table, id }: { readonly table: string; readonly id: string }) => `${table} ${id}`;

/** A map as a backup has it, some rows of which are lost and others hold nonsense. */
const remains = mapDocument.chain((document) => {
  const { id } = document.map;
  const row = summaryOf(document, document.map.createdAt);
  const rows: WorkbookChange[] = [...changesThatStore(document), { mapId: id, table: 'summaries', id, row }];
  return fc.record({
    document: fc.constant(document),
    rows: fc.constant(rows),
    fates: fc.array(fc.constantFrom('kept', 'kept', 'kept', 'lost', 'damaged'), {
      minLength: rows.length,
      maxLength: rows.length,
    }),
  });
});

it('whatever a backup has lost of a map, the rest is restored and opens, and what is left out is told', async () => {
  const database = new TouchlineDatabase(`restore-${crypto.randomUUID()}`);
  await database.open();
  await fc.assert(
    fc.asyncProperty(remains, async ({ document, rows, fates }) => {
      const mapId = document.map.id;
      const kept = rows.filter((_, index) => fates[index] === 'kept');
      const damaged = rows.filter((_, index) => fates[index] === 'damaged');
      const problems = await replaceEverything(
        database,
        [...kept, ...damaged.map((change) => ({ ...change, row: { id: change.id } }))],
        META,
      );
      const told = new Set(problems.map(placeOf));
      expect(told.size).toBe(problems.length);
      expect([...told]).toEqual(expect.arrayContaining(damaged.map(placeOf)));

      const stored = new Map((await readEverything(database)).map((change) => [placeOf(change), change.row]));
      const loaded = await loadMap(database, mapId);
      const has = (table: string) => kept.some((change) => change.table === table);
      expect(loaded.kind).toBe(has('map') || has('summaries') ? 'loaded' : 'missing');
      if (loaded.kind === 'missing') expect(stored.size).toBe(0);
      else expect(stored.get(`map ${mapId}`)).toMatchObject({ title: document.map.title });
      // Nothing that could stay has gone or changed unless it is told.
      for (const change of kept) {
        if (!told.has(placeOf(change))) expect(stored.get(placeOf(change))).toEqual(change.row);
      }
      // And nothing is told that was fine: with its map there, a row that needs no other is as it was.
      if (!has('map')) return;
      for (const { table, id } of problems) {
        if (kept.some((change) => placeOf(change) === `${table} ${id}`))
          expect(['stages', 'lanes', 'pictures']).not.toContain(table);
      }
      if (kept.length === rows.length) expect(problems).toEqual([]);
      if (loaded.kind === 'loaded') expect(referenceProblems(loaded.document)).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

it('rows of a map whose id is the name of something every object has are told as its remains', async () => {
  const database = new TouchlineDatabase(`restore-${crypto.randomUUID()}`);
  await database.open();
  const row = newStage({ id: 's', order: 'a0', kind: 'purchase', name: 'Purchase' });
  for (const mapId of ['constructor', '__proto__', 'valueOf']) {
    const problems = await replaceEverything(database, [{ mapId, table: 'stages', id: 's', row }], META);
    expect(problems).toEqual([
      { mapId, table: 'map', id: mapId, field: '' },
      { mapId, table: 'stages', id: 's', field: '' },
    ]);
    expect(await loadMap(database, mapId)).toEqual({ kind: 'missing' });
  }
  database.close();
});
