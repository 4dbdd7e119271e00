import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { undoLast } from '../../../renderer/state/open-map';
import { FrameStep } from '../../../renderer/ui/guide/frame/FrameStep';
import { aMap } from './a-map';
import { expectAccessible } from './accessible';
import { openMap, show, usePath } from './show-step';

test('every key is written through, and one undo takes one stay in a field back', async () => {
  await show(<FrameStep />, aMap());
  await userEvent.click(page.getByRole('textbox', { name: 'Title of the map' }));
  await userEvent.keyboard('Cat fountain');
  expect(openMap().map.title).toBe('Cat fountain');
  await userEvent.click(page.getByRole('textbox', { name: 'Client' }));
  await userEvent.keyboard('Pet shop');
  undoLast();
  expect(openMap().map).toMatchObject({ title: 'Cat fountain', client: '' });
  undoLast();
  expect(openMap().map.title).toBe('');
});

test('a text longer than its field is shown whole under the pointer', async () => {
  const client = 'Wojewódzki Szpital Specjalistyczny im. Świętej Królowej Jadwigi '.repeat(3);
  await show(<FrameStep />, aMap(editMap({ client, industry: 'Zdrowie' })));
  await userEvent.hover(page.getByRole('textbox', { name: 'Client' }));
  await expect.element(page.getByRole('textbox', { name: 'Client' })).toHaveAttribute('title', client);
  await userEvent.hover(page.getByRole('textbox', { name: 'Industry' }));
  await expect.element(page.getByRole('textbox', { name: 'Industry' })).toHaveAttribute('title', '');
});

test('what is missing leads to its field', async () => {
  await show(<FrameStep />, aMap());
  await userEvent.click(page.getByRole('button', { name: 'The scenario is missing: from where to where' }));
  await expect.element(page.getByRole('textbox', { name: 'Scenario' })).toHaveFocus();
});

test('a word for a number is refused kindly; a decimal comma is not', async () => {
  await show(<FrameStep />, aMap(), { language: 'pl' });
  const value = page.getByRole('textbox', { name: 'Wartość jednego klienta' });
  await userEvent.fill(value, '1 200,50');
  expect(openMap().map.customerValue).toBe(1200.5);
  await userEvent.fill(value, 'dużo');
  await expect.element(page.getByText(/Tu pasuje tylko liczba/)).toBeVisible();
  expect(openMap().map.customerValue).toBe(1200.5);
});

test('a day is typed the local way, and words are refused', async () => {
  await show(<FrameStep />, aMap(), { language: 'ru' });
  const day = page.getByRole('combobox', { name: 'Дата воркшопа' });
  await userEvent.fill(day, '18.11.2026');
  await userEvent.keyboard('{Tab}');
  expect(openMap().map.workshopDate).toBe('2026-11-18');
  await userEvent.fill(day, 'завтра');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText(/«завтра» — не дата/)).toBeVisible();
  expect(openMap().map.workshopDate).toBe('2026-11-18');
  await userEvent.fill(day, '31.02.2026');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByText(/«31.02.2026» — не дата/)).toBeVisible();
  expect(openMap().map.workshopDate).toBe('2026-11-18');
});

test('the calendar speaks the language and begins on Monday', async () => {
  await show(<FrameStep />, aMap(), { language: 'pl' });
  const day = page.getByRole('combobox', { name: 'Data warsztatu' });
  await userEvent.fill(day, '18.11.2026');
  await userEvent.keyboard('{Tab}');
  await userEvent.click(day);
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await expect.element(page.getByText('listopad 2026')).toBeVisible();
  const first = document.querySelector('[role="grid"] th');
  expect(first?.textContent).toMatch(/^pon/);
});

test('next leads on, and skipping is offered while something is missing', async () => {
  await show(<FrameStep />, aMap());
  await userEvent.click(page.getByRole('button', { name: 'Skip for now' }));
  expect(usePath.getState().path).toBe('/guide/personas');
});

test('questions come three at a time, and the clock starts and stops', async () => {
  await show(<FrameStep />, aMap());
  await expect.element(page.getByText('Whose journey is this, in one sentence?')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Other questions' }));
  await expect.element(page.getByText('Whose journey is this, in one sentence?')).not.toBeInTheDocument();
  await expect.element(page.getByText('What does the customer want to have managed by the end?')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Start' }));
  await expect.poll(() => page.getByRole('timer').element().textContent, { timeout: 5000 }).toMatch(/^9:5\d/);
  await userEvent.click(page.getByRole('button', { name: 'Pause' }));
  await userEvent.click(page.getByRole('button', { name: 'Reset the clock' }));
  await expect.poll(() => page.getByRole('timer').element().textContent, { timeout: 5000 }).toMatch(/^10:00/);
});

test('axe finds nothing', async () => {
  await show(<FrameStep />, aMap());
  await expectAccessible();
});
