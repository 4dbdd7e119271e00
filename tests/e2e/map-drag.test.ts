import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chooseFromMenu, launchApp, type RunningApp, undoFromMenu } from './app';

/** One window with the sample's map for all of these: each drag is taken back by one undo. */
let running: RunningApp;
let window: Page;

beforeAll(async () => {
  running = await launchApp();
  window = running.window;
  await chooseFromMenu(running, 'Open the sample');
  await window.getByRole('grid').waitFor();
});

afterAll(() => running.close());

beforeEach(async () => {
  await window.getByRole('grid').focus();
  await window.keyboard.press('Home');
});

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Down, a few moves as a hand makes them, up. */
async function drag(from: Point, to: Point): Promise<void> {
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(from.x + 6, from.y + 2, { steps: 3 });
  await window.mouse.move(to.x, to.y, { steps: 12 });
  await window.mouse.up();
}

/** The edges and the middle of what is on the screen. */
async function boxOf(locator: Locator): Promise<{ left: Point; right: Point; middle: Point }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the screen');
  const y = box.y + box.height / 2;
  return { left: { x: box.x + 8, y }, right: { x: box.x + box.width - 8, y }, middle: { x: box.x + box.width / 2, y } };
}

const nameCell = (column: number) =>
  window.locator(`[data-lane="name"][role="gridcell"][aria-colindex="${column + 1}"]`);
/** The sides of a touchpoint's column at the height of its ordinal. */
async function ordinal(column: number) {
  const box = await nameCell(column).boundingBox();
  if (!box) throw new Error(`Column ${column} is not on the screen`);
  const y = box.y + 14;
  return { grip: { x: box.x + 14, y }, left: { x: box.x + 8, y }, right: { x: box.x + box.width - 34, y } };
}

/** Names from left to right, a bar between stages. */
function names(): Promise<string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-lane="name"] [role="gridcell"]')].map(
      (cell) => `${'edge' in cell.dataset ? '|' : ''}${cell.querySelector('span, i')?.textContent ?? ''}`,
    ),
  );
}

/** Those names without the bars, and where the stages begin. */
const plain = (all: readonly string[]) => all.map((name) => name.replace('|', ''));

function stageNames(): Promise<string[]> {
  return window.getByRole('columnheader').getByRole('heading').allInnerTexts();
}

function laneNames(): Promise<string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="row"][data-lane]')].map((row) => row.dataset['lane'] ?? ''),
  );
}

/** One undo, and it is as it was. */
async function undone<State>(read: () => Promise<State>, before: State): Promise<void> {
  await undoFromMenu(running);
  await expect.poll(read, { timeout: 10_000 }).toEqual(before);
}

const until = <State>(read: () => Promise<State>) => expect.poll(read, { timeout: 10_000 });

test('a touchpoint goes behind its neighbour, and its name is not being typed', async () => {
  const before = await names();
  const [first = '', second = '', ...others] = plain(before);
  await drag((await ordinal(1)).grip, (await ordinal(2)).right);
  await until(async () => plain(await names())).toEqual([second, first, ...others]);
  expect(await window.locator('[role="grid"] textarea').count()).toBe(0);
  await undone(names, before);
});

test('a touchpoint goes to another stage, ahead of its first one', async () => {
  const before = await names();
  const stage = before.findIndex((name) => name.startsWith('|'));
  await drag((await ordinal(1)).grip, (await ordinal(stage + 1)).left);
  await until(names).toSatisfy((now: string[]) => now[stage - 1] === `|${plain(before)[0]}`);
  await undone(names, before);
});

test('several that are selected go together', async () => {
  const before = await names();
  const [first = '', second = '', third = ''] = plain(before);
  await window.keyboard.press('Shift+ArrowRight');
  await drag((await ordinal(2)).grip, (await ordinal(3)).right);
  await until(async () => plain(await names()).slice(0, 3)).toEqual([third, first, second]);
  await undone(names, before);
});

test('a line and the stage tell where it lands; Escape leaves everything as it was', async () => {
  const before = await names();
  const { grip } = await ordinal(1);
  const { right } = await ordinal(3);
  await window.mouse.move(grip.x, grip.y);
  await window.mouse.down();
  await window.mouse.move(grip.x + 8, grip.y, { steps: 3 });
  await window.mouse.move(right.x, right.y, { steps: 8 });
  await window.locator('[data-landing-line]').first().waitFor();
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await window.locator('[data-landing-line]').first().waitFor({ state: 'detached' });
  expect(await names()).toEqual(before);
});

