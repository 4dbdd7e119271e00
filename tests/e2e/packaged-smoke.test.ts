import { type ChildProcess, execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, chromium, type Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { root, temporaryFolder } from './app';
import { untilSaved } from './touchpoint-entry';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
/** Debian's user without any rights, `nobody`, and its group. */
const NOBODY = 65_534;

interface Edition {
  readonly binary: string;
  /** What stands before the app's own arguments. */
  readonly leading: readonly string[];
  /** Root hands it to an ordinary user: Chromium's sandbox is off only where it must be. */
  readonly asNobody: boolean;
}

interface Running {
  readonly process: ChildProcess;
  readonly browser: Browser;
  readonly page: Page;
}

const work = temporaryFolder();
const packed = join(work, 'packed', 'linux-unpacked');
const sample = join(root, 'assets', 'samples', 'cat-fountain.en.csv');

function editions(): Record<'development' | 'packaged', Edition> {
  return {
    development: {
      binary: createRequire(import.meta.url)('electron') as string,
      leading: [...(isRoot ? ['--no-sandbox'] : []), root],
      asNobody: false,
    },
    packaged: { binary: join(packed, 'touchline'), leading: [], asNobody: isRoot },
  };
}

/** A home folder of the edition's user, with a profile past the first run. */
function homeFor(edition: Edition, name: string): string {
  const home = join(work, name);
  const profile = join(home, 'profile');
  mkdirSync(profile, { recursive: true });
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ language: 'en', firstRunDone: true }));
  copyFileSync(sample, join(home, 'sample.csv'));
  if (edition.asNobody)
    for (const path of [home, profile, join(profile, 'settings.json')]) chownSync(path, NOBODY, NOBODY);
  return home;
}

function surroundings(edition: Edition, home: string) {
  return {
    cwd: home,
    env: { PATH: process.env['PATH'], DISPLAY: process.env['DISPLAY'], HOME: home, LANG: 'C.UTF-8' },
    ...(edition.asNobody ? { uid: NOBODY, gid: NOBODY } : {}),
  };
}

const switches = (home: string): string[] => ['--disable-gpu', `--user-data-dir=${join(home, 'profile')}`];

/** The window is made before its page is loaded: taken hold of in between, it would never show its page. */
async function untilPageIsThere(address: string): Promise<void> {
  const list = `http://${new URL(address).host}/json/list`;
  await expect
    .poll(async () => ((await (await fetch(list)).json()) as { url: string }[]).map(({ url }) => url), {
      timeout: 20_000,
    })
    .toContainEqual(expect.stringMatching(/^app:\/\//));
}

/** Takes hold of the window from outside, as the shipped fuses shut the way Playwright starts Electron. */
async function start(edition: Edition, home: string): Promise<Running> {
  const child = spawn(edition.binary, [...switches(home), '--remote-debugging-port=0', ...edition.leading], {
    ...surroundings(edition, home),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
      const found = /DevTools listening on (\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`The app ended with ${code}: ${said}`)));
  });
  await untilPageIsThere(address);
  const browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const [context] = browser.contexts();
  if (!context) throw new Error('The app has no window');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return { process: child, browser, page };
}

/** Ends as when the system shuts down: last edits go to disk first. */
async function stop({ process: child, browser }: Running): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  child.kill('SIGTERM');
  const code = await ended;
  await browser.close();
  return code;
}

/** The app's processes that show pages, as the system sees them. */
function pageProcesses(home: string): { readonly commandLine: string; readonly status: string }[] {
  const read = (pid: string, file: string): string => {
    try {
      return readFileSync(join('/proc', pid, file), 'utf8');
    } catch {
      return ''; // ended meanwhile
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => ({ commandLine: read(pid, 'cmdline').replaceAll('\0', ' '), status: read(pid, 'status') }))
    .filter(({ commandLine }) => commandLine.includes('--type=renderer') && commandLine.includes(home));
}

async function command(edition: Edition, home: string, ...args: string[]) {
  const { uid, gid, ...options } = { uid: undefined, gid: undefined, ...surroundings(edition, home) };
  return run(edition.binary, [...switches(home), ...edition.leading, ...args], {
    ...options,
    ...(uid !== undefined && gid !== undefined ? { uid, gid } : {}),
  });
}

describe.runIf(process.platform === 'linux')('smoke', () => {
  beforeAll(async () => {
    chmodSync(work, 0o755);
    await run(process.execPath, [join(root, 'scripts', 'pack-app.mjs'), '--folder-only', join(work, 'packed')]);
  });

  describe.each(['development', 'packaged'] as const)('the %s app', (name) => {
    const edition = (): Edition => editions()[name];

    it('opens the sample, saves an edit and has it after a new start', async () => {
      const home = homeFor(edition(), `${name}-window`);
      const first = await start(edition(), home);
      await first.page.getByRole('button', { name: 'Open the sample' }).click();
      await first.page.waitForFunction(() => location.hash === '#/map');
      await first.page.getByText('Pays by card').first().waitFor();
      if (name === 'packaged') {
        const [shown] = pageProcesses(home);
        expect(shown?.commandLine).not.toContain('--no-sandbox');
        // 2: system calls are filtered, which only the sandbox does.
        expect(shown?.status).toMatch(/^Seccomp:\s+2$/m);
        expect(shown?.status).toMatch(new RegExp(`^Uid:\\s+${isRoot ? NOBODY : process.getuid?.()}\\b`, 'm'));
      }
      await first.page.evaluate(() => {
        location.hash = '#/guide/touchpoints';
      });
      await first.page.getByRole('textbox', { name: /^New touchpoint \d+ in / }).fill('Smells the new filter');
      await first.page.keyboard.press('Enter');
      await untilSaved(first.page);
      expect(await stop(first)).toBe(0);

      const second = await start(edition(), home);
      await second.page
        .getByRole('button', { name: /Cat fountain/ })
        .first()
        .click();
      await second.page.waitForFunction(() => !location.hash.includes('library'));
      await second.page.evaluate(() => {
        location.hash = '#/map';
      });
      await second.page.getByText('Smells the new filter').first().waitFor();
      expect(await stop(second)).toBe(0);
    });

    it('imports, checks and reports on the command line', async () => {
      const home = homeFor(edition(), `${name}-command`);
      await command(edition(), home, 'import', 'sample.csv', 'map.journey');
      expect((await command(edition(), home, 'check', 'map.journey')).stdout).toContain('26');
      await command(edition(), home, 'report', 'map.journey', 'report.pdf', '--language', 'pl');
      const { stdout: text } = await run('pdftotext', ['-raw', join(home, 'report.pdf'), '-']);
      expect(text).toContain('Pays by card');
      await expect(command(edition(), home, 'check', 'sample.csv')).rejects.toMatchObject({ code: 1 });
    });
  });

  it('the packaged app has its fuses set', async () => {
    const fuses = await getCurrentFuseWire(join(packed, 'touchline'));
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
      [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
      [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: FuseState.ENABLE,
    });
  });

  it('the packaged app brings its licences and no loose code', () => {
    expect(readdirSync(join(packed, 'resources')).filter((name) => name.startsWith('app.'))).toEqual(['app.asar']);
    expect(existsSync(join(packed, 'LICENSE'))).toBe(true);
    expect(readFileSync(join(packed, 'THIRD-PARTY-LICENCES.txt'), 'utf8')).toContain('dexie');
  });
});
