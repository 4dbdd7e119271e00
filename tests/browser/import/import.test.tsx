import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { editMap } from '../../../renderer/model/commands/map-commands';
import { journeyOf, personasOf } from '../../../renderer/model/journey';
import { emptyDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { showImport } from '../../../renderer/state/dialogs';
import { openMap } from '../../../renderer/state/library';
import { openDocument, run, useOpenMap } from '../../../renderer/state/open-map';
import { expectAccessible } from '../guide/accessible';
import bank from '../../fixtures/tables/bank-300.ru.tsv?raw';
import type { FakeBridge } from '../fake-bridge';
import { startWindow } from '../start-window';

const file = (text: string, name = 'table.csv') =>
  showImport({ kind: 'file', name, bytes: new TextEncoder().encode(text) });
const importButton = () => page.getByRole('button', { name: 'Import', exact: true });
const touchpoints = () => journeyOf(openDocument()).touchpoints.map(({ touchpoint }) => touchpoint.name);
const settled = () => expect.element(importButton()).not.toBeInTheDocument();

/** Two cells that do not fit: an emotion of 7, and a word for a number. */
const FLAWED = `Stage,Touchpoint,Emotion: Anna,Importance: Anna
Before,Sees the advert,1,3
Before,Asks a friend,7,4
During,Pays,-1,very
`;

test('emotions from 1 to 5 are offered to be taken as such where they do not fit ours', async () => {
  await startWindow();
  file('Stage,Touchpoint,Emotion: Anna\nBefore,Sees the advert,1\nBefore,Asks a friend,5\nDuring,Pays,-1\n');
  const scale = page.getByRole('checkbox', { name: 'Emotions are from 1 (very bad) to 5 (very good)' });
  await page.getByRole('button', { name: /^Leave out\. Row 3/ }).click();
  await expect.element(scale).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Take these decisions back' }).click();
  await scale.click();
  await page.getByRole('button', { name: /^Leave out\. Row 4, column C “Emotion: Anna”: “-1” is not/ }).click();
  await importButton().click();
  await settled();
  const emotions = Object.values(openDocument().scores).map(({ emotion }) => emotion);
  expect(emotions.toSorted()).toEqual([-2, 2]);
});

beforeEach(async () => {
  await page.viewport(1280, 800);
});

describe('a table that fits', () => {
  test('is counted before it is stored, and arrives in one act that one undo takes back', async () => {
    const bridge = await startWindow();
    file(bank, 'bank-300.ru.tsv');
    await expect.element(page.getByText('300 touchpoints, 10 stages, 2 personas and 524 ratings')).toBeVisible();
    await expect.element(page.getByLabelText('Title of the new map')).toHaveValue('Bank 300');
    await importButton().click();
    await settled();
    expect(touchpoints()).toHaveLength(300);
    expect(openDocument().map.title).toBe('Bank 300');
    expect(openDocument().map.reportLanguage).toBe('ru');
    const strip = page.getByRole('status', { name: 'Message' });
    await expect.element(strip).toMatchTextContent(/^Imported: 300 touchpoints/);
    bridge.emit('menu.command', 'undo');
    await expect.element(page.getByRole('heading', { name: 'Maps' })).toBeVisible();
    await expect.element(page.getByRole('button', { name: /^Bank 300/ })).not.toBeInTheDocument();
    await expect.element(strip).toBeEmptyDOMElement();
    expect(useOpenMap.getState().document).toBeNull();
  });

  test('stays once the new map is edited: undo takes back the edits, not the map', async () => {
    const bridge = await startWindow();
    file('Stage;Touchpoint\nBefore;Sees the advert\n');
    await importButton().click();
    await settled();
    const undo = page.getByRole('status', { name: 'Message' }).getByRole('button', { name: 'Undo' });
    await expect.element(undo).toBeVisible();
    run(editMap({ client: 'Spa' }));
    await expect.element(undo).not.toBeInTheDocument();
    bridge.emit('menu.command', 'undo');
    bridge.emit('menu.command', 'undo');
    expect(openDocument().map.client).toBe('');
    expect(touchpoints()).toEqual(['Sees the advert']);
    // With nothing to take back any more, the message goes at the next step.
    location.hash = '#/guide/emotions';
    await expect.element(page.getByRole('status', { name: 'Message' })).toBeEmptyDOMElement();
  });

  test('that could not be stored can be tried again from the dialog', async () => {
    const bridge = await startWindow();
    bridge.backup.problem = 'diskFull';
    file('Stage;Touchpoint\nBefore;Sees the advert\n');
    await importButton().click();
    await expect.element(page.getByRole('dialog')).toMatchTextContent(/was not stored: the disk is full/);
    bridge.backup.problem = null;
    await importButton().click();
    await settled();
    expect(touchpoints()).toEqual(['Sees the advert']);
  });

  test('is not stored when the dialog is cancelled', async () => {
    const bridge = await startWindow();
    file(bank);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await settled();
    expect(useOpenMap.getState().document).toBeNull();
    expect(bridge.payloadsOf('backup.append')).toEqual([]);
    await expect.element(page.getByRole('heading', { name: 'Maps' })).toBeVisible();
  });

  test('is kept apart from what was there by a snapshot', async () => {
    const bridge = await startWindow();
    file('Stage;Touchpoint\nBefore;Sees the advert\n');
    await importButton().click();
    await settled();
    expect(bridge.payloadsOf('backup.takeSnapshot')).toEqual([{ reason: 'beforeImport' }]);
  });

  test('may go into the map that is open', async () => {
    const map = newJourneyMap({
      id: 'open',
      title: 'Spa',
      createdAt: '2026-11-18T09:00:00.000Z',
      reportLanguage: 'en',
    });
    await startWindow({ maps: [emptyDocument(map)] });
    await openMap('open');
    file('Stage,Touchpoint\nBefore,Sees the advert\n');
    await page.getByRole('radio', { name: '“Spa”, which is open' }).click();
    await page.getByRole('radio', { name: 'A new map' }).click();
    await expect.element(page.getByLabelText('Title of the new map')).toHaveValue('Table');
    await page.getByRole('radio', { name: '“Spa”, which is open' }).click();
    await importButton().click();
    await settled();
    expect(openDocument().map).toMatchObject({ id: 'open', title: 'Spa' });
    expect(touchpoints()).toEqual(['Sees the advert']);
  });
});

describe('cells that do not fit', () => {
  test('are named by row and column, and hold the import back', async () => {
    await startWindow();
    file(FLAWED);
    const list = page.getByRole('region', { name: 'Cells that do not fit' });
    await expect.element(list).toMatchTextContent(/Row 3, column C “Emotion: Anna”: 7 is not on the scale/);
    await expect.element(list).toMatchTextContent(/Row 4, column D “Importance: Anna”: “very” is not a number/);
    await expect.element(importButton()).toBeDisabled();
    await expect.element(page.getByText('2 cells must be corrected or left out first.')).toBeVisible();
  });

  test('are corrected or left out by keyboard, each by its own decision', async () => {
    await startWindow();
    file(FLAWED);
    await userEvent.fill(page.getByRole('textbox', { name: /^Correction\. Row 3/ }), '2');
    await userEvent.keyboard('{Enter}');
    const next = page.getByRole('textbox', { name: /^Correction\. Row 4/ });
    await expect.element(next).toHaveFocus();
    await expect.element(page.getByRole('checkbox', { name: /^The same for/ })).not.toBeInTheDocument();
    await page.getByRole('button', { name: /^Leave out\. Row 4/ }).click();
    await expect.element(page.getByText('1 cell corrected, 1 left out')).toBeVisible();
    await importButton().click();
    await settled();
    const scores = Object.values(openDocument().scores).map(({ emotion, importance }) => [emotion, importance]);
    expect(scores).toEqual([
      [1, 3],
      [2, 4],
      [-1, null],
    ]);
  });

  test('and hold means are one question a column; what is asked cell by cell stays beside it', async () => {
    await startWindow();
    file('Touchpoint;Emotion: Anna;Importance: Anna\na;1,5;very\nb;-0.7;4,5\nc;2;3.4\n');
    const list = page.getByRole('region', { name: 'Cells that do not fit' });
    await expect.element(list).toMatchTextContent(/2 cells lie between two steps .*1,5.*column B “Emotion: Anna”/);
    await list.getByRole('button', { name: 'Round to the nearest step' }).first().click();
    await expect.element(list.getByRole('button', { name: 'Round to the nearest step' })).toHaveFocus();
    await list.getByRole('button', { name: 'Leave these out' }).click();
    await expect.element(page.getByRole('textbox', { name: /^Correction\. Row 2/ })).toHaveFocus();
    await userEvent.fill(page.getByRole('textbox', { name: /^Correction\. Row 2/ }), '4');
    await userEvent.keyboard('{Enter}');
    await importButton().click();
    await settled();
    const scores = Object.values(openDocument().scores).map(({ emotion, importance }) => [emotion, importance]);
    expect(scores).toEqual([
      [2, 4],
      [-1, null],
      [2, null],
    ]);
  });

  test('and say the same in one column can be decided together, by keyboard', async () => {
    await startWindow();
    file('Touchpoint;Importance: Anna;Importance: Bob\na;?;4\nb;?;?\nc;?;3\n');
    await userEvent.fill(page.getByRole('textbox', { name: /^Correction\. Row 2/ }), '2');
    await userEvent.keyboard('{Tab}');
    const same = page.getByRole('checkbox', { name: 'The same for 2 more cells of this column that say so' });
    await expect.element(same).toHaveFocus();
    await userEvent.keyboard(' {Enter}');
    await expect.element(page.getByRole('textbox', { name: /^Correction\. Row 3, column C/ })).toHaveFocus();
    await expect.element(page.getByText('3 cells corrected, 0 left out')).toBeVisible();
    await expect.element(same).not.toBeInTheDocument();
  });

  test('that still do not fit after a correction stay', async () => {
    await startWindow();
    file(FLAWED);
    await userEvent.fill(page.getByRole('textbox', { name: /^Correction\. Row 3/ }), '9');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(/9 is not on the scale/).first()).toBeVisible();
    await expect.element(importButton()).toBeDisabled();
  });

  test('are left out all at once, and the decisions are taken back', async () => {
    await startWindow();
    file(FLAWED);
    await page.getByRole('button', { name: 'Leave out all 2 cells' }).click();
    await expect.element(importButton()).toBeEnabled();
    const back = page.getByRole('button', { name: 'Take these decisions back' });
    await expect.element(back).toHaveFocus();
    await back.click();
    await expect.element(importButton()).toBeDisabled();
    await expect.element(page.getByRole('textbox', { name: /^Correction\. Row 3/ })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await settled();
  });
});

test('another file of the same name is another table: nothing that was decided on the one before counts', async () => {
  await startWindow();
  file(FLAWED);
  await page.getByRole('button', { name: /^Leave out\. Row 3/ }).click();
  await expect.element(page.getByText('0 cells corrected, 1 left out')).toBeVisible();
  file(FLAWED.replace('a friend', 'a neighbour'));
  await expect.element(page.getByText('2 cells must be corrected or left out first.')).toBeVisible();
  await expect.element(page.getByRole('cell', { name: 'Asks a neighbour' })).toBeVisible();
});

describe('files from outside meanwhile', () => {
  const from = (bridge: FakeBridge, text: string, name: string) =>
    bridge.emit('files.opened', bridge.opened({ name, bytes: new TextEncoder().encode(text) }));

  test('wait until the table is in, and are told to', async () => {
    const bridge = await startWindow();
    from(bridge, FLAWED, 'first.csv');
    await page.getByRole('button', { name: 'Leave out all 2 cells' }).click();
    from(bridge, 'Stage;Touchpoint\nBefore;Asks a friend\n', 'second.csv');
    from(bridge, 'Stage;Touchpoint\nBefore;Buys\n', 'third.csv');
    await expect.element(page.getByText('2 files wait until this import is done or cancelled.')).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Import “first.csv”' })).toBeVisible();
    await importButton().click();
    await expect.element(page.getByRole('heading', { name: 'Import “second.csv”' })).toBeVisible();
    expect(touchpoints()).toHaveLength(3);
    await expect.element(page.getByText('1 file waits until this import is done or cancelled.')).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('heading', { name: 'Import “third.csv”' })).toBeVisible();
    await expect.element(page.getByText(/until this import/)).not.toBeInTheDocument();
    await importButton().click();
    await settled();
    expect(touchpoints()).toEqual(['Buys']);
  });
});

