import '../../../renderer/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { removeTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { redoLast, run, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { clearCursor, moveCursor } from '../../../renderer/ui/map/cursor';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from '../curve/big-map';
import { showMap } from '../curve/show-map';

const grid = () => page.getByRole('grid').element() as HTMLElement;
const names = () => [...grid().querySelectorAll<HTMLElement>('[data-lane="name"] [role="gridcell"]')];
const indices = () => names().map((cell) => Number(cell.ariaColIndex));
const inOrder = () => indices().every((index, at) => at === 0 || index > (indices()[at - 1] ?? 0));
const columnWidth = () => names()[0]?.getBoundingClientRect().width ?? Number.NaN;
const field = () => page.getByRole('grid').getByRole('textbox');
const stored = (id: string) => useOpenMap.getState().document?.touchpoints[id]?.name;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function goTo(column: number) {
  grid().scrollTo({ left: column * columnWidth(), behavior: 'instant' });
  await expect.poll(() => Math.min(...indices())).toBeGreaterThan(column - 6);
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
  await showMap(<MapScreen />, bigMap(60));
  await page.getByText('Touchpoint number 8', { exact: true }).findElement();
});

test('cells of columns that left serve those that come, and at rest they stand in the order of the journey', async () => {
  await goTo(10);
  const before = new Set(names());
  for (const column of [14, 18, 23]) {
    await goTo(column);
    expect(names().filter((cell) => !before.has(cell))).toEqual([]);
  }
  await expect.poll(inOrder).toBe(true);
  // Of one column, from the names down to the last lane in sight.
  const column = names()[5];
  const across = [...grid().querySelectorAll(`[role="gridcell"][aria-colindex="${column?.ariaColIndex}"]`)];
  for (const cell of across)
    expect(cell.getBoundingClientRect().left).toBeCloseTo(column?.getBoundingClientRect().left ?? 0, 0);
  expect(across.length).toBeGreaterThan(5);
});

test('a field that is typed in stays the same and where it is in the document while the map is moved', async () => {
  await goTo(8);
  await page.getByText('Touchpoint number 16', { exact: true }).dblClick();
  await userEvent.keyboard('abc');
  await userEvent.keyboard('{ArrowLeft}');
  const element = field().element();
  for (const column of [9, 11, 12]) {
    grid().scrollTo({ left: column * columnWidth() });
    await pause(250);
    expect(document.activeElement).toBe(element);
  }
  await userEvent.keyboard('d');
  await expect.element(field()).toHaveValue('abdc number 16');
  await userEvent.keyboard('{Enter}');
  await expect.poll(inOrder).toBe(true);
});

const happens: Record<string, () => unknown> = {
  'the window gets wider': () => page.viewport(1800, 800),
  'the map is zoomed': async () => {
    for (let turn = 0; turn < 3; turn++)
      grid().dispatchEvent(
        new WheelEvent('wheel', { deltaY: 100, ctrlKey: true, bubbles: true, cancelable: true, clientX: 500 }),
      );
  },
  'a column ahead goes': () => run(removeTouchpoints(['t3'])),
};

test.for(Object.keys(happens))('what is typed over a name stays, and its field, when %s', async (what) => {
  moveCursor({ touchpointId: 't6', lane: 'name' });
  grid().focus();
  await userEvent.keyboard('abc');
  await expect.poll(() => stored('t6')).toBe('abc');
  const element = field().element();
  await happens[what]?.();
  await pause(300);
  expect(stored('t6')).toBe('abc');
  expect(document.activeElement).toBe(element);
  await userEvent.keyboard('d');
  await expect.poll(() => stored('t6')).toBe('abcd');
});

test('a step ahead of what is typed is undone and done again beside its field', async () => {
  run(removeTouchpoints(['t3']));
  moveCursor({ touchpointId: 't6', lane: 'name' });
  grid().focus();
  const before = stored('t6');
  await userEvent.keyboard('abc');
  await expect.poll(() => stored('t6')).toBe('abc');
  const element = field().element();
  undoLast();
  undoLast();
  await pause(300);
  expect(stored('t3')).toBeDefined();
  expect(stored('t6')).toBe(before);
  expect(document.activeElement).toBe(element);
  redoLast();
  redoLast();
  await pause(300);
  expect(stored('t6')).toBe('abc');
});

test('a press that lasts until the map rests is a click all the same', async () => {
  await goTo(16);
  await pause(400);
  grid().scrollTo({ left: 12 * columnWidth(), behavior: 'instant' });
  await expect.poll(() => indices().includes(12)).toBe(true);
  await page.getByText('Touchpoint number 17', { exact: true }).click({ delay: 400 });
  await expect
    .poll(() => document.querySelector('[data-lane="name"] [data-selected]')?.textContent)
    .toContain('number 17');
  // It may have begun a new name, and a field stays where it is.
  await userEvent.keyboard('{Escape}');
  await expect.poll(inOrder).toBe(true);
});
