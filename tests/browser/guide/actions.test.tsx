import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addActions, editAction } from '../../../renderer/model/commands/action-commands';
import { acceptMoment } from '../../../renderer/model/commands/moment-commands';
import { addTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { inOrder } from '../../../renderer/model/sequence';
import { run, undoLast } from '../../../renderer/state/open-map';
import { ActionsStep } from '../../../renderer/ui/guide/actions/ActionsStep';
import { aMap, fiveStages } from './a-map';
import { expectAccessible } from './accessible';
import { openMap, show } from './show-step';

const actions = () => inOrder(openMap().actions);

test('a typed pain offers its quick wins, and one press makes an action with its usual figures', async () => {
  await show(<ActionsStep />, withMoment());
  // Apart from the number behind it, which an Arabic name would draw to its other side.
  const name = page.getByRole('heading', { name: /Pays at the till/ }).getByText('Pays at the till', { exact: true });
  expect(getComputedStyle(name.first().element()).unicodeBidi).toBe('isolate');
  await userEvent.click(page.getByRole('textbox', { name: 'Pains' }).first());
  await userEvent.keyboard('They stand in a queue at the till');
  const offer = page.getByRole('group', { name: 'Quick wins that fit Pays at the till' }).getByRole('button').first();
  await expect.element(offer).toBeVisible();
  const title = offer.element().textContent ?? '';
  offer.element().focus();
  await userEvent.keyboard('{Enter}');
  expect(actions()).toHaveLength(1);
  const [action] = actions();
  expect(action).toMatchObject({ title, touchpointIds: ['pays'], kind: 'quickWin', department: 'Shop floor' });
  expect(action?.impact).toBeGreaterThanOrEqual(1);
  expect(action?.effort).toBeLessThanOrEqual(5);
  expect(action?.measure?.name).not.toBe('');
  expect(action?.quickWinId).not.toBeNull();
  await expect.element(page.getByRole('button', { name: title, exact: true })).not.toBeInTheDocument();
  undoLast();
  expect(actions()).toHaveLength(0);
});

test('Polish and Russian pains find their quick wins too', async () => {
  for (const [language, pain] of [
    ['pl', 'Długa kolejka'],
    ['ru', 'Долгая очередь'],
  ] as const) {
    const screen = await show(<ActionsStep />, withMoment(pain), { language });
    await expect.element(page.getByRole('group', { name: /Pays at the till/ })).toBeVisible();
    await screen.unmount();
  }
});

test('an own action is written with Enter, opened, and its form fills it', async () => {
  await show(<ActionsStep />, withMoment());
  await userEvent.click(page.getByRole('textbox', { name: 'Own action' }).first());
  await userEvent.keyboard('Open a second till{Enter}');
  await userEvent.click(page.getByRole('button', { name: /Open a second till/, expanded: false }));
  const form = page.getByRole('form', { name: 'Open a second till' });
  await userEvent.click(form.getByRole('radiogroup', { name: 'Impact' }).getByRole('radio', { name: '4' }));
  await userEvent.click(form.getByRole('radiogroup', { name: 'Effort' }).getByRole('radio', { name: '3' }));
  await userEvent.fill(form.getByRole('textbox', { name: 'Owner' }), 'Anna');
  await userEvent.fill(form.getByRole('combobox', { name: 'Due date' }), '12/12/2026');
  await userEvent.keyboard('{Tab}');
  await userEvent.fill(form.getByRole('textbox', { name: 'Measure' }), 'Minutes in the queue');
  await userEvent.fill(form.getByRole('textbox', { name: 'Today’s value' }), '9');
  await userEvent.fill(form.getByRole('textbox', { name: 'Target' }), '2.5');
  await userEvent.selectOptions(form.getByRole('combobox', { name: 'Touchpoints it serves' }), '2 Leaves');
  expect(actions()[0]).toMatchObject({
    title: 'Open a second till',
    touchpointIds: ['pays', 'leaves'],
    impact: 4,
    effort: 3,
    owner: 'Anna',
    dueDate: '2026-12-12',
    measure: { name: 'Minutes in the queue', baseline: 9, target: 2.5 },
  });
  await expect.element(page.getByText('Called a quick win, but the effort is high').first()).toBeVisible();
});

test('an action of two moments opens under the one it was opened in, and no two elements share an id', async () => {
  await show(<ActionsStep />, servingTwo());
  const under = (name: string) => page.getByRole('region', { name, exact: true });
  await userEvent.click(under('Leaves').getByRole('button', { name: /Second till/, expanded: false }));
  await expect.element(under('Leaves').getByRole('form')).toBeVisible();
  await expect.element(page.getByRole('form')).toHaveLength(1);
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('an action that does not serve the moment any more under which it is open stays open where it stands now', async () => {
  await show(<ActionsStep />, servingTwo());
  await userEvent.click(
    page
      .getByRole('region', { name: 'Pays at the till' })
      .getByRole('button', { name: /Second till/ })
      .first(),
  );
  run(editAction('a', { touchpointIds: ['leaves'] }));
  await expect.element(page.getByRole('region', { name: 'Leaves' }).getByRole('form')).toBeVisible();
  run(editAction('a', { touchpointIds: [] }));
  await expect.element(page.getByRole('region', { name: 'Further actions' }).getByRole('form')).toBeVisible();
});

test('an own action goes to the department that meets the customer there, as a proven one does', async () => {
  await show(<ActionsStep />, withMoment());
  await userEvent.click(page.getByRole('textbox', { name: 'Own action' }).first());
  await userEvent.keyboard('Open a second till{Enter}');
  expect(actions()).toMatchObject([{ touchpointIds: ['pays'], department: 'Shop floor' }]);
});

test('arrows move an action in the matrix, I and E with a digit score it', async () => {
  await show(
    <ActionsStep />,
    aMap(
      addActions([
        { id: 'a', title: 'Second till', impact: 4, effort: 2 },
        { id: 'b', title: 'Self-service' },
      ]),
    ),
  );
  await userEvent.click(page.getByRole('tab', { name: 'Matrix' }));
  page
    .getByRole('button', { name: /Second till/ })
    .element()
    .focus();
  await userEvent.keyboard('{ArrowRight}{ArrowUp}{ArrowUp}');
  expect(openMap().actions['a']).toMatchObject({ impact: 5, effort: 3 });
  await expect.element(page.getByRole('button', { name: /Second till/ })).toHaveFocus();
  page
    .getByRole('button', { name: /Self-service/ })
    .element()
    .focus();
  await userEvent.keyboard('i4e5');
  expect(openMap().actions['b']).toMatchObject({ impact: 4, effort: 5 });
  await userEvent.keyboard('i');
  const pad = new KeyboardEvent('keydown', { key: '2', code: 'Numpad2', bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(pad);
  expect(openMap().actions['b']).toMatchObject({ impact: 2, effort: 5 });
  await expect.element(page.getByText(/wait.* for a score/)).not.toBeInTheDocument();
});

test('an action opened in the matrix gets the focus in its form, and Escape brings it back', async () => {
  await show(<ActionsStep />, aMap(addActions([{ id: 'a', title: 'Second till', impact: 4, effort: 2 }])));
  await userEvent.click(page.getByRole('tab', { name: 'Matrix' }));
  await userEvent.click(page.getByRole('button', { name: /Second till/ }));
  await expect.element(page.getByRole('textbox', { name: 'What the customer will see' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: /Second till/ })).toHaveFocus();
});

test('typed pains without a critical moment are offered quick wins too, twenty at a time', async () => {
  const many = Array.from({ length: 45 }, (_, index) => ({
    id: `t${index}`,
    name: `T${index}`,
    pains: 'A long queue',
  }));
  await show(<ActionsStep />, aMap(fiveStages, addTouchpoints('purchase', many)));
  await expect.element(page.getByRole('group', { name: 'Quick wins that fit T19' })).toBeInTheDocument();
  await expect.element(page.getByRole('group', { name: 'Quick wins that fit T20' })).not.toBeInTheDocument();
  await userEvent.click(page.getByRole('button', { name: '20 more' }));
  await expect.element(page.getByRole('group', { name: 'Quick wins that fit T39' })).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: '5 more' })).toBeVisible();
});

test('Delete removes an action without a question', async () => {
  await show(<ActionsStep />, aMap(addActions([{ id: 'a', title: 'Second till' }])));
  page
    .getByRole('button', { name: /Second till/, expanded: false })
    .element()
    .focus();
  await userEvent.keyboard('{Delete}');
  expect(actions()).toHaveLength(0);
  undoLast();
  expect(actions()).toHaveLength(1);
});

test('axe finds nothing, by moment, with an open form, and in the matrix', async () => {
  await show(<ActionsStep />, withMoment('A queue'));
  await userEvent.click(page.getByRole('textbox', { name: 'Own action' }).first());
  await userEvent.keyboard('Open a second till{Enter}');
  await userEvent.click(page.getByRole('button', { name: /Open a second till/, expanded: false }));
  await expectAccessible();
  await userEvent.click(page.getByRole('tab', { name: 'Matrix' }));
  await expectAccessible();
});

function withMoment(pains = '') {
  return aMap(
    fiveStages,
    addTouchpoints('purchase', [
      { id: 'pays', name: 'Pays at the till', department: 'Shop floor', pains },
      { id: 'leaves', name: 'Leaves' },
    ]),
    acceptMoment({ id: 'm', touchpointId: 'pays', kind: 'pain', personaIds: [], reason: 'Half of them walk out' }),
  );
}

function servingTwo() {
  return aMap(
    fiveStages,
    addTouchpoints('purchase', [
      { id: 'pays', name: 'Pays at the till' },
      { id: 'leaves', name: 'Leaves' },
    ]),
    acceptMoment({ id: 'm', touchpointId: 'pays', kind: 'pain', personaIds: [], reason: 'Half of them walk out' }),
    acceptMoment({ id: 'n', touchpointId: 'leaves', kind: 'pain', personaIds: [], reason: 'Nobody says goodbye' }),
    addActions([{ id: 'a', title: 'Second till', touchpointIds: ['pays', 'leaves'] }]),
  );
}
