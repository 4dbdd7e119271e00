import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { openMap } from '../../../renderer/state/library';
import { openDocument, run, useOpenMap } from '../../../renderer/state/open-map';
import { clearCursor, moveCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { useFind } from '../../../renderer/ui/map/find/find-state';
import { NO_FILTER } from '../../../renderer/ui/map/map-filter';
import { changeLook, lookNow, useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from '../curve/big-map';
import { settled } from '../curve/show-map';
import type { FakeBridge } from '../fake-bridge';
import { expectAccessible } from '../guide/accessible';
import { startWindow } from '../start-window';

const bar = () => page.getByRole('search');
const field = () => bar().getByRole('textbox').first();
const count = () => bar().getByRole('status').first();
const grid = () => page.getByRole('grid');
const at = () => useCursor.getState().place;

/** The map screen of a journey with “kind” in every 7th of 40 touchpoints. */
async function onMap(language: 'en' | 'pl' | 'ru' = 'en'): Promise<FakeBridge> {
  const map = bigMap(40);
  const bridge = await startWindow({ maps: [map], settings: { language } });
  await openMap(map.map.id);
  location.hash = '#/map';
  await expect.element(grid()).toBeVisible();
  return bridge;
}

async function openBar(bridge: FakeBridge, command: 'find' | 'replace' = 'find'): Promise<void> {
  bridge.emit('menu.command', command);
  await expect.element(field()).toHaveFocus();
}

/** The words that are marked on the drawing. */
const marked = (name: 'find' | 'find-here') =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  useFind.setState(useFind.getInitialState(), true);
  clearCursor();
});

test('typing goes to the first hit, Enter and F3 go on and round, with Shift back', async () => {
  await openBar(await onMap());
  await userEvent.keyboard('KIND');
  await expect.element(count()).toHaveTextContent('1 of 6');
  expect(at()).toEqual({ touchpointId: 't1', lane: 'delights' });
  await userEvent.keyboard('{Enter}');
  await expect.element(count()).toHaveTextContent('2 of 6');
  expect(at()).toEqual({ touchpointId: 't8', lane: 'delights' });
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}{Shift>}{Enter}{/Shift}');
  await expect.element(count()).toHaveTextContent('6 of 6');
  grid().element().focus();
  await userEvent.keyboard('{F3}');
  await expect.element(count()).toHaveTextContent('1 of 6');
  await userEvent.keyboard('{Shift>}{F3}{/Shift}');
  await expect.element(count()).toHaveTextContent('6 of 6');
  expect(at()).toEqual({ touchpointId: 't36', lane: 'delights' });
});

test('what is found is marked where it is drawn, the hit one is at apart, and follows edits and scrolling', async () => {
  await openBar(await onMap());
  await userEvent.keyboard('kind');
  await expect.poll(() => marked('find-here')).toEqual(['kind']);
  await expect.poll(() => marked('find').length).toBeGreaterThanOrEqual(1);
  run(editTouchpoints(['t2'], { does: 'Is kindly asked' }));
  await expect.poll(() => marked('find')).toContain('kind');
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
  await expect.poll(() => marked('find-here')).toEqual(['kind']);
  expect(document.getElementById('map-cell-delights-t36')?.getAttribute('data-cursor')).toBe('true');
  // Where the word is broken on the screen as well.
  run(editTouchpoints(['t2'], { does: 'Dziewięćdziesięcioletniego sklepu' }));
  await field().fill('więćdzies');
  await expect.poll(() => marked('find-here').map((text) => text.replaceAll('\u00ad', ''))).toEqual(['więćdzies']);
  expect(document.getElementById('map-cell-does-t2')?.textContent).toMatch(/więć\u00addzie/);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => CSS.highlights.has('find')).toBe(false);
});

test('Escape closes it and gives the focus back to the map', async () => {
  const bridge = await onMap();
  grid().element().focus();
  await openBar(bridge);
  await userEvent.keyboard('kind{Escape}');
  await expect.element(bar()).not.toBeInTheDocument();
  await expect.element(grid()).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  expect(at()?.touchpointId).toBe('t2');
});

test('an internal note is found though the map does not draw it, and shown in the bar', async () => {
  const bridge = await onMap();
  run(editTouchpoints(['t5'], { internalNote: 'Ask Anna about the zebra first' }));
  await openBar(bridge);
  await userEvent.keyboard('zebra');
  await expect.element(count()).toHaveTextContent('1 of 1');
  await expect.element(bar().getByText('Internal note: Ask Anna about the zebra first')).toBeVisible();
  expect(at()).toEqual({ touchpointId: 't5', lane: 'name' });
});

test('what the filter leaves out comes back for a hit, and a stage that is rolled up opens', async () => {
  const bridge = await onMap();
  changeLook({ filter: { ...NO_FILTER, stageIds: ['s0'] }, rolledUp: new Set(['s5']) });
  await openBar(bridge);
  await userEvent.keyboard('number 36');
  await expect.element(bar().getByText('Name: Touchpoint number 36')).toBeVisible();
  expect(lookNow().filter).not.toBe(NO_FILTER);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Touchpoint number 36', { exact: true })).toBeVisible();
  await expect.poll(() => marked('find-here')).toEqual(['number 36']);
});

test('case counts when it is asked for; what is not there is said', async () => {
  await openBar(await onMap());
  await userEvent.keyboard('it takes');
  await expect.element(count()).toHaveTextContent('1 of 8');
  await bar().getByRole('checkbox', { name: 'Match case' }).click();
  await expect.element(count()).toHaveTextContent('Nothing found');
  await field().fill('It takes');
  await expect.element(count()).toHaveTextContent('1 of 8');
});

