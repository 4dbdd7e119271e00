import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import { journeyOf } from '../../../renderer/model/journey';
import { undoLast } from '../../../renderer/state/open-map';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { clearCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from '../curve/big-map';
import { catFountain, emotionIn, openMap, settled, showMap } from '../curve/show-map';
import { expectAccessible } from '../guide/accessible';

const grid = () => page.getByRole('grid');
const strip = () => page.getByRole('slider', { name: 'Whole journey: the part in sight' });
/** What screen readers say of the touchpoint's cell they are on: its ordinal, its name and its ratings. */
const current = () => {
  const label = document.getElementById(grid().element().getAttribute('aria-activedescendant') ?? '')?.ariaLabel;
  return label?.replaceAll('\u00ad', '') ?? '';
};

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

test('every touchpoint is reached by arrows, and told with its ratings', async () => {
  const map = await catFountain();
  await showMap(<MapScreen />, map);
  grid().element().focus();
  const seen: string[] = [];
  for (const _ of journeyOf(map).touchpoints) {
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(current).not.toBe(seen.at(-1) ?? '');
    seen.push(current());
  }
  expect(seen.map((cell) => cell.split('. ')[0])).toEqual(
    journeyOf(map).touchpoints.map(({ touchpoint, number }) => `${number} ${touchpoint.name}`),
  );
  expect(seen[14]).toBe(
    '15 Waits for news of the parcel. First-time cat owner: −2. Returning customer: −1. Moment of truth',
  );
});

test('Home and End go to the ends of the journey', async () => {
  await showMap(<MapScreen />, bigMap(300));
  grid().element().focus();
  await userEvent.keyboard('{End}');
  await expect.poll(current).toContain('Touchpoint number 300');
  await userEvent.keyboard('{Home}');
  await expect.poll(current).toContain('Touchpoint number 1.');
  const lane = () => document.querySelector('[data-cursor]')?.closest('[role="row"]')?.getAttribute('aria-rowindex');
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.poll(lane).toBe(grid().element().getAttribute('aria-rowcount'));
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  await expect.poll(lane).toBe('2');
});

test('a key rates the selected touchpoint for the persona in focus, and the curve moves', async () => {
  const map = await catFountain();
  await showMap(<MapScreen />, map);
  const [, second] = journeyOf(map).touchpoints;
  const [owner = '', returning = ''] = Object.keys(map.personas);
  const id = second?.touchpoint.id ?? '';
  const paths = () => [...document.querySelectorAll('[data-segment]')].map((path) => path.getAttribute('d')).join();
  grid().element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.poll(current).toContain(second?.touchpoint.name ?? '');
  const before = paths();
  await userEvent.keyboard('1');
  await expect.poll(paths).not.toBe(before);
  await expect.poll(() => emotionIn(openMap(), id, owner)).toBe(-2);
  undoLast();
  await expect.poll(paths).toBe(before);
  await page.getByRole('button', { name: 'Returning customer', exact: true }).click();
  grid().element().focus();
  await userEvent.keyboard('5');
  await expect.poll(() => emotionIn(openMap(), id, returning)).toBe(2);
});

test('only the columns in sight are drawn, however long the journey', async () => {
  await showMap(<MapScreen />, bigMap(1000));
  await expect.element(page.getByText('Touchpoint number 1', { exact: true })).toBeVisible();
  expect(document.querySelectorAll('[role="gridcell"]').length).toBeLessThan(300);
  // At the end the strip's frame, small as it is, is all there.
  await page.viewport(800, 600);
  strip().element().focus();
  await userEvent.keyboard('{End}');
  await expect.element(page.getByText('Touchpoint number 1000', { exact: true })).toBeVisible();
  const frame = strip().element().querySelector('rect')?.getBoundingClientRect();
  expect(frame?.right).toBeLessThanOrEqual(strip().element().getBoundingClientRect().right);
});

test('the strip jumps by click, by keys and tells what is in sight', async () => {
  await showMap(<MapScreen />, bigMap(300));
  await expect.element(strip()).toHaveAttribute('aria-valuetext', 'Touchpoints 1 to 9 of 300');
  const box = strip().element().getBoundingClientRect();
  await userEvent.click(strip(), { position: { x: box.width / 2, y: 30 } });
  await expect.element(page.getByText('Touchpoint number 150', { exact: true })).toBeVisible();
  strip().element().focus();
  await userEvent.keyboard('{Home}{ArrowRight}');
  await expect.element(strip()).toHaveAttribute('aria-valuetext', 'Touchpoints 2 to 10 of 300');
  await userEvent.keyboard('{End}');
  await expect.element(page.getByText('Touchpoint number 300', { exact: true })).toBeVisible();
});

test('Alt+Enter opens every field of the touchpoint; edits are written through; Escape leads back', async () => {
  await showMap(<MapScreen />, bigMap(20));
  grid().element().focus();
  await userEvent.keyboard('{ArrowRight}{Alt>}{Enter}{/Alt}');
  const panel = page.getByRole('complementary', { name: 'About Touchpoint number 1' });
  await expect.element(panel.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await panel.getByRole('textbox', { name: 'Metrics' }).fill('Calls a week');
  await expect.poll(() => openMap().touchpoints['t1']?.metrics).toBe('Calls a week');
  await expect.element(page.getByRole('rowheader', { name: 'Metrics' })).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await expect.element(panel).not.toBeInTheDocument();
  await expect.element(grid()).toHaveFocus();
});

test('the panel does not hide the touchpoint it is about, not even the last one', async () => {
  await showMap(<MapScreen />, bigMap(20));
  grid().element().focus();
  await userEvent.keyboard('{End}{Alt>}{Enter}{/Alt}');
  const panel = page.getByRole('complementary');
  await expect.element(panel).toBeVisible();
  const edge = () => page.getByText('Touchpoint number 20').first().element().getBoundingClientRect().right;
  await expect.poll(edge).toBeLessThanOrEqual(panel.element().getBoundingClientRect().left);
});

test('the panel rates by a click, and a second click takes it back', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await page.getByText('Touchpoint number 3', { exact: true }).click();
  await page.getByRole('button', { name: 'Details' }).click();
  const face = page.getByRole('group', { name: 'Rating by Regular' }).getByRole('button', { name: '−2 Very bad' });
  await face.click();
  await expect.element(face).toHaveAttribute('aria-pressed', 'true');
  expect(emotionIn(openMap(), 't3', 'p2')).toBe(-2);
  await face.click();
  await expect.poll(() => emotionIn(openMap(), 't3', 'p2')).toBeNull();
});

test('empty lanes are not drawn; filled ones can be hidden', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await expect.element(page.getByRole('rowheader', { name: 'Pains' })).toBeInTheDocument();
  await expect.element(page.getByRole('rowheader', { name: 'Expects' })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Lanes' }).click();
  await page.getByRole('checkbox', { name: 'Pains' }).click();
  await expect.element(page.getByRole('rowheader', { name: 'Pains' })).not.toBeInTheDocument();
});

test('the whole map fits the window and leads back to a touchpoint', async () => {
  await showMap(<MapScreen />, bigMap(40));
  await page.getByRole('button', { name: 'Whole map' }).click();
  const curve = page.getByRole('img', { name: /First-time buyer/ });
  await expect.element(curve).toBeVisible();
  const { right } = curve.element().getBoundingClientRect();
  expect(right).toBeLessThanOrEqual(1280);
  await page.getByText('20', { exact: true }).click();
  await expect.element(grid()).toBeVisible();
  expect(useCursor.getState().place?.touchpointId).toBe('t20');
});

test('balances say how they came about', async () => {
  await showMap(<MapScreen />, await catFountain());
  await page.getByRole('button', { name: /balance −12/ }).click();
  await expect.element(page.getByText(/100 × sum of \(importance × emotion\)/)).toBeVisible();
});

test('names are never cut: the longest word widens the columns, then breaks', async () => {
  const map = bigMap(3);
  const name = 'Соприкосновение с многофункциональным центром';
  const step = execute(map, EMPTY_HISTORY, editTouchpoints(['t1'], { name }));
  await showMap(<MapScreen />, step?.document ?? map, { language: 'ru' });
  const cell = page.getByText(name).element();
  const { width } = (cell.parentElement as HTMLElement).getBoundingClientRect();
  expect(width).toBeGreaterThan(112);
  expect(width).toBeLessThanOrEqual(176);
  expect(cell.scrollWidth).toBeLessThanOrEqual(cell.clientWidth + 1);
});

test('axe finds nothing, with the panel open, in three languages, light and dark', async () => {
  for (const language of ['en', 'pl', 'ru'] as const)
    for (const theme of ['light', 'dark'] as const) {
      useMapView.setState(useMapView.getInitialState(), true);
      clearCursor();
      const screen = await showMap(<MapScreen />, await catFountain(language), { language, theme });
      grid().element().focus();
      await userEvent.keyboard('{ArrowRight}');
      await expect.poll(current).not.toBe('');
      await settled();
      await expectAccessible();
      await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
      await expect.element(page.getByRole('complementary')).toBeVisible();
      await settled();
      await expectAccessible();
      await screen.unmount();
    }
}, 60_000);
