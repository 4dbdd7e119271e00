// Packs the app into release/ for the system it runs on, and says what was left out and why.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, Platform } from 'electron-builder';
import { buildIfStale } from './build-if-stale.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { writeLicences } from './packaging/list-licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const TARGETS = {
  win32: ['nsis', 'msi', 'portable'],
  darwin: ['dmg', 'zip'],
  linux: ['AppImage', 'deb', 'rpm', 'tar.gz'],
};

/** Tools of the system that spare a download, and what each is for. */
const SYSTEM_TOOLS = { deb: 'dpkg-deb', rpm: 'rpmbuild', 'tar.gz': '7za' };

const isOnPath = (command) => spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

/** What cannot be built here, each with its reason. */
function leftOut({ standsIn }) {
  const others = Object.entries(TARGETS)
    .filter(([system]) => system !== process.platform)
    .flatMap(([system, names]) =>
      names.map((name) => [
        name,
        `is packed on ${system === 'win32' ? 'Windows' : system === 'darwin' ? 'macOS' : 'Linux'}`,
      ]),
    );
  const own = TARGETS[process.platform].flatMap((name) => {
    const tool = SYSTEM_TOOLS[name];
    if (!standsIn) return [];
    if (!tool) return [[name, 'its packer is downloaded from a host that cannot be reached']];
    return isOnPath(tool) ? [] : [[name, `${tool} is not installed`]];
  });
  return new Map([...own, ...others]);
}

/** Where electron-builder would download its packers, the system's own take their place. */
function useSystemTools() {
  process.env.CUSTOM_FPM_PATH = fileURLToPath(new URL('packaging/fpm.mjs', import.meta.url));
  const path = spawnSync('sh', ['-c', 'command -v 7za'], { encoding: 'utf8' }).stdout.trim();
  if (path) process.env.ELECTRON_BUILDER_7ZIP_PATH = path;
  process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL = '1';
}

/**
 * @param {{ folderOnly?: string }} options `folderOnly` packs just the app's folder, into the folder named here
 */
async function packApp({ folderOnly } = {}) {
  await buildIfStale();
  writeLicences(root, join(root, 'out', 'THIRD-PARTY-LICENCES.txt'));
  const electron = await electronRuntime();
  const output = folderOnly ?? join(root, 'release', ...(electron.standsIn ? ['trial'] : []));
  rmSync(output, { recursive: true, force: true });
  process.env.TOUCHLINE_OUTPUT = output;
  if (electron.standsIn) {
    process.env.TOUCHLINE_TRIAL_ELECTRON = electron.packaging;
    useSystemTools();
  }
  const omitted = leftOut(electron);
  const targets = folderOnly ? [] : TARGETS[process.platform].filter((name) => !omitted.has(name));
  process.env.TOUCHLINE_TARGETS = targets.join(',');
  await build({
    config: 'electron-builder.config.cjs',
    projectDir: root,
    targets: Platform.current().createTarget([...targets, 'dir']),
  });
  return { electron, output, omitted };
}

function tell({ electron, output, omitted }) {
  console.log(`\nPacked into ${output}:`);
  for (const name of readdirSync(output).sort()) {
    const info = statSync(join(output, name));
    if (info.isDirectory()) console.log(`  ${name}/`);
    else if (!/\.(ya?ml|blockmap)$/.test(name)) console.log(`  ${name}  ${(info.size / 1e6).toFixed(1)} MB`);
  }
  console.log('\nLeft out:');
  for (const [name, reason] of omitted) console.log(`  ${name}: ${reason}`);
  if (electron.standsIn)
    console.log(
      `\nA trial: it holds Electron ${electron.version}, which stands in for the declared one. Not for giving away.`,
    );
}

const folderOnly = process.argv.indexOf('--folder-only') + 1;
if (folderOnly > 0) await packApp({ folderOnly: process.argv[folderOnly] });
else tell(await packApp());
