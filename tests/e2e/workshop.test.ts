import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { textOf } from '../unit/report/pdf-checks';
import { answerSaveDialog, chooseFromMenu, launchApp, pressKeys, temporaryFolder } from './app';
import { untilSaved } from './touchpoint-entry';

async function toRoom(window: Page): Promise<void> {
  await window.evaluate(() => {
    location.hash = '#/room';
  });
  await window.getByRole('toolbar', { name: 'Keys of the room' }).waitFor();
  await window.keyboard.press('Home');
}

const cell = (window: Page, name: RegExp) => window.getByRole('gridcell', { name });

it('a workshop is held: its clock outlives a reload, a remark becomes a pain, a pile of paper becomes votes', async () => {
  const running = await launchApp();
  const { window } = running;
  await chooseFromMenu(running, 'Open the sample');
  await window.waitForFunction(() => location.hash.includes('map'));
  await toRoom(window);

  await window.getByRole('button', { name: 'Make an agenda' }).click();
  await window.getByRole('button', { name: 'Two hours' }).click();
  await window.getByText('In all 2 h').waitFor();
  await window.keyboard.press('Escape');
  await window.keyboard.press('k');
  await window.getByRole('timer').waitFor();
  await window.keyboard.press('Shift+K');
  await window.getByRole('button', { name: /^Personas until \d\d:\d\d$/ }).waitFor();

  await window.keyboard.press('c');
  await window.keyboard.type('Granite remark');
  await window.keyboard.press('Enter');
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: '1 remark' }).click();
  await window.keyboard.press('p');
  await window.getByRole('option', { name: /Granite remark .*became a pain$/ }).waitFor();
  await untilSaved(window);

  await window.reload();
  await window.getByText('Cat fountain').first().click();
  await window.waitForFunction(() => location.hash.includes('map') || location.hash.includes('guide'));
  await toRoom(window);
  await window.getByRole('button', { name: /^Personas until \d\d:\d\d$/ }).waitFor();
  expect(await window.getByRole('timer').textContent()).toMatch(/^(10:00|9:\d\d)$/);
  await window.getByRole('listbox', { name: 'Remarks' }).getByText('Granite remark').waitFor();
  await window.keyboard.press('Escape');

  const file = join(temporaryFolder(), 'ballots.pdf');
  await answerSaveDialog(running, file);
  await window.keyboard.press('b');
  await window.getByRole('radio', { name: 'A name' }).check();
  await window.getByRole('textbox', { name: /Names/ }).fill('Quartz Voter\nBasalt Voter');
  await window.getByRole('button', { name: 'Make the PDF' }).click();
  await expect.poll(() => existsSync(file), { timeout: 60_000 }).toBe(true);
  const printed = textOf(readFileSync(file));
  expect(printed).toContain('Quartz Voter');
  expect(printed).toContain('Sheet 2 of 2');
  expect(printed).toContain('Compares filters and spare parts');

  await window.getByRole('tab', { name: 'Enter the pile' }).click();
  await window.getByRole('button', { name: 'Enter these sheets' }).click();
  await cell(window, /^Sheet 1, 1 .*, emotion:/).waitFor();
  await window.keyboard.type('14');
  await window.keyboard.press('Enter');
  await window.keyboard.type('-12');
  await window.getByRole('button', { name: 'Store as votes' }).click();
  await window.getByText('2 sheets are stored as votes.').waitFor();
  await untilSaved(window);
  await window.getByRole('button', { name: /^Undo.*Enter ballots on 1 touchpoint/ }).waitFor();
  await pressKeys(running, 'Z', ['control']);
  await window.getByRole('button', { name: /^Redo.*Enter ballots on 1 touchpoint/ }).waitFor();
  await running.close();
});
