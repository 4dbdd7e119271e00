import '../../../renderer/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editStage } from '../../../renderer/model/commands/stage-commands';
import { newLane } from '../../../renderer/model/lane';
import { newScore } from '../../../renderer/model/score';
import { runCommand } from '../../../renderer/state/commands';
import { redoLast, run, undoLast } from '../../../renderer/state/open-map';
import { clearCursor, moveCursor, selectTouchpoint, useCursor } from '../../../renderer/ui/map/cursor';
import type { Touchpoint } from '../../../renderer/model/touchpoint';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { changeLook, useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from '../curve/big-map';
import { showMap } from '../curve/show-map';

const LABEL = 128;
const grid = () => page.getByRole('grid').element() as HTMLElement;
const head = (name: string) => page.getByRole('columnheader', { name, exact: true });
const columnWidth = () =>
  page
    .getByText(/^Touchpoint number/)
    .first()
    .element()
    .closest('[role="gridcell"]')
    ?.getBoundingClientRect().width ?? Number.NaN;
/** By how much the first column in sight is cut, px. */
const cut = () => {
  const over = grid().scrollLeft % columnWidth();
  return Math.min(over, columnWidth() - over);
};

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

test('a stage keeps its name to its last column; figures that have no room go as a whole', async () => {
  await showMap(<MapScreen />, bigMap(60));
  const name = () => head('Stage 1').getByRole('heading', { name: 'Stage 1' });
  const figures = () => head('Stage 1').getByText(/10 touchpoints/);
  await expect.element(figures()).toBeVisible();
  // Its last column is the first in sight.
  grid().scrollTo({ left: 9 * columnWidth() });
  await expect.element(figures()).not.toBeVisible();
  const { left, right } = name().element().getBoundingClientRect();
  const edge = grid().getBoundingClientRect().left + LABEL;
  expect(left).toBeGreaterThanOrEqual(edge);
  expect(right).toBeLessThanOrEqual(edge + columnWidth());
  await head('Stage 1').hover();
  await page.getByRole('button', { name: 'Stage Stage 1: menu' }).click();
  await expect.element(page.getByRole('menuitem', { name: 'Rename', exact: true })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  grid().scrollTo({ left: 0 });
  await expect.element(figures()).toBeVisible();
});

test('a long name that has its last column left ends in an ellipsis, and is whole again', async () => {
  await showMap(<MapScreen />, bigMap(60));
  run(editStage('s0', { name: 'Consideration of it all' }));
  const name = () => head('Consideration of it all').getByRole('heading').element();
  const isCut = () => name().scrollWidth > name().clientWidth;
  await expect.element(head('Consideration of it all')).toBeVisible();
  expect(isCut()).toBe(false);
  grid().scrollTo({ left: 9 * columnWidth() });
  await expect.poll(isCut).toBe(true);
  const rule = name().parentElement?.parentElement?.getBoundingClientRect();
  expect(name().getBoundingClientRect().right).toBeLessThanOrEqual(rule?.right ?? 0);
  grid().scrollTo({ left: 0 });
  await expect.poll(isCut).toBe(false);
});

test('the long name of a narrow stage takes two lines instead of being cut, and gives way to its menu', async () => {
  await showMap(<MapScreen />, bigMap(6));
  run(editStage('s1', { name: 'Consideration of it all' }));
  const long = () => head('Consideration of it all').getByRole('heading');
  const menu = () => page.getByRole('button', { name: 'Stage Consideration of it all: menu' });
  // Read as one name all the same.
  await expect.element(head('Consideration of it all')).toBeVisible();
  const isCut = ({ scrollHeight, clientHeight }: Element) => scrollHeight > clientHeight + 1;
  await expect.poll(() => long().element().getBoundingClientRect().height).toBeGreaterThan(25);
  expect(isCut(long().element())).toBe(false);
  const band = document.querySelector('[data-lane="emotion"]')?.getBoundingClientRect().top;
  expect(long().element().getBoundingClientRect().bottom).toBeLessThanOrEqual(band ?? 0);
  await head('Consideration of it all').hover();
  const box = long().element().getBoundingClientRect();
  expect(box.right).toBeLessThanOrEqual(menu().element().getBoundingClientRect().left);
  await expect.element(long()).toHaveAttribute('title', 'Consideration of it all');
  // By keyboard, too.
  const below = () => getComputedStyle(head('Consideration of it all').element(), '::after').content;
  expect(below()).toBe('none');
  await userEvent.keyboard('{Shift}');
  menu().element().focus();
  await expect.poll(below).toBe('"Consideration of it all"');
});

test('after zooming by keys, at the end and with a selection in sight the map begins with a whole column', async () => {
  await showMap(<MapScreen />, bigMap(60));
  selectTouchpoint('t30');
  await expect.poll(() => grid().scrollLeft).toBeGreaterThan(0);
  expect(cut()).toBeLessThan(1.5);
  const before = columnWidth();
  for (const percent of ['110%', '125%', '150%']) {
    expect(runCommand('zoomIn')).toBe(true);
    await expect.element(page.getByText(percent, { exact: true })).toBeVisible();
    await expect.poll(cut).toBeLessThan(1.5);
    // The band is not scrolled away.
    expect(grid().scrollTop).toBe(0);
  }
  expect(columnWidth()).toBeGreaterThan(before);
  runCommand('zoomReset');
  await expect.poll(columnWidth).toBe(before);
  grid().focus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByText('Touchpoint number 60', { exact: true })).toBeVisible();
  await expect.poll(cut).toBeLessThan(1.5);
});

test.each([0.7, 1, 1.25])(
  'scrolled to its very end by wheel or strip it begins with a whole column, at %d×',
  async (zoom) => {
    await showMap(<MapScreen />, bigMap(60));
    changeLook({ zoom });
    const end = () => grid().scrollWidth - grid().clientWidth - grid().scrollLeft;
    await expect
      .poll(() => {
        grid().scrollTo({ left: grid().scrollWidth });
        return [end(), cut() < 1.5];
      })
      .toEqual([0, true]);
    await expect.element(page.getByText('Touchpoint number 60', { exact: true })).toBeVisible();
  },
);

test('the band of a short journey goes on to the edge of the window, as its lanes do', async () => {
  await showMap(<MapScreen />, bigMap(3));
  const right = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().right;
  // The first of its lines.
  await expect.poll(() => right('[data-band] svg path')).toBe(right('[role="grid"]'));
  expect(grid().scrollWidth).toBe(grid().clientWidth);
});

test('with its stage deleted at its head the focus is on the grid, and stays there over undo and redo', async () => {
  await showMap(<MapScreen />, bigMap(30));
  await head('Stage 1').hover();
  await page.getByRole('button', { name: 'Stage Stage 1: menu' }).click();
  await page.getByRole('menuitem', { name: 'Delete stage' }).click();
  await expect.element(head('Stage 1')).not.toBeInTheDocument();
  await expect.element(page.getByRole('grid')).toHaveFocus();
  undoLast();
  await expect.element(head('Stage 1')).toBeVisible();
  await expect.element(page.getByRole('grid')).toHaveFocus();
  page.getByRole('button', { name: 'Stage Stage 1: menu' }).element().focus();
  redoLast();
  await expect.element(head('Stage 1')).not.toBeInTheDocument();
  await expect.element(page.getByRole('grid')).toHaveFocus();
});

test('each persona says how far it is rated, throughout or not', async () => {
  const map = bigMap(30);
  const whole = Object.keys(map.touchpoints).map((touchpointId) =>
    newScore({ touchpointId, personaId: 'p2', emotion: 1 }),
  );
  const scores = { ...map.scores, ...Object.fromEntries(whole.map((score) => [score.id, score])) };
  await showMap(<MapScreen />, { ...map, scores });
  await expect.element(page.getByText(/, 27 of 30 rated/)).toBeVisible();
  await expect.element(page.getByText(/, 30 of 30 rated/)).toBeVisible();
});

test('the whole map names its touchpoints, however long, and the lines at their ends', async () => {
  const map = bigMap(30);
  const long = 'Dostaje podziękowanie mailem i dwadzieścia pięć procent za każdego znajomego, którego poleci';
  const t3 = map.touchpoints['t3'] as Touchpoint;
  await showMap(<MapScreen />, { ...map, touchpoints: { ...map.touchpoints, t3: { ...t3, name: long } } });
  await page.getByRole('button', { name: 'Whole map' }).click();
  await expect.element(page.getByRole('listitem').filter({ hasText: long })).toBeVisible();
  const names = page.getByRole('listitem').elements();
  expect(names).toHaveLength(30);
  expect(names.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)).toEqual([]);
  const right = document.documentElement.clientWidth;
  for (const name of ['First-time buyer', 'Regular']) {
    const end = page.getByRole('img').getByText(name, { exact: true });
    expect(end.element().getBoundingClientRect().right).toBeLessThan(right);
  }
  const name = page.getByRole('listitem').filter({ hasText: /^Touchpoint number 7$/ });
  await name.click();
  expect(useCursor.getState().place?.touchpointId).toBe('t7');
});

