import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { emptyDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { openMap } from '../../../renderer/state/library';
import { run } from '../../../renderer/state/open-map';
import { expectAccessible } from '../guide/accessible';
import { startWindow } from '../start-window';

const open = (options: Parameters<typeof startWindow>[0] = {}) =>
  startWindow({
    path: '#/settings',
    ...options,
    prepare: (bridge) => {
      // Where there are snapshots, a backup can be read.
      bridge.backup.workbookId = 'workbook';
      options.prepare?.(bridge);
    },
  });

beforeEach(async () => {
  await page.viewport(1280, 800);
});

test('the language is switched at once, everywhere, and kept', async () => {
  const bridge = await open();
  await page.getByLabelText('Language of the app').selectOptions('Polski');
  await expect.element(page.getByRole('heading', { name: 'Ustawienia', level: 2 })).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Biblioteka' })).toBeVisible();
  expect(document.documentElement.lang).toBe('pl');
  expect(bridge.backup.settings.language).toBe('pl');
});

test('the theme is switched at once, and kept', async () => {
  const bridge = await open({ settings: { theme: 'light' } });
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect.poll(() => document.documentElement.dataset['theme']).toBe('dark');
  expect(bridge.backup.settings.theme).toBe('dark');
});

test('the brand is kept for new maps', async () => {
  const bridge = await open();
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'Nowak Consulting');
  await userEvent.fill(page.getByRole('textbox', { name: 'Author' }), 'Anna Nowak');
  await expect
    .poll(() => bridge.backup.settings)
    .toMatchObject({ brandName: 'Nowak Consulting', authorName: 'Anna Nowak' });
});

test('settings that do not reach the disk are told', async () => {
  const bridge = await open();
  bridge.backup.problem = 'diskFull';
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect.element(page.getByRole('alert', { name: 'Problem' })).toMatchTextContent(/The settings were not stored/);
});

