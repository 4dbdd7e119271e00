import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { launchApp, type RunningApp } from './app';
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

/** A session in which the map was made and saved. */
async function worked(): Promise<RunningApp> {
  const app = await launchApp();
  await beginMap(app.window, TITLE);
  await entryLine(app.window).focus();
  for (const name of NAMES) {
    await app.window.keyboard.type(name);
    await app.window.keyboard.press('Enter');
  }
  await expect.poll(() => namesShown(app.window)).toEqual(NAMES);
  await untilSaved(app.window);
  return app;
}

/** Overwrites the ends of snapshots; the first is the newest. */
async function spoilSnapshots(profile: string, which: (index: number) => boolean): Promise<void> {
  const folder = join(profile, 'backups');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.snapshot'));
  const snapshots = await Promise.all(
    names.map(async (name) => {
      const content = await readFile(join(folder, name));
      const { sequence } = JSON.parse(content.toString('utf8', 0, content.indexOf(0x0a))) as { sequence: number };
      return { path: join(folder, name), content, sequence };
    }),
  );
  for (const [index, { path, content }] of snapshots.toSorted((a, b) => b.sequence - a.sequence).entries()) {
    if (which(index)) await writeFile(path, content.fill(0xa5, content.length - 40));
  }
}

it.each(DAMAGES)('a database that was %s is restored to the last saved edit in one click', async (_, damage) => {
  const before = await worked();
  const { profile } = before;
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

it('a database that was deleted is restored though the newest snapshot is damaged, too', async () => {
  const before = await worked();
  const { profile } = before;
  // Takes a snapshot.
  await before.close();
  await rm(join(profile, 'IndexedDB'), { recursive: true });
  await spoilSnapshots(profile, (index) => index === 0);

  const after = await launchApp({ profile });
  await after.window
    .getByRole('button', { name: /^Restore \d/ })
    .first()
    .click();
  await after.window.getByText('this backup is damaged or gone').waitFor();
  await after.window.getByRole('button', { name: 'Restore everything' }).click();
  await continueMap(after.window, TITLE);
  expect(await namesShown(after.window)).toEqual(NAMES);
  await after.close();
});

it('a workbook of which nothing can be read says so, and leaves what there is', async () => {
  const before = await worked();
  const { profile } = before;
  await before.kill();
  await rm(join(profile, 'IndexedDB'), { recursive: true });
  await spoilSnapshots(profile, () => true);
  const files = (await readdir(join(profile, 'backups'))).filter((name) => name.endsWith('.snapshot'));

  const after = await launchApp({ profile });
  await after.window.getByText('The backups on this laptop are damaged').waitFor();
  await after.window.getByRole('button', { name: 'Start empty…' }).click();
  await after.window.getByRole('button', { name: 'Start empty', exact: true }).click();
  await after.window.getByText('No maps yet').waitFor();
  await after.close();
  expect(await readdir(join(profile, 'backups'))).toEqual(expect.arrayContaining(files));

  const again = await launchApp({ profile });
  await again.window.getByText('No maps yet').waitFor();
  await again.close();
});
