import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addActions } from '../../../renderer/model/commands/action-commands';
import { addLane } from '../../../renderer/model/commands/lane-commands';
import { acceptMoment } from '../../../renderer/model/commands/moment-commands';
import {
  holdRound,
  setImportance,
  setImportanceVotes,
  setVotes,
} from '../../../renderer/model/commands/score-commands';
import type { Score } from '../../../renderer/model/score';
import { run, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { moveCursor, selectAll, selectTouchpoint } from '../../../renderer/ui/map/cursor';
import { openPanel } from '../../../renderer/ui/map/map-view';
import { detailPersona } from '../../../renderer/ui/map/panel-state';
import { bigMap } from '../curve/big-map';
import { catFountain, emotionIn, openMap, settled, usePath, withoutScores } from '../curve/show-map';
import { expectAccessible } from '../guide/accessible';
import { showPanel } from './show-panel';

const panel = () => page.getByRole('complementary');
const region = (name: RegExp) => panel().getByRole('region', { name });
const scoreIn = (id: string): Score | undefined => openMap().scores[id];

beforeEach(() => page.viewport(1280, 800));

test('the name is the headline and is typed in where it stands; Escape closes', async () => {
  await showPanel(bigMap(20), 't1');
  const name = panel().getByRole('textbox', { name: 'Name' });
  await expect.element(name).toHaveFocus();
  await name.fill('Opens\nthe parcel');
  await expect.poll(() => openMap().touchpoints['t1']?.name).toBe('Opens the parcel');
  await userEvent.keyboard('{Escape}');
  await expect.element(panel()).not.toBeInTheDocument();
});

test('the name is never left empty: leaving it so, or undo, gives the old one back, and leaves no step', async () => {
  await showPanel(bigMap(20), 't1');
  const before = openMap();
  const name = panel().getByRole('textbox', { name: 'Name' });
  const nameNow = () => openMap().touchpoints['t1']?.name;
  await name.fill('');
  await expect.element(name).toHaveValue('');
  expect(openMap()).toBe(before);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(name).toHaveValue('Touchpoint number 1');
  await name.fill('Ope');
  await name.fill('   ');
  expect(nameNow()).toBe('Ope');
  await userEvent.keyboard('{Tab}');
  await expect.element(name).toHaveValue('Touchpoint number 1');
  expect(nameNow()).toBe('Touchpoint number 1');
  expect(useOpenMap.getState().history).toMatchObject({ past: [], future: [] });
  await name.fill('');
  await userEvent.keyboard('Opens{Tab}');
  await expect.poll(nameNow).toBe('Opens');
  undoLast();
  expect(nameNow()).toBe('Touchpoint number 1');
});

test('every field is there and written through; one stay is one step', async () => {
  await showPanel(bigMap(20), 't1');
  const before = openMap();
  const write = (section: RegExp, label: string | RegExp, text: string) =>
    region(section).getByLabelText(label, { exact: true }).fill(text);
  await write(/^What happens/, 'What the customer does', 'Reads');
  await write(/^What happens/, /^The customer waits/, '12');
  await write(/^What happens/, /^The customer would accept/, '5');
  await write(/^Who meets/, 'Department', 'Shop');
  await write(/^Who meets/, 'Person', 'Ann');
  await write(/^Behind/, 'Department', 'Stock');
  await write(/^Behind/, 'System', 'ERP');
  await write(/^Internal note/, 'Internal note', 'Ask again');
  await region(/^What happens/)
    .getByRole('radio', { name: 'sensory' })
    .click();
  await expect
    .poll(() => openMap().touchpoints['t1'])
    .toMatchObject({
      does: 'Reads',
      waitingMinutes: 12,
      expectedWaitingMinutes: 5,
      department: 'Shop',
      person: 'Ann',
      backstageDepartment: 'Stock',
      backstageSystem: 'ERP',
      internalNote: 'Ask again',
      kind: 'sensory',
    });
  for (let step = 0; step < 9; step++) undoLast();
  expect(openMap()).toEqual(before);
});

test('the panel opens at the field that was asked for, folded away or not', async () => {
  await showPanel(bigMap(20), 't1');
  await panel().getByRole('button', { name: 'Internal note' }).click();
  await expect.element(panel().getByRole('textbox', { name: 'Internal note' })).not.toBeInTheDocument();
  openPanel('internalNote');
  await expect.element(panel().getByRole('textbox', { name: 'Internal note' })).toHaveFocus();
  openPanel('kind');
  await expect.element(panel().getByRole('radio', { name: 'digital' })).toHaveFocus();
  openPanel('actions');
  await expect.element(panel().getByRole('textbox', { name: 'New action' })).toHaveFocus();
  openPanel('pictures');
  await expect.element(panel().getByRole('button', { name: 'Add pictures' })).toHaveFocus();
});

test('asked for again, the panel takes the focus again; by itself it never does', async () => {
  await showPanel(bigMap(20), 't1');
  const name = panel().getByRole('textbox', { name: 'Name' });
  await expect.element(name).toHaveFocus();
  (name.element() as HTMLElement).blur();
  selectAll(['t1', 't2']);
  await expect.element(panel().getByRole('heading', { name: '2 touchpoints' })).toBeVisible();
  selectTouchpoint('t2');
  await expect.element(name).toHaveValue('Touchpoint number 2');
  expect(document.activeElement).toBe(document.body);
  openPanel();
  await expect.element(name).toHaveFocus();
  moveCursor({ touchpointId: 't2', lane: 'actions' });
  openPanel();
  await expect.element(panel().getByRole('textbox', { name: 'New action' })).toHaveFocus();
});

test('another touchpoint keeps the panel where it was being read', async () => {
  await showPanel(bigMap(20), 't1');
  run(acceptMoment({ id: 'm', touchpointId: 't1', kind: 'pain', personaIds: [], reason: 'They leave. '.repeat(30) }));
  const pains = panel().getByRole('textbox', { name: 'Pains' });
  await expect.element(pains).toBeInTheDocument();
  pains.element().scrollIntoView({ block: 'center' });
  const box = panel().element();
  const topOf = () =>
    region(/^What happens/)
      .element()
      .getBoundingClientRect().top;
  await expect.poll(() => box.scrollTop).toBeGreaterThan(200);
  // Scrolling is told a frame later.
  await new Promise(requestAnimationFrame);
  const before = topOf();
  selectTouchpoint('t2');
  await expect.element(page.getByRole('complementary', { name: 'About Touchpoint number 2' })).toBeVisible();
  await expect.poll(() => Math.abs(topOf() - before)).toBeLessThan(2);
});

test('a persona is rated with a click; importance, evidence and what does not apply are a press away', async () => {
  await showPanel(bigMap(20), 't3');
  await region(/^Rating/)
    .getByRole('button', { name: /^Regular/ })
    .click();
  const faces = panel().getByRole('group', { name: 'Rating by Regular' });
  await faces.getByRole('button', { name: '+2 Very good' }).click();
  const details = panel().getByRole('group', { name: 'Regular', exact: true });
  await details.getByRole('radio', { name: '4: Matters a lot' }).click();
  await details.getByRole('radio', { name: 'Observed' }).click();
  await expect.poll(() => scoreIn('t3:p2')).toMatchObject({ emotion: 2, importance: 4, evidence: 'observed' });
  await details.getByRole('checkbox', { name: 'Not applicable' }).click();
  await expect.element(region(/^Rating/).getByRole('button', { name: /^Regular Not applicable/ })).toBeVisible();
  expect(scoreIn('t3:p2')?.notApplicable).toBe(true);
});

test('votes are typed one digit a person and tell their mean and spread; earlier rounds stay to be read', async () => {
  await showPanel(bigMap(20), 't3');
  const pair = { touchpointId: 't3', personaId: 'p1' };
  run(
    setVotes(
      pair,
      [1, 2].map((emotion, at) => ({ id: `first${at}`, voter: '', emotion })),
    ),
  );
  run(holdRound(pair, { votes: [-2, 0].map((emotion, at) => ({ id: `second${at}`, voter: '', emotion })) }));
  await region(/^Rating/)
    .getByRole('button', { name: /^First-time buyer/ })
    .click();
  const details = panel().getByRole('group', { name: 'First-time buyer', exact: true });
  await expect.element(details.getByText('Round 1: mean +1.5, spread 1')).toBeVisible();
  await details.getByRole('button', { name: /mean −1/ }).click();
  await details.getByRole('textbox', { name: /^Votes/ }).fill('125');
  await expect.element(details.getByText('mean −0.3')).toBeVisible();
  await expect.element(details.getByText('spread 4')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(panel()).toBeVisible();
  expect(scoreIn('t3:p1')?.votes.map(({ emotion }) => emotion)).toEqual([-2, -1, 2]);
  expect(emotionIn(openMap(), 't3', 'p1')).not.toBeUndefined();
});

test('a suggested moment is accepted with a reason, changed, and taken back', async () => {
  const map = await catFountain();
  await showPanel({ ...map, moments: {} }, Object.keys(map.touchpoints)[14] ?? '');
  const moments = region(/^Critical moment/);
  await expect.element(moments.getByText(/Pain 7 of 10/)).toBeVisible();
  await moments.getByRole('button', { name: 'Accept', exact: true }).click();
  await moments.getByRole('button', { name: /Accept as pain/ }).click();
  await expect.element(moments.getByText('Write the reason first: nothing is accepted without one.')).toBeVisible();
  await moments.getByRole('textbox').fill('Half of the calls');
  await moments.getByRole('button', { name: /Accept as pain/ }).click();
  await expect.element(moments.getByText('Half of the calls')).toBeVisible();
  await expect.element(moments.getByRole('button', { name: /^Critical moment/ })).toHaveFocus();
  await moments.getByRole('button', { name: 'Change' }).click();
  await moments.getByRole('radio', { name: 'Moment of truth' }).click();
  await expect
    .poll(() => Object.values(openMap().moments))
    .toMatchObject([{ kind: 'momentOfTruth', decision: 'accepted' }]);
  await moments.getByRole('button', { name: 'Back to the suggestions' }).click();
  await moments.getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(() => Object.values(openMap().moments)).toMatchObject([{ decision: 'dismissed' }]);
  await moments.getByRole('button', { name: 'Look again' }).click();
  await expect.element(moments.getByRole('button', { name: 'Accept', exact: true })).toBeVisible();
});

test('a moment nobody suggested is marked by hand, not without a reason', async () => {
  await showPanel(
    withoutScores(bigMap(20), () => true),
    't1',
  );
  const moments = region(/^Critical moment/);
  await moments.getByRole('button', { name: 'Mark as a moment' }).click();
  await moments.getByRole('radio', { name: 'Strength' }).click();
  await moments.getByRole('button', { name: 'Keep' }).click();
  await expect.element(moments.getByRole('alert')).toBeVisible();
  await moments.getByRole('textbox').fill('Nobody else does it');
  await moments.getByRole('button', { name: 'Keep' }).click();
  await expect
    .poll(() => Object.values(openMap().moments))
    .toMatchObject([{ touchpointId: 't1', kind: 'strength', reason: 'Nobody else does it', decision: 'accepted' }]);
});

test('actions are listed with their status, added as either kind, taken from the library, opened in the guide', async () => {
  await showPanel(bigMap(20), 't1');
  run(addActions([{ id: 'a', title: 'Call first', touchpointIds: ['t1'], owner: 'Ann' }]));
  const actions = region(/^Actions/);
  await actions.getByRole('combobox', { name: 'Status: Call first' }).selectOptions('Done');
  await expect.poll(() => openMap().actions['a']?.status).toBe('done');
  const line = actions.getByRole('textbox', { name: 'New action' });
  await line.fill('Say how long');
  await userEvent.keyboard('{Enter}');
  await line.fill('New queue');
  await actions.getByRole('button', { name: 'Strategic action' }).click();
  await expect.element(line).toHaveFocus();
  await actions.getByRole('button', { name: 'Proven small actions' }).click();
  await actions
    .getByRole('group', { name: /^Quick wins|Touchpoint number 1/ })
    .getByRole('button')
    .first()
    .click();
  await expect
    .poll(() => Object.values(openMap().actions).map(({ title, kind }) => [title, kind]))
    .toEqual([
      ['Call first', 'quickWin'],
      ['Say how long', 'quickWin'],
      ['New queue', 'strategic'],
      [expect.any(String), expect.any(String)],
    ]);
  expect(Object.values(openMap().actions).every(({ touchpointIds }) => touchpointIds.includes('t1'))).toBe(true);
  await actions.getByRole('button', { name: 'Open in the guide: Call first' }).click();
  await expect.poll(() => usePath.getState().path).toBe('/guide/actions');
});

test('axe finds nothing with everything open, in three languages, light and dark', async () => {
  for (const language of ['en', 'pl', 'ru'] as const)
    for (const theme of ['light', 'dark'] as const) {
      const map = await catFountain(language);
      const screen = await showPanel(map, Object.keys(map.touchpoints)[14] ?? '', { language, theme });
      await expect.element(panel()).toBeVisible();
      for (const persona of Object.values(map.personas)) await panel().getByText(persona.name, { exact: true }).click();
      await settled();
      await expectAccessible();
      const { scrollWidth, clientWidth } = panel().element();
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
      await screen.unmount();
    }
});

test('an importance that was voted on is the mean of the votes, not what was agreed on before', async () => {
  await showPanel(bigMap(20), 't3');
  const pair = { touchpointId: 't3', personaId: 'p2' };
  const votes = (...all: number[]) =>
    setImportanceVotes(
      pair,
      all.map((importance, at) => ({ id: `v${String(at)}`, voter: '', importance })),
    );
  run(setImportance(pair, 2));
  run(votes(5, 5));
  detailPersona('p2', true);
  const details = panel().getByRole('group', { name: 'Regular', exact: true });
  await expect.element(details.getByRole('radio', { name: /^5: / })).toBeChecked();
  await expect.element(details.getByRole('radio', { name: /^2: / })).not.toBeChecked();
  await expect.element(details.getByText('Mean 5.0 of 2 votes')).toBeVisible();
  run(votes(5, 4));
  await expect.element(details.getByText('Mean 4.5 of 2 votes')).toBeVisible();
  await expect.element(details.getByRole('radio', { name: /^5: / })).not.toBeChecked();
});

test('a text in a lane of one’s own is written as in its cell: emptied, nothing of it is left', async () => {
  await showPanel(bigMap(20), 't1');
  run(addLane('own', { title: 'Smell' }));
  const field = region(/own lanes/i).getByRole('textbox', { name: 'Smell' });
  await field.fill('Bread');
  await expect.poll(() => openMap().touchpoints['t1']?.laneTexts).toEqual({ own: 'Bread' });
  await field.fill('');
  await expect.poll(() => openMap().touchpoints['t1']?.laneTexts).toEqual({});
});