test('a backup taken by hand is asked for as one, once the last edits are on disk', async () => {
  const map = newJourneyMap({ id: 'a', title: 'Spa', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' });
  const bridge = await open({ maps: [emptyDocument(map)] });
  await openMap('a');
  bridge.backup.problem = 'diskFull';
  run(editMap({ client: 'Alpine hotel' }));
  await page.getByRole('button', { name: 'Take one now' }).click();
  const problem = page.getByRole('alert', { name: 'Problem' });
  await expect.element(problem).toMatchTextContent(/No backup was taken: the last edits are not on disk yet/);
  bridge.backup.problem = null;
  await page.getByRole('button', { name: 'Take one now' }).click();
  await expect.element(page.getByRole('status', { name: 'Message' })).toMatchTextContent(/A backup was taken/);
  expect(bridge.payloadsOf('backup.takeSnapshot')).toEqual([{ reason: 'manual' }]);
});

test('a backup that could not be taken is told as that, not as a restore', async () => {
  const bridge = await open();
  bridge.backup.problem = 'noPermission';
  await page.getByRole('button', { name: 'Take one now' }).click();
  await expect
    .element(page.getByRole('alert', { name: 'Problem' }))
    .toMatchTextContent(/No backup was taken: the folder of the backups takes nothing/);
});

test('of many backups the latest are shown, and all when asked for', async () => {
  await open({
    prepare: (prepared) => {
      prepared.snapshots = Array.from({ length: 34 }, (_, at) => ({
        id: `s${at}`,
        takenAt: `2026-11-20T10:${String(59 - at)}:00.000Z`,
        generation: 0,
        maps: 2,
        touchpoints: 43,
        bytes: 1000,
        reason: 'timed' as const,
      }));
    },
  });
  const restore = page.getByRole('button', { name: /^Restore… 20/ });
  await expect.element(page.getByRole('button', { name: 'Show all 34' })).toBeVisible();
  expect(restore.elements()).toHaveLength(10);
  await page.getByRole('button', { name: 'Show all 34' }).click();
  await expect.poll(() => restore.elements()).toHaveLength(34);
});

test('a backup is restored after a second thought only', async () => {
  const bridge = await open({
    prepare: (prepared) => {
      prepared.backup.snapshots.push({ id: 'snapshot', reason: 'timed', generation: 0, rows: [] });
      prepared.snapshots = [
        {
          id: 'snapshot',
          takenAt: '2026-11-20T10:00:00.000Z',
          generation: 0,
          maps: 2,
          touchpoints: 43,
          bytes: 1000,
          reason: 'timed',
        },
      ];
    },
  });
  await page.getByRole('button', { name: /^Restore… 20/ }).click();
  const dialog = page.getByRole('dialog');
  await expect.element(dialog).toMatchTextContent(/2 maps, 43 touchpoints/);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(page.getByRole('button', { name: /^Restore… 20/ })).toHaveFocus();
  expect(bridge.payloadsOf('backup.readSnapshot')).toEqual([]);
  await page.getByRole('button', { name: /^Restore… 20/ }).click();
  await expect.element(page.getByRole('dialog').getByRole('button', { name: 'Cancel' })).toHaveFocus();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
  await expect.poll(() => bridge.payloadsOf('backup.readSnapshot')).toEqual([{ id: 'snapshot', piece: 0 }]);
});

test('a backup is restored also when the last edits of the open map cannot be stored, once that is told', async () => {
  const map = newJourneyMap({ id: 'a', title: 'Spa', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' });
  const bridge = await open({
    maps: [emptyDocument(map)],
    prepare: (bridge) => {
      bridge.snapshots = [
        {
          id: 'snapshot',
          takenAt: '2026-11-20T10:00:00.000Z',
          generation: 0,
          maps: 2,
          touchpoints: 43,
          bytes: 1000,
          reason: 'timed',
        },
      ];
    },
  });
  await openMap('a');
  bridge.backup.problem = 'diskFull';
  run(editMap({ client: 'Alpine hotel' }));
  await page.getByRole('button', { name: /^Restore… 20/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
  const problem = page.getByRole('alert', { name: 'Problem' });
  await expect.element(problem).toMatchTextContent(/nothing was restored yet/);
  expect(bridge.payloadsOf('backup.readSnapshot')).toEqual([]);
  bridge.backup.problem = null;
  await problem.getByRole('button', { name: 'Restore without them' }).click();
  await expect.poll(() => bridge.payloadsOf('backup.readSnapshot')).toEqual([{ id: 'snapshot', piece: 0 }]);
});

test('while a backup is restored nothing else can be done', async () => {
  let goOn = () => {};
  const bridge = await open({
    prepare: (prepared) => {
      prepared.backup.snapshots.push({ id: 'snapshot', reason: 'timed', generation: 0, rows: [] });
      prepared.snapshots = [
        {
          id: 'snapshot',
          takenAt: '2026-11-20T10:00:00.000Z',
          generation: 0,
          maps: 2,
          touchpoints: 43,
          bytes: 1000,
          reason: 'timed',
        },
      ];
    },
  });
  bridge.backup.gate = new Promise((resolve) => {
    goOn = resolve;
  });
  await page.getByRole('button', { name: /^Restore… 20/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
  await expect.element(page.getByRole('alertdialog', { name: 'Restoring…' })).toBeVisible();
  // What keeps dialogs apart looks for the focus a moment later, and hides those that do not have it from readers.
  await expect.element(page.getByRole('navigation', { name: 'Screens' })).not.toBeInTheDocument();
  await expect.element(page.getByRole('alertdialog', { name: 'Restoring…' })).toHaveFocus();
  goOn();
  await expect.element(page.getByRole('status', { name: 'Message' })).toMatchTextContent(/0 maps were restored/);
  await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
});

test('a stand-in runtime is named', async () => {
  await open({
    prepare: (bridge) => {
      bridge.info = { ...bridge.info, developmentRuntime: true };
    },
  });
  await expect.element(page.getByText('A stand-in runtime is in use, for development only.')).toBeVisible();
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(['en', 'pl', 'ru'] as const)('the settings are accessible in %s', async (language) => {
    await open({ settings: { theme, language } });
    await expect.element(page.getByRole('radiogroup').first()).toBeVisible();
    await expectAccessible();
  });
});