test('a touchpoint goes into a stage that has none', async () => {
  const { middle } = await boxOf(window.getByRole('columnheader').first());
  await window.mouse.move(middle.x, middle.y);
  await window
    .getByRole('button', { name: /^Stage .*: menu$/ })
    .first()
    .click();
  await window.getByRole('menuitem', { name: 'Add stage after' }).click();
  await window.keyboard.press('Escape');
  const before = await names();
  const empty = before.findIndex((name) => name.includes('Nothing here yet'));
  await drag((await ordinal(1)).grip, (await boxOf(window.getByText('Nothing here yet'))).middle);
  await until(names).toSatisfy((now: string[]) => now[empty - 1] === `|${plain(before)[0]}`);
  await undone(names, before);
  await undone(async () => (await names()).some((name) => name.includes('Nothing here yet')), false);
});

test('a stage goes past its neighbour', async () => {
  const before = await stageNames();
  const [first = '', second = ''] = before;
  const heads = window.getByRole('columnheader');
  const from = await boxOf(heads.nth(0).getByRole('heading'));
  await drag(from.middle, (await boxOf(heads.nth(1))).right);
  await until(async () => (await stageNames()).slice(0, 2)).toEqual([second, first]);
  await undone(stageNames, before);
});

test('a lane goes below its neighbour, and its lower edge makes it higher', async () => {
  const lanes = await laneNames();
  const [first = '', second = ''] = lanes.filter((lane) => lane !== 'emotion' && lane !== 'name');
  const label = (lane: string) => window.locator(`[role="row"][data-lane="${lane}"] [role="rowheader"]`);
  const from = await label(first).boundingBox();
  const to = await label(second).boundingBox();
  if (!from || !to) throw new Error('The lanes are not on the screen');
  await drag({ x: from.x + 24, y: from.y + 12 }, { x: to.x + 24, y: to.y + to.height - 4 });
  await until(async () => (await laneNames()).filter((lane) => lane === first || lane === second)).toEqual([
    second,
    first,
  ]);
  await undone(laneNames, lanes);

  const height = async () => Math.round((await label(first).boundingBox())?.height ?? 0);
  const before = await height();
  const edge = await label(first).getByRole('separator').boundingBox();
  if (!edge) throw new Error('The lane has no edge');
  await drag({ x: edge.x + 40, y: edge.y + edge.height / 2 }, { x: edge.x + 40, y: edge.y + 60 });
  await until(height).toBeGreaterThan(before + 40);
  await undone(height, before);
});

test('a face goes up and down the curve', async () => {
  const told = () => nameCell(1).getAttribute('aria-label');
  const before = await told();
  const face = await boxOf(window.locator('[data-face]').first());
  const band = await window.locator('[data-band]').boundingBox();
  if (!band) throw new Error('The curve is not on the screen');
  const top = band.y + 24;
  const bottom = band.y + band.height - 24;
  const isHigh = face.middle.y < (top + bottom) / 2;
  await drag(face.middle, { x: face.middle.x, y: isHigh ? bottom : top });
  await until(told).not.toBe(before);
  await undone(told, before);
});

test('at the edge the map scrolls, and a touchpoint goes to the end of the journey', async () => {
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700));
  const left = () => window.getByRole('grid').evaluate((grid) => grid.scrollWidth - grid.clientWidth - grid.scrollLeft);
  await until(left).toBeGreaterThan(1000);
  const { grip } = await ordinal(1);
  const moved = await nameCell(1).getAttribute('data-touchpoint');
  const count = Number(await window.getByRole('grid').getAttribute('aria-colcount')) - 1;
  await window.keyboard.press('End');
  const before = await nameCell(count).getAttribute('data-touchpoint');
  await window.keyboard.press('Home');
  const edge = await window.getByRole('grid').boundingBox();
  if (!edge) throw new Error('The map is not on the screen');
  await window.mouse.move(grip.x, grip.y);
  await window.mouse.down();
  await window.mouse.move(grip.x + 8, grip.y, { steps: 3 });
  await window.mouse.move(edge.x + edge.width - 24, grip.y, { steps: 8 });
  // Its own cell is drawn no more by then.
  await until(left).toBeLessThan(2);
  expect(await nameCell(1).count()).toBe(0);
  await window.mouse.move(edge.x + edge.width - 30, grip.y);
  await window.mouse.up();
  const last = () => nameCell(count).getAttribute('data-touchpoint');
  await until(last).toBe(moved);
  await undoFromMenu(running);
  // The map goes back along with the touchpoint, and its end is out of sight again.
  await until(left).toBeGreaterThan(1000);
  await until(() => nameCell(1).getAttribute('data-touchpoint')).toBe(moved);
  await window.getByRole('grid').focus();
  await window.keyboard.press('End');
  await until(last).toBe(before);
});

