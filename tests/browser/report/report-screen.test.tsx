import axe from 'axe-core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { MapDocument } from '../../../renderer/model/document';
import type { Language } from '../../../renderer/model/primitives';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { sampleDocument } from '../../../renderer/state/new-map';
import { useNotice } from '../../../renderer/state/notices';
import { showDocument, useOpenMap } from '../../../renderer/state/open-map';
import { useProblem } from '../../../renderer/state/problems';
import { DEFAULT_SETTINGS } from '../../../renderer/model/default-settings';
import { largeMap } from './large-map';
import { FakeMain, showReport } from './show-report';

let main: FakeMain;

/** The worker shares the processor with whatever else is being tested. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 15_000 });

beforeEach(async () => {
  await page.viewport(1280, 800);
  main = new FakeMain();
  useProblem.setState({ problem: null });
  useNotice.setState({ notice: null });
});

async function sample(language: Language = 'en'): Promise<MapDocument> {
  const document = await sampleDocument(language, DEFAULT_SETTINGS);
  return { ...document, map: { ...document.map, reportLanguage: language } };
}

/** Everything is answered at once but the writing of the file, until what is returned is called. */
function heldWriting(): () => void {
  let finish = () => {};
  const written = new Promise((resolve) => {
    finish = () => resolve({ ok: true, value: null });
  });
  main.answers = { 'files.chooseTarget': { token: 'T1', name: 'fountain.pdf' }, 'files.write': written };
  return finish;
}

const preview = () => page.getByRole('region', { name: 'Preview' });
const shownPage = (number: number) => page.getByRole('img', { name: new RegExp(`^Page.${number}.of.`) });
const wordsOnPage = () => document.querySelector('svg[role="img"]')?.textContent ?? '';

