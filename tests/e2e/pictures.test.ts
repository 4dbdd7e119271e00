import { expect, test } from 'vitest';
import { chooseFromMenu, launchApp, pressKeys, prepareProfile } from './app';

test('pictures of the system’s clipboard and of the file dialog are kept, undone, and there again after a restart', async () => {
  const profile = prepareProfile();
  const first = await launchApp({ profile });
  await chooseFromMenu(first, 'Open the sample');
  const { window } = first;
  const grid = window.getByRole('grid');
  await grid.focus();
  await window.keyboard.press('ArrowRight');
  await first.app.evaluate(({ clipboard, nativeImage }) => {
    const pixels = Buffer.alloc(300 * 200 * 4, 0xff);
    clipboard.writeImage(nativeImage.createFromBitmap(pixels, { width: 300, height: 200 }));
  });
  await window.keyboard.press('Control+V');
  await grid.getByRole('img', { name: '1 picture', exact: true }).locator('img').waitFor();

  await window.keyboard.press('Alt+Enter');
  const panel = window.getByRole('complementary');
  await panel.getByRole('button', { name: 'Picture 1 of 1', exact: true }).waitFor();
  const choosing = window.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Add pictures' }).click();
  const chooser = await choosing;
  expect(chooser.isMultiple()).toBe(true);
  // One point, as a PNG.
  const data = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await chooser.setFiles([
    { name: 'The door.png', mimeType: 'image/png', buffer: Buffer.from(data, 'base64') },
    { name: 'no.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
  ]);
  await panel.getByRole('button', { name: 'Picture 2 of 2: The door' }).waitFor();
  await expect
    .poll(() => window.getByRole('alert').first().textContent())
    .toContain('no.svg is no picture that can be read here (JPEG, PNG, WebP or GIF).');
  await pressKeys(first, 'Z', ['control']);
  await panel.getByRole('button', { name: 'Picture 1 of 1', exact: true }).waitFor();
  await first.close();

  const second = await launchApp({ profile });
  await second.window
    .getByRole('button', { name: /^Cat fountain/ })
    .first()
    .click();
  await second.window.getByRole('link', { name: 'Map', exact: true }).click();
  await second.window.getByRole('grid').getByRole('img', { name: '1 picture', exact: true }).locator('img').waitFor();
  await second.close();
});
