import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { BackupStatus, Snapshot } from '../../../electron/bridge';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { flushEdits } from '../../../renderer/state/open-map';
import type { Startup } from '../../../renderer/state/startup';
import { expectAccessible } from '../guide/accessible';
import { startWindow } from '../start-window';

const backup: BackupStatus = {
  freeBytes: 10_000_000_000,
  workbookId: 'workbook',
  generation: 12,
  maps: 3,
  lastChangeAt: '2026-11-25T16:00:00.000Z',
  unreadable: false,
};
const recovery: Startup = { kind: 'recovery', reason: 'empty', backup, maps: 0 };

function snapshot(id: string): Snapshot {
  return {
    id,
    takenAt: '2026-11-20T10:00:00.000Z',
    generation: 3,
    maps: 1,
    touchpoints: 20,
    bytes: 1000,
    reason: 'timed',
  };
}

beforeEach(async () => {
  await page.viewport(1280, 800);
});

test('what was found is said, and everything is restored in one click', async () => {
  const bridge = await startWindow({ startup: recovery });
  await expect
    .element(page.getByRole('heading', { name: 'The workbook’s database is empty, but its backup is not' }))
    .toBeVisible();
  await expect.element(page.getByText(/holds 3 maps, up to 25 Nov(ember)? 2026/)).toBeVisible();
  await page.getByRole('button', { name: 'Restore everything' }).click();
  await expect.element(page.getByRole('heading', { name: 'Maps' })).toBeVisible();
  await expect.element(page.getByRole('status', { name: 'Message' })).toMatchTextContent(/0 maps were restored/);
  expect(bridge.payloadsOf('backup.latest')).toHaveLength(1);
});

