import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { afterAll, expect } from 'vitest';
import type { Settings } from '../../electron/bridge';

/** The app's folder: the project, or a built copy that nobody else rebuilds meanwhile. */
export const root = process.env['TOUCHLINE_APP'] ?? fileURLToPath(new URL('../..', import.meta.url));

export interface LaunchOptions {
  /** A folder to keep between two launches. Without it each launch has a fresh one. */
  readonly profile?: string;
  /** Arguments of the app, such as the path of a map file. */
  readonly args?: readonly string[];
  /** Where a profile has no settings yet. English, past the first run, when not given. */
  readonly settings?: Partial<Settings>;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly profile: string;
  /** Quits as a person would: last edits go to disk first. Settles when the process has ended. */
  close(): Promise<void>;
  /** SIGKILL to the main process. Settles when it has ended. */
  kill(): Promise<void>;
}

const temporary: string[] = [];
const running = new Set<RunningApp>();

// A failed test must leave neither windows nor folders.
afterAll(async () => {
  await Promise.all([...running].map((app) => app.kill()));
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A folder of the test file's own, removed after its last test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchline-e2e-'));
  temporary.push(folder);
  return folder;
}

/** Switches that every start needs here: root has no sandbox, a virtual display has no graphics card. */
export function switchesFor(profile: string): string[] {
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', `--user-data-dir=${profile}`];
}

export function prepareProfile(settings: Partial<Settings> = {}): string {
  const profile = temporaryFolder();
  writeSettings(profile, settings);
  return profile;
}

function writeSettings(profile: string, settings: Partial<Settings>): void {
  mkdirSync(profile, { recursive: true });
  const file = join(profile, 'settings.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ language: 'en', firstRunDone: true, ...settings }));
}

/** Starts the built app in real Electron and waits for its first screen. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? temporaryFolder();
  writeSettings(profile, options.settings ?? {});
  const app = await _electron.launch({ args: [...switchesFor(profile), root, ...(options.args ?? [])] });
  const process = app.process();
  const ended = once(process, 'exit');
  const result: RunningApp = {
    app,
    window: await app.firstWindow(),
    profile,
    async close() {
      await app.close();
      await ended;
      running.delete(result);
    },
    async kill() {
      if (process.exitCode === null && process.signalCode === null) process.kill('SIGKILL');
      await ended;
      running.delete(result);
    },
  };
  running.add(result);
  await result.window.waitForSelector('#root > *');
  return result;
}

/** Sends the window what a menu item would send. */
export async function chooseFromMenu({ app }: RunningApp, label: string): Promise<void> {
  await app.evaluate(({ Menu, BrowserWindow }, text) => {
    const find = (items: Electron.MenuItem[]): Electron.MenuItem | undefined =>
      items.flatMap((item) => (item.label === text ? [item] : (find(item.submenu?.items ?? []) ?? [])))[0];
    const item = find(Menu.getApplicationMenu()?.items ?? []);
    if (!item) throw new Error(`No menu item is called ${text}`);
    if (!item.enabled) throw new Error(`${text} is disabled`);
    item.click(undefined, BrowserWindow.getAllWindows()[0]);
  }, label);
}

/** Undo of the menu, as soon as there is something to undo. It goes by its keys: its label tells what it takes back. */
export async function undoFromMenu({ app }: RunningApp): Promise<void> {
  const undo = () =>
    app.evaluate(({ Menu, BrowserWindow }) => {
      const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((item) => item.submenu?.items ?? []);
      const item = items.find(({ accelerator }) => accelerator === 'CmdOrCtrl+Z');
      if (!item?.enabled) return false;
      item.click(undefined, BrowserWindow.getAllWindows()[0]);
      return true;
    });
  await expect.poll(undo, { timeout: 10_000 }).toBe(true);
}

/** Presses keys as a keyboard does: what the page leaves alone goes on to the menu, unlike Playwright's own keys. */
export async function pressKeys(
  { app }: RunningApp,
  keyCode: string,
  modifiers: ('control' | 'shift')[] = [],
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, keys) => {
      const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow;
      webContents.focus();
      webContents.sendInputEvent({ type: 'keyDown', ...keys });
      webContents.sendInputEvent({ type: 'keyUp', ...keys });
    },
    { keyCode, modifiers },
  );
}

/** The next open dialog gives this file; null cancels it. */
export async function answerOpenDialog({ app }: RunningApp, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const answer = { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
    dialog.showOpenDialog = () => Promise.resolve(answer);
  }, path);
}

/** The next save dialog gives this path; null cancels it. */
export async function answerSaveDialog({ app }: RunningApp, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
  }, path);
}
