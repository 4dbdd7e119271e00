import Dexie from 'dexie';
import { changedRows } from '../../../renderer/model/changes';
import { editTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import type { Bridge } from '../../../electron/bridge';
import { ROW_TABLES, TouchlineDatabase } from '../../../renderer/storage/database';
import { parseJourney } from '../../../renderer/exchange/journey/parse';
import { serializeJourney } from '../../../renderer/exchange/journey/serialize';
import { changesThatStore, loadMap } from '../../../renderer/storage/map-repository';
import { createSaver } from '../../../renderer/storage/saver';
import { Workbook } from '../../../renderer/storage/workbook';
import { largeDocument } from '../../fixtures/large-document';

declare global {
  interface Window {
    readonly touchline: Bridge;
  }
}

/** Milliseconds of each sample, ours and the floor's taken in turns. */
export interface Samples {
  readonly ours: number[];
  readonly floor: number[];
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** A workbook in a database of its own, journalled by the real main process. */
async function benchWorkbook(): Promise<Workbook> {
  const name = `bench-${crypto.randomUUID()}`;
  const database = new TouchlineDatabase(name);
  await database.open();
  const workbook = new Workbook(database, (call, ...payload) => window.touchline.call(call, ...payload), {
    workbookId: name,
    generation: 0,
    staleSummaryOf: null,
  });
  const begun = await workbook.resync();
  if (!begun.ok) throw new Error(`The backup refused: ${begun.problem}`);
  return workbook;
}

/** From an edit to "saved", against one bare strict Dexie put of the same row. */
export async function editToSaved(touchpoints: number, samples: number): Promise<Samples> {
  const workbook = await benchWorkbook();
  let document = largeDocument(touchpoints);
  await workbook.write(changesThatStore(document));
  let saved = () => {};
  const saver = createSaver(workbook, {
    onSaving: ({ state }) => {
      if (state === 'failed') throw new Error('Not saved');
      if (state === 'saved') saved();
    },
    now: () => new Date().toISOString(),
  });

  const bare = new Dexie(`floor-${crypto.randomUUID()}`, { chromeTransactionDurability: 'strict' });
  bare.version(1).stores({ rows: 'id' });
  await bare.open();

  const id = Object.keys(document.touchpoints)[0] ?? '';
  const edit = (text: string) =>
    new Promise<void>((resolve) => {
      saved = resolve;
      const step = execute(document, EMPTY_HISTORY, editTouchpoints([id], { name: text }));
      if (!step) throw new Error('Nothing changed');
      document = step.document;
      saver.save(document, changedRows(document, step.patches));
    });
  const put = (text: string) => bare.table('rows').put({ ...document.touchpoints[id], name: text });

  const result: Samples = { ours: [], floor: [] };
  const warmUp = 5;
  for (let sample = -warmUp; sample < samples; sample++) {
    const ours = await timed(() => edit(`text ${sample}`));
    const floor = await timed(() => put(`text ${sample}`));
    if (sample >= 0) {
      result.ours.push(ours);
      result.floor.push(floor);
    }
  }
  await saver.flush();
  workbook.database.close();
  bare.close();
  return result;
}

/** Reading a map ready to be edited, against the bare read of the same rows. */
export async function openMap(touchpoints: number, samples: number): Promise<Samples> {
  const workbook = await benchWorkbook();
  const document = largeDocument(touchpoints);
  await workbook.write(changesThatStore(document));
  const { database } = workbook;
  const mapId = document.map.id;
  const bareRead = () =>
    database.transaction('r', [...ROW_TABLES], () =>
      Promise.all(
        ROW_TABLES.map((table) =>
          database.table(table).where('[mapId+id]').between([mapId, Dexie.minKey], [mapId, Dexie.maxKey]).toArray(),
        ),
      ),
    );
  const result: Samples = { ours: [], floor: [] };
  const warmUp = 3;
  for (let sample = -warmUp; sample < samples; sample++) {
    const ours = await timed(async () => {
      const loaded = await loadMap(database, mapId);
      if (loaded.kind !== 'loaded') throw new Error(loaded.kind);
    });
    const floor = await timed(bareRead);
    if (sample >= 0) {
      result.ours.push(ours);
      result.floor.push(floor);
    }
  }
  database.close();
  return result;
}

/** A `.journey` file into the workbook and its backup, against JSON.parse of the same rows and one bare bulkPut. */
export async function takeJourney(touchpoints: number, samples: number): Promise<Samples> {
  const workbook = await benchWorkbook();
  const about = { appVersion: '0.0.0', savedAt: '2026-01-01T00:00:00.000Z', author: '' };
  const file = await serializeJourney(largeDocument(touchpoints), about);
  const text = JSON.stringify(changesThatStore(largeDocument(touchpoints)));
  const bare = new Dexie(`floor-${crypto.randomUUID()}`, { chromeTransactionDurability: 'strict' });
  bare.version(1).stores({ rows: '[table+id]' });
  await bare.open();
  const result: Samples = { ours: [], floor: [] };
  const warmUp = 2;
  for (let sample = -warmUp; sample < samples; sample++) {
    const ours = await timed(async () => {
      const parsed = await parseJourney(file);
      if (parsed.kind !== 'ok') throw new Error(parsed.kind);
      const written = await workbook.writeOrNothing(changesThatStore(parsed.document));
      if (!written.ok) throw new Error(written.problem);
    });
    const floor = await timed(() => bare.table('rows').bulkPut(JSON.parse(text)));
    if (sample >= 0) {
      result.ours.push(ours);
      result.floor.push(floor);
    }
  }
  workbook.database.close();
  bare.close();
  return result;
}
