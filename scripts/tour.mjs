// Drives the built app through its own window, for the sample that `npm start` shows without a display and for the
// README's pictures. Each tour has a profile of its own and leaves nothing behind.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { developmentSwitches, prepareElectron, root } from './launch.mjs';

function textOf(language, namespace, key) {
  const texts = JSON.parse(readFileSync(join(root, 'renderer/i18n/locales', language, `${namespace}.json`), 'utf8'));
  return key.split('.').reduce((inner, part) => inner[part], texts);
}

/**
 * @param {{ language?: 'en' | 'pl' | 'ru', theme?: 'light' | 'dark', width?: number, height?: number, files?: string[] }} options
 */
export async function startTour({ language = 'en', theme = 'light', width = 1280, height = 800, files = [] } = {}) {
  await prepareElectron();
  const profile = mkdtempSync(join(tmpdir(), 'touchline-tour-'));
  writeFileSync(join(profile, 'settings.json'), JSON.stringify({ language, theme, firstRunDone: true }));
  const app = await _electron.launch({
    args: [...developmentSwitches(), '--disable-gpu', `--user-data-dir=${profile}`, root, ...files],
  });
  const page = await app.firstWindow();
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0].setContentSize(...size),
    [width, height],
  );
  await page.waitForFunction(() => document.querySelector('main') !== null);
  return {
    app,
    page,

    /** Sends what the native menu would send. */
    async choose(command) {
      await app.evaluate(
        ({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0].webContents.send('menu.command', name),
        command,
      );
    },

    /** Goes to another screen than the one that is shown. */
    async goTo(place) {
      const before = await page.evaluate(() => document.querySelector('main')?.innerText ?? '');
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/${place}`);
      await this.reached(place, before);
    },

    /** Waits until a screen is there and at rest; `before` is what another one showed. */
    async reached(place, before = '') {
      await page.waitForFunction((hash) => location.hash.startsWith(hash), `#/${place}`);
      // Screens are loaded when first gone to; until then the place for them is empty.
      await page.waitForFunction((old) => {
        const shown = document.querySelector('main')?.innerText ?? '';
        return shown.length > 40 && shown !== old && document.querySelector('main [role="progressbar"]') === null;
      }, before);
      // Fonts are there, and what moves has come to rest.
      await page.evaluate(() => document.fonts.ready);
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
    },

    /** Presses the button that carries this text of the app. */
    async press(namespace, key) {
      await page.getByRole('button', { name: textOf(language, namespace, key), exact: true }).click();
    },

    /** The next file that the app asks a person for is written here. */
    async saveNextAs(path) {
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path);
    },

    async end() {
      await app.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