test('let go beside the map, where its own cell is drawn no more, a drag is over and nothing has moved', async () => {
  const grid = window.getByRole('grid');
  const first = await nameCell(1).getAttribute('data-touchpoint');
  const edge = await grid.boundingBox();
  if (!edge) throw new Error('The map is not on the screen');
  const { grip } = await ordinal(1);
  await window.mouse.move(grip.x, grip.y);
  await window.mouse.down();
  await window.mouse.move(grip.x + 8, grip.y, { steps: 3 });
  await window.mouse.move(edge.x + edge.width - 24, grip.y, { steps: 8 });
  await until(() => nameCell(1).count()).toBe(0);
  await until(() => grid.getAttribute('data-dragging')).toBe('');
  await window.mouse.move(edge.x + 300, 20, { steps: 4 });
  await window.mouse.up();
  await until(() => grid.getAttribute('data-dragging')).toBeNull();
  await window.keyboard.press('Home');
  await until(() => nameCell(1).getAttribute('data-touchpoint')).toBe(first);
});

test('turned sideways the map goes as far as it was asked to, on to the next column', async () => {
  const grid = window.getByRole('grid');
  const box = await grid.boundingBox();
  if (!box) throw new Error('The map is not on the screen');
  const scrolled = () => grid.evaluate((element) => element.scrollLeft);
  const width = await nameCell(1).evaluate((cell) => cell.getBoundingClientRect().width);
  await until(scrolled).toBe(0);
  await window.mouse.move(box.x + 500, box.y + 400);
  await window.mouse.wheel(600, 0);
  const rest = Math.ceil(600 / width) * width;
  await until(scrolled).toBeCloseTo(rest, 0);
  // As a touchpad sends it, columns coming and going meanwhile.
  for (let turn = 0; turn < 20; turn++) await window.mouse.wheel(-24, 0);
  await until(scrolled).toBeCloseTo(Math.floor((rest - 480) / width) * width, 0);
});

test('a name that waits out of sight to be typed on keeps no other one from being dragged', async () => {
  await nameCell(1).click();
  await window.getByRole('grid').getByRole('textbox').waitFor();
  const box = await window.getByRole('grid').boundingBox();
  if (!box) throw new Error('The map is not on the screen');
  await window.mouse.move(box.x + 500, box.y + 400);
  await window.mouse.wheel(6000, 0);
  // At rest at the end, which is a whole column.
  const left = () => window.getByRole('grid').evaluate((grid) => grid.scrollWidth - grid.clientWidth - grid.scrollLeft);
  await until(left).toBe(0);
  expect(await nameCell(1).count()).toBe(0);
  const last = Number(await window.getByRole('grid').getAttribute('aria-colcount')) - 1;
  const before = await nameCell(last).getAttribute('data-touchpoint');
  await drag((await ordinal(last - 1)).grip, (await ordinal(last)).right);
  await until(() => nameCell(last).getAttribute('data-touchpoint')).not.toBe(before);
  await undoFromMenu(running);
  await until(() => nameCell(last).getAttribute('data-touchpoint')).toBe(before);
});

test('a drag that begins on the frame of the window, of the map or in its heads marks no words', async () => {
  const starts = [
    window.getByRole('banner').getByRole('heading'),
    window.getByRole('toolbar').getByText('Balance').first(),
    window.getByText(/^Whole journey/),
    window.getByRole('rowheader').getByText('Touchpoint'),
  ];
  for (const start of starts) {
    const { left } = await boxOf(start);
    await window.mouse.move(left.x, left.y);
    await window.mouse.down();
    await window.mouse.move(700, 500, { steps: 2 });
    await window.mouse.up();
    expect(await window.evaluate(() => getSelection()?.toString()), await start.innerText()).toBe('');
  }
  // Nor does the menu, which selects what one works on.
  await window.getByRole('grid').focus();
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.selectAll());
  await until(() => window.locator('[data-lane="name"][role="gridcell"]:not([data-selected])').count()).toBe(0);
  expect(await window.evaluate(() => getSelection()?.toString())).toBe('');
});

test("the strip's frame moves the part in sight", async () => {
  const scrolled = () => window.getByRole('grid').evaluate((grid) => grid.scrollLeft);
  await until(scrolled).toBe(0);
  const { left } = await boxOf(window.getByRole('slider', { name: 'Whole journey: the part in sight' }));
  await drag({ x: left.x + 20, y: left.y }, { x: left.x + 170, y: left.y });
  await until(scrolled).toBeGreaterThan(100);
});

test('scrolled to its very end, beside the bar that scrolls the height, the map begins with a whole column', async () => {
  const grid = window.getByRole('grid');
  await grid.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  await until(() => grid.evaluate((element) => element.scrollWidth - element.clientWidth - element.scrollLeft)).toBe(0);
  expect(
    await grid.evaluate((element) => Math.round(element.getBoundingClientRect().width) - element.clientWidth),
  ).toBe(10);
  const cells = window.locator('[data-lane="name"][role="gridcell"]');
  const width = await cells.first().evaluate((cell) => cell.getBoundingClientRect().width);
  expect((await grid.evaluate((element) => element.scrollLeft)) % width).toBe(0);
});
