// Makes a fresh clone ready: system packages (on Debian, as root), node_modules, Electron.
// What is there already is left alone. Runs on plain Node 20 without any dependency.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { electronRuntime } from './electron-runtime.mjs';
import { hasDisplay } from './virtual-display.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Debian's packages; where the name changed between releases, any of the names will do. */
const TO_RUN = [['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['libasound2', 'libasound2t64'], ['libgbm1']];
const WITHOUT_DISPLAY = [['xvfb']];
const TO_TEST = [
  ['chromium'], // the window's code is tested in it
  ['xvfb'],
  ['poppler-utils'], // reads the PDF reports back
  ['qpdf'], // checks their structure
  ['fonts-noto-core'], // scripts that the report's own fonts do not have
  ['strace'], // watches that nothing goes to the network
  ['iproute2'], // the network that is watched
];

const TO_PACKAGE = [['rpm'], ['p7zip-full', '7zip']];

/**
 * Prepares for `start` for `test` or for `package`, each with its own tools.
 * Throws with a sentence for the person when something cannot be prepared.
 *
 * @param {'start' | 'command' | 'test' | 'package'} purpose
 */
export async function setUp(purpose) {
  requireNode();
  if (process.platform === 'linux') installSystemPackages(neededPackages(purpose));
  installModules();
  process.env.ELECTRON_OVERRIDE_DIST_PATH = (await electronRuntime({ quiet: purpose === 'command' })).directory;
}

/** Runs another of these scripts on the Node that node_modules brings, and returns its exit code. */
export function runOnOwnNode(script, args = []) {
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { status, error } = spawnSync(node, [join(root, 'scripts', script), ...args], { stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node 20 or newer is needed; this is ${process.versions.node}.`);
  }
}

function neededPackages(purpose) {
  if (purpose === 'test') return [...TO_RUN, ...TO_TEST];
  if (purpose === 'package') return TO_PACKAGE;
  return hasDisplay() ? TO_RUN : [...TO_RUN, ...WITHOUT_DISPLAY];
}

function installSystemPackages(needed) {
  const missing = missingPackages(needed);
  if (missing.length === 0) return;
  if (process.getuid() !== 0) {
    console.error(`Not installed: ${missing.join(' ')}. To install: sudo apt-get install ${missing.join(' ')}`);
    return;
  }
  console.log(`Installing ${missing.join(', ')} …`);
  if (!aptInstall(missing)) {
    aptGet('update');
    // The names can only be settled once the lists are there.
    if (!aptInstall(missingPackages(needed))) throw new Error(`apt-get could not install ${missing.join(', ')}.`);
  }
}

/** On systems without dpkg nothing is known to be missing. */
function missingPackages(needed) {
  const { stdout, error } = spawnSync('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...needed.flat()], {
    encoding: 'utf8',
  });
  if (error) return [];
  const installed = new Set(stdout.split('\n').map((line) => line.split(' installed')[0]));
  return needed
    .filter((names) => !names.some((name) => installed.has(name)))
    .map((names) => names.find(offered) ?? names[0]);
}

function offered(name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
}

function aptInstall(packages) {
  return aptGet('install', '-y', '--no-install-recommends', ...packages) === 0;
}

function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', ['-qq', '-o=Dpkg::Use-Pty=0', ...args], {
    env,
    // Hundreds of "Unpacking …" lines would bury what matters; errors come on stderr.
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status;
}

function installModules() {
  if (modulesAreCurrent()) return;
  console.log('Installing the npm packages …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: root, stdio: 'inherit' };
  // Under npm its own path is known, which also works on Windows, where `npm` is a batch file.
  if (npm) execFileSync(process.execPath, [npm, ...args], options);
  else execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** npm writes down what it installed; every package of the lock file that is not optional must be there. */
function modulesAreCurrent() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile) || !existsSync(join(root, 'node_modules', 'node', 'bin'))) return false;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked)
    .filter(([path, entry]) => path !== '' && !entry.optional)
    .every(([path, entry]) => installed[path]?.version === entry.version);
}