test('replacing goes on to the next hit, also where the replacement holds what is looked for', async () => {
  await openBar(await onMap(), 'replace');
  await field().fill('kind');
  await bar().getByRole('textbox', { name: 'Replace by' }).fill('very kind');
  await userEvent.keyboard('{Enter}');
  await expect.element(count()).toHaveTextContent('2 of 6');
  expect(openDocument().touchpoints['t1']?.delights).toBe('A very kind word');
  await bar().getByRole('button', { name: 'Replace this' }).click();
  await expect.element(count()).toHaveTextContent('3 of 6');
  expect(openDocument().touchpoints['t8']?.delights).toBe('A very kind word');
  expect(openDocument().touchpoints['t15']?.delights).toBe('A kind word');
});

test('Tab goes from what is looked for to what replaces it, then to the buttons', async () => {
  await openBar(await onMap());
  await bar().getByRole('button', { name: 'Replace', exact: true }).click();
  await expect.element(bar().getByRole('textbox', { name: 'Replace by' })).toHaveFocus();
  await field().click();
  await userEvent.keyboard('kind{Tab}');
  const replacement = bar().getByRole('textbox', { name: 'Replace by' });
  await expect.element(replacement).toHaveFocus();
  // Each field stands beside what it is for.
  const middle = (element: Element) => {
    const { top, height } = element.getBoundingClientRect();
    return top + height / 2;
  };
  const besides = [
    [field().element(), count().element()],
    [replacement.element(), bar().getByRole('button', { name: 'Replace this' }).element()],
  ] as const;
  for (const [one, other] of besides) expect(Math.abs(middle(one) - middle(other))).toBeLessThan(4);
  await userEvent.keyboard('{Tab}');
  await expect.element(bar().getByRole('button').first()).toHaveFocus();
});

test('replace all is told, is one step with its count, and one undo takes it back', async () => {
  await openBar(await onMap(), 'replace');
  await field().fill('kind');
  await bar().getByRole('textbox', { name: 'Replace by' }).fill('warm');
  await bar().getByRole('button', { name: 'Replace all: 6' }).click();
  await expect.element(count()).toHaveTextContent('Nothing found');
  await expect.element(page.getByText('Replaced in 6 places')).toBeInTheDocument();
  expect(useOpenMap.getState().history.past).toHaveLength(1);
  await expect.element(page.getByRole('button', { name: /^Undo: Replace text in 6 places/ })).toBeVisible();
  await bar().getByRole('textbox', { name: 'Replace by' }).click();
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(openDocument().touchpoints['t36']?.delights).toBe('A kind word');
  await expect.element(count()).toHaveTextContent('6 hits');
});

test('no touchpoint is left without a name: what stays is said beside the buttons, and not counted', async () => {
  const bridge = await onMap();
  run(editTouchpoints(['t3'], { name: 'Queue' }));
  run(editTouchpoints(['t4'], { name: 'Queue at the door' }));
  await openBar(bridge, 'replace');
  await field().fill('queue');
  const stays = bar().getByText('1 hit stays: its touchpoint would be left without a name');
  await expect.element(stays).toBeVisible();
  await bar().getByRole('button', { name: 'Replace this' }).click();
  expect(openDocument().touchpoints['t3']?.name).toBe('Queue');
  await expect.element(count()).toHaveTextContent('2 of 2');
  await bar().getByRole('button', { name: 'Replace all: 1' }).click();
  expect(openDocument().touchpoints['t4']?.name).toBe('at the door');
  await expect.element(page.getByText('Replaced in 1 place')).toBeInTheDocument();
  await expect.element(bar().getByRole('button', { name: 'Replace all' })).toHaveAttribute('aria-disabled', 'true');
  await bar().getByRole('textbox', { name: 'Replace by' }).fill('Line');
  await expect.element(stays).not.toBeInTheDocument();
  await bar().getByRole('button', { name: 'Replace all: 1' }).click();
  expect(openDocument().touchpoints['t3']?.name).toBe('Line');
});

test('words that are selected while typing are looked for at once', async () => {
  const bridge = await onMap();
  moveCursor({ touchpointId: 't1', lane: 'delights' });
  grid().element().focus();
  await userEvent.keyboard('{F2}');
  await expect.element(grid().getByRole('textbox')).toHaveFocus();
  (document.activeElement as HTMLTextAreaElement).setSelectionRange(2, 6);
  await openBar(bridge);
  await expect.element(field()).toHaveValue('kind');
  await expect.element(count()).toHaveTextContent('6 hits');
});

test('from another screen, replacing leads to the map; finding without one to the library', async () => {
  const bridge = await onMap();
  location.hash = '#/guide/frame';
  await expect.element(grid()).not.toBeInTheDocument();
  bridge.emit('menu.command', 'replace');
  await expect.element(bar().getByRole('textbox', { name: 'Replace by' })).toBeVisible();
  location.hash = '#/settings';
  await expect.element(bar()).not.toBeInTheDocument();
  bridge.emit('menu.command', 'find');
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
});

test('axe finds nothing in it, in three languages', async () => {
  for (const language of ['en', 'pl', 'ru'] as const) {
    await openBar(await onMap(language), 'replace');
    await userEvent.keyboard('kind');
    await settled();
    await expectAccessible();
  }
});
