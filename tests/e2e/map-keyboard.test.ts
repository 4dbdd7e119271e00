import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { chooseFromMenu, launchApp } from './app';
import { untilSaved } from './touchpoint-entry';

const STAGES = 5;
const PER_STAGE = 8;

/** From an empty library to a whole map, quit and opened again: the mouse is never touched. */
test('a map of forty touchpoints is built from nothing by keyboard alone, and is all there after a new start', async () => {
  const running = await launchApp();
  const { window } = running;
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => window.keyboard.press(key)), Promise.resolve());
  const type = (text: string) => window.keyboard.type(text);

  await window.getByRole('button', { name: 'New map' }).first().focus();
  await press('Enter');
  await window.getByRole('dialog').getByLabel('Title').focus();
  await type('By keyboard');
  await window.getByRole('dialog').getByRole('button', { name: 'Create' }).focus();
  await press('Enter');
  await window.waitForFunction(() => /^#\/guide\/./.test(location.hash));

  // Two people to rate for.
  await goTo(window, '#/guide/personas');
  for (const name of ['Anna', 'Bob']) {
    await window.getByRole('button', { name: 'Add a persona' }).focus();
    await press('Enter');
    await window.locator('input:focus').waitFor();
    await type(name);
    await untilSaved(window);
  }

  // Forty names, eight a stage: Ctrl+Enter for the next one, Alt+↓ to begin the next stage.
  await chooseFromMenu(running, 'Map');
  const grid = window.getByRole('grid');
  await grid.waitFor();
  await grid.focus();
  for (let stage = 1; stage <= STAGES; stage++) {
    for (let number = 1; number <= PER_STAGE; number++) {
      await press('Control+Enter');
      await window.getByRole('textbox', { name: /^Name of touchpoint / }).waitFor();
      await type(`T${stage}.${number}`);
      if (number === 1 && stage > 1) await press('Escape', 'Alt+ArrowDown');
    }
    await press('Escape');
  }
  await expect.poll(() => grid.getAttribute('aria-colcount')).toBe(String(STAGES * PER_STAGE + 1));

  // A channel in every cell of the first lane, Tab to the next one; a pain at the last.
  await press('Home', 'ArrowDown');
  await type('Shop');
  for (let number = 1; number < STAGES * PER_STAGE; number++) {
    await press('Tab');
    await type('Phone');
  }
  await press('Escape', 'ArrowDown');
  await expect.poll(() => cursorRow(window)).toBe('pains');
  await type('They wait in a queue');
  await press('Escape');

  // Everything is good for both, the last one very bad and decisive.
  await press('Home', 'ArrowUp', 'ArrowUp', 'ArrowUp');
  await expect.poll(() => cursorRow(window)).toBe('emotion');
  for (const [before, persona] of ['Anna', 'Bob'].entries()) {
    for (let number = 1; number < STAGES * PER_STAGE; number++) await press('4', 'ArrowRight');
    await press('1', 'Shift+5');
    await window.getByRole('button', { name: persona, pressed: true }).waitFor();
    // Each says how far it is rated.
    await expect.poll(() => window.getByText('40 of 40 rated').count()).toBe(before + 1);
    await press('p', 'Home');
  }

  // In its details the moment is accepted with a reason, and a quick win is written.
  await press('End', 'Alt+Enter');
  const panel = window.getByRole('complementary', { name: 'About T5.8' });
  await panel.waitFor();
  await panel.getByRole('button', { name: 'Accept', exact: true }).first().focus();
  await press('Enter');
  await panel.getByRole('textbox', { name: 'Why it matters to this client' }).focus();
  await type('Half of them walk out');
  await press('Control+Enter');
  await panel.getByText('Half of them walk out').waitFor();
  await panel.getByRole('textbox', { name: 'New action' }).focus();
  await type('A bench and a number');
  await press('Enter');
  await panel.getByRole('button', { name: 'Open in the guide: A bench and a number' }).waitFor();
  await untilSaved(window);
  const before = await readMap(window);
  expect(before.stages).toEqual(Array.from({ length: STAGES }, () => `${PER_STAGE} touchpoints`));
  await running.close();

  const again = await launchApp({ profile: running.profile });
  await again.window.getByRole('button', { name: 'By keyboard' }).first().focus();
  await again.window.keyboard.press('Enter');
  await again.window.waitForFunction(() => !location.hash.includes('library'));
  await chooseFromMenu(again, 'Map');
  await again.window.getByRole('grid').focus();
  await again.window.keyboard.press('End');
  await again.window.keyboard.press('Alt+Enter');
  const details = again.window.getByRole('complementary', { name: 'About T5.8' });
  await details.getByText('Half of them walk out').waitFor();
  await details.getByRole('button', { name: 'Open in the guide: A bench and a number' }).waitFor();
  expect(await readMap(again.window)).toEqual(before);
  await again.close();
});

async function goTo(window: Page, hash: string): Promise<void> {
  await window.evaluate((to) => {
    location.hash = to;
  }, hash);
}

/** The row that the cursor stands in. */
function cursorRow(window: Page): Promise<string | null> {
  return window.evaluate(() => {
    const id = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '';
    return document.getElementById(id)?.dataset['lane'] ?? (id.startsWith('map-cell-emotion-') ? 'emotion' : null);
  });
}

/** Every cell of the map as it is drawn, in journey order; walks along it, since only the columns in sight are drawn. */
async function readMap(window: Page): Promise<{ cells: Record<string, string[]>; stages: string[] }> {
  const cells: Record<string, string[]> = {};
  for (let number = 1; number <= STAGES * PER_STAGE; number++) {
    await window.getByRole('grid').focus();
    await window.keyboard.press(number === 1 ? 'Home' : 'ArrowRight');
    // The cursor's column is drawn; the first column of cells has the second index.
    await window.waitForFunction((index) => {
      const id = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '';
      return document.getElementById(id)?.getAttribute('aria-colindex') === String(index);
    }, number + 1);
    // The lanes may follow a frame behind the names.
    await window.waitForFunction(() => {
      const id = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '';
      const cell = `[data-touchpoint="${id.replace(/^map-cell-[a-zA-Z]+-/, '')}"]`;
      return [...document.querySelectorAll('[role="row"]:has([data-touchpoint])')].every((row) =>
        row.querySelector(cell),
      );
    });
    const column = await window.evaluate(() => {
      const id = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant') ?? '';
      const touchpointId = id.replace(/^map-cell-[a-zA-Z]+-/, '');
      return [...document.querySelectorAll<HTMLElement>(`[data-touchpoint="${touchpointId}"]`)].map(
        (cell) => cell.textContent ?? '',
      );
    });
    cells[String(number)] = column;
  }
  const stages = await window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[role="columnheader"]')].map(
      (head) => /\d+ touchpoints/.exec(head.textContent ?? '')?.[0] ?? '',
    ),
  );
  return { cells, stages };
}
