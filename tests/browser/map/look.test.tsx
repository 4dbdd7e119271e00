import '../../../renderer/ui/base.css';
import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newAction } from '../../../renderer/model/action';
import { addLane, arrangeLanes } from '../../../renderer/model/commands/lane-commands';
import { editTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import { journeyOf } from '../../../renderer/model/journey';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { runCommand } from '../../../renderer/state/commands';
import { run, undoLast } from '../../../renderer/state/open-map';
import { clearCursor, moveCursor, selectTouchpoint, startEditing, useCursor } from '../../../renderer/ui/map/cursor';
import { laneViewsOf, mapLanes } from '../../../renderer/ui/map/map-lanes';
import { NO_FILTER } from '../../../renderer/ui/map/map-filter';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { changeLook, rollUp, setWhole, useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from '../curve/big-map';
import { catFountain, openMap, settled, showMap } from '../curve/show-map';
import { expectAccessible } from '../guide/accessible';

const grid = () => page.getByRole('grid');
const strip = () => page.getByRole('slider', { name: 'Whole journey: the part in sight' });
const heads = () =>
  page
    .getByRole('rowheader')
    .elements()
    .map((head) => head.getAttribute('aria-label') ?? head.textContent)
    .slice(3);
const head = (name: string) => page.getByRole('rowheader', { name, exact: true });
const heightOf = (name: string) => head(name).element().closest('[role="row"]')?.getBoundingClientRect().height ?? 0;
const names = () =>
  page
    .getByRole('gridcell')
    .elements()
    .flatMap((cell) => (cell.id.startsWith('map-cell-name-') ? [cell.id.slice(14)] : []));
const item = (name: string) => page.getByRole('menuitem', { name, exact: true });

async function laneMenu(lane: string): Promise<void> {
  await head(lane).hover();
  await page.getByRole('button', { name: `Lane ${lane}: menu` }).click();
}

async function stageMenu(stage: string): Promise<void> {
  await page.getByRole('columnheader', { name: stage, exact: true }).hover();
  await page.getByRole('button', { name: `Stage ${stage}: menu` }).click();
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

const COLUMN = 112;
const columnWidth = () =>
  page.getByText('Touchpoint number 1', { exact: true }).element().closest('[role="gridcell"]')?.getBoundingClientRect()
    .width;

test('the map is zoomed by its own control, by commands and back', async () => {
  await showMap(<MapScreen />, bigMap(60));
  const normal = columnWidth() ?? 0;
  expect(normal).toBeGreaterThanOrEqual(COLUMN);
  await page.getByRole('button', { name: /^Zoom out/ }).click();
  await expect.element(page.getByText('90%', { exact: true })).toBeVisible();
  expect(columnWidth()).toBeCloseTo(0.9 * normal, -1);
  for (let step = 0; step < 6; step++) runCommand('zoomIn');
  await expect.element(page.getByText('200%', { exact: true })).toBeVisible();
  await expect.poll(columnWidth).toBeGreaterThan(1.9 * normal);
  expect(runCommand('zoomIn')).toBe(true);
  expect(runCommand('zoomReset')).toBe(true);
  await expect.poll(columnWidth).toBe(normal);
});

test('texts wrap at every zoom where they were measured to: no row outgrows its place', async () => {
  await showMap(<MapScreen />, await catFountain('ru'));
  const outgrown = () =>
    [...document.querySelectorAll<HTMLElement>('[role="row"][data-lane]')]
      .filter((row) => row.style.minHeight !== '')
      // Two lines of a lane's own label may need more than its cells.
      .filter((row) => (row.querySelector('[role="rowheader"]')?.scrollHeight ?? 0) <= parseFloat(row.style.minHeight))
      .filter((row) => row.getBoundingClientRect().height > parseFloat(row.style.minHeight) + 1.5)
      .map((row) => `${row.dataset['lane']} ${row.getBoundingClientRect().height} > ${row.style.minHeight}`);
  expect(document.querySelectorAll('[role="row"][data-lane]').length).toBeGreaterThan(6);
  for (const zoom of [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]) {
    changeLook({ zoom });
    await expect.poll(() => (grid().element() as HTMLElement).style.getPropertyValue('--zoom')).toBe(String(zoom));
    await expect.poll(outgrown, { message: String(zoom) }).toEqual([]);
  }
});

test('Ctrl and the wheel zoom around the pointer', async () => {
  await showMap(<MapScreen />, bigMap(60));
  const box = grid().element();
  box.scrollLeft = 10 * (columnWidth() ?? 0);
  await expect.element(strip()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Touchpoints 11 to/));
  const { left, top } = box.getBoundingClientRect();
  const under = () =>
    document
      .elementFromPoint(left + 640, top + 330)
      ?.closest('[data-touchpoint]')
      ?.getAttribute('data-touchpoint');
  const before = under();
  expect(before).toBeTruthy();
  box.dispatchEvent(
    new WheelEvent('wheel', {
      deltaY: -100,
      ctrlKey: true,
      clientX: left + 640,
      clientY: top + 330,
      bubbles: true,
      cancelable: true,
    }),
  );
  await expect.element(page.getByText('110%', { exact: true })).toBeVisible();
  await expect.poll(under).toBe(before);
  const turn = new WheelEvent('wheel', { deltaY: -100, clientX: left + 640, clientY: top + 330, cancelable: true });
  box.dispatchEvent(turn);
  expect(turn.defaultPrevented).toBe(false);
});

test('Ctrl and the wheel still zoom on a map that a filter had left without a touchpoint', async () => {
  await showMap(<MapScreen />, bigMap(60));
  changeLook({ filter: { ...NO_FILTER, criticalOnly: true } });
  await expect.element(grid()).not.toBeInTheDocument();
  changeLook({ filter: NO_FILTER });
  await expect.element(grid()).toBeVisible();
  const turn = new WheelEvent('wheel', { deltaY: -100, ctrlKey: true, cancelable: true });
  grid().element().dispatchEvent(turn);
  expect(turn.defaultPrevented).toBe(true);
  await expect.element(page.getByText('110%', { exact: true })).toBeVisible();
});

test('a journey that can be in sight as a whole is fitted; a longer one is said not to be', async () => {
  const screen = await showMap(<MapScreen />, bigMap(12));
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await expect.element(strip()).toHaveAttribute('aria-valuetext', 'Touchpoints 1 to 12 of 12');
  expect(columnWidth()).toBeLessThan(COLUMN);
  await screen.unmount();
  useMapView.setState(useMapView.getInitialState(), true);
  await showMap(<MapScreen />, bigMap(60));
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await expect.element(page.getByText('50%', { exact: true })).toBeVisible();
  expect(useAnnouncement.getState().text).toMatch(/^At 50% the journey is still wider/);
});

test('fitted from the whole map the journey is in sight with its lanes', async () => {
  await showMap(<MapScreen />, bigMap(12));
  setWhole(true);
  await expect.element(grid()).not.toBeInTheDocument();
  expect(runCommand('map.fit')).toBe(true);
  await expect.element(strip()).toHaveAttribute('aria-valuetext', 'Touchpoints 1 to 12 of 12');
});

test('a stage is reached from the whole map, too', async () => {
  await showMap(<MapScreen />, bigMap(60));
  setWhole(true);
  await expect.element(grid()).not.toBeInTheDocument();
  expect(runCommand('map.toStage.s2')).toBe(true);
  await expect.element(strip()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Touchpoints 21 to/));
});

test('stages are reached by name, and one after the other by Alt and the page keys', async () => {
  await showMap(<MapScreen />, bigMap(60));
  await page.getByRole('button', { name: 'Go to Stage 3' }).click();
  await expect.element(strip()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Touchpoints 21 to/));
  await expect
    .poll(() => document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant'))
    .toBe('map-cell-name-t21');
  await userEvent.keyboard('{Alt>}{PageDown}{/Alt}');
  await expect.element(strip()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Touchpoints 31 to/));
  await userEvent.keyboard('{Alt>}{PageUp}{/Alt}');
  await expect.element(strip()).toHaveAttribute('aria-valuetext', expect.stringMatching(/^Touchpoints 21 to/));
  for (const last of ['t31', 't41', 't51']) {
    await userEvent.keyboard('{Alt>}{PageDown}{/Alt}');
    await expect.poll(() => grid().element().getAttribute('aria-activedescendant')).toBe(`map-cell-name-${last}`);
  }
});

