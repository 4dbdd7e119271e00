import '../../../renderer/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { removeTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { run } from '../../../renderer/state/open-map';
import { clearCursor, moveCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { NO_FILTER } from '../../../renderer/ui/map/map-filter';
import { changeLook, rollUp, setWhole, useMapView } from '../../../renderer/ui/map/map-view';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { bigMap } from '../curve/big-map';
import { openMap, showMap, usePath } from '../curve/show-map';

const grid = () => page.getByRole('grid').element() as HTMLElement;
const cursorAt = () => useCursor.getState().place?.touchpointId;
/** The touchpoint whose column is the first in sight. */
const firstInSight = () => {
  const labels = page.getByRole('rowheader', { name: 'Touchpoint' }).element().getBoundingClientRect().right;
  const cells = [...document.querySelectorAll<HTMLElement>('[role="gridcell"][data-lane="name"]')];
  return cells.find((cell) => cell.getBoundingClientRect().left >= labels - 2)?.dataset['touchpoint'];
};

async function scrolledTo(column: number): Promise<void> {
  const width = document.querySelector('[role="gridcell"][data-lane="name"]')?.getBoundingClientRect().width ?? 0;
  grid().scrollTo({ left: column * width });
  await expect.poll(firstInSight).toBe(`t${column + 1}`);
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

test('a filter that goes again leaves the map where it was', async () => {
  const map = bigMap(60);
  await showMap(<MapScreen />, map);
  await expect.element(page.getByText('Touchpoint number 1', { exact: true })).toBeVisible();
  await scrolledTo(37);
  const [, second] = Object.keys(openMap().stages);
  changeLook({ filter: { ...NO_FILTER, stageIds: [second ?? ''] } });
  await expect.poll(firstInSight).not.toBe('t38');
  changeLook({ filter: NO_FILTER });
  await expect.poll(firstInSight).toBe('t38');
});

test('after the whole map the part that was in sight is so again, and a filter still leaves the map there', async () => {
  await showMap(<MapScreen />, bigMap(60));
  await expect.element(page.getByText('Touchpoint number 1', { exact: true })).toBeVisible();
  await scrolledTo(37);
  const [, second] = Object.keys(openMap().stages);
  setWhole(true);
  await expect.element(page.getByRole('grid')).not.toBeInTheDocument();
  setWhole(false);
  await expect.poll(firstInSight).toBe('t38');
  await scrolledTo(24);
  changeLook({ filter: { ...NO_FILTER, stageIds: [second ?? ''] } });
  await expect.poll(firstInSight).not.toBe('t25');
  changeLook({ filter: NO_FILTER });
  await expect.poll(firstInSight).toBe('t25');
});

test('a filter that leaves nothing, and goes again, leaves the map where it was', async () => {
  await showMap(<MapScreen />, bigMap(60));
  await expect.element(page.getByText('Touchpoint number 1', { exact: true })).toBeVisible();
  await scrolledTo(37);
  changeLook({ filter: { ...NO_FILTER, criticalOnly: true } });
  await expect.element(page.getByRole('grid')).not.toBeInTheDocument();
  changeLook({ filter: NO_FILTER });
  await expect.poll(firstInSight).toBe('t38');
});

test('with the filters the focus does not go: after one the next has it, after the last the map', async () => {
  await showMap(<MapScreen />, bigMap(60));
  const [first, second] = Object.keys(openMap().stages);
  changeLook({ filter: { ...NO_FILTER, stageIds: [first ?? '', second ?? ''] } });
  const chips = page.getByRole('list', { name: 'Active filters' }).getByRole('button');
  await expect.poll(() => chips.elements().length).toBe(2);
  chips.first().element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => chips.elements().length).toBe(1);
  await expect.element(chips.first()).toHaveFocus();
  page.getByRole('button', { name: 'Clear filters' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('grid')).toHaveFocus();
});

test('where the touchpoint in hand is gone when one comes back, the next one is in hand', async () => {
  const OnItsPath = () => (usePath(({ path }) => path) === '/map' ? <MapScreen /> : null);
  await showMap(<OnItsPath />, bigMap(60));
  moveCursor({ touchpointId: 't2', lane: 'pains' });
  await expect.element(page.getByRole('grid')).toBeVisible();
  usePath.setState({ path: '/guide' });
  await expect.element(page.getByRole('grid')).not.toBeInTheDocument();
  run(removeTouchpoints(['t2', 't3']));
  usePath.setState({ path: '/map' });
  await expect.poll(() => useCursor.getState().place).toEqual({ touchpointId: 't4', lane: 'name' });
});

test('from a stage that was rolled up round the cursor the arrows go on beside it', async () => {
  await showMap(<MapScreen />, bigMap(60));
  await expect.element(page.getByText('Touchpoint number 1', { exact: true })).toBeVisible();
  const { stageId } = openMap().touchpoints['t20'] ?? {};
  const inStage = Object.values(openMap().touchpoints).flatMap((each) =>
    each.stageId === stageId ? [Number(each.id.slice(1))] : [],
  );
  moveCursor({ touchpointId: 't20', lane: 'pains' });
  rollUp(stageId ?? '', true);
  grid().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(cursorAt()).toBe(`t${Math.max(...inStage) + 1}`);
  moveCursor({ touchpointId: 't20', lane: 'pains' });
  await userEvent.keyboard('{ArrowLeft}');
  expect(cursorAt()).toBe(`t${Math.min(...inStage) - 1}`);
  expect(useCursor.getState().place?.lane).toBe('pains');
});

test('with nothing selected the arrows begin with the first column in sight', async () => {
  await showMap(<MapScreen />, bigMap(60));
  await expect.element(page.getByText('Touchpoint number 1', { exact: true })).toBeVisible();
  await scrolledTo(30);
  grid().focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(cursorAt()).toBe('t31');
});

test('a map that comes back in a window of another size fills it', async () => {
  const nameAtTheEdge = () =>
    [...grid().querySelectorAll('[role="gridcell"][data-lane="name"]')].some((cell) => {
      const { left, right } = cell.getBoundingClientRect();
      const edge = grid().getBoundingClientRect().left + grid().clientWidth;
      return left < edge && right >= edge;
    });
  const lanesInSight = () =>
    [...grid().querySelectorAll<HTMLElement>('[role="row"][data-lane]')].filter(
      (row) => row.getBoundingClientRect().top < grid().getBoundingClientRect().bottom,
    );
  // The band grows with the window.
  const band = () => grid().querySelector('[role="row"][data-lane="emotion"]')?.getBoundingClientRect().height;
  const bands: unknown[] = [];
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
    [1280, 800],
  ] as const) {
    await page.viewport(width, height);
    await cleanup();
    await showMap(<MapScreen />, bigMap(60));
    await expect.poll(nameAtTheEdge).toBe(true);
    await expect
      .poll(() => lanesInSight().filter((row) => row.querySelector('[role="gridcell"]') === null))
      .toEqual([]);
    bands.push(band());
  }
  expect(bands[1]).toBeGreaterThan(Number(bands[0]));
  expect(bands[2]).toBe(bands[0]);
});