test('the preview shows the pages that will be printed, turned by key and by button', async () => {
  await showReport(await sample());
  await expect.element(shownPage(1)).toBeVisible();
  await expect.poll(wordsOnPage).toContain('Customer journey map');
  (document.querySelector('[role="group"][tabindex="0"]') as HTMLElement).focus();
  await userEvent.keyboard('{PageDown}{ArrowRight}');
  await expect.element(shownPage(3)).toBeVisible();
  await expect.poll(wordsOnPage).toContain('One average hides different journeys');
  await userEvent.keyboard('{PageUp}');
  await expect.element(shownPage(2)).toBeVisible();
  await userEvent.keyboard('{End}');
  await eventually(() => expect(wordsOnPage()).toContain('How the figures of this report come about'));
  await expect.element(page.getByRole('button', { name: 'Next page' })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Previous page' }).click();
  await eventually(() => expect(wordsOnPage()).not.toContain('How the figures of this report come about'));
});

test('sections are left out and languages switched at once; the map remembers its report’s language', async () => {
  await showReport(await sample());
  await expect.element(shownPage(1)).toBeVisible();
  await preview().getByRole('combobox').selectOptions('One-page summary');
  await eventually(() => expect(wordsOnPage()).toContain('One average hides'));
  await page.getByRole('checkbox', { name: 'One-page summary' }).click();
  await eventually(() => expect(wordsOnPage()).toContain('Method and evidence'));
  await page.getByRole('combobox', { name: 'Language of the report' }).selectOptions('Polski');
  await eventually(() => expect(wordsOnPage()).toContain('Metoda i podstawy ocen'));
  expect(useOpenMap.getState().document?.map.reportLanguage).toBe('pl');
});

test('what was chosen stays chosen for the map, until the app is closed', async () => {
  const map = await sample();
  await showReport(map);
  await page.getByRole('radio', { name: 'Full copy' }).click();
  await page.getByRole('combobox', { name: 'Paper' }).selectOptions('a3');
  await page.getByRole('checkbox', { name: 'Formulas' }).click();
  await cleanup();
  await showReport(await sample());
  await expect.element(page.getByRole('radio', { name: 'Client’s copy' })).toBeChecked();
  await cleanup();
  await showReport(map);
  await expect.element(page.getByRole('radio', { name: 'Full copy' })).toBeChecked();
  await expect.element(page.getByRole('combobox', { name: 'Paper' })).toHaveValue('a3');
  await expect.element(page.getByRole('checkbox', { name: 'Formulas' })).not.toBeChecked();
});

describe('export', () => {
  test('writes the PDF where the person chose, notes the day and offers the folder', async () => {
    main.answers = {
      'files.chooseTarget': { token: 'T1', name: 'fountain.pdf' },
      'files.write': { ok: true, value: null },
    };
    await showReport(await sample());
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await eventually(() => expect(useNotice.getState().notice?.message).toBe('Exported “fountain.pdf”'));
    expect(main.payloadsOf('files.chooseTarget')).toEqual([
      { kind: 'pdf', suggestedName: 'Cat fountain: from the first advert to the second filter.pdf' },
    ]);
    const [written] = main.payloadsOf('files.write') as { token: string; bytes: Uint8Array }[];
    expect(written?.token).toBe('T1');
    expect(new TextDecoder('latin1').decode(written?.bytes.subarray(0, 5))).toBe('%PDF-');
    expect(useOpenMap.getState().document?.map.reportedAt).not.toBeNull();
    expect(useOpenMap.getState().history.past).toEqual([]);
    useNotice.getState().notice?.action?.act();
    expect(main.payloadsOf('files.showInFolder')).toEqual([{ token: 'T1' }]);
  });

  test('that is not possible is said in one sentence', async () => {
    main.answers = {
      'files.chooseTarget': { token: 'T1', name: 'fountain.pdf' },
      'files.write': { ok: false, problem: 'diskFull', detail: 'ENOSPC' },
    };
    await showReport(await sample());
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await eventually(() =>
      expect(useProblem.getState().problem?.message).toContain('“fountain.pdf” was not written: the disk is full'),
    );
    expect(useOpenMap.getState().document?.map.reportedAt).toBeNull();
    main.answers['files.write'] = { ok: true, value: null };
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await eventually(() => expect(useNotice.getState().notice?.message).toBe('Exported “fountain.pdf”'));
    expect(useProblem.getState().problem).toBeNull();
  });

  test('starts from the menu while the screen is shown, once at a time', async () => {
    main.answers = {
      'files.chooseTarget': { token: 'T1', name: 'fountain.pdf' },
      'files.write': { ok: true, value: null },
    };
    await showReport(await sample());
    await expect.element(shownPage(1)).toBeVisible();
    main.command('showReport');
    expect(main.payloadsOf('files.chooseTarget')).toEqual([]);
    main.command('exportReport');
    main.command('exportReport');
    await eventually(() => expect(useNotice.getState().notice?.message).toBe('Exported “fountain.pdf”'));
    expect(main.payloadsOf('files.chooseTarget')).toHaveLength(1);
    main.command('exportReport');
    await eventually(() => expect(main.payloadsOf('files.write')).toHaveLength(2));
  });

  test('outlives its screen: whoever comes back sees how far it is, and cannot start another', async () => {
    const finish = heldWriting();
    const map = await sample();
    await showReport(map);
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await eventually(() => expect(main.payloadsOf('files.write')).toHaveLength(1));
    await cleanup();
    await showReport(map);
    await expect.element(page.getByRole('progressbar', { name: 'Making “fountain.pdf”: 100%' })).toBeVisible();
    main.command('exportReport');
    finish();
    await eventually(() => expect(useNotice.getState().notice?.message).toBe('Exported “fountain.pdf”'));
    expect(main.payloadsOf('files.chooseTarget')).toHaveLength(1);
    await expect.element(page.getByRole('button', { name: 'Export PDF' })).toBeVisible();
  });

  test('is cancelled from the screen it was left on before', async () => {
    main.answers = { 'files.chooseTarget': { token: 'T1', name: 'fountain.pdf' } };
    const large = await largeMap(2000);
    await showReport(large);
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await expect.element(page.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await cleanup();
    await showReport(large);
    // By its own click: a mouse waits for the page to come to rest, which the work done meanwhile may outrun.
    const cancel = page.getByRole('button', { name: 'Cancel' }).element() as HTMLElement;
    cancel.focus();
    cancel.click();
    await expect.element(page.getByRole('button', { name: 'Export PDF' })).toHaveFocus();
    expect(useAnnouncement.getState().text).toBe('The export was cancelled. Nothing was written.');
    expect(main.payloadsOf('files.write')).toEqual([]);
    expect(useProblem.getState().problem).toBeNull();
  });

  test('that is on disk is never told as lost: only the note of it failed', async () => {
    const finish = heldWriting();
    await showReport(await sample());
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await eventually(() => expect(main.payloadsOf('files.write')).toHaveLength(1));
    // The map was closed meanwhile, and what is stored of it cannot be read.
    showDocument(null);
    finish();
    await eventually(() =>
      expect(useProblem.getState().problem?.message).toBe(
        '“fountain.pdf” was written. Only the day of this export could not be noted in the map.',
      ),
    );
    useProblem.getState().problem?.wayOut?.act();
    expect(main.payloadsOf('files.showInFolder')).toEqual([{ token: 'T1' }]);
  });

  test('given up in the dialog changes nothing', async () => {
    main.answers = { 'files.chooseTarget': null };
    await showReport(await sample());
    await page.getByRole('button', { name: 'Export PDF' }).click();
    await eventually(() => expect(main.payloadsOf('files.chooseTarget')).toHaveLength(1));
    expect(main.payloadsOf('files.write')).toEqual([]);
  });
});

test.each(['en', 'pl', 'ru'] as const)(
  'enlarged to 175 percent, the tools wrap and nothing scrolls sideways, in %s',
  async (language) => {
    // What a window of 1280 × 800 leaves beside the rail.
    await page.viewport(675, 457);
    await showReport(await sample(language), language);
    await eventually(() => expect(wordsOnPage()).not.toBe(''));
    expect(page.getByRole('combobox').last().element().getBoundingClientRect().width).toBeGreaterThan(150);
    const wide = [...document.querySelectorAll<HTMLElement>('section *')].filter(
      (element) => /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth,
    );
    expect(wide.map((element) => element.className)).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(675);
  },
);

test.each([
  ['en', 'light'],
  ['pl', 'dark'],
  ['ru', 'light'],
] as const)('axe finds nothing, in %s, %s', async (language, theme) => {
  await showReport(await sample(language), language, theme);
  await eventually(() => expect(wordsOnPage()).not.toBe(''));
  const { violations } = await axe.run(document.body, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
});