test('lanes are shown and hidden in their list, which counts what it hides', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await page.getByRole('button', { name: 'Lanes' }).click();
  await page.getByRole('checkbox', { name: 'Pains', exact: true }).click();
  await expect.element(head('Pains')).not.toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Lanes 1 hidden' }).click();
  await page.getByRole('button', { name: 'Show all' }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(head('Pains')).toBeInTheDocument();
  await expect.element(head('Metrics')).toBeInTheDocument();
  undoLast();
  undoLast();
  await expect.element(head('Pains')).toBeInTheDocument();
  await expect.element(head('Metrics')).not.toBeInTheDocument();
  expect(openMap().map.laneViews).toEqual([]);
});

test('a lane moves by its menu and by Alt with arrows, and is where it was after undo', async () => {
  await showMap(<MapScreen />, bigMap(20));
  const before = heads();
  await laneMenu('Pains');
  await item('Move up').click();
  await expect.poll(() => heads().indexOf('Pains')).toBe(before.indexOf('Pains') - 1);
  page.getByRole('button', { name: 'Lane Pains: menu' }).element().focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(() => heads().indexOf('Pains')).toBe(before.indexOf('Pains') - 2);
  undoLast();
  undoLast();
  await expect.poll(heads).toEqual(before);
});

test('the head of a lane is reached from its first cell, and its menu opened, by keys alone', async () => {
  await showMap(<MapScreen />, bigMap(20));
  const menu = (lane: string) => page.getByRole('button', { name: `Lane ${lane}: menu` });
  grid().element().focus();
  moveCursor({ touchpointId: 't2', lane: 'pains' });
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
  await expect.element(menu('Pains')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(menu('Delights')).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}{Shift>}{F10}{/Shift}');
  await expect.element(item('Move up')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(item('Move up')).not.toBeInTheDocument();
  await expect.element(menu('Pains')).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(grid()).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{Home}{ArrowLeft}{Enter}');
  await expect.element(item('Move up')).toBeVisible();
});

test('a lane is dragged by its label to where the line shows it will land', async () => {
  await showMap(<MapScreen />, bigMap(20));
  const before = heads();
  const [first = ''] = before;
  await userEvent.dragAndDrop(page.getByText('Pains', { exact: true }), head(first), {
    targetPosition: { x: 60, y: 3 },
  });
  await expect.poll(() => heads()[0]).toBe('Pains');
  undoLast();
  await expect.poll(heads).toEqual(before);
});

test('a lane of one’s own is added, named, moved across the line of visibility and deleted', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await page.getByRole('button', { name: 'Lanes' }).click();
  await page.getByRole('button', { name: 'Add lane' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Name of the lane' })).toHaveFocus();
  await userEvent.keyboard('What it smells of{Enter}');
  await expect.element(head('What it smells of')).toBeInTheDocument();
  await expect.element(grid()).toHaveFocus();
  // What is typed next stands in the new lane.
  await userEvent.keyboard('Coffee{Escape}');
  await expect.poll(() => Object.values(openMap().touchpoints['t1']?.laneTexts ?? {})).toEqual(['Coffee']);
  undoLast();
  await laneMenu('What it smells of');
  await item('Move below the line of visibility').click();
  await expect.poll(() => Object.values(openMap().lanes)[0]?.backstage).toBe(true);
  undoLast();
  await expect.poll(() => Object.values(openMap().lanes)[0]?.backstage).toBe(false);
  await laneMenu('What it smells of');
  await item('Rename').click();
  await userEvent.keyboard('Smell{Enter}');
  await expect.element(head('Smell')).toBeInTheDocument();
  await laneMenu('Smell');
  await item('Delete lane').click();
  await expect.element(head('Smell')).not.toBeInTheDocument();
  undoLast();
  await expect.element(head('Smell')).toBeInTheDocument();
  undoLast();
  undoLast();
  // Adding it and its first name are one step.
  expect(openMap().lanes).toEqual({});
});

test('a lane made where the first stage is rolled up is typed in at what is in sight; undone, the cursor is on the name', async () => {
  await showMap(<MapScreen />, bigMap(20));
  rollUp('s0', true);
  await page.getByRole('button', { name: 'Lanes' }).click();
  await page.getByRole('button', { name: 'Add lane' }).click();
  await userEvent.keyboard('Smell{Enter}Coffee{Escape}');
  await expect.poll(() => Object.values(openMap().touchpoints['t5']?.laneTexts ?? {})).toEqual(['Coffee']);
  undoLast();
  undoLast();
  await expect.poll(() => useCursor.getState().place).toEqual({ touchpointId: 't5', lane: 'name' });
});

test('a stage is named where its name stands: by a double click, and by F2 in its head', async () => {
  await showMap(<MapScreen />, bigMap(20));
  const names = () => journeyOf(openMap()).stages.map(({ stage }) => stage.name);
  await page.getByRole('heading', { name: 'Stage 1' }).dblClick();
  await userEvent.keyboard('Hears of it{Enter}');
  await expect.poll(() => names()[0]).toBe('Hears of it');
  page.getByRole('button', { name: 'Stage Stage 2: menu' }).element().focus();
  await userEvent.keyboard('{F2}Compares{Enter}');
  await expect.poll(() => names()[1]).toBe('Compares');
});

test('a lane is made higher by its edge, by keys too, and fits its text again', async () => {
  await showMap(<MapScreen />, bigMap(20));
  const before = heightOf('Pains');
  const edge = page.getByRole('separator', { name: 'Height of Pains' });
  const { x, y } = edge.element().getBoundingClientRect();
  const pointer = (type: string, dy: number) =>
    edge.element().dispatchEvent(
      new PointerEvent(type, {
        pointerId: 1,
        button: 0,
        clientX: x + 20,
        clientY: y + dy,
        bubbles: true,
        cancelable: true,
      }),
    );
  // A real pointer is captured; one that is made up cannot be.
  edge.element().setPointerCapture = () => undefined;
  pointer('pointerdown', 0);
  pointer('pointermove', 20);
  pointer('pointermove', 40);
  pointer('pointerup', 40);
  await expect.poll(() => heightOf('Pains')).toBe(before + 40);
  undoLast();
  await expect.poll(() => heightOf('Pains')).toBe(before);
  pointer('pointerdown', 0);
  pointer('pointermove', 40);
  await expect.poll(() => heightOf('Pains')).toBe(before + 40);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => heightOf('Pains')).toBe(before);
  await laneMenu('Pains');
  await item('Change height with ↑ ↓').click();
  await expect.element(edge).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.poll(() => heightOf('Pains')).toBe(before + 34);
  await expect.element(edge).toHaveAttribute('aria-valuetext', `${before + 34} pixels`);
  await userEvent.keyboard('{Enter}');
  await expect.element(grid()).toHaveFocus();
  undoLast();
  await expect.poll(() => heightOf('Pains')).toBe(before);
});

test('a collapsed lane is one line, is read in full where the cursor stands, and opens again', async () => {
  const map = bigMap(20);
  const title = 'Answer within the hour, on Sundays as well';
  await showMap(<MapScreen />, {
    ...map,
    actions: { a: newAction({ id: 'a', title, order: 'a0', touchpointIds: ['t1'] }) },
  });
  const before = heightOf('Pains');
  run(editTouchpoints(['t1'], { department: 'Service and complaints at the front desk' }));
  const lanes = mapLanes(openMap()).map((lane) => ({ ...lane, collapsed: true, arranged: true }));
  run(arrangeLanes(laneViewsOf(lanes)));
  await expect.poll(() => heightOf('Pains')).toBe(30);
  // How much of what a cell holds is to be seen, px.
  const seen = (lane: string) => {
    const cell = document.getElementById(`map-cell-${lane}-t1`);
    const held = cell?.querySelector('[data-whole]') ?? cell?.firstElementChild;
    return held && held.scrollHeight <= held.clientHeight ? held.clientHeight : 0;
  };
  for (const lane of ['pains', 'thinks', 'actions', 'department']) {
    expect(seen(lane), lane).toBe(0);
    moveCursor({ touchpointId: 't1', lane });
    await expect.poll(() => seen(lane), { message: lane }).toBeGreaterThan(40);
  }
  // What has room over its span is read there.
  moveCursor({ touchpointId: 't2', lane: 'department' });
  await expect.poll(() => document.querySelector('[data-whole]')).toBe(null);
  undoLast();
  await laneMenu('Pains');
  await item('Collapse to one line').click();
  await expect.poll(() => heightOf('Pains')).toBe(30);
  await page.getByRole('button', { name: 'Expand: Pains' }).click();
  await expect.poll(() => heightOf('Pains')).toBe(before);
});

test('filters leave what fits, say how much, and go one by one', async () => {
  await showMap(<MapScreen />, bigMap(60));
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: 'E-mail' }).click();
  await page.getByRole('checkbox', { name: 'Stage 2', exact: true }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('3 of 60 touchpoints shown', { exact: true })).toBeVisible();
  await expect.poll(names).toEqual(['t13', 't16', 't19']);
  await expect.element(page.getByText('Balances are those of the whole map.')).toBeVisible();
  // Between touchpoints that are not neighbours the curve is a bridge, and the rest of it is not drawn.
  expect(document.querySelectorAll('[data-face]')).toHaveLength(3);
  await page.getByRole('button', { name: 'Remove: Stage 2' }).click();
  await expect.element(page.getByText('20 of 60 touchpoints shown', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect.element(page.getByText(/touchpoints shown/)).not.toBeInTheDocument();
  // What had no e-mail is back, where the map was before the filters.
  await expect.poll(names).toContain('t2');
});

test('a filter that leaves nothing says so, with one way back', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: /^Only critical moments/ }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('No touchpoint fits these filters')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await expect.element(grid()).toBeVisible();
});