test('where the whole map has no room for names, readers and the pointer are told them', async () => {
  await showMap(<MapScreen />, bigMap(300));
  await page.getByRole('button', { name: 'Whole map' }).click();
  await expect.poll(() => page.getByRole('listitem').elements().length).toBe(300);
  await page.getByText('150', { exact: true }).hover();
  await expect.element(page.getByTitle('Touchpoint number 150')).toBeVisible();
});

test('lanes below the window are drawn as they come into sight or the cursor goes there, and nothing moves for it', async () => {
  await page.viewport(1280, 420);
  await showMap(<MapScreen />, bigMap(60));
  await expect.element(page.getByText('Touchpoint number 1', { exact: true })).toBeVisible();
  const last = () => [...grid().querySelectorAll<HTMLElement>('[role="row"][data-lane]')].at(-1);
  const cells = () => last()?.querySelectorAll('[role="gridcell"]').length;
  expect(cells()).toBe(0);
  const height = grid().scrollHeight;
  grid().scrollTo({ top: height });
  await expect.poll(cells).toBeGreaterThan(5);
  expect(grid().scrollHeight).toBe(height);
  grid().scrollTo({ top: 0 });
  await expect.poll(cells).toBe(0);
  moveCursor({ touchpointId: 't2', lane: last()?.dataset['lane'] ?? '' });
  await expect.poll(() => grid().scrollTop).toBeGreaterThan(0);
  const cell = last()?.querySelector('[data-cursor]')?.getBoundingClientRect();
  expect(cell?.bottom).toBeLessThanOrEqual(grid().getBoundingClientRect().bottom + 1);
  // The names and the stages' heads are in sight wherever the lanes stand: no lane moves for them.
  const top = grid().scrollTop;
  for (const touchpointId of ['t3', 't4']) {
    moveCursor({ touchpointId, lane: 'name' });
    await expect.poll(() => grid().querySelector('[data-cursor]')?.id).toBe(`map-cell-name-${touchpointId}`);
  }
  page.getByRole('button', { name: 'Stage Stage 1: menu' }).element().focus();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
  expect(grid().scrollTop).toBe(top);
});

