import { expect, test } from 'vitest';
import { ACCELERATORS } from '../../renderer/i18n/shortcuts';
import { chooseFromMenu, launchApp, pressKeys, type RunningApp } from './app';

/** The accelerators of the native menu, hidden items too. */
const accelerators = ({ app }: RunningApp): Promise<string[]> =>
  app.evaluate(({ Menu }) => {
    const all = (items: Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
    return all(Menu.getApplicationMenu()?.items ?? []).flatMap(({ accelerator }) => accelerator?.toString() ?? []);
  });

test('the menu listens to every key that the window prints, and no key means two things', async () => {
  const running = await launchApp();
  const found = await accelerators(running);
  expect(found).toEqual(expect.arrayContaining(Object.values(ACCELERATORS)));
  expect(new Set(found).size).toBe(found.length);
  await running.close();
});

test('keys that are pressed in the real window reach the palette, the screens, finding and replacing', async () => {
  const running = await launchApp();
  const { window } = running;
  const press = (key: string) => window.keyboard.press(key);
  const control = (key: string) => pressKeys(running, key, ['control']);
  const at = (hash: string) => window.waitForFunction((wanted) => location.hash.startsWith(wanted), hash);
  await chooseFromMenu(running, 'Open the sample');
  await at('#/map');
  await window.getByRole('grid').focus();

  await control('K');
  await window.getByRole('combobox', { name: 'Search and commands' }).waitFor();
  await window.keyboard.type('unpacks');
  await press('Enter');
  await window.locator('[data-cursor]', { hasText: 'Unpacks the box' }).waitFor();

  await control('F');
  const query = window.getByRole('textbox', { name: 'Find in names, lanes and notes' });
  await query.waitFor();
  await window.keyboard.type('parcel');
  await window.getByText('1 of 1', { exact: true }).waitFor();
  await control('H');
  await window.getByRole('textbox', { name: 'Replace by' }).fill('box');
  await press('Control+Enter');
  await window.getByText('Nothing found', { exact: true }).waitFor();
  await control('Z');
  await window.getByText('1 hit', { exact: true }).waitFor();
  await press('Escape');

  for (const [key, hash] of [
    ['2', '#/guide'],
    ['4', '#/room'],
    ['5', '#/report'],
    ['3', '#/map'],
    ['1', '#/library'],
  ] as const) {
    await control(key);
    await at(hash);
  }
  await control('F');
  await expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
  await pressKeys(running, 'F1');
  await window.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await running.close();
});