test('a filter by a channel that no touchpoint has any more is seen, listed and taken off', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: 'E-mail' }).click();
  await userEvent.keyboard('{Escape}');
  run(editTouchpoints(Object.keys(openMap().touchpoints), { channels: ['Fax'] }));
  await expect.element(page.getByText('No touchpoint fits these filters')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Remove: E-mail' })).toBeVisible();
  await page.getByRole('button', { name: /^Filter/ }).click();
  const listed = page.getByRole('checkbox', { name: 'E-mail' });
  await expect.element(listed).toBeChecked();
  await listed.click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText(/touchpoints shown/)).not.toBeInTheDocument();
  await expect.poll(names).toContain('t1');
});

test('only the chosen persona’s curve is drawn', async () => {
  const map = await catFountain();
  await showMap(<MapScreen />, map);
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: 'Returning customer' }).click();
  await userEvent.keyboard('{Escape}');
  await expect
    .element(page.getByRole('button', { name: 'Returning customer', exact: true }))
    .toHaveAttribute('aria-pressed', 'true');
  await expect.element(page.getByRole('button', { name: 'First-time cat owner', exact: true })).not.toBeInTheDocument();
});

test('a touchpoint that is typed in stays though it fits the filter no more', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('checkbox', { name: 'E-mail' }).click();
  await userEvent.keyboard('{Escape}');
  await expect.poll(names).toContain('t4');
  startEditing({ touchpointId: 't4', lane: 'channels' });
  run(editTouchpoints(['t4'], { channels: ['Fax'] }));
  await expect.poll(() => openMap().touchpoints['t4']?.channels).toEqual(['Fax']);
  expect(names()).toContain('t4');
  selectTouchpoint('t1');
  await expect.poll(names).not.toContain('t4');
});

