// Opening a map from the library, in the real app.
import { withApp } from './launch-app.mjs';
import { loadIntoPage } from './load-into-page.mjs';

/**
 * A single opening is up to a third off its median. How the rows lie on the disk, and all else in memory, differs from
 * start to start as well: two starts are five per cent apart.
 */
const STARTS = 4;
const SAMPLES = 21;
const SIZES = [20, 300, 1000];

/** Puts maps of these sizes into the library of a running app. */
export async function seed(window, sizes) {
  const library = window.getByRole('button', { name: 'New map' }).first();
  await library.waitFor();
  await loadIntoPage(window, 'tests/bench/in-page/open.ts');
  await window.evaluate((given) => globalThis.bench.seed(given), sizes);
  await window.reload();
  await library.waitFor();
  await loadIntoPage(window, 'tests/bench/in-page/open.ts');
}

export async function openMeasures() {
  const samples = new Map(SIZES.map((size) => [size, { opened: [], map: [], floor: [] }]));
  for (let start = 0; start < STARTS; start++) await withApp('.', (window) => sampleIn(window, samples));
  const [, middle, large] = SIZES.map((size) => samples.get(size));
  return [
    { what: 'open 300 touchpoints, to editable paint', goal: 3, ours: middle.opened, floor: middle.floor },
    { what: 'open 1,000 against 300', goal: 1.5, ours: large.opened, floor: middle.opened },
    { what: 'from there to the painted map of 300', goal: 3, ours: middle.map, floor: middle.floor },
    { what: 'the map of 1,000 against 300', goal: 1.5, ours: large.map, floor: middle.map },
  ];
}

async function sampleIn(window, samples) {
  await seed(window, SIZES);
  for (let sample = -2; sample < SAMPLES; sample++) {
    for (const size of SIZES) {
      const opened = await window.evaluate((given) => globalThis.bench.openFromLibrary(given), size);
      const map = await window.evaluate(() => globalThis.bench.goToMap());
      await window.evaluate(() => globalThis.bench.backToLibrary());
      const floor = await window.evaluate((given) => globalThis.bench.readAndPaint(given), size);
      if (sample < 0) continue;
      samples.get(size).opened.push(opened);
      samples.get(size).map.push(map);
      samples.get(size).floor.push(floor);
    }
  }
}