test('what is left out of a restore is said, with the first place', async () => {
  await startWindow({
    startup: recovery,
    prepare: (prepared) => {
      const map = newJourneyMap({ id: 'a', title: 'Spa', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' });
      prepared.backup.put({ mapId: 'a', table: 'map', id: 'a', row: map });
      prepared.backup.put({ mapId: 'a', table: 'lanes', id: 'l', row: { id: 'l' } });
      prepared.backup.put({ mapId: 'a', table: 'stages', id: 's', row: 3 });
    },
  });
  await page.getByRole('button', { name: 'Restore everything' }).click();
  await expect
    .element(page.getByRole('alert', { name: 'Problem' }))
    .toMatchTextContent(/1 map was restored\. 2 entries were left out .* are damaged\. The first is a lane in “Spa”/);
});

test('a restore that the backup does not take is told as what it is, and can be brought in line', async () => {
  const bridge = await startWindow({ startup: recovery });
  bridge.refused.add('backup.resync');
  await page.getByRole('button', { name: 'Restore everything' }).click();
  const problem = page.getByRole('alert', { name: 'Problem' });
  await expect.element(problem).toMatchTextContent(/restored maps are in the workbook, but not in its backup yet/);
  bridge.refused.clear();
  await problem.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('status', { name: 'Message' })).toMatchTextContent(/0 maps were restored/);
  await expect.element(problem).toHaveTextContent('');
});

test('a restore that the backup takes later by itself is not told as lacking any more', async () => {
  const bridge = await startWindow({ startup: recovery });
  bridge.refused.add('backup.resync');
  await page.getByRole('button', { name: 'Restore everything' }).click();
  const problem = page.getByRole('alert', { name: 'Problem' });
  await expect.element(problem).toMatchTextContent(/not in its backup yet/);
  bridge.refused.clear();
  // What the next try does, five seconds later.
  await flushEdits();
  await expect.element(page.getByRole('status', { name: 'Message' })).toMatchTextContent(/0 maps were restored/);
  await expect.element(problem).toHaveTextContent('');
});

test('a backup that cannot be read at all is told, and its snapshots can still be tried', async () => {
  await startWindow({
    startup: {
      kind: 'recovery',
      reason: 'lost',
      maps: 0,
      backup: { ...backup, workbookId: null, maps: 0, lastChangeAt: null, unreadable: true },
    },
    prepare: (prepared) => {
      prepared.snapshots = [snapshot('damaged')];
    },
  });
  await expect.element(page.getByText(/The backups on this laptop are damaged. Nothing was changed yet/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  expect(page.getByRole('button', { name: 'Restore everything' }).elements()).toEqual([]);
  await expect.element(page.getByRole('button', { name: /^Restore 20 Nov/ })).toBeVisible();
});

test('where two workbooks meet, it is said what each holds', async () => {
  await startWindow({ startup: { kind: 'recovery', reason: 'foreign', backup, maps: 2 } });
  await expect
    .element(page.getByText(/The database holds 2 maps. The backup on this laptop holds 3 maps/))
    .toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Go on with the database as it is' })).toBeVisible();
});

test('a start that failed says so in words, with the details apart', async () => {
  await startWindow({ startup: { kind: 'failed', detail: 'TypeError: x is undefined' } });
  await expect.element(page.getByText(/Something went wrong that was not foreseen. Nothing was changed/)).toBeVisible();
  await expect.element(page.getByText('For support: TypeError: x is undefined')).toBeVisible();
});

test('a backup that takes nothing is told as the cause', async () => {
  await startWindow({ startup: { kind: 'noBackup', problem: 'backup' } });
  await expect.element(page.getByText(/the folder of the backups takes nothing/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('heading', { name: 'Maps' })).toBeVisible();
});

test('a list of backups that cannot be read is told', async () => {
  await startWindow({ startup: recovery, prepare: (prepared) => void prepared.failing.add('backup.list') });
  await expect.element(page.getByText(/The list of backups cannot be read/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Restore everything' })).toBeVisible();
});

test('an older backup may be restored instead', async () => {
  const bridge = await startWindow({
    startup: recovery,
    prepare: (prepared) => {
      prepared.backup.snapshots.push({ id: 'older', reason: 'timed', generation: 3, rows: [] });
      prepared.snapshots = [snapshot('older')];
    },
  });
  await expect.element(page.getByRole('cell', { name: '1 map, 20 touchpoints' })).toBeVisible();
  await page.getByRole('button', { name: /^Restore 20 Nov/ }).click();
  await expect.poll(() => bridge.payloadsOf('backup.readSnapshot')).toEqual([{ id: 'older', piece: 0 }]);
  await expect.element(page.getByRole('heading', { name: 'Maps' })).toBeVisible();
});

test('starting empty takes a second thought', async () => {
  await startWindow({ startup: recovery });
  await page.getByRole('button', { name: 'Start empty…' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect.element(page.getByRole('button', { name: 'Restore everything' })).toBeVisible();
  await page.getByRole('button', { name: 'Start empty…' }).click();
  await page.getByRole('button', { name: 'Start empty', exact: true }).click();
  await expect.element(page.getByText('No maps yet. Begin with one, or look at the sample.')).toBeVisible();
});

test('a snapshot that is damaged or gone is told, and another one can be chosen', async () => {
  await startWindow({
    startup: recovery,
    prepare: (prepared) => {
      prepared.snapshots = [snapshot('gone')];
    },
  });
  await page.getByRole('button', { name: /^Restore 20 Nov/ }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/this backup is damaged or gone/);
  await expect.element(page.getByRole('button', { name: /^Restore 20 Nov/ })).toBeEnabled();
});

test('a restore before which nothing can be kept changes nothing, and says so', async () => {
  const bridge = await startWindow({ startup: recovery });
  bridge.backup.problem = 'failed';
  await page.getByRole('button', { name: 'Restore everything' }).click();
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/Nothing was replaced: what is there now could not be kept/);
  await expect.element(page.getByRole('button', { name: 'Restore everything' })).toBeEnabled();
});

test('on a full disk nothing is opened until there is room', async () => {
  const bridge = await startWindow({ prepare: (prepared) => void (prepared.backup.freeBytes = 50 * 1024 * 1024) });
  await expect.element(page.getByText(/50 MB are free/)).toBeVisible();
  expect(await indexedDB.databases()).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/Tried again at \d\d:\d\d: nothing has changed/);
  bridge.backup.freeBytes = 10_000_000_000;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByRole('heading', { name: 'Maps' })).toBeVisible();
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(['en', 'pl', 'ru'] as const)('the way back is accessible in %s', async (language) => {
    await startWindow({ settings: { theme, language }, startup: recovery });
    await expect.element(page.getByRole('main')).toBeVisible();
    await expectAccessible();
  });
});
