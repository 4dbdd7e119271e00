import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, expect, it } from 'vitest';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newPersona } from '../../../renderer/model/persona';
import { newScore } from '../../../renderer/model/score';
import { newStage } from '../../../renderer/model/stage';
import { newTouchpoint } from '../../../renderer/model/touchpoint';
import { SCHEMA_VERSION, TouchlineDatabase } from '../../../renderer/storage/database';
import { changesThatRemove, changesThatStore, loadMap } from '../../../renderer/storage/map-repository';
import type { StoredScores } from '../../../renderer/storage/stored-scores';
import { writeRows } from '../../../renderer/storage/write-rows';
import { storeChanges } from '../../../renderer/storage/workbook';
import { largeDocument } from '../../fixtures/large-document';

const NAME = 'older';
/** As version 1 declared it; never changed. */
const TABLES_OF_1 = ['map', 'personas', 'stages', 'touchpoints', 'scores', 'moments', 'actions', 'lanes', 'pictures'];

afterEach(() => Dexie.delete(NAME));

it('a database of version 1 opens, and its maps are read as this version has them', async () => {
  const map = newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'pl', title: 'Kawa' });
  const { laneViews: _, agenda: __, ...olderMap } = map;
  const score = newScore({ touchpointId: 't', personaId: 'p', emotion: 2 });
  const { importanceVotes: ___, earlierRounds: ____, ...olderScore } = score;
  const stage = newStage({ id: 's', order: 'a0' });
  const touchpoint = newTouchpoint({ id: 't', stageId: 's', order: 'a0', name: 'Puka do drzwi' });
  const persona = newPersona({ id: 'p', order: 'a0' });

  const older = new Dexie(NAME);
  older.version(1).stores({
    ...Object.fromEntries(TABLES_OF_1.map((table) => [table, '[mapId+id]'])),
    summaries: 'id',
    meta: 'key',
  });
  const rows = { map: olderMap, stages: stage, touchpoints: touchpoint, personas: persona, scores: olderScore };
  for (const [table, row] of Object.entries(rows)) await older.table(table).put({ mapId: 'm', id: row.id, row });
  older.close();

  const database = new TouchlineDatabase(NAME);
  await database.open();
  expect(database.storedVersion).toBe(SCHEMA_VERSION);
  const loaded = await loadMap(database, 'm');
  expect(loaded).toEqual({
    kind: 'loaded',
    document: {
      map,
      stages: { s: stage },
      touchpoints: { t: touchpoint },
      personas: { p: persona },
      scores: { [score.id]: score },
      moments: {},
      actions: {},
      lanes: {},
      pictures: {},
      captures: {},
    },
  });
  database.close();
});

it('scores that version 2 stored one by one are read, and each goes with those of its touchpoint once it is written', async () => {
  const large = largeDocument(800);
  const older = new Dexie(NAME);
  older.version(1).stores({
    ...Object.fromEntries(TABLES_OF_1.map((table) => [table, '[mapId+id]'])),
    summaries: 'id',
    meta: 'key',
  });
  older.version(2).stores({ captures: '[mapId+id]' });
  for (const { mapId, table, id, row } of changesThatStore(large)) await older.table(table).put({ mapId, id, row });
  const damaged = newJourneyMap({ id: 'd', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' });
  await older.table('map').put({ mapId: 'd', id: 'd', row: damaged });
  await older.table('scores').bulkPut([
    { mapId: 'd', id: 'noTouchpoint', row: newScore({ touchpointId: 't', personaId: 'p' }) },
    { mapId: 'd', id: 't:p', row: newScore({ touchpointId: 'x', personaId: 'p' }) },
    { mapId: 'd', id: 't:q', row: null },
  ]);
  older.close();

  const database = new TouchlineDatabase(NAME);
  await database.open();
  const mapId = large.map.id;
  expect(await loadMap(database, mapId)).toEqual({ kind: 'loaded', document: large });
  expect(await loadMap(database, 'd')).toMatchObject({
    kind: 'damaged',
    problems: [{ id: 'noTouchpoint' }, { id: 't:p' }, { id: 't:q' }],
  });
  const single = await database.scores.count();

  const [first, second, third] = Object.values(large.scores);
  if (!first || !second || !third) throw new Error('A large map has scores');
  const edited = { ...first, emotion: null, importance: 4 };
  const meta = { key: 'workbook', workbookId: 'w', generation: 1, staleSummaryOf: null } as const;
  await writeRows(
    database,
    [
      { mapId, table: 'scores', id: first.id, row: edited },
      { mapId, table: 'scores', id: third.id, row: null },
    ],
    meta,
  );
  const { [third.id]: _, ...left } = large.scores;
  const after = { ...large, scores: { ...left, [first.id]: edited } };
  expect(await loadMap(database, mapId)).toEqual({ kind: 'loaded', document: after });
  expect(await database.scores.count()).toBe(single - 1);
  await storeChanges(database, changesThatStore(after), async () => undefined);
  expect(await loadMap(database, mapId)).toEqual({ kind: 'loaded', document: after });
  expect(await database.scores.where('[mapId+id]').between([mapId], [mapId, []]).count()).toBe(800);

  await database.scores.bulkPut([
    { mapId: 'n', id: 't', scores: null } as unknown as StoredScores,
    { mapId: 'n', id: 'u', scores: { p: null } },
  ]);
  expect(await loadMap(database, 'n')).toMatchObject({ kind: 'damaged', problems: [{ id: 't' }, { id: 'u:p' }] });
  for (const id of [mapId, 'd', 'n'])
    await storeChanges(database, await changesThatRemove(database, id), async () => undefined);
  expect(await database.scores.count()).toBe(0);
  database.close();
});