test('a stage is rolled up by its menu, tells its balance, worst and best, and opens by a click', async () => {
  await showMap(<MapScreen />, await catFountain());
  await stageMenu('Consideration');
  await item('Roll up').click();
  const cell = page.getByRole('gridcell', { name: /^Consideration, rolled up/ });
  await expect.element(cell).toBeVisible();
  await expect.element(cell.getByText('Worst: Compares filters and spare parts, −2')).toBeInTheDocument();
  await expect.element(cell.getByText(/^Best: /)).toBeInTheDocument();
  expect(document.querySelectorAll('[data-level]').length).toBe(2);
  await cell.getByRole('button', { name: /balance −33/ }).click();
  await expect.element(page.getByText(/100 × sum of \(importance × emotion\)/)).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expectAccessible();
  await cell.getByRole('button', { name: /6 touchpoints/ }).click();
  await expect.element(cell).not.toBeInTheDocument();
});

test('Alt − rolls up the stage in hand, Alt + opens it', async () => {
  await showMap(<MapScreen />, bigMap(60));
  selectTouchpoint('t12');
  await userEvent.keyboard('{Alt>}-{/Alt}');
  await expect.element(page.getByRole('gridcell', { name: /^Stage 2, rolled up/ })).toBeVisible();
  await userEvent.keyboard('{Alt>}={/Alt}');
  await expect.element(page.getByRole('gridcell', { name: /^Stage 2, rolled up/ })).not.toBeInTheDocument();
  expect(runCommand('map.rollUpAll')).toBe(true);
  await expect.poll(() => page.getByRole('gridcell', { name: /rolled up/ }).elements().length).toBe(6);
  expect(runCommand('map.openAll')).toBe(true);
  await expect.poll(() => page.getByRole('gridcell', { name: /rolled up/ }).elements().length).toBe(0);
});

