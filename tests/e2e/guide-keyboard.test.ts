import { expect, test } from 'vitest';
import { launchApp, type RunningApp, undoFromMenu } from './app';
import { beginMap, entryLine, untilSaved } from './touchpoint-entry';

/** From an empty map to an action with the keyboard alone; everything is there after a new start. */
test('the guide is walked by keyboard: entry, rating, a moment with its reason, a quick win for a typed pain', async () => {
  const running = await launchApp();
  const { window } = running;
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => window.keyboard.press(key)), Promise.resolve());
  await beginMap(window, 'Keyboard alone');

  // Step 4: forty touchpoints, eight a stage.
  await entryLine(window).focus();
  for (let stage = 1; stage <= 5; stage++) {
    for (let number = 1; number <= 8; number++) {
      await window.keyboard.type(`T${stage}.${number}`);
      await press('Enter');
    }
    if (stage < 5) await press('Tab');
  }
  await expect.poll(() => countIn(window)).toBe('40');

  // A pain at the last one, typed into its details.
  await press('Control+Enter');
  await window.getByRole('textbox', { name: 'Pains' }).waitFor();
  await window.keyboard.type('They wait in a queue');
  await press('Control+Enter');

  // Step 2: one persona, to rate for.
  await press('Control+PageUp', 'Control+PageUp');
  await window.getByRole('button', { name: 'Add a persona' }).focus();
  await press('Enter');
  await window.getByRole('textbox', { name: 'Name' }).waitFor();
  await window.keyboard.type('Anna');

  // Step 5: everything is good, the last one very bad and decisive.
  await press('Control+PageDown', 'Control+PageDown', 'Control+PageDown');
  await window.getByText('40').first().waitFor();
  for (let number = 1; number < 40; number++) await press('4');
  await press('Shift+5', '1');
  await untilSaved(window);

  // Step 6: the suggestion is accepted with a reason.
  await press('Control+PageDown');
  const suggestion = window.locator('[data-suggestion]').first();
  await suggestion.waitFor();
  expect(await suggestion.innerText()).toBe('T5.8');
  if ((await suggestion.getAttribute('aria-expanded')) !== 'true') {
    await suggestion.focus();
    await press('Enter');
  }
  await window.getByRole('textbox', { name: 'Why it matters to this client' }).focus();
  await window.keyboard.type('Half of them walk out');
  await press('Control+Enter');

  // Step 7: the quick wins for the typed pain are offered; the first is taken.
  await press('Control+PageDown');
  const offers = window.getByRole('group', { name: 'Quick wins that fit T5.8' });
  const title = await offers.getByRole('button').first().innerText();
  await offers.getByRole('button').first().focus();
  await press('Enter');
  await window.getByRole('button', { name: title, expanded: false }).waitFor();
  await untilSaved(window);
  await running.close();

  const again = await launchApp({ profile: running.profile });
  await again.window.getByRole('button', { name: 'Keyboard alone' }).first().click();
  await again.window.waitForFunction(() => !location.hash.includes('library'));
  await again.window.evaluate(() => {
    location.hash = '#/guide/actions';
  });
  await again.window.getByRole('button', { name: title, expanded: false }).waitFor();
  await again.window.getByText('Half of them walk out').waitFor();
  await again.close();
});

test('eighty pasted lines are eighty touchpoints, and one undo takes them all back', async () => {
  const running = await launchApp();
  const { app, window } = running;
  await beginMap(window, 'A pasted list');
  const list = Array.from({ length: 80 }, (_, index) => `Line ${index + 1}`).join('\n');
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), list);
  await entryLine(window).focus();
  await window.keyboard.press('Control+V');
  await window.getByRole('button', { name: 'Line 80' }).waitFor();
  await expect.poll(() => countIn(window)).toBe('80');
  await undoFromMenu(running);
  await window.getByRole('button', { name: 'Line 80' }).waitFor({ state: 'detached' });
  await expect.poll(() => countIn(window)).toBe('0');
  await running.close();
});

/** The figure under the stop of the touchpoints. */
async function countIn(window: RunningApp['window']): Promise<string> {
  const stop = window.getByRole('navigation', { name: 'Steps of the guide' }).locator('[aria-current="step"] small');
  return (await stop.innerText()).trim();
}
