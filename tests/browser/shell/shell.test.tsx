import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { addStages } from '../../../renderer/model/commands/stage-commands';
import { addTouchpoints, editTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { emptyDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { showImport } from '../../../renderer/state/dialogs';
import { openMap } from '../../../renderer/state/library';
import { showNotice } from '../../../renderer/state/notices';
import { openDocument, run } from '../../../renderer/state/open-map';
import { reportProblem } from '../../../renderer/state/problems';
import { tellMistakes } from '../../../renderer/ui/shell/tell-mistakes';
import type { FakeBridge } from '../fake-bridge';
import { startWindow } from '../start-window';

const spa = emptyDocument(
  newJourneyMap({ id: 'spa', title: 'Spa', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }),
);

/** The window with the map open in the guide. */
async function withMap(): Promise<FakeBridge> {
  const bridge = await startWindow({ maps: [spa] });
  await openMap('spa');
  location.hash = '#/guide/frame';
  await expect.element(page.getByRole('heading', { name: 'Spa', level: 1 })).toBeVisible();
  return bridge;
}

beforeEach(async () => {
  await page.viewport(1280, 800);
});

test('the window says that it can be used', async () => {
  const bridge = await startWindow();
  await expect.poll(() => bridge.payloadsOf('window.ready')).toHaveLength(1);
});

test('screens of a map are dimmed until there is one', async () => {
  await startWindow();
  const rail = page.getByRole('navigation', { name: 'Screens' });
  await expect.element(rail.getByRole('link', { name: 'Library' })).toHaveAttribute('aria-current', 'page');
  await expect.element(rail.getByRole('link', { name: 'Guide' })).not.toBeInTheDocument();
  await withMap();
  await expect.element(rail.getByRole('link', { name: 'Guide' })).toHaveAttribute('aria-current', 'page');
});

test('"Saved" stands only when the edit is on disk', async () => {
  const bridge = await withMap();
  let release = () => {};
  bridge.backup.gate = new Promise((resolve) => {
    release = resolve;
  });
  run(editMap({ client: 'Alpine hotel' }));
  await expect.element(page.getByText('Saving', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Saved', { exact: true })).not.toBeInTheDocument();
  release();
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('"Not saved" stays with its cause until trying again works', async () => {
  const bridge = await withMap();
  bridge.backup.problem = 'diskFull';
  run(editMap({ client: 'Alpine hotel' }));
  await expect.element(page.getByText(/Not saved: the disk is full/)).toBeVisible();
  bridge.backup.problem = null;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('undo and redo name what they do, from the bar and from the keyboard, in fields too', async () => {
  const bridge = await withMap();
  run(editMap({ client: 'Alpine hotel' }));
  await page.getByRole('button', { name: /^Undo: / }).click();
  expect(openDocument().map.client).toBe('');
  await page.getByRole('button', { name: /^Redo: / }).click();
  expect(openDocument().map.client).toBe('Alpine hotel');
  bridge.emit('menu.command', 'undo');
  expect(openDocument().map.client).toBe('');
  await page.getByRole('textbox', { name: 'Title of the map' }).click();
  await userEvent.keyboard('{Control>}y{/Control}');
  expect(openDocument().map.client).toBe('Alpine hotel');
});

test('every screen of the map says what undo and redo would do, whichever screen it was done on, without end', async () => {
  const bridge = await withMap();
  const label = () => bridge.payloadsOf('window.state').at(-1);
  for (let edit = 1; edit <= 120; edit++) run(editMap({ client: `Client ${edit}` }));
  for (const screen of ['guide/stages', 'map', 'room', 'report']) {
    location.hash = `#/${screen}`;
    await expect.element(page.getByRole('button', { name: 'Undo: Edit map details (Ctrl Z)' })).toBeVisible();
    const before = openDocument().map.client;
    bridge.emit('menu.command', 'undo');
    expect(openDocument().map.client).not.toBe(before);
    await expect.element(page.getByRole('button', { name: 'Redo: Edit map details (Ctrl Shift Z)' })).toBeVisible();
    await expect
      .poll(label)
      .toMatchObject({ undoLabel: 'Edit map details', redoLabel: 'Edit map details', mapOpen: true });
  }
  for (let edit = 1; edit <= 116; edit++) bridge.emit('menu.command', 'undo');
  expect(openDocument().map.client).toBe('');
  await expect.poll(() => label()?.undoLabel).toBeNull();
});

test('undo leaves a map alone that is out of sight', async () => {
  const bridge = await withMap();
  run(editMap({ client: 'Alpine hotel' }));
  for (const screen of ['library', 'settings']) {
    location.hash = `#/${screen}`;
    await expect.element(page.getByRole('button', { name: /^Undo/ })).not.toBeInTheDocument();
    bridge.emit('menu.command', 'undo');
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(openDocument().map.client).toBe('Alpine hotel');
  }
  expect(bridge.payloadsOf('window.state').at(-1)?.undoLabel).toBeNull();
});

test('undo belongs to the text one is in, in the search and in dialogs', async () => {
  const bridge = await withMap();
  run(editMap({ client: 'Alpine hotel' }));
  location.hash = '#/library';
  const search = page.getByRole('searchbox');
  await search.click();
  await userEvent.keyboard('clinic');
  bridge.emit('menu.command', 'undo');
  await expect.element(search).not.toHaveValue('clinic');
  location.hash = '#/guide/frame';
  await expect.element(page.getByRole('heading', { name: 'Spa', level: 1 })).toBeVisible();
  showImport('choose');
  await expect.element(page.getByRole('dialog')).toBeVisible();
  bridge.emit('menu.command', 'undo');
  expect(openDocument().map.client).toBe('Alpine hotel');
});

test('find goes to the library’s search from anywhere', async () => {
  const bridge = await withMap();
  bridge.emit('menu.command', 'find');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
});

test('title bar and menu know what is open and what undo would do', async () => {
  const bridge = await withMap();
  run(editMap({ client: 'Alpine hotel' }));
  await expect
    .poll(() => bridge.payloadsOf('window.state').at(-1))
    .toMatchObject({ title: 'Spa – Touchline', mapOpen: true, unsaved: false, redoLabel: null });
  expect(bridge.payloadsOf('window.state').at(-1)?.undoLabel).not.toBeNull();
});

test('a problem stays under the top bar with its way out until it is closed', async () => {
  await startWindow();
  let taken = false;
  reportProblem({
    message: 'Nothing was changed.',
    wayOut: {
      label: 'Another way',
      act: () => {
        taken = true;
      },
    },
  });
  const strip = page.getByRole('alert', { name: 'Problem' });
  await expect.element(strip).toMatchTextContent('Nothing was changed.');
  await strip.getByRole('button', { name: 'Another way' }).click();
  expect(taken).toBe(true);
  await expect.element(strip).toBeEmptyDOMElement();
});

test('a message goes with the screen, with the next message, and with Escape', async () => {
  await withMap();
  const problem = page.getByRole('alert', { name: 'Problem' });
  const notice = page.getByRole('status', { name: 'Message' });
  reportProblem({ message: 'Nothing was changed.' });
  await expect.element(problem).toMatchTextContent('Nothing was changed.');
  showNotice({ message: 'It worked.' });
  await expect.element(problem).toBeEmptyDOMElement();
  await expect.element(notice).toMatchTextContent('It worked.');
  location.hash = '#/library';
  await expect.element(notice).toBeEmptyDOMElement();
  reportProblem({ message: 'Nothing was changed.' });
  await expect.element(problem).toMatchTextContent('Nothing was changed.');
  await userEvent.keyboard('{Escape}');
  await expect.element(problem).toBeEmptyDOMElement();
});

test('a mistake that nothing catches is told, and the window works on', async () => {
  await withMap();
  const stop = tellMistakes();
  const error = new Error('a mistake of ours');
  // Not for the runner, which fails on every unhandled rejection.
  const event = new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason: error });
  window.dispatchEvent(event);
  await expect.element(page.getByRole('alert', { name: 'Problem' })).toMatchTextContent(/not foreseen/);
  stop();
});

test('closing brings the last edits to disk first', async () => {
  const bridge = await withMap();
  run(editMap({ client: 'Alpine hotel' }));
  bridge.emit('window.closing', null);
  await expect.poll(() => bridge.payloadsOf('window.closeNow')).toHaveLength(1);
  expect(bridge.payloadsOf('backup.append').length).toBeGreaterThan(0);
});

test('closing asks when they cannot be brought there', async () => {
  const bridge = await withMap();
  bridge.backup.problem = 'diskFull';
  run(editMap({ client: 'Alpine hotel' }));
  const before = document.querySelector<HTMLElement>('nav a, nav button');
  before?.focus();
  bridge.emit('window.closing', null);
  const dialog = page.getByRole('alertdialog');
  await expect.element(dialog).toMatchTextContent(/the disk is full/);
  expect(bridge.payloadsOf('window.closeNow')).toEqual([]);
  // The answer that loses nothing comes first, and gives the focus back.
  await expect.element(dialog.getByRole('button').first()).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(document.activeElement).toBe(before);
  bridge.emit('window.closing', null);
  await dialog.getByRole('button', { name: 'Leave anyway' }).click();
  await expect.poll(() => bridge.payloadsOf('window.closeNow')).toHaveLength(1);
});

test('? opens the sheet of shortcuts', async () => {
  await startWindow();
  await expect.element(page.getByRole('heading', { name: 'Maps' })).toBeVisible();
  await userEvent.keyboard('?');
  await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('undo on the map is of the map, whatever was typed in a field of the panel', async () => {
  await withMap();
  run(addStages([{ id: 's', name: 'Visit' }]));
  run(addTouchpoints('s', [{ id: 't1', name: 'Books' }]));
  location.hash = '#/map';
  const grid = page.getByRole('grid');
  await expect.element(grid).toBeVisible();
  grid.element().focus();
  await userEvent.keyboard('{Home}{Alt>}{Enter}{/Alt}');
  const panel = page.getByRole('complementary', { name: 'About Books' });
  const department = panel.getByRole('region', { name: /^Who meets/ }).getByLabelText('Department', { exact: true });
  await userEvent.type(department, 'Sales');
  const stored = () => openDocument().touchpoints['t1'];
  await expect.poll(() => stored()?.department).toBe('Sales');
  // In the field itself the letters typed there are taken back first.
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(department).not.toHaveValue('Sales');
  await userEvent.keyboard('{Control>}y{/Control}');
  await expect.element(department).toHaveValue('Sales');
  await expect.poll(() => stored()?.department).toBe('Sales');
  run(editTouchpoints(['t1'], { pains: 'Nobody answers' }));
  grid.element().focus();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => stored()).toMatchObject({ department: 'Sales', pains: '' });
  await userEvent.keyboard('{Control>}y{/Control}');
  await expect.poll(() => stored()).toMatchObject({ department: 'Sales', pains: 'Nobody answers' });
});
