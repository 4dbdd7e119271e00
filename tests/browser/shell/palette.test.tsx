import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { emptyDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { openMap } from '../../../renderer/state/library';
import { openDocument, run } from '../../../renderer/state/open-map';
import { clearCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from '../curve/big-map';
import type { FakeBridge } from '../fake-bridge';
import { expectAccessible } from '../guide/accessible';
import { startWindow } from '../start-window';

const spa = emptyDocument(
  newJourneyMap({
    id: 'spa',
    title: 'Łazienki spa',
    client: 'Alpine hotel',
    createdAt: '2026-11-18T09:00:00.000Z',
    reportLanguage: 'en',
  }),
);

const palette = () => page.getByRole('dialog', { name: 'Search and commands' });
const field = () => page.getByRole('combobox', { name: 'Search and commands' });
const options = () => page.getByRole('option');
/** The option that Enter would run, as screen readers are told it. */
const current = () =>
  document.getElementById(field().element().getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';

async function withMap(path: string, language: 'en' | 'pl' | 'ru' = 'en'): Promise<FakeBridge> {
  const map = bigMap(40);
  const bridge = await startWindow({ maps: [spa, map], settings: { language } });
  await openMap(map.map.id);
  location.hash = path;
  await expect.element(page.getByRole('heading', { name: map.map.title, level: 1 })).toBeVisible();
  return bridge;
}

async function openPalette(bridge: FakeBridge): Promise<void> {
  bridge.emit('menu.command', 'showPalette');
  await expect.element(page.getByRole('combobox')).toHaveFocus();
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

test('the field in the top bar opens it; Escape leads back to where one was', async () => {
  await withMap('#/guide/frame');
  const button = page.getByRole('button', { name: 'Search and commands' });
  await button.click();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(palette()).not.toBeInTheDocument();
  await expect.element(button).toHaveFocus();
});

test('commands stand under their headings with their keys; typing finds them', async () => {
  await openPalette(await withMap('#/guide/frame'));
  await expect.element(page.getByRole('group', { name: 'Go to' })).toBeVisible();
  await expect.element(page.getByRole('option', { name: 'Report Ctrl 5' })).toBeInTheDocument();
  await userEvent.keyboard('report');
  await expect.poll(current).toBe('ReportCtrl 5');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.hash).toBe('#/report');
  await expect.element(palette()).not.toBeInTheDocument();
});

test('what the screen offers is there only while it is shown', async () => {
  const bridge = await withMap('#/guide/frame');
  await openPalette(bridge);
  await userEvent.keyboard('show or hide');
  await expect.element(page.getByRole('option', { name: /Show or hide the notes/ })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  location.hash = '#/settings';
  await expect.element(page.getByRole('heading', { name: 'Backups' })).toBeVisible();
  await openPalette(bridge);
  await userEvent.keyboard('show or hide');
  await expect.element(page.getByText('Nothing here is called “show or hide”.')).toBeVisible();
  await expect.element(options()).not.toBeInTheDocument();
});

test('a touchpoint is found and shown on the map', async () => {
  await openPalette(await withMap('#/guide/frame'));
  await userEvent.keyboard('number 33');
  await expect.poll(current).toContain('Touchpoint number 33');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.hash).toBe('#/map');
  await expect.element(page.getByText('Touchpoint number 33', { exact: true })).toBeVisible();
  expect(useCursor.getState().place?.touchpointId).toBe('t33');
});

test('in the room what is found is taken on the wall, and no other client’s map is named', async () => {
  const bridge = await withMap('#/guide/frame');
  await openPalette(bridge);
  // A screen may come while somebody types already.
  for (const step of ['emotions', 'moments']) {
    location.hash = `#/guide/${step}`;
    await expect.poll(() => document.getElementById(`step-${step}`)).not.toBeNull();
    await expect.element(field()).toHaveFocus();
  }
  location.hash = '#/room';
  await expect
    .element(page.getByRole('toolbar', { name: 'Keys of the room', includeHidden: true }))
    .toBeInTheDocument();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('number 33{Enter}');
  await expect.element(page.getByRole('heading', { name: 'Touchpoint number 33', level: 2 })).toBeVisible();
  expect(location.hash).toBe('#/room');
  await openPalette(bridge);
  await userEvent.keyboard('alpine');
  await expect.element(page.getByText('Nothing here is called “alpine”.')).toBeVisible();
});

test('a map of the library is found without its accents, and opened', async () => {
  await openPalette(await withMap('#/guide/frame'));
  await userEvent.keyboard('lazienki');
  await expect.poll(current).toBe('Łazienki spaAlpine hotel');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => openDocument().map.id).toBe('spa');
});

test('what was used last comes first', async () => {
  const bridge = await withMap('#/guide/frame');
  await openPalette(bridge);
  await userEvent.keyboard('settings{Enter}');
  await expect.poll(() => location.hash).toBe('#/settings');
  await openPalette(bridge);
  const recent = page.getByRole('group', { name: 'Used last' });
  await expect.element(recent.getByRole('option').first()).toHaveAccessibleName('Settings Ctrl ,');
});

test('undo names what it takes back, does it, and says why when there is nothing', async () => {
  const bridge = await withMap('#/guide/frame');
  run(editMap({ client: 'Alpine hotel' }));
  await openPalette(bridge);
  await userEvent.keyboard('undo');
  await expect.poll(current).toBe('Undo: Edit map detailsCtrl Z');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => openDocument().map.client).not.toBe('Alpine hotel');
  await openPalette(bridge);
  await userEvent.keyboard('undo');
  await expect.poll(current).toBe('UndoNothing to take back here');
  await userEvent.keyboard('{Enter}');
  await expect.element(palette()).toBeVisible();
});

test('without a map its commands say what they need', async () => {
  await openPalette(await startWindow());
  await userEvent.keyboard('guide');
  await expect.element(page.getByRole('option', { name: 'Guide Open a map first' })).toBeVisible();
});

test('it stays shut while a dialog is open, and no other screen comes behind it', async () => {
  const bridge = await startWindow();
  await expect.element(page.getByRole('button', { name: /^Keyboard shortcuts/ })).toBeVisible();
  bridge.emit('menu.command', 'showShortcuts');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  const here = location.hash;
  bridge.emit('menu.command', 'showPalette');
  bridge.emit('menu.command', 'showSettings');
  expect(location.hash).toBe(here);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  bridge.emit('menu.command', 'showSettings');
  expect(location.hash).toBe('#/settings');
});

test('axe finds nothing, with results and without, in three languages', async () => {
  for (const language of ['en', 'pl', 'ru'] as const) {
    await openPalette(await withMap('#/guide/frame', language));
    await expectAccessible();
    await userEvent.keyboard('zzz');
    await expect.element(options()).not.toBeInTheDocument();
    await expectAccessible();
  }
});
