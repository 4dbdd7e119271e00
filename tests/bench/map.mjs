// Working on the map, in the real app, against an empty page of the same runtime. Keys come through the browser.
import { withApp, withProfile } from './launch-app.mjs';
import { loadIntoPage } from './load-into-page.mjs';
import { seed } from './open.mjs';

const BLANK = 'tests/bench/blank-window';
const INTERACTION = 'tests/bench/in-page/interaction.ts';
const ROUNDS = 12;
/** So many a round: the p95 of all rounds is the eighteenth longest of 360. */
const LETTERS = 30;
const RATINGS = 15;
/** A finger does not let go at once: the frame of its key comes ahead of that. */
const HELD_MS = 40;
/**
 * From key to key of somebody who types fast: 60 to 140 ms, in no order, the same in every round of both sides. What
 * the app does with them a moment later falls among them, now close to a key and now far from it.
 */
const pacesOf = (keys) => keys.map((_, at) => 60 + ((at * 37) % 81));
/** Between two ratings: the movement of the curve (180 ms) has ended. While something moves, a frame waits for the screen. */
const RATING_PACE_MS = 300;
/** After a round: what it typed is written and drawn, and takes nothing from the round of the other. */
const REST_MS = 700;
const SCROLLS = 15;
const MEMORY_SAMPLES = 7;

/** Presses keys in a page, each so many ms after the one before; gives what each took. */
async function press(window, keys, paces = pacesOf(keys)) {
  for (const [at, key] of keys.entries()) {
    await window.keyboard.press(key, { delay: HELD_MS });
    await window.waitForTimeout(paces[at] - HELD_MS);
  }
  await window.waitForTimeout(REST_MS);
  return window.evaluate(() => globalThis.bench.takeKeys());
}

const letters = Array.from({ length: LETTERS }, (_, at) => 'abcdefghijklmno'[at % 15]);
/** Each differs from the one before, so that each moves the curve. */
const ratings = Array.from({ length: RATINGS }, (_, at) => String(1 + ((at * 2) % 5)));

/** Opens a map of the library on its map screen, with its first column in sight. */
async function showMap(window, size) {
  await window.evaluate((given) => globalThis.bench.openFromLibrary(given), size);
  await window.evaluate(() => globalThis.bench.goToMap());
}

const cellOf = (window, lane) =>
  window
    .getByRole('row')
    .filter({ has: window.getByRole('rowheader', { name: lane }) })
    .getByRole('gridcell')
    .nth(1);

/** Typing in a cell of a map, in turns with typing into a bare field. */
async function typing(window, blank, size) {
  await showMap(window, size);
  await cellOf(window, 'Lane 1').click();
  const field = window.getByRole('grid').getByRole('textbox');
  await field.waitFor({ timeout: 2000 }).catch(() => window.keyboard.press('Enter'));
  await field.waitFor();
  await window.evaluate(() => globalThis.bench.measureKeys());
  await blank.evaluate(() => globalThis.bench.showField());
  const samples = { ours: [], floor: [] };
  for (let round = -1; round < ROUNDS; round++) {
    const ours = await press(window, letters);
    const floor = await press(blank, letters);
    if (round < 0) continue;
    samples.ours.push(...ours);
    samples.floor.push(...floor);
  }
  await window.keyboard.press('Escape');
  return samples;
}

/** Rating a touchpoint by key, on the map that is open. */
async function rating(window, blank) {
  await cellOf(window, /^Touchpoint/).click();
  // A click may have begun a new name.
  await window.keyboard.press('Escape');
  await window.getByRole('grid').focus();
  await window.evaluate(() => globalThis.bench.measureCurve());
  const paces = ratings.map(() => RATING_PACE_MS);
  const samples = { ours: [], floor: [] };
  for (let round = -1; round < ROUNDS; round++) {
    const ours = await press(window, ratings, paces);
    const floor = await press(blank, letters.slice(0, RATINGS), paces);
    if (round < 0) continue;
    samples.ours.push(...ours);
    samples.floor.push(...floor);
  }
  return samples;
}

async function scrolling(window, blank) {
  await blank.evaluate(
    (width) => globalThis.bench.showWidth(width),
    await window.evaluate(() => globalThis.bench.widthOfMap()),
  );
  const samples = { ours: [], floor: [] };
  for (let sample = -1; sample < SCROLLS; sample++) {
    const ours = await window.evaluate(() => globalThis.bench.scrollThrough());
    const floor = await blank.evaluate(() => globalThis.bench.scrollThrough());
    if (sample < 0) continue;
    samples.ours.push(ours);
    samples.floor.push(floor + 50);
  }
  return samples;
}

/** MB that the window's own process holds in memory; what only waits to be collected is collected first. */
async function memory(app, window) {
  const session = await window.context().newCDPSession(window);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  const kilobytes = await app.evaluate(
    ({ app: main }) => main.getAppMetrics().find(({ type }) => type === 'Tab').memory.workingSetSize,
  );
  return kilobytes / 1024;
}

/** As a person has it: the app started, one map opened. What put the map there has ended before. */
async function memoryMeasure() {
  const measure = { what: 'memory with 1,000 touchpoints', unit: 'MB', goal: 2, ours: [], floor: [] };
  await withProfile(async (profile) => {
    await withApp('.', (window) => seed(window, [1000]), profile);
    await withApp(
      '.',
      (window, app) =>
        withApp(BLANK, async (blank, blankApp) => {
          await blank.getByText('blank').waitFor();
          await window.getByRole('button', { name: 'large-1000' }).first().click();
          await window.waitForFunction(() => /^#\/guide\/./.test(location.hash));
          await window.evaluate(() => {
            location.hash = '#/map';
          });
          await window.getByRole('gridcell').first().waitFor();
          for (let sample = 0; sample < MEMORY_SAMPLES; sample++) {
            await window.waitForTimeout(500);
            measure.ours.push(await memory(app, window));
            measure.floor.push(await memory(blankApp, blank));
          }
        }),
      profile,
    );
  });
  return measure;
}

export async function mapMeasures() {
  const measures = await withApp('.', (window) =>
    withApp(BLANK, async (blank) => {
      await blank.getByText('blank').waitFor();
      await loadIntoPage(blank, INTERACTION);
      await blank.evaluate(() => globalThis.bench.measureKeys());
      await seed(window, [20, 1000]);
      await loadIntoPage(window, INTERACTION);
      const small = await typing(window, blank, 20);
      await window.evaluate(() => globalThis.bench.backToLibrary());
      const large = await typing(window, blank, 1000);
      const rated = await rating(window, blank);
      const scrolled = await scrolling(window, blank);
      return [
        { what: 'key to paint in a cell, 1,000 touchpoints', goal: 2, by: 'p95', ...large },
        { what: 'key to paint, 1,000 against 20', goal: 1.3, by: 'p95', ours: large.ours, floor: small.ours },
        { what: 'rating key to redrawn curve, 1,000', goal: 2, by: 'p95', ...rated },
        { what: 'scroll 1,000 end to end, longest frame, against empty + 50 ms', goal: 1, ...scrolled },
      ];
    }),
  );
  return [...measures, await memoryMeasure()];
}
