import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFromMenu, launchApp, pressKeys, type RunningApp } from './app';

let running: RunningApp;
beforeAll(async () => {
  running = await launchApp();
});
afterAll(() => running.close());

/** As the zoom of the map says it. */
const mapZoom = () => running.window.getByRole('group', { name: 'Zoom' }).getByText(/%$/).textContent();
const windowZoom = () =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel());
const control = (key: string) => pressKeys(running, key, ['control']);

test('Ctrl with + − 0 makes the window larger and smaller in the library', async () => {
  await control('=');
  await expect.poll(windowZoom).toBe(0.5);
  await control('-');
  await control('-');
  await expect.poll(windowZoom).toBe(-0.5);
  await control('0');
  await expect.poll(windowZoom).toBe(0);
});

test('on the map the same keys, those of the numeric pad and Ctrl with the wheel zoom the map, and not the window', async () => {
  const { window } = running;
  await chooseFromMenu(running, 'Open the sample');
  await window.getByRole('grid').waitFor();
  for (const [key, zoom] of [
    ['=', '110%'],
    ['+', '125%'],
    ['numadd', '150%'],
    ['-', '125%'],
    ['numsub', '110%'],
    ['num0', '100%'],
    ['-', '90%'],
    ['0', '100%'],
  ] as const) {
    // + is the shifted = on most keyboards.
    if (key === '+') await pressKeys(running, '=', ['control', 'shift']);
    else await control(key);
    await expect.poll(mapZoom, { message: key }).toBe(zoom);
  }
  await window.getByText('Reads comments under the ad').hover();
  await window.keyboard.down('Control');
  await window.mouse.wheel(0, -100);
  await window.keyboard.up('Control');
  await expect.poll(mapZoom).toBe('110%');
  await chooseFromMenu(running, 'Normal size');
  await expect.poll(mapZoom).toBe('100%');
  expect(await windowZoom()).toBe(0);
});

test('what was looked at is still looked at after a visit to another screen', async () => {
  const { window } = running;
  await control('-');
  await expect.poll(mapZoom).toBe('90%');
  await control('2');
  await window.waitForFunction(() => location.hash.startsWith('#/guide'));
  await control('3');
  await window.getByRole('grid').waitFor();
  expect(await mapZoom()).toBe('90%');
});