test('lanes in sight are drawn however many lines their names take', async () => {
  const map = bigMap(20);
  const lanes = Array.from({ length: 30 }, (_, at) =>
    newLane({ id: `own${at}`, order: `b${at.toString(36)}`, title: `What the customer said to us, part ${at}` }),
  );
  await showMap(<MapScreen />, { ...map, lanes: Object.fromEntries(lanes.map((lane) => [lane.id, lane])) });
  const blank = () => {
    const names = grid().querySelector('[data-lane="name"]')?.closest('[role="row"]')?.getBoundingClientRect();
    const { bottom } = grid().getBoundingClientRect();
    return [...grid().querySelectorAll('[role="row"][data-lane]:not([data-lane="emotion"])')]
      .filter((row) => {
        const box = row.getBoundingClientRect();
        return box.bottom > (names?.bottom ?? 0) && box.top < bottom && !row.querySelector('[role="gridcell"]');
      })
      .map((row) => row.getAttribute('data-lane'));
  };
  await expect.element(page.getByText('Touchpoint number 1', { exact: true })).toBeVisible();
  // Up from the end: where they would stand by their cells alone is farther and farther from where they stand.
  for (let top = grid().scrollHeight - grid().clientHeight; top > 0; top -= 150) {
    grid().scrollTo({ top });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
    await expect.poll(blank).toEqual([]);
  }
});

test('a jump shows the lanes of where it leads together with the names', async () => {
  await showMap(<MapScreen />, bigMap(60));
  await expect.element(page.getByText('Touchpoint number 1', { exact: true })).toBeVisible();
  const cellsOf = (id: string) => [...grid().querySelectorAll(`[role="gridcell"][data-touchpoint="${id}"]`)].length;
  const all = cellsOf('t2');
  expect(all).toBeGreaterThan(3);
  const seen: number[] = [];
  const watch = new MutationObserver(() => seen.push(cellsOf('t40')));
  watch.observe(grid(), { subtree: true, childList: true, attributeFilter: ['data-touchpoint'] });
  grid().scrollTo({ left: 38 * columnWidth() });
  await expect.poll(() => cellsOf('t40')).toBe(all);
  watch.disconnect();
  expect(seen.filter((count) => count > 0 && count < all)).toEqual([]);
});

test('a piece of the curve that is scrolled into sight is there; only a rating draws one', async () => {
  await showMap(<MapScreen />, bigMap(60));
  const drawing = () =>
    document.getAnimations().filter((each) => each instanceof CSSAnimation && each.animationName.includes('draw'))
      .length;
  await expect.poll(drawing).toBe(0);
  const pieces = () => grid().querySelectorAll('[data-segment]').length;
  await expect.poll(pieces).toBeGreaterThan(3);
  let drawn = 0;
  for (let column = 4; column <= 40; column += 4) {
    grid().scrollTo({ left: column * columnWidth() });
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
    drawn += drawing();
  }
  await expect.element(page.getByText('Touchpoint number 41', { exact: true })).toBeVisible();
  expect(drawn).toBe(0);
});
