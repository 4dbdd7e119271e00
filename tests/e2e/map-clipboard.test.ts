import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright';
import { chooseFromMenu, launchApp, type RunningApp, undoFromMenu } from './app';

/** The system's own clipboard, with the sample's map open in one window. */
let running: RunningApp;
let window: Page;

beforeAll(async () => {
  running = await launchApp();
  window = running.window;
  await chooseFromMenu(running, 'Open the sample');
  await window.getByRole('grid').waitFor();
});

afterAll(() => running.close());

beforeEach(async () => {
  await window.getByRole('grid').focus();
  await window.keyboard.press('Home');
});

const clipboardText = () => running.app.evaluate(({ clipboard }) => clipboard.readText());
const putOnClipboard = (text: string) =>
  running.app.evaluate(({ clipboard }, plain) => clipboard.writeText(plain), text);
const press = (...keys: string[]) =>
  keys.reduce((before, key) => before.then(() => window.keyboard.press(key)), Promise.resolve());
const names = () =>
  window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="gridcell"][data-lane="name"]')].map(
      (cell) => cell.querySelector('span')?.textContent ?? '',
    ),
  );
const until = <State>(read: () => Promise<State>) => expect.poll(read, { timeout: 10_000 });

const undo = () => undoFromMenu(running);

test('touchpoints go out as a table and come back with all that is theirs', async () => {
  const before = await names();
  const [first = '', second = ''] = before;
  await press('Shift+ArrowRight', 'Control+C');
  await until(clipboardText).toMatch(/^Stage\tTouchpoint\t/);
  const text = await clipboardText();
  expect(text.trimEnd().split(/\r?\n/)).toHaveLength(3);
  expect(text).toContain(second);
  await press('Home', 'Control+V');
  await until(async () => (await names()).slice(0, 4)).toEqual([first, first, second, second]);
  await undo();
  await until(names).toEqual(before);
});

test('touchpoints that are cut move when they are pasted', async () => {
  const before = await names();
  const [first = '', second = '', third = ''] = before;
  await press('Control+X');
  await window.locator('[data-cut]').waitFor();
  await press('ArrowRight', 'ArrowRight', 'Control+V');
  await until(async () => (await names()).slice(0, 3)).toEqual([second, third, first]);
  await undo();
  await until(names).toEqual(before);
});

test('a list from elsewhere becomes touchpoints, and cells come from a spreadsheet', async () => {
  const before = await names();
  await putOnClipboard('Reads the leaflet\r\nCalls a friend\r\n');
  await press('Control+V');
  await until(async () => (await names()).slice(1, 3)).toEqual(['Reads the leaflet', 'Calls a friend']);
  await putOnClipboard('by post\tby phone\r\n');
  await press('ArrowDown', 'Control+V');
  await window.getByRole('gridcell', { name: 'by phone' }).waitFor();
  await undo();
  await undo();
  await until(names).toEqual(before);
});

test('the menu copies and pastes as the keys do', async () => {
  const before = await names();
  await press('Shift+F10');
  await window.getByRole('menuitem', { name: /^Copy/ }).click();
  await window.getByRole('menu').waitFor({ state: 'detached' });
  // The menu asks the window to copy, which is done a moment later.
  await until(clipboardText).toMatch(/^Stage\tTouchpoint\t/);
  await press('Shift+F10');
  await window.getByRole('menuitem', { name: /^Paste/ }).click();
  await until(async () => (await names()).slice(0, 2)).toEqual([before[0], before[0]]);
  await undo();
  await until(names).toEqual(before);
});
