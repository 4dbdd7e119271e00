// Runs the built app in Electron for the other scripts.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from './build-if-stale.mjs';
import { electronRuntime } from './electron-runtime.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Chromium's sandbox refuses to run as root: development and tests then do without. */
export function developmentSwitches() {
  const isRoot = process.platform === 'linux' && process.getuid() === 0;
  return isRoot ? ['--no-sandbox'] : [];
}

/** Makes sure that there is a current build and an Electron, and gives the path of its binary. */
export async function prepareElectron() {
  await buildIfStale();
  process.env.ELECTRON_OVERRIDE_DIST_PATH = (await electronRuntime()).directory;
  return createRequire(import.meta.url)('electron');
}

/**
 * Runs the app until it ends, and returns its exit code.
 *
 * @param {string[]} args for the app itself
 * @param {{ switches?: string[], cwd?: string, hideLines?: RegExp }} [options] Chromium's switches; the folder that
 *   relative paths mean; lines of stderr that are not passed on
 */
export async function runApp(args, { switches = [], cwd, hideLines } = {}) {
  const electron = await prepareElectron();
  const child = spawn(electron, [...developmentSwitches(), ...switches, root, ...args], {
    stdio: ['inherit', 'inherit', hideLines ? 'pipe' : 'inherit'],
    cwd,
  });
  if (hideLines) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      if (!hideLines.test(line)) console.error(line);
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
