// From the start of the process to a library one can use, against a blank window of the same runtime.
import { withApp } from './launch-app.mjs';

const SAMPLES = 11;
const BLANK = 'tests/bench/blank-window';

const now = () => performance.timeOrigin + performance.now();

/**
 * Milliseconds until the page shows this text, painted. The page itself says when: asked for from outside, in turns,
 * it would be told up to a tenth of a second later, and the search for a role would be part of the start.
 */
async function untilPainted(folder, text) {
  const start = now();
  return withApp(folder, async (window) => {
    const shown = await window.waitForFunction(
      (wanted) => {
        const isThere = [...document.querySelectorAll('body, button')].some(
          ({ textContent }) => textContent === wanted,
        );
        if (!isThere || globalThis.shownAt) return globalThis.shownAt;
        // A message sent while a frame is made arrives behind its layout and paint.
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          globalThis.shownAt ??= performance.timeOrigin + performance.now();
        });
        port1.start();
        port2.postMessage(null);
        return undefined;
      },
      text,
      { polling: 'raf' },
    );
    return (await shown.jsonValue()) - start;
  });
}

const library = () => untilPainted('.', 'New map');
const blank = () => untilPainted(BLANK, 'blank');

export async function launchMeasures() {
  const measure = { what: 'launch to usable library', goal: 1.5, ours: [], floor: [] };
  await library();
  await blank();
  for (let sample = 0; sample < SAMPLES; sample++) {
    measure.ours.push(await library());
    measure.floor.push(await blank());
  }
  return [measure];
}
