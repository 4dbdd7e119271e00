import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ACCELERATORS, printedKeys } from '../../../renderer/i18n/shortcuts';
import { openMap } from '../../../renderer/state/library';
import { bigMap } from '../curve/big-map';
import { settled } from '../curve/show-map';
import type { FakeBridge } from '../fake-bridge';
import { dialogIsOpen } from '../../../renderer/ui/shell/dialog-is-open';
import { expectAccessible } from '../guide/accessible';
import { startWindow } from '../start-window';

const sheet = () => page.getByRole('dialog');
/** What the sheet says for a key, as one reads it: words, then the keys. */
const rows = () =>
  [...document.querySelectorAll('[role="dialog"] dl > div')].map((row) =>
    [row.querySelector('dt'), ...row.querySelectorAll('kbd')].map((part) => part?.textContent).join(' | '),
  );
const headings = () => [...document.querySelectorAll('[role="dialog"] h3')].map((heading) => heading.textContent);

async function openSheet(path: string, language: 'en' | 'pl' | 'ru' = 'en'): Promise<FakeBridge> {
  const map = bigMap(20);
  const bridge = await startWindow({ maps: [map], settings: { language } });
  await openMap(map.map.id);
  location.hash = path;
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  // A screen is loaded when it is first gone to.
  const isLibrary = () => document.querySelector('main input[type="search"]') !== null;
  await expect.poll(isLibrary).toBe(path === '#/library');
  await expect.poll(() => document.querySelector('main')?.innerText.trim().length).toBeGreaterThan(0);
  bridge.emit('menu.command', 'showShortcuts');
  await expect.element(sheet()).toBeVisible();
  return bridge;
}

beforeEach(async () => {
  await page.viewport(1280, 800);
});

test('the keys of the screen come first; no other screen’s are among them', async () => {
  await openSheet('#/guide/emotions');
  expect(headings()).toEqual(['Guide', 'Go to', 'Maps', 'Edit', 'Window and help']);
  expect(rows()).toContain('Rate from very bad to very good | 1 – 5');
  expect(rows()).toContain('Next step of the guide | Ctrl PgDn');
  expect(rows()).not.toContain('Store the touchpoint, next one | Enter');
});

test('on the map the keys that zoom everything elsewhere zoom the map, and are listed once', async () => {
  await openSheet('#/map');
  expect(headings().slice(0, 2)).toEqual(['Map', 'Touchpoints']);
  expect(rows()).toContain('Zoom in | Ctrl +');
  expect(rows()).toContain('Add a touchpoint after this one | Ctrl Enter');
  expect(rows().filter((row) => row.endsWith('| Ctrl +'))).toHaveLength(1);
});

test('the focus goes back to where it was', async () => {
  const bridge = await openSheet('#/map');
  await userEvent.keyboard('{Escape}');
  // It fades out, and another dialog would wait for that.
  await expect.poll(dialogIsOpen).toBe(false);
  const grid = page.getByRole('grid').element() as HTMLElement;
  grid.focus();
  bridge.emit('menu.command', 'showShortcuts');
  await expect.element(sheet()).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(sheet()).not.toBeInTheDocument();
  await expect.poll(() => document.activeElement).toBe(grid);
});

test('every key of the native menu is in it', async () => {
  await openSheet('#/map');
  const printed = new Set([...document.querySelectorAll('[role="dialog"] kbd')].map((key) => key.textContent));
  for (const accelerator of Object.values(ACCELERATORS)) expect(printed).toContain(printedKeys(accelerator));
});

test.each([
  ['#/library', 'Open the map | Enter'],
  ['#/guide/touchpoints', 'Store the touchpoint, next one | Enter'],
  ['#/guide/moments', 'Dismiss the suggestion | D'],
  ['#/guide/actions', 'Impact 1 to 5 | I 1 – 5'],
  ['#/room', 'Vote on the touchpoint in hand | V'],
  ['#/report', 'Turn the page | ← → | PgUp | PgDn'],
])('%s has its own: %s', async (path, row) => {
  await openSheet(path);
  expect(rows()).toContain(row);
});

test('a question mark that is typed is one', async () => {
  await startWindow();
  await page.getByRole('searchbox').click();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('searchbox')).toHaveValue('?');
  await expect.element(sheet()).not.toBeInTheDocument();
});

test('axe finds nothing in it, in three languages', async () => {
  // So low that it scrolls.
  await page.viewport(1280, 600);
  for (const language of ['en', 'pl', 'ru'] as const) {
    await openSheet('#/guide/emotions', language);
    await settled();
    await expectAccessible();
  }
});
