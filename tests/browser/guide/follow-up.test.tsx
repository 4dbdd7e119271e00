import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { newMeasure } from '../../../renderer/model/action';
import { addActions } from '../../../renderer/model/commands/action-commands';
import { undoLast } from '../../../renderer/state/open-map';
import { FollowUpStep } from '../../../renderer/ui/guide/follow-up/FollowUpStep';
import { ActionsStep } from '../../../renderer/ui/guide/actions/ActionsStep';
import { ReportStep } from '../../../renderer/ui/guide/report/ReportStep';
import { today } from '../../../renderer/ui/parts/today';
import { aMap } from './a-map';
import { expectAccessible } from './accessible';
import { openMap, show, usePath } from './show-step';

test('a reading gives progress and a suggested verdict; the consultant decides', async () => {
  await show(<FollowUpStep />, withAction());
  await userEvent.fill(page.getByRole('textbox', { name: /New reading/ }), '30');
  await userEvent.click(page.getByRole('button', { name: 'Add', exact: true }));
  expect(openMap().actions['a']?.measure?.readings).toMatchObject([{ value: 30 }]);
  await expect.element(page.getByText('100% of the way from the baseline to the target')).toBeVisible();
  await expect.element(page.getByText('The figures suggest: keep')).toBeVisible();
  expect(openMap().actions['a']?.verdict).toBeNull();
  await userEvent.click(page.getByRole('radio', { name: 'Adjust' }));
  expect(openMap().actions['a']?.verdict).toBe('adjust');
  undoLast();
  undoLast();
  expect(openMap().actions['a']?.measure?.readings).toEqual([]);
});

test('a reading that was typed and not added is stored when the step is left', async () => {
  const screen = await show(<FollowUpStep />, withAction());
  await userEvent.fill(page.getByRole('textbox', { name: /New reading/ }), '42');
  await screen.unmount();
  expect(openMap().actions['a']?.measure?.readings).toMatchObject([{ value: 42, date: today() }]);
  undoLast();
  expect(openMap().actions['a']?.measure?.readings).toEqual([]);
});

test('what is no number is no reading, neither of its first figures', async () => {
  const screen = await show(<FollowUpStep />, withAction());
  const line = page.getByRole('textbox', { name: /New reading/ });
  await userEvent.type(line, '4o');
  await expect.element(page.getByText(/^Only a number fits here/)).toBeVisible();
  await expect.element(line).toHaveValue('4o');
  await expect.element(page.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await screen.unmount();
  expect(openMap().actions['a']?.measure?.readings).toEqual([]);
});

test('Ctrl+Z takes back a reading that is being typed, then edits of the map', async () => {
  await show(<FollowUpStep />, withAction());
  const line = page.getByRole('textbox', { name: /New reading/ });
  await userEvent.fill(line, '42');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(line).toHaveValue('');
  expect(openMap().actions['a']?.measure?.readings).toEqual([]);
});

test('an action without a named measure leads to where it is given one', async () => {
  const unnamed = aMap(addActions([{ id: 'a', title: 'A message', measure: newMeasure({ unit: 'calls' }) }]));
  await show(<FollowUpStep />, unnamed);
  await userEvent.click(page.getByRole('button', { name: 'Give it a measure' }));
  expect(usePath.getState().path).toBe('/guide/actions');
  await show(<ActionsStep />, unnamed);
  await expect.element(page.getByRole('textbox', { name: 'Measure' })).toHaveFocus();
});

test('readings stay in sight when their measure loses its name', async () => {
  const readings = [{ id: 'r', date: '2026-02-01', value: 30 }];
  await show(
    <FollowUpStep />,
    aMap(addActions([{ id: 'a', title: 'A message', measure: newMeasure({ unit: 'calls', readings }) }])),
  );
  await expect.element(page.getByRole('list', { name: 'Readings' })).toMatchTextContent(/30.calls/);
});

test('a date three months ahead is one press', async () => {
  await show(<FollowUpStep />, withAction());
  await userEvent.click(page.getByRole('button', { name: 'In 3 months' }));
  const ahead = new Date();
  ahead.setMonth(ahead.getMonth() + 3);
  const days = (Date.parse(openMap().map.reviewDate ?? '') - ahead.getTime()) / 86_400_000;
  expect(Math.abs(days)).toBeLessThan(4);
});

test('axe finds nothing', async () => {
  await show(<FollowUpStep />, withAction());
  await expectAccessible();
});

test('the report step lists what is missing and leads there and to the report', async () => {
  await show(<ReportStep />, withAction());
  await expectAccessible();
  await userEvent.click(page.getByRole('button', { name: 'There is no persona yet' }));
  expect(usePath.getState().path).toBe('/guide/personas');
  await userEvent.click(page.getByRole('button', { name: 'Open the report' }));
  expect(usePath.getState().path).toBe('/report');
});

function withAction() {
  const measure = newMeasure({
    name: 'Calls about parcels',
    unit: 'calls',
    direction: 'down',
    baseline: 90,
    baselineDate: '2026-01-10',
    target: 30,
  });
  return aMap(addActions([{ id: 'a', title: 'A parcel message every day', dueDate: '2026-06-10', measure }]));
}
