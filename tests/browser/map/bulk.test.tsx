import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { setVotes } from '../../../renderer/model/commands/score-commands';
import { journeyOf } from '../../../renderer/model/journey';
import { run, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { selectAll, selectTouchpoint } from '../../../renderer/ui/map/cursor';
import { bigMap } from '../curve/big-map';
import { catFountain, emotionIn, openMap, settled } from '../curve/show-map';
import { expectAccessible } from '../guide/accessible';
import { showPanel } from './show-panel';

const panel = () => page.getByRole('complementary', { name: 'Change several touchpoints' });
const steps = () => useOpenMap.getState().history.past.length;
const of = (ids: readonly string[]) => ids.map((id) => openMap().touchpoints[id]);
const FOUR = ['t1', 't2', 't3', 't4'];

/** `t1`…`t4` of the first stage, selected. */
async function showFour(): Promise<void> {
  await showPanel(bigMap(30), 't1');
  selectAll(FOUR);
  await expect.element(panel().getByRole('heading', { name: '4 touchpoints' })).toBeVisible();
}

/** Whatever was changed was one step, and undone it is as it was. */
async function isOneStep(change: () => Promise<unknown>): Promise<void> {
  const before = openMap();
  await change();
  await expect.poll(steps).toBe(1);
  const changed = openMap();
  undoLast();
  expect(openMap()).toEqual(before);
  expect(changed).not.toEqual(before);
}

beforeEach(() => page.viewport(1280, 1100));

test('several selected touchpoints are named and counted; one again is shown as one', async () => {
  await showPanel(bigMap(30), 't1');
  selectAll(['t1', 't2', 't3', 't4', 't5', 't6']);
  await expect.element(panel().getByText(/Touchpoint number 4 and 2 more$/)).toBeVisible();
  selectTouchpoint('t2');
  await expect.element(page.getByRole('complementary', { name: 'About Touchpoint number 2' })).toBeVisible();
});

test('the longest names to choose from make nothing wider than the panel', async () => {
  const map = bigMap(30);
  const long = 'A foreign student who speaks no English at the reception desk of the clinic';
  const renamed = <Row extends { readonly name: string }>(rows: Readonly<Record<string, Row>>) =>
    Object.fromEntries(Object.entries(rows).map(([id, row]) => [id, { ...row, name: long }]));
  await showPanel({ ...map, personas: renamed(map.personas), stages: renamed(map.stages) }, 't1');
  selectAll(FOUR);
  await expect.element(panel().getByRole('combobox', { name: 'For' })).toBeVisible();
  const { scrollWidth, clientWidth } = panel().element();
  expect(scrollWidth).toBe(clientWidth);
});

test('what differs is said to, and is the same afterwards', async () => {
  await showFour();
  const department = panel().getByRole('combobox', { name: 'Who meets the customer: department' });
  await expect.element(department).toHaveValue('');
  await expect.element(department).toHaveAttribute('placeholder', 'Different now');
  await isOneStep(async () => {
    await userEvent.type(department, 'Shop');
    await expect
      .poll(() => of(FOUR).map((touchpoint) => touchpoint?.department))
      .toEqual(['Shop', 'Shop', 'Shop', 'Shop']);
    await expect.element(department).toHaveValue('Shop');
  });
});

test('channels are added to all, taken from all, or left to those that all have', async () => {
  await showFour();
  await expect.element(panel().getByText('Some also have: E-mail and Website')).toBeVisible();
  const channels = panel().getByRole('combobox', { name: 'Channels of all' });
  const now = () => of(FOUR).map((touchpoint) => touchpoint?.channels.join('+'));
  await isOneStep(async () => {
    await channels.fill('Phone');
    await userEvent.keyboard('{Enter}');
    await expect.poll(now).toEqual(['E-mail+Phone', 'Website+Phone', 'Website+Phone', 'E-mail+Phone']);
  });
  await channels.fill('Phone');
  await userEvent.keyboard('{Enter}');
  await panel().getByRole('button', { name: 'Keep only those of all' }).click();
  await expect.poll(now).toEqual(['Phone', 'Phone', 'Phone', 'Phone']);
  await expect.element(channels).toHaveFocus();
  await panel().getByRole('button', { name: 'Remove Phone' }).click();
  await expect.poll(now).toEqual(['', '', '', '']);
  expect(steps()).toBe(3);
});

test('the kind is set for all', async () => {
  await showFour();
  await isOneStep(async () => {
    await panel().getByRole('radio', { name: 'human' }).click();
    await expect.poll(() => of(FOUR).every((touchpoint) => touchpoint?.kind === 'human')).toBe(true);
  });
});

test('emotion, importance and evidence are set for the persona in hand, for another one or for all', async () => {
  await showFour();
  const whose = panel().getByRole('combobox', { name: 'For' });
  await expect.element(whose).toHaveDisplayValue('First-time buyer');
  const faces = panel().getByRole('group', { name: 'Emotion' });
  const emotions = () => FOUR.map((id) => ['p1', 'p2'].map((p) => emotionIn(openMap(), id, p)));
  const others = emotions().map(([, second]) => second);
  await expect.element(faces).toHaveAccessibleDescription('Different now');
  await isOneStep(async () => {
    await faces.getByRole('button', { name: '−1 Bad' }).click();
    await expect.poll(() => emotions().map(([first]) => first)).toEqual([-1, -1, -1, -1]);
    expect(emotions().map(([, second]) => second)).toEqual(others);
    await expect.element(faces).not.toHaveAccessibleDescription();
    await expect.element(faces.getByRole('button', { pressed: true })).toHaveAccessibleName('−1 Bad');
  });
  await whose.selectOptions('Regular');
  run(setVotes({ touchpointId: 't1', personaId: 'p2' }, [{ id: 'v', voter: '', emotion: 2 }]));
  await expect
    .element(faces)
    .toHaveAccessibleDescription('Different now 1 of them is a mean of votes, which a new rating replaces.');
  undoLast();
  await whose.selectOptions('All personas');
  const importance = () => FOUR.flatMap((id) => ['p1', 'p2'].map((p) => openMap().scores[`${id}:${p}`]?.importance));
  await isOneStep(async () => {
    await panel().getByRole('radio', { name: '5: Decisive' }).click();
    await expect.poll(importance).toEqual([5, 5, 5, 5, 5, 5, 5, 5]);
  });
  await panel().getByRole('combobox', { name: 'For' }).selectOptions('Regular');
  await isOneStep(async () => {
    await panel().getByRole('radio', { name: '5: Decisive' }).click();
    await expect.poll(importance).toEqual([1, 5, 2, 5, 3, 5, 4, 5]);
  });
  await isOneStep(async () => {
    await panel().getByRole('radio', { name: 'Measured' }).click();
    await expect.poll(() => openMap().scores['t1:p2']?.evidence).toBe('measured');
    expect(openMap().scores['t1:p1']?.evidence).toBe('assumed');
  });
});

test('all move to a stage, ahead of the others there or behind them', async () => {
  await showFour();
  const inStage = (index: number) =>
    journeyOf(openMap()).stages[index]?.touchpoints.map(({ touchpoint }) => touchpoint.id);
  await panel().getByRole('combobox', { name: 'To stage' }).selectOptions('Stage 2');
  await isOneStep(async () => {
    await panel().getByRole('button', { name: 'Move' }).click();
    await expect.poll(() => inStage(1)).toEqual(['t6', 't7', 't8', 't9', 't10', ...FOUR]);
  });
  await panel().getByRole('radio', { name: 'At the beginning' }).click();
  await isOneStep(async () => {
    await panel().getByRole('button', { name: 'Move' }).click();
    await expect.poll(() => inStage(1)).toEqual([...FOUR, 't6', 't7', 't8', 't9', 't10']);
  });
});

test('all are deleted at once', async () => {
  await showFour();
  await isOneStep(async () => {
    await panel().getByRole('button', { name: 'Delete 4 touchpoints' }).click();
    await expect.poll(() => of(FOUR)).toEqual([undefined, undefined, undefined, undefined]);
    await expect.element(panel()).not.toBeInTheDocument();
  });
});

test('axe finds nothing in three languages', async () => {
  for (const language of ['en', 'pl', 'ru'] as const) {
    const map = await catFountain(language);
    const screen = await showPanel(map, Object.keys(map.touchpoints)[0] ?? '', { language });
    selectAll(Object.keys(map.touchpoints).slice(0, 7));
    await expect.element(page.getByRole('complementary').getByRole('heading', { level: 2 })).toBeVisible();
    await settled();
    await expectAccessible();
    const { scrollWidth, clientWidth } = page.getByRole('complementary').element();
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await screen.unmount();
  }
});
