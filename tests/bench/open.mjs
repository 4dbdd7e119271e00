// Opening a map from the library to the painted map, in the real app.
import { withApp } from './launch-app.mjs';
import { loadIntoPage } from './load-into-page.mjs';

const SAMPLES = 9;
const SIZES = [20, 300, 1000];

export async function openMeasures() {
  return withApp('.', async (window) => {
    const library = window.getByRole('button', { name: 'New map' }).first();
    await library.waitFor();
    await loadIntoPage(window, 'tests/bench/in-page/open.ts');
    await window.evaluate((sizes) => globalThis.bench.seed(sizes), SIZES);
    await window.reload();
    await library.waitFor();
    await loadIntoPage(window, 'tests/bench/in-page/open.ts');

    const samples = new Map(SIZES.map((size) => [size, { ours: [], floor: [] }]));
    for (let sample = -2; sample < SAMPLES; sample++) {
      for (const size of SIZES) {
        const ours = await window.evaluate((given) => globalThis.bench.openFromLibrary(given), size);
        const floor = await window.evaluate((given) => globalThis.bench.readAndPaint(given), size);
        if (sample < 0) continue;
        samples.get(size).ours.push(ours);
        samples.get(size).floor.push(floor);
      }
    }
    return [
      { what: 'open 300 touchpoints, to the painted map', goal: 3, ...samples.get(300) },
      { what: 'open 1,000 against 300', goal: 1.5, ours: samples.get(1000).ours, floor: samples.get(300).ours },
    ];
  });
}
