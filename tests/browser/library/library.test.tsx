import Dexie from 'dexie';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { serializeJourney } from '../../../renderer/exchange/journey/serialize';
import { parseJourney } from '../../../renderer/exchange/journey/parse';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { journeyOf } from '../../../renderer/model/journey';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { sampleDocument } from '../../../renderer/state/new-map';
import { openMap } from '../../../renderer/state/library';
import { showNotice } from '../../../renderer/state/notices';
import { flushEdits, holdEdits, openDocument, run, useOpenMap } from '../../../renderer/state/open-map';
import { openWorkbook } from '../../../renderer/state/workbook';
import { DEFAULT_SETTINGS } from '../../../renderer/model/default-settings';
import { expectAccessible } from '../guide/accessible';
import { startWindow } from '../start-window';

const map = (id: string, title: string, client = ''): MapDocument =>
  emptyDocument(newJourneyMap({ id, title, client, createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));
const row = (title: string) => page.getByRole('button', { name: new RegExp(`^${title}`) });
const list = () => page.getByRole('region', { name: 'Maps' });
const isOpen = (title: string) => expect.poll(() => useOpenMap.getState().document?.map.title).toBe(title);

const bytesOf = (document: MapDocument): Promise<Uint8Array> =>
  serializeJourney(document, { savedAt: '2026-11-18T09:00:00.000Z', author: '', appVersion: '0.1.0' });

beforeEach(async () => {
  await page.viewport(1280, 800);
});

describe('maps', () => {
  const maps = [map('a', 'Weekend', 'Alpine hotel'), map('b', 'First visit', 'Clinic'), map('c', 'Workshop')];

  test('stand under their clients, those without one last', async () => {
    await startWindow({ maps });
    await expect.element(list().getByRole('heading', { level: 3 }).nth(2)).toBeVisible();
    const clients = list().getByRole('heading', { level: 3 }).elements();
    expect(clients.map((heading) => heading.textContent)).toEqual(['Alpine hotel', 'Clinic', 'Without a client']);
  });

  test('are found by title and client, and by the filters', async () => {
    await startWindow({ maps });
    await userEvent.fill(page.getByRole('searchbox', { name: 'Search maps' }), 'clin');
    await expect.element(row('Weekend')).not.toBeInTheDocument();
    await expect.element(row('First visit')).toBeVisible();
    await userEvent.fill(page.getByRole('searchbox', { name: 'Search maps' }), 'nothing like it');
    await page.getByRole('button', { name: 'Show all maps' }).click();
    await page
      .getByRole('navigation', { name: 'Show' })
      .getByRole('button', { name: /Alpine hotel/ })
      .click();
    await expect.element(row('Weekend')).toBeVisible();
    await expect.element(row('First visit')).not.toBeInTheDocument();
  });

  test('without one that is due say so, in place of a search that nobody typed', async () => {
    await startWindow({ maps });
    await page.getByRole('button', { name: /^Review due/ }).click();
    await expect.element(page.getByText('No review is due.')).toBeVisible();
    await page.getByRole('button', { name: 'Show all maps' }).click();
    await expect.element(row('Weekend')).toBeVisible();
  });

  test('are walked with the arrows and opened with Enter', async () => {
    await startWindow({ maps });
    await expect.element(row('Weekend')).toBeVisible();
    (row('Weekend').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(row('First visit')).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await isOpen('First visit');
  });

  test('of a database that was lost stay listed; what cannot be saved or read is told in a sentence', async () => {
    await startWindow({ maps });
    await openMap('b');
    const { database } = openWorkbook();
    // As Chromium does when its files are thrown away.
    database.backendDB().close();
    database.backendDB().onclose?.(new Event('close'));
    await Dexie.delete(database.name);
    // On a full disk it neither opens nor says that it does not.
    const pending = { toArray: () => new Dexie.Promise(() => undefined) };
    const reading = vi.spyOn(database, 'summaries', 'get').mockReturnValue(pending as never);
    location.hash = '#/settings';
    await expect.element(row('Weekend')).not.toBeInTheDocument();
    location.hash = '#/library';
    await expect.element(row('Weekend')).toBeVisible();
    reading.mockRestore();
    const problem = page.getByRole('alert', { name: 'Problem' });
    await row('Weekend').click();
    await expect.element(problem).toMatchTextContent(/The database cannot be read, so nothing was done with “Weekend”/);
    run(editMap({ client: 'Somebody' }));
    await flushEdits();
    await row('Weekend').click();
    await expect.element(problem).toMatchTextContent(/last edits of “First visit” are not saved: the database did not/);
    await isOpen('First visit');
    // Nothing of it must land in another test.
    await holdEdits();
  });

  test('are deleted with the key and come back with one press', async () => {
    await startWindow({ maps });
    await expect.element(row('Weekend')).toBeVisible();
    (row('Weekend').element() as HTMLElement).focus();
    await userEvent.keyboard('{Delete}');
    await expect.element(row('Weekend')).not.toBeInTheDocument();
    await expect.element(page.getByText('“Weekend” was deleted.')).toBeVisible();
    await page.getByRole('status', { name: 'Message' }).getByRole('button', { name: 'Undo' }).click();
    await expect.element(row('Weekend')).toBeVisible();
  });

  describe('deleted one after the other', () => {
    const strip = () => page.getByRole('status', { name: 'Message' });
    const deleteThree = async () => {
      const bridge = await startWindow({ maps });
      await expect.element(row('Weekend')).toBeVisible();
      (row('Weekend').element() as HTMLElement).focus();
      await userEvent.keyboard('{Delete}');
      await expect.element(row('First visit')).toHaveFocus();
      await userEvent.keyboard('{Delete}');
      await expect.element(row('Workshop')).toHaveFocus();
      return bridge;
    };

    test('leave the focus on the next row, and are counted', async () => {
      await deleteThree();
      await expect.element(strip()).toMatchTextContent(/^2 maps were deleted, last “First visit”\./);
      await userEvent.keyboard('{Delete}');
      await expect.element(list()).toHaveFocus();
    });

    test('come back one by one with undo, whatever else was told meanwhile', async () => {
      const bridge = await deleteThree();
      showNotice({ message: 'Something else.' });
      bridge.emit('menu.command', 'undo');
      await expect.element(row('First visit')).toBeVisible();
      await expect.element(row('Weekend')).not.toBeInTheDocument();
      await expect.element(strip()).toMatchTextContent(/^“Weekend” was deleted\./);
      bridge.emit('menu.command', 'undo');
      await expect.element(row('Weekend')).toBeVisible();
      await expect.element(strip()).toBeEmptyDOMElement();
      bridge.emit('menu.command', 'undo');
      await expect.element(strip()).toBeEmptyDOMElement();
    });

    test('lie in the bin, which goes with its last map', async () => {
      await deleteThree();
      await userEvent.keyboard('{Delete}');
      await expect.element(page.getByText(/^The library is empty\..*deleted maps/)).toBeVisible();
      await page.getByRole('button', { name: 'Deleted maps 3' }).click();
      await expectAccessible();
      const restore = page.getByRole('button', { name: /^Restore “/ });
      (restore.first().element() as HTMLElement).focus();
      for (const left of [2, 1]) {
        await userEvent.keyboard('{Enter}');
        await expect.element(restore).toHaveLength(left);
        await expect.element(restore.first()).toHaveFocus();
      }
      await userEvent.keyboard('{Enter}');
      await expect.element(row('Weekend')).toBeVisible();
      await expect.poll(() => list().element().contains(document.activeElement)).toBe(true);
      await expect.element(page.getByRole('button', { name: /^Deleted maps/ })).not.toBeInTheDocument();
    });
  });

  test('are renamed with F2', async () => {
    await startWindow({ maps });
    await expect.element(row('Weekend')).toBeVisible();
    (row('Weekend').element() as HTMLElement).focus();
    await userEvent.keyboard('{F2}');
    await userEvent.fill(page.getByRole('dialog').getByRole('textbox'), 'A weekend for two');
    await userEvent.keyboard('{Enter}');
    await expect.element(row('A weekend for two')).toBeVisible();
  });

  test('have the focus again when a dialog closes that was opened from them, and so have buttons', async () => {
    await startWindow({ maps });
    await expect.element(row('Weekend')).toBeVisible();
    (row('Weekend').element() as HTMLElement).focus();
    await userEvent.keyboard('{F2}');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(row('Weekend')).toHaveFocus();
    await page.getByRole('button', { name: 'More for “Weekend”' }).click();
    await page.getByRole('menuitem', { name: /^Rename/ }).click();
    await expect.element(page.getByRole('dialog').getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(row('Weekend')).toHaveFocus();
    for (const name of ['Import table', 'New map']) {
      const button = page.getByRole('button', { name, exact: true });
      await button.click();
      await expect.element(page.getByRole('dialog')).toBeVisible();
      await userEvent.keyboard('{Escape}');
      await expect.element(button).toHaveFocus();
    }
  });

  test('are duplicated from their menu', async () => {
    await startWindow({ maps });
    await page.getByRole('button', { name: 'More for “Weekend”' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    const copy = row('Weekend \\(copy\\)');
    await expect.element(copy).toMatchTextContent(/Edited now$/);
    // When exactly is told where the keyboard is.
    (copy.element() as HTMLElement).focus();
    await expect.element(copy).toMatchTextContent(/Edited now \(.* 20\d\d, \d+:\d\d.*\)$/);
  });

  test('whose title is cut stand whole where the keyboard is', async () => {
    const long = map('long', 'The weekend of a family with two dogs and a grandmother '.repeat(8));
    await startWindow({ maps: [long] });
    const name = page.getByTitle(/^The weekend/);
    const cut = () => name.element().scrollHeight > name.element().clientHeight;
    await expect.poll(cut).toBe(true);
    await page.getByRole('searchbox').click();
    while (document.activeElement?.contains(name.element()) !== true) await userEvent.keyboard('{Tab}');
    expect(cut()).toBe(false);
  });
});

describe('a new map', () => {
  test('begins with the five stages unless told otherwise', async () => {
    await startWindow();
    await page.getByRole('button', { name: 'New map' }).first().click();
    await userEvent.fill(page.getByLabelText('Title'), 'Spa');
    await userEvent.keyboard('{Enter}');
    await isOpen('Spa');
    expect(journeyOf(openDocument()).stages).toHaveLength(5);
  });

  test('begins with an industry, with what that brings told before', async () => {
    await startWindow();
    await page.getByRole('button', { name: 'New map' }).first().click();
    await page.getByRole('radio', { name: /^Bank/ }).click();
    await expect.element(page.getByRole('radio', { name: /Need · Comparing · Application/ })).toBeChecked();
    await page.getByRole('button', { name: 'Create' }).click();
    await expect.poll(() => useOpenMap.getState().document?.map.templateId).toBe('bank');
    expect(journeyOf(openDocument()).touchpoints.length).toBeGreaterThan(20);
  });

  test('may be the sample, from the empty library', async () => {
    await startWindow();
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await expect.poll(() => useOpenMap.getState().document?.map.client).toBe('Online pet shop');
    expect(journeyOf(openDocument()).touchpoints).toHaveLength(26);
  });
});

describe('map files', () => {
  test('are opened from a dialog', async () => {
    const document = await sampleDocument('en', DEFAULT_SETTINGS);
    const bytes = await bytesOf(document);
    await startWindow({ prepare: (bridge) => Object.assign(bridge, { chosen: { name: 'cat.journey', bytes } }) });
    await page.getByRole('button', { name: 'Open file' }).click();
    await isOpen(document.map.title);
    expect(openDocument()).toEqual(document);
  });

  test('from outside are opened at the start', async () => {
    const bytes = await bytesOf(map('x', 'From a colleague'));
    await startWindow({
      prepare: (bridge) => Object.assign(bridge, { waiting: [{ name: 'colleague.journey', bytes }] }),
    });
    await isOpen('From a colleague');
  });

  describe('of a map that is here already', () => {
    const arrive = async () => {
      const edited = { ...map('a', 'Weekend, edited elsewhere') };
      const bridge = await startWindow({ maps: [map('a', 'Weekend')] });
      bridge.emit('files.opened', bridge.opened({ name: 'weekend.journey', bytes: await bytesOf(edited) }));
      await expect.element(page.getByRole('dialog')).toBeVisible();
      return bridge;
    };

    test('become a second copy by choice, and the first stays as it is', async () => {
      await arrive();
      await page.getByRole('button', { name: 'Keep both' }).click();
      await isOpen('Weekend, edited elsewhere');
      expect(openDocument().map.id).not.toBe('a');
      // The guide goes to its step by itself; only then may one leave.
      await expect.poll(() => location.hash).toMatch(/guide\/\w/);
      await expect.element(page.getByText(/was opened as a second copy/)).toBeVisible();
      location.hash = '#/library';
      await expect.element(row('Weekend As')).toBeVisible();
    });

    test('become a second copy with a name of its own, where both are called the same', async () => {
      const bridge = await startWindow({ maps: [map('a', 'Weekend')] });
      const bytes = await bytesOf(map('a', 'Weekend'));
      bridge.emit('files.opened', bridge.opened({ name: 'weekend.journey', bytes }));
      await page.getByRole('button', { name: 'Keep both' }).click();
      await isOpen('Weekend (copy)');
    });

    test('take its place by choice, behind a snapshot, and one press brings it back', async () => {
      const bridge = await arrive();
      await page.getByRole('button', { name: 'Replace mine by the file' }).click();
      await isOpen('Weekend, edited elsewhere');
      expect(openDocument().map.id).toBe('a');
      expect(bridge.payloadsOf('backup.takeSnapshot')).toEqual([{ reason: 'beforeImport' }]);
      await page.getByRole('status', { name: 'Message' }).getByRole('button', { name: 'Undo' }).click();
      await isOpen('Weekend');
    });

    test('keep what is done with them: once edited, the old one is not offered any more', async () => {
      const bridge = await arrive();
      await page.getByRole('button', { name: 'Replace mine by the file' }).click();
      await isOpen('Weekend, edited elsewhere');
      const undo = page.getByRole('status', { name: 'Message' }).getByRole('button', { name: 'Undo' });
      await expect.element(undo).toBeVisible();
      run(editMap({ client: 'Alpine hotel' }));
      await expect.element(undo).not.toBeInTheDocument();
      location.hash = '#/library';
      await expect.element(row('Weekend, edited elsewhere')).toBeVisible();
      bridge.emit('menu.command', 'undo');
      expect(openDocument().map).toMatchObject({ title: 'Weekend, edited elsewhere', client: 'Alpine hotel' });
    });

    test('do not take its place when no snapshot could be taken before', async () => {
      const bridge = await arrive();
      bridge.backup.problem = 'diskFull';
      await page.getByRole('button', { name: 'Replace mine by the file' }).click();
      await expect
        .element(page.getByRole('alert', { name: 'Problem' }))
        .toMatchTextContent(/was not replaced: no backup of it could be taken first/);
      expect(useOpenMap.getState().document).toBeNull();
    });

    test('are asked about one after the other', async () => {
      const bridge = await startWindow({ maps: [map('a', 'Weekend'), map('b', 'Spa')] });
      for (const [id, title] of [
        ['a', 'Weekend elsewhere'],
        ['b', 'Spa elsewhere'],
      ] as const)
        bridge.emit('files.opened', bridge.opened({ name: `${id}.journey`, bytes: await bytesOf(map(id, title)) }));
      await expect.element(page.getByRole('dialog')).toMatchTextContent(/“Weekend elsewhere” is in the workbook/);
      await expect.element(page.getByText('1 more file waits for this answer.')).toBeVisible();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await expect.element(page.getByRole('dialog')).toMatchTextContent(/“Spa elsewhere” is in the workbook/);
    });

    test('change nothing when the question is cancelled', async () => {
      await arrive();
      await page.getByRole('button', { name: 'Cancel' }).click();
      await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
      expect(useOpenMap.getState().document).toBeNull();
      await expect.element(row('Weekend As')).toBeVisible();
    });
  });

  test('that are damaged are refused in a sentence, and nothing is changed', async () => {
    const bytes = (await bytesOf(map('x', 'Broken'))).slice(0, 200);
    const bridge = await startWindow();
    bridge.emit('files.opened', bridge.opened({ name: 'broken.journey', bytes }));
    await expect
      .element(page.getByRole('alert', { name: 'Problem' }))
      .toMatchTextContent(/“broken\.journey” is damaged.*Nothing was changed/);
    expect(useOpenMap.getState().document).toBeNull();
    expect(bridge.payloadsOf('backup.append')).toEqual([]);
  });

  test('are written whole from the row’s menu', async () => {
    const document = map('a', 'Weekend');
    const bridge = await startWindow({
      maps: [document],
      prepare: (prepared) => Object.assign(prepared, { target: 'weekend.journey' }),
    });
    await page.getByRole('button', { name: 'More for “Weekend”' }).click();
    await page.getByRole('menuitem', { name: 'Save as file…' }).click();
    await expect.element(page.getByText('“weekend.journey” was written.')).toBeVisible();
    const parsed = await parseJourney(bridge.written[0]?.bytes ?? new Uint8Array());
    expect(parsed).toMatchObject({ kind: 'ok', document: { map: { id: 'a', title: 'Weekend' } } });
  });

  test('hold what is open, also while it cannot be stored', async () => {
    const bridge = await startWindow({
      maps: [map('a', 'Weekend')],
      prepare: (prepared) => Object.assign(prepared, { target: 'weekend.journey' }),
    });
    await openMap('a');
    bridge.backup.problem = 'diskFull';
    run(editMap({ client: 'Alpine hotel' }));
    await page.getByRole('button', { name: 'More for “Weekend”' }).click();
    await page.getByRole('menuitem', { name: 'Save as file…' }).click();
    await expect.element(page.getByText('“weekend.journey” was written.')).toBeVisible();
    const parsed = await parseJourney(bridge.written[0]?.bytes ?? new Uint8Array());
    expect(parsed).toMatchObject({ kind: 'ok', document: { map: { client: 'Alpine hotel' } } });
    bridge.backup.problem = null;
  });

  test('whose folder is gone are said not to be written', async () => {
    await startWindow({
      maps: [map('a', 'Weekend')],
      prepare: (bridge) =>
        Object.assign(bridge, { target: 'weekend.journey', writing: { ok: false, problem: 'notFound', detail: '' } }),
    });
    await page.getByRole('button', { name: 'More for “Weekend”' }).click();
    await page.getByRole('menuitem', { name: 'Save as file…' }).click();
    await expect
      .element(page.getByRole('alert', { name: 'Problem' }))
      .toMatchTextContent(/“weekend\.journey” was not written: the folder is not there any more/);
  });

  test('that cannot be written say why', async () => {
    await startWindow({
      maps: [map('a', 'Weekend')],
      prepare: (bridge) =>
        Object.assign(bridge, {
          target: 'weekend.journey',
          writing: { ok: false, problem: 'diskFull', detail: '' },
        }),
    });
    await page.getByRole('button', { name: 'More for “Weekend”' }).click();
    await page.getByRole('menuitem', { name: 'Save as file…' }).click();
    await expect
      .element(page.getByRole('alert', { name: 'Problem' }))
      .toMatchTextContent(/“weekend\.journey” was not written: the disk is full/);
  });
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(['en', 'pl', 'ru'] as const)('the library is accessible in %s', async (language) => {
    await startWindow({ settings: { theme, language }, maps: [await sampleDocument(language, DEFAULT_SETTINGS)] });
    await expect.element(page.getByRole('region').first()).toBeVisible();
    await expect.element(page.getByRole('searchbox')).toBeVisible();
    await expectAccessible();
  });
});