describe('what was found out', () => {
  test('columns are given another meaning', async () => {
    await startWindow();
    file('Phase,Something,Touchpoint\nBefore,Poster,Sees the advert\n');
    await expect.element(page.getByText('1 touchpoint, 1 stage, 0 personas and 0 ratings')).toBeVisible();
    await page.getByLabelText('What it becomes: column B “Something”').selectOptions('Pains');
    await importButton().click();
    await settled();
    expect(Object.values(openDocument().touchpoints)).toMatchObject([{ name: 'Sees the advert', pains: 'Poster' }]);
  });

  test('a column without a name rates a persona called as the column', async () => {
    await startWindow();
    file('Touchpoint,Anna\nSees the advert,2\n');
    await page.getByLabelText('What it becomes: column B “Anna”').selectOptions('Emotion: Anna');
    await importButton().click();
    await settled();
    expect(personasOf(openDocument()).map(({ name }) => name)).toEqual(['Anna']);
    expect(Object.values(openDocument().scores)).toMatchObject([{ emotion: 2 }]);
  });

  test('encoding and delimiter are shown and can be set right', async () => {
    await startWindow();
    file('Etap;Punkt styku\nZakup;Wejście: schodki, drzwi\n');
    await expect.element(page.getByLabelText('Text encoding')).toHaveValue('utf-8');
    await expect.element(page.getByLabelText('Cells are separated by')).toHaveValue(';');
    await page.getByLabelText('Cells are separated by').selectOptions('comma');
    await expect.element(importButton()).toBeDisabled();
    await expect.element(page.getByText('First say what the columns hold.')).toBeVisible();
  });

  test('a file that is no table is refused in a sentence, and nothing is stored', async () => {
    const bridge = await startWindow();
    file('');
    await expect.element(page.getByRole('alert').filter({ hasText: '“table.csv” is empty' })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
    expect(bridge.payloadsOf('backup.append')).toEqual([]);
  });

  test('long tables are leafed through', async () => {
    await startWindow();
    file(bank, 'bank-300.ru.tsv');
    await expect.element(page.getByText('Rows 1–20 of 300')).toBeVisible();
    await page.getByRole('button', { name: 'Next rows' }).click();
    await expect.element(page.getByText('Rows 21–40 of 300')).toBeVisible();
    await expect.element(page.getByRole('rowheader', { name: '22', exact: true })).toBeVisible();
  });
});

test('pasted cells are read as a table', async () => {
  await startWindow();
  showImport('choose');
  await userEvent.fill(
    page.getByLabelText('Cells copied from a spreadsheet'),
    'Stage\tTouchpoint\nBefore\tSees the advert',
  );
  await page.getByRole('button', { name: 'Use the pasted cells' }).click();
  // The button that had the focus is gone; without another one Escape would be heard by nobody.
  await expect.poll(() => document.activeElement?.closest('[role="dialog"]')).toBeTruthy();
  await importButton().click();
  await settled();
  expect(touchpoints()).toEqual(['Sees the advert']);
});

describe.each(['light', 'dark'] as const)('in %s', (theme) => {
  test.each(['en', 'pl', 'ru'] as const)('the dialog is accessible in %s', async (language) => {
    await startWindow({ settings: { theme, language } });
    file(FLAWED);
    await expect.element(page.getByRole('table')).toBeVisible();
    await expectAccessible();
  });
});
