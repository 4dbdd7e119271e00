// npm run screenshots: takes the README's pictures of the built-in sample into docs/screenshots.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { root, runApp } from './launch.mjs';
import { startTour } from './tour.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

const folder = join(root, 'docs', 'screenshots');
const work = mkdtempSync(join(tmpdir(), 'touchline-pictures-'));
/** Two more maps, for a library that is not empty. */
const tables = ['przychodnia.pl.csv', 'bank-300.ru.tsv'].map((name) => join(root, 'assets', 'samples', name));
const imported = tables.map((table) => join(work, `${basename(table).split('.')[0]}.journey`));

const PICTURES = [
  { file: 'library', place: 'library', files: imported },
  { file: 'touchpoints', place: 'guide/touchpoints' },
  { file: 'emotions', place: 'guide/emotions' },
  { file: 'moments', place: 'guide/moments' },
  { file: 'actions', place: 'guide/actions' },
  { file: 'map', place: 'map', width: 1600, height: 1000 },
  { file: 'map-dark', place: 'map', theme: 'dark' },
  { file: 'map-polish', place: 'map', language: 'pl' },
  { file: 'guide-russian', place: 'guide/moments', language: 'ru' },
  { file: 'room', place: 'room' },
  { file: 'report', place: 'report' },
];

mkdirSync(folder, { recursive: true });
const stopDisplay = hasDisplay() ? () => {} : await startVirtualDisplay();
for (const [index, table] of tables.entries()) await runApp(['import', table, imported[index]]);
for (const { file, place, ...look } of PICTURES) {
  const tour = await startTour(look);
  try {
    if (look.files) await tour.page.getByText('Bank 300').first().waitFor();
    await tour.choose('openSample');
    await tour.reached('map');
    if (place !== 'map') await tour.goTo(place);
    await tour.page.screenshot({ path: join(folder, `${file}.png`) });
    console.log(`docs/screenshots/${file}.png`);
  } finally {
    await tour.end();
  }
}
stopDisplay();
rmSync(work, { recursive: true, force: true });
