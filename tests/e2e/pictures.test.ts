import { expect, test } from 'vitest';
import { chooseFromMenu, launchApp, pressKeys, prepareProfile } from './app';

/** One point, as a PNG. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('pictures of the file dialog and of the system’s clipboard are kept, undone, and there again after a restart', async () => {
  const profile = prepareProfile();
  const first = await launchApp({ profile });
  await chooseFromMenu(first, 'Open the sample');
  const { window } = first;
  const grid = window.getByRole('grid');
  await grid.focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Alt+Enter');
  const panel = window.getByRole('complementary');
  const picture = (name: string) => panel.getByRole('button', { name, exact: true });
  const choosing = window.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Add pictures' }).click();
  const chooser = await choosing;
  expect(chooser.isMultiple()).toBe(true);
  await chooser.setFiles([
    { name: 'The door.png', mimeType: 'image/png', buffer: Buffer.from(PNG, 'base64') },
    { name: 'no.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
  ]);
  await picture('Picture 1 of 1: The door').waitFor();
  await expect
    .poll(() => window.getByRole('alert').first().textContent())
    .toContain('no.svg is no picture that can be read here (JPEG, PNG, WebP or GIF).');

  // Copied as any program copies a picture.
  await picture('Picture 1 of 1: The door').click();
  const enlarged = window.getByRole('dialog').getByRole('img');
  await enlarged.waitFor();
  const box = await enlarged.boundingBox();
  await first.app.evaluate(
    ({ BrowserWindow }, { x, y }) => BrowserWindow.getAllWindows()[0]?.webContents.copyImageAt(x, y),
    { x: Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2), y: Math.round((box?.y ?? 0) + (box?.height ?? 0) / 2) },
  );
  // The picture is on its way to the clipboard, and nobody tells when it is there.
  const copied = () => first.app.evaluate(({ clipboard }) => clipboard.has('image/png'));
  await expect.poll(copied, { timeout: 30_000 }).toBe(true);
  await window.keyboard.press('Escape');
  await enlarged.waitFor({ state: 'detached' });
  // The small picture has the focus back a frame later, which would take it from the grid.
  await panel.locator('[data-picture]:focus').waitFor();
  await grid.focus();
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Control+V');
  await picture('Picture 1 of 1').waitFor();
  await grid.getByRole('img', { name: '1 picture', exact: true }).locator('img').waitFor();
  await pressKeys(first, 'Z', ['control']);
  await picture('Picture 1 of 1').waitFor({ state: 'detached' });
  await first.close();

  const second = await launchApp({ profile });
  await second.window
    .getByRole('button', { name: /^Cat fountain/ })
    .first()
    .click();
  await second.window.getByRole('link', { name: 'Map', exact: true }).click();
  const there = second.window.getByRole('grid').getByRole('img', { name: '1 picture: The door', exact: true });
  await there.locator('img').waitFor();
  await second.close();
});
