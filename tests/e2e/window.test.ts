import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { launchApp, prepareProfile, type RunningApp, root, switchesFor, temporaryFolder } from './app';

const electron = createRequire(import.meta.url)('electron') as string;
const MAP = fileURLToPath(new URL('../fixtures/maps/small.v1.journey', import.meta.url));

/** Waits until `read` gives what is wanted, asking again and again. */
async function eventually<Value>(read: () => Promise<Value>, wanted: Value): Promise<void> {
  await expect.poll(read, { timeout: 10_000 }).toEqual(wanted);
}

const bounds = ({ app }: RunningApp) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

const menuLabels = ({ app }: RunningApp) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));

describe('the window', () => {
  it('opens with a screen, in time, in the language of the settings', async () => {
    const running = await launchApp({ settings: { language: 'pl' } });
    expect(await running.window.locator('html').getAttribute('lang')).toBe('pl');
    expect(await menuLabels(running)).toEqual(['Plik', 'Edycja', 'Widok', 'Okno', 'Pomoc']);
    await running.close();
  });

  it('stands where it stood', async () => {
    const first = await launchApp();
    const place = { x: 40, y: 60, width: 1000, height: 700 };
    await first.app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place);
    await eventually(() => bounds(first), place);
    await first.close();
    const second = await launchApp({ profile: first.profile });
    await eventually(() => bounds(second), place);
    await second.close();
  });

  it('comes back to the screen when that of last time is gone', async () => {
    const { profile, ...running } = await launchApp();
    await running.close();
    writeFileSync(
      join(profile, 'window.json'),
      JSON.stringify({ x: 9000, y: 9000, width: 900, height: 700, maximized: false }),
    );
    const again = await launchApp({ profile });
    const place = await bounds(again);
    expect(place?.x).toBeLessThan(1920);
    expect(place?.y).toBeLessThan(1080);
    await again.close();
  });

  it('changes its menu with the language, at once', async () => {
    const running = await launchApp();
    const settings = await running.window.evaluate(() => window.touchline.call('settings.read'));
    await running.window.evaluate((next) => window.touchline.call('settings.write', next), {
      ...settings,
      language: 'ru' as const,
    });
    await eventually(() => menuLabels(running), ['Файл', 'Правка', 'Вид', 'Окно', 'Справка']);
    await running.close();
  });

  it('shows what undo would take back, and that something is unsaved', async () => {
    const running = await launchApp();
    await running.window.evaluate(() =>
      window.touchline.call('window.state', {
        title: 'Bank – Touchline',
        mapOpen: true,
        unsaved: true,
        undoLabel: 'Rate touchpoint',
        redoLabel: null,
      }),
    );
    const state = await running.app.evaluate(({ BrowserWindow, Menu }) => {
      const edit = Menu.getApplicationMenu()?.items[1]?.submenu?.items ?? [];
      return {
        title: BrowserWindow.getAllWindows()[0]?.getTitle(),
        undo: [edit[0]?.label, edit[0]?.enabled],
        redo: [edit[1]?.label, edit[1]?.enabled],
      };
    });
    expect(state).toEqual({
      title: '• Bank – Touchline',
      undo: ['Undo: Rate touchpoint', true],
      redo: ['Redo', false],
    });
    await running.close();
  });

  it('asks the person when its page does not answer, and waits or leaves as told', async () => {
    const running = await launchApp();
    const questions: string[] = [];
    running.app.on('console', (message) => questions.push(message.text()));
    await running.app.evaluate(({ dialog }) => {
      let asked = 0;
      dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
        // oxlint-disable-next-line no-console -- it is how the main process tells this test
        console.log(message);
        asked += 1;
        // First wait, then leave.
        return Promise.resolve({ response: asked === 1 ? 0 : 1, checkboxChecked: false });
      }) as never;
    });
    // A page that hangs.
    await running.window.evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
    const ended = once(running.app.process(), 'exit');
    await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
    const question = 'The last edits are not on disk yet';
    expect(questions).toEqual([question, question]);
  });

  it('offers to open again when its process dies, and nothing is lost', async () => {
    const running = await launchApp();
    const asked = running.app.evaluate(
      ({ dialog }) =>
        new Promise<string>((resolve) => {
          dialog.showMessageBox = ((_window: unknown, { message }: { message: string }) => {
            resolve(message);
            return Promise.resolve({ response: 0, checkboxChecked: false });
          }) as never;
        }),
    );
    await running.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
    expect(await asked).toBe('The window stopped working');
    await eventually(
      () =>
        running.app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            'document.querySelector("#root > *") !== null',
          ),
        ),
      true,
    );
    await running.kill();
  });
});

describe('a second start', () => {
  it('gives its file to the running window and ends', async () => {
    const running = await launchApp();
    const opened = running.window.evaluate(
      () =>
        new Promise<string>((resolve) => {
          window.touchline.on('files.opened', ({ name, kind }) => resolve(`${kind}: ${name}`));
        }),
    );
    const folder = temporaryFolder();
    const file = join(folder, 'Żabka мир.journey');
    writeFileSync(file, 'not a map');
    const second = spawn(electron, [...switchesFor(running.profile), root, 'Żabka мир.journey'], {
      cwd: folder,
      stdio: 'ignore',
    });
    const [code] = (await once(second, 'exit')) as [number | null];
    expect(code).toBe(0);
    expect(await opened).toBe('journey: Żabka мир.journey');
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);

    // One that comes while the last snapshot is written finds nobody to give its file to.
    const told = join(folder, 'relaunch.json');
    await running.app.evaluate(
      ({ app }, { target, tell }) => {
        // What is written is there when the process has ended; a message to the test may not be.
        const files = process.mainModule?.require('node:fs') as typeof import('node:fs');
        app.relaunch = (options) => files.writeFileSync(tell, JSON.stringify(options?.args));
        app.once('will-quit', () => app.emit('second-instance', {}, ['touchline', target], '/'));
      },
      { target: file, tell: told },
    );
    await running.close();
    const args = JSON.parse(readFileSync(told, 'utf8')) as string[];
    expect(args).toContain(`--user-data-dir=${running.profile}`);
    expect(args.slice(-2)).toEqual([root, file]);
  });

  it('with a profile of its own is an app of its own', async () => {
    const [one, other] = [await launchApp(), await launchApp()];
    expect(await one.window.title()).toBe(await other.window.title());
    await one.close();
    await other.close();
  });
});

describe('a map file as argument', () => {
  it('is opened', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'map.journey');
    cpSync(MAP, file);
    const running = await launchApp({ args: [file] });
    await eventually(() => running.window.evaluate(() => location.hash !== '#/library' && location.hash !== ''), true);
    await running.close();
  });
});

describe('a start that cannot go well', () => {
  it('says why, where the folder of the backups cannot be used', async () => {
    const profile = prepareProfile();
    writeFileSync(join(profile, 'backups'), 'a file in the way');
    const app = spawn(electron, [...switchesFor(profile), root], { stdio: 'ignore' });
    const log = join(profile, 'logs', 'main.log');
    try {
      await expect
        .poll(() => existsSync(log) && readFileSync(log, 'utf8'), { timeout: 15_000 })
        .toMatch(/The start failed Error: (?:EEXIST|ENOTDIR)/);
      // The person is being told: the app has neither opened a window on nothing nor gone without a word.
      expect(app.exitCode).toBeNull();
      expect(existsSync(join(profile, 'IndexedDB'))).toBe(false);
    } finally {
      app.kill('SIGKILL');
      await once(app, 'exit');
    }
  });
});
