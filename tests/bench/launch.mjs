// From the start of the process to a library one can use, against a blank window of the same runtime.
import { withApp } from './launch-app.mjs';

const SAMPLES = 7;
const BLANK = 'tests/bench/blank-window';

async function untilPainted(folder, painted) {
  const start = performance.now();
  return withApp(folder, async (window) => {
    await painted(window);
    return performance.now() - start;
  });
}

const library = () => untilPainted('.', (window) => window.getByRole('button', { name: 'New map' }).first().waitFor());
const blank = () => untilPainted(BLANK, (window) => window.getByText('blank').waitFor());

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
