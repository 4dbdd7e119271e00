import { readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchApp } from './app';
import { beginMap, continueMap, entryLine, namesShown, untilSaved } from './touchpoint-entry';

const TITLE = 'Lost and found';
const NAMES = Array.from({ length: 12 }, (_, at) => `Edit ${at + 1}`);

/** The profile's folders of IndexedDB files. */
async function databaseFolders(profile: string): Promise<string[]> {
  const folder = join(profile, 'IndexedDB');
  const names = await readdir(folder);
  return names.filter((name) => name.endsWith('.leveldb')).map((name) => join(folder, name));
}

async function eachFile(profile: string, act: (path: string) => Promise<void>): Promise<void> {
  for (const folder of await databaseFolders(profile)) {
    for (const name of await readdir(folder)) await act(join(folder, name));
  }
}

const DAMAGES = [
  ['deleted', (profile: string) => rm(join(profile, 'IndexedDB'), { recursive: true })],
  [
    'truncated',
    (profile: string) => eachFile(profile, async (path) => truncate(path, Math.floor((await stat(path)).size / 2))),
  ],
  ['emptied', (profile: string) => eachFile(profile, (path) => truncate(path, 0))],
  [
    'left without its table of contents',
    (profile: string) =>
      eachFile(profile, async (path) => {
        if (path.includes('MANIFEST')) await rm(path);
      }),
  ],
  [
    'overwritten',
    (profile: string) =>
      eachFile(profile, async (path) => writeFile(path, Buffer.alloc((await stat(path)).size, 0xa5))),
  ],
] as const;

it.each(DAMAGES)('a database that was %s is restored to the last saved edit in one click', async (_, damage) => {
  const before = await launchApp();
  const { profile } = before;
  await beginMap(before.window, TITLE);
  await entryLine(before.window).focus();
  for (const name of NAMES) {
    await before.window.keyboard.type(name);
    await before.window.keyboard.press('Enter');
  }
  await expect.poll(() => namesShown(before.window)).toEqual(NAMES);
  await untilSaved(before.window);
  await before.kill();

  await damage(profile);

  const after = await launchApp({ profile });
  await after.window.getByRole('button', { name: 'Restore everything' }).click();
  await continueMap(after.window, TITLE);
  expect(await namesShown(after.window)).toEqual(NAMES);
  await entryLine(after.window).fill('Edit 13');
  await after.window.keyboard.press('Enter');
  await untilSaved(after.window);
  await after.close();

  const again = await launchApp({ profile });
  await continueMap(again.window, TITLE);
  expect(await namesShown(again.window)).toEqual([...NAMES, 'Edit 13']);
  await again.close();
  await rm(profile, { recursive: true, force: true });
});
