import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addStages } from '../../../renderer/model/commands/stage-commands';
import { journeyOf } from '../../../renderer/model/journey';
import { undoLast } from '../../../renderer/state/open-map';
import { StagesStep } from '../../../renderer/ui/guide/stages/StagesStep';
import { aMap, fiveStages } from './a-map';
import { settled } from '../curve/show-map';
import { expectAccessible } from './accessible';
import { openMap, show } from './show-step';

const names = () => journeyOf(openMap()).stages.map(({ stage }) => stage.name);

test('the five usual stages in the language of the window, one undo', async () => {
  await show(<StagesStep />, aMap(), { language: 'ru' });
  await userEvent.click(page.getByRole('button', { name: 'Взять эти пять' }));
  expect(names()).toEqual(['Осведомлённость', 'Рассмотрение', 'Покупка', 'Удержание', 'Рекомендация']);
  expect(journeyOf(openMap()).stages.map(({ stage }) => stage.afterPurchase)).toEqual([
    false,
    false,
    false,
    true,
    true,
  ]);
  undoLast();
  expect(names()).toEqual([]);
});

test('an industry template brings stages, touchpoints and personas in one undo', async () => {
  await show(<StagesStep />, aMap());
  await expect.element(page.getByRole('option', { name: 'Online shop' })).toBeInTheDocument();
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'A template of the industry' }), 'Online shop');
  await expect.element(page.getByText(/^Discovery · Choice · Order · /)).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Use the template' }));
  await expect.element(page.getByRole('button', { name: /Discovery/ }).first()).toBeVisible();
  expect(names()).toHaveLength(6);
  expect(Object.keys(openMap().touchpoints)).toHaveLength(24);
  expect(Object.keys(openMap().personas)).toHaveLength(2);
  undoLast();
  expect(openMap()).toMatchObject({ stages: {}, touchpoints: {}, personas: {} });
});

test('stages are added by hand, Enter goes on to the next', async () => {
  await show(<StagesStep />, aMap());
  await userEvent.click(page.getByRole('button', { name: 'Add a stage' }));
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await userEvent.keyboard('Choosing{Enter}');
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveValue('');
  await expect.element(page.getByRole('textbox', { name: 'Name' })).toHaveFocus();
  await userEvent.keyboard('Using');
  expect(names()).toEqual(['Choosing', 'Using']);
});

test('Alt+arrows reorder, Delete removes without a question, undo brings back', async () => {
  await show(<StagesStep />, aMap(fiveStages));
  await userEvent.click(page.getByRole('button', { name: /^2 Consideration/ }));
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(names().slice(0, 2)).toEqual(['Consideration', 'Awareness']);
  await userEvent.keyboard('{Delete}');
  expect(names()).toHaveLength(4);
  undoLast();
  expect(names()).toHaveLength(5);
});

test('customers entering are whole numbers', async () => {
  await show(<StagesStep />, aMap(fiveStages));
  const field = page.getByRole('textbox', { name: 'Customers entering' });
  await userEvent.fill(field, '12,500');
  expect(openMap().stages['awareness']?.customersEntering).toBe(12500);
  await userEvent.tab();
  // The first digits of what does not fit are no number of their own.
  await userEvent.fill(field, '12');
  expect(openMap().stages['awareness']?.customersEntering).toBe(12);
  await userEvent.fill(field, '12.5');
  await expect.element(page.getByText(/Only a whole number fits here/)).toBeVisible();
  await userEvent.fill(field, '9'.repeat(10));
  await expect.element(page.getByText(/The largest possible number is/)).toBeVisible();
  expect(openMap().stages['awareness']?.customersEntering).toBe(12500);
  // And no step stays of them that an undo would have to pass.
  undoLast();
  expect(openMap().stages['awareness']?.customersEntering).toBeNull();
});

test('axe finds nothing, empty and full', async () => {
  await show(<StagesStep />, aMap());
  await expect.element(page.getByRole('button', { name: 'Use the template' })).toBeEnabled();
  await settled();
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'Use these five' }));
  await expectAccessible();
});

test('a kind says whether people have bought by then; what was ticked by hand outlives another kind', async () => {
  await show(<StagesStep />, aMap(addStages([{ id: 's', name: 'Waiting', kind: 'purchase' }])));
  const kind = page.getByRole('combobox', { name: 'Kind' });
  const after = () => openMap().stages['s']?.afterPurchase;
  await userEvent.selectOptions(kind, 'Support');
  expect(after()).toBe(true);
  await userEvent.selectOptions(kind, 'Purchase');
  expect(after()).toBe(false);
  await userEvent.click(page.getByRole('checkbox', { name: /bought already/ }));
  expect(after()).toBe(true);
  await userEvent.selectOptions(kind, 'Consideration');
  expect(openMap().stages['s']).toMatchObject({ kind: 'consideration', afterPurchase: true });
});

test('a name of nothing but spaces is none: the stage is called what it is', async () => {
  await show(<StagesStep />, aMap(addStages([{ id: 's', name: '  ', kind: 'purchase' }])));
  await expect.element(page.getByRole('button', { name: '1 Unnamed stage 0 touchpoints' })).toBeVisible();
});
