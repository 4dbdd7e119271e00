// Builds the app when a source is newer than the last build. Plain Node until the build itself.
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'electron',
  'renderer',
  'assets',
  'scripts/build.mjs',
  'scripts/plain-modules.mjs',
  'scripts/window-files.mjs',
  'package-lock.json',
  'tsconfig.json',
];
/** Written after a build that went through; its time is when that build began. */
const stamp = join(root, 'out', 'built');

function newest(path) {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), info.mtimeMs);
}

export function buildIsStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  return SOURCES.some((source) => newest(join(root, source)) > built);
}

export async function buildIfStale() {
  if (!buildIsStale()) return false;
  const began = new Date();
  const { buildAll } = await import('./build.mjs');
  await buildAll();
  writeFileSync(stamp, '');
  utimesSync(stamp, began, began);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await buildIfStale()))
  console.log('The build is up to date.');