test('stages are renamed in place, moved, added and deleted at their heads, a step to undo each', async () => {
  await showMap(<MapScreen />, bigMap(20));
  const stages = () =>
    page
      .getByRole('columnheader')
      .elements()
      .map((each) => each.querySelector('h2')?.textContent);
  const before = stages();
  await stageMenu('Stage 1');
  await item('Rename').click();
  await expect.element(page.getByRole('textbox', { name: 'Name of the stage' })).toHaveFocus();
  await userEvent.keyboard('Before it all{Enter}');
  await expect.poll(() => stages()[0]).toBe('Before it all');
  await stageMenu('Before it all');
  await item('Move right').click();
  await expect.poll(() => stages()[1]).toBe('Before it all');
  undoLast();
  undoLast();
  await expect.poll(stages).toEqual(before);
  await stageMenu('Stage 1');
  await item('Add stage after').click();
  await userEvent.keyboard('Then{Enter}');
  await expect.poll(() => stages()[1]).toBe('Then');
  undoLast();
  await expect.poll(stages).toEqual(before);
  await stageMenu('Stage 1');
  await item('Delete stage').click();
  await expect.poll(() => stages()[0]).toBe('Stage 2');
  undoLast();
  await expect.poll(stages).toEqual(before);
  await stageMenu('Stage 1');
  await item('Add touchpoint').click();
  await userEvent.keyboard('Hears of it{Enter}');
  await expect
    .poll(() => Object.values(openMap().touchpoints).find(({ name }) => name === 'Hears of it')?.stageId)
    .toBe('s0');
});

