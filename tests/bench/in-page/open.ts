import Dexie from 'dexie';
import { ROW_TABLES, type StoredRow, TouchlineDatabase } from '../../../renderer/storage/database';
import { changesThatStore } from '../../../renderer/storage/map-repository';
import { summaryOf } from '../../../renderer/storage/map-summary';
import { storeChanges } from '../../../renderer/storage/workbook';
import { largeDocument, largeId } from '../../fixtures/large-document';
import { paintedAndFree, until } from './moments';

/** Columns and rows of the map that a window of 1280 × 800 shows. */
const VISIBLE = { columns: 8, rows: 12 };

/** Puts maps into the app's own workbook. The start that follows finds the database ahead of its backup. */
export async function seed(sizes: readonly number[]): Promise<void> {
  const database = new TouchlineDatabase();
  await database.open();
  for (const size of sizes) {
    const document = largeDocument(size);
    const { id } = document.map;
    const meta = await database.meta.get('workbook');
    if (!meta) throw new Error('The app has no workbook yet');
    const summary = summaryOf(document, document.map.createdAt);
    await storeChanges(
      database,
      [...changesThatStore(document), { mapId: id, table: 'summaries', id, row: summary }],
      () => database.meta.put({ ...meta, generation: meta.generation + 1 }),
    );
  }
  database.close();
}

/** Milliseconds from the click in the library to the first painted screen of the map that can be edited. */
export async function openFromLibrary(size: number): Promise<number> {
  const title = largeId(size);
  const row = await until(() =>
    [...document.querySelectorAll<HTMLElement>('[data-row]')].find((button) => button.textContent?.startsWith(title)),
  );
  const start = performance.now();
  row.click();
  await until(() => /^#\/guide\/./.test(location.hash) && document.querySelector('main :is(input, textarea)'));
  await paintedAndFree();
  return performance.now() - start;
}

/** Milliseconds from leaving the open map's screen to its painted map, with cells that can be edited. */
export async function goToMap(): Promise<number> {
  const start = performance.now();
  location.hash = '#/map';
  await until(() => document.querySelector('[role="gridcell"]'));
  await paintedAndFree();
  return performance.now() - start;
}

export async function backToLibrary(): Promise<void> {
  location.hash = '#/library';
  await until(() => document.querySelector('[data-row]'));
  await paintedAndFree();
}

/** Milliseconds to read the same rows bare and to paint as many plain cells as the window shows of them. */
export async function readAndPaint(size: number): Promise<number> {
  const database = new TouchlineDatabase();
  await database.open();
  const mapId = largeId(size);
  const start = performance.now();
  const tables = await database.transaction('r', [...ROW_TABLES], () =>
    Promise.all(
      ROW_TABLES.map((table) =>
        database.table(table).where('[mapId+id]').between([mapId, Dexie.minKey], [mapId, Dexie.maxKey]).toArray(),
      ),
    ),
  );
  const cells = plainCells(tables[ROW_TABLES.indexOf('touchpoints')] ?? []);
  document.body.append(cells);
  await paintedAndFree();
  const took = performance.now() - start;
  cells.remove();
  database.close();
  return took;
}

function plainCells(rows: readonly StoredRow[]): HTMLElement {
  const table = document.createElement('table');
  for (let row = 0; row < VISIBLE.rows; row++) {
    const line = table.insertRow();
    for (const { row: touchpoint } of rows.slice(0, VISIBLE.columns)) {
      line.insertCell().textContent = 'name' in touchpoint ? touchpoint.name : '';
    }
  }
  return table;
}
