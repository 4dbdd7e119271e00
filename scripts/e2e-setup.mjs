// What every end-to-end test needs before the first window: a current build, an Electron, a display.
import { buildIfStale } from './build-if-stale.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { hasDisplay, startVirtualDisplay } from './virtual-display.mjs';

export async function setup() {
  await buildIfStale();
  const { directory } = await electronRuntime();
  process.env.ELECTRON_OVERRIDE_DIST_PATH = directory;
  if (!hasDisplay()) stopDisplay = await startVirtualDisplay();
}

let stopDisplay = () => {};

export function teardown() {
  stopDisplay();
}
