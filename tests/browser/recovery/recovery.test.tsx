import { beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { BackupStatus } from '../../../electron/bridge';
import type { Startup } from '../../../renderer/state/startup';
import { expectAccessible } from '../guide/accessible';
import { startWindow } from '../start-window';

const backup: BackupStatus = {
  freeBytes: 10_000_000_000,
  workbookId: 'workbook',
  generation: 12,
  maps: 3,
  lastChangeAt: '2026-11-25T16:00:00.000Z',
};
const recovery: Startup = { kind: 'recovery', reason: 'empty', backup };

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
  expect(bridge.payloadsOf('backup.latest')).toHaveLength(1);
});

test('an older backup may be restored instead', async () => {
  const bridge = await startWindow({
    startup: recovery,
    prepare: (prepared) => {
      prepared.backup.snapshots.push({ id: 'older', reason: 'timed', generation: 3, rows: [] });
      prepared.snapshots = [
        {
          id: 'older',
          takenAt: '2026-11-20T10:00:00.000Z',
          generation: 3,
          maps: 1,
          touchpoints: 20,
          bytes: 1000,
          reason: 'timed',
        },
      ];
    },
  });
  await expect.element(page.getByText(/1 map and 20 touchpoints/)).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect.poll(() => bridge.payloadsOf('backup.readSnapshot')).toEqual([{ id: 'older' }]);
  await expect.element(page.getByRole('heading', { name: 'Maps' })).toBeVisible();
});

test('starting empty takes a second thought', async () => {
  await startWindow({ startup: recovery });
  await page.getByRole('button', { name: 'Start empty …' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect.element(page.getByRole('button', { name: 'Restore everything' })).toBeVisible();
  await page.getByRole('button', { name: 'Start empty …' }).click();
  await page.getByRole('button', { name: 'Start empty', exact: true }).click();
  await expect.element(page.getByText('No maps yet. Begin with one, or look at the sample.')).toBeVisible();
});

test('a backup that cannot be read is told, and nothing is lost', async () => {
  const bridge = await startWindow({ startup: recovery });
  bridge.backup.problem = 'failed';
  await page.getByRole('button', { name: 'Restore everything' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/could not be restored.*Nothing was lost/);
  await expect.element(page.getByRole('button', { name: 'Restore everything' })).toBeEnabled();
});

test('on a full disk nothing is opened until there is room', async () => {
  const bridge = await startWindow({ prepare: (prepared) => void (prepared.backup.freeBytes = 50 * 1024 * 1024) });
  await expect.element(page.getByText(/50 MB are free/)).toBeVisible();
  expect(await indexedDB.databases()).toEqual([]);
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