test('the heads of the stages are one stop of Tab, arrows lead through them, and with Alt move the stage', async () => {
  await showMap(<MapScreen />, bigMap(20));
  const here = () => document.activeElement?.closest('[role="columnheader"]')?.querySelector('h2')?.textContent;
  grid().element().focus();
  await userEvent.keyboard('{Tab}');
  await expect.poll(here).toBe('Stage 1');
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.poll(here).toBe('Stage 2');
  await userEvent.keyboard('{Tab}');
  await expect.poll(here).toBeUndefined();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.poll(here).toBe('Stage 2');
  const first = () => journeyOf(openMap()).stages.map(({ stage }) => stage.name)[0];
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await expect.poll(first).toBe('Stage 2');
  await expect.poll(here).toBe('Stage 2');
  // From its number as from its menu.
  await userEvent.keyboard('{ArrowRight}{Alt>}{ArrowRight}{/Alt}');
  await expect.poll(first).toBe('Stage 1');
  await expect.poll(here).toBe('Stage 2');
  // To the end, and in sight there.
  await userEvent.keyboard('{Alt>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{/Alt}');
  await expect.poll(() => journeyOf(openMap()).stages.at(-1)?.stage.name).toBe('Stage 2');
  await expect.poll(() => document.activeElement?.getBoundingClientRect().right).toBeLessThanOrEqual(1280);
});

test('a short stage leaves out whole words, never a part of a number', async () => {
  const map = bigMap(6);
  await showMap(<MapScreen />, map);
  await expect.element(page.getByRole('columnheader', { name: 'Stage 1', exact: true })).toBeVisible();
  for (const each of page.getByRole('columnheader').elements()) {
    expect(each.textContent).not.toContain('touchpoint');
    const { right } = each.getBoundingClientRect();
    const figure = each.querySelector('b');
    if (figure) expect(figure.getBoundingClientRect().right).toBeLessThanOrEqual(right);
  }
  await stageMenu('Stage 1');
  await expect.element(item('Rename')).toBeVisible();
});

test('axe finds nothing with lanes, filters and rolled-up stages, in three languages, light and dark', async () => {
  for (const language of ['en', 'pl', 'ru'] as const)
    for (const theme of ['light', 'dark'] as const) {
      useMapView.setState(useMapView.getInitialState(), true);
      const map = await catFountain(language);
      const step = execute(map, EMPTY_HISTORY, addLane('own', { title: 'Own' }));
      const screen = await showMap(<MapScreen />, step?.document ?? map, { language, theme });
      runCommand('map.rollUpAll');
      runCommand('zoomOut');
      runCommand('map.filter');
      await page.getByRole('checkbox').last().click();
      await settled();
      // All outside of it is hidden from readers while it is open, and cannot be reached.
      const { violations } = await axe.run(page.getByRole('dialog').element());
      expect(violations.map(({ id }) => id)).toEqual([]);
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => document.querySelector('[aria-hidden] [role="grid"]')).toBeNull();
      await settled();
      await expectAccessible();
      await screen.unmount();
    }
}, 60_000);
