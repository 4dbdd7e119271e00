import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import { describe, expect, test } from 'vitest';
import { parseJourney } from '../../renderer/exchange/journey/parse';
import { createTranslator } from '../../renderer/i18n/i18n';
import type { MapDocument } from '../../renderer/model/document';
import { journeyOf } from '../../renderer/model/journey';
import type { Language } from '../../renderer/model/primitives';
import { emotionOf } from '../../renderer/model/scoring/emotion';
import { sampleDocument } from '../fixtures/sample-document';
import {
  answerOpenDialog,
  answerSaveDialog,
  chooseFromMenu,
  launchApp,
  root,
  type RunningApp,
  temporaryFolder,
} from './app';
import { untilSaved } from './touchpoint-entry';

type Texts = TFunction<('app' | 'menu' | 'import' | 'map' | 'steps' | 'report' | 'library')[]>;

/** The three samples, each done in its own language. */
const SAMPLES = [
  { file: 'cat-fountain.en.csv', language: 'en', pain: 'They wait in a queue' },
  { file: 'przychodnia.pl.csv', language: 'pl', pain: 'Długo czekają w kolejce' },
  { file: 'bank-300.ru.tsv', language: 'ru', pain: 'Долго ждут в очереди' },
] as const satisfies readonly { file: string; language: Language; pain: string }[];

const MOMENTS = 4;

/** From a client's table to the client's PDF and to a colleague's laptop. */
describe.each(SAMPLES)('the main job on $file', ({ file, language, pain }) => {
  test('is done from import to the colleague who opens the file', async () => {
    const t: Texts = (await createTranslator(language)).t;
    const table = sampleDocument(file);
    const names = journeyOf(table).touchpoints.map(({ touchpoint }) => touchpoint.name);
    const folder = temporaryFolder();
    const running = await launchApp({ settings: { language, authorName: 'Anna Nowak' } });

    await importTable(running, t, join(root, 'tests/fixtures/tables', file));
    await rateUnrated(running, t, unratedIn(table));
    const accepted = await acceptMoments(running, t);
    expect(accepted).toHaveLength(MOMENTS);
    await addQuickWins(running, t, accepted, pain);
    const pdf = join(folder, 'report.pdf');
    await exportReport(running, t, pdf);
    const mine = await exportMap(running, t, join(folder, 'mine.journey'));
    await running.close();

    const pages = textOf(pdf);
    expect(names.filter((name) => !pages.includes(withoutSpaces(name)))).toEqual([]);
    for (const { reason } of Object.values(mine.moments)) expect(pages).toContain(withoutSpaces(reason));
    for (const { title } of Object.values(mine.actions)) expect(pages).toContain(withoutSpaces(title));

    expect(journeyOf(mine).touchpoints.map(({ touchpoint }) => touchpoint.name)).toEqual(names);
    expect(unratedIn(mine)).toBe(0);
    expect(
      Object.values(mine.moments)
        .map(({ touchpointId }) => mine.touchpoints[touchpointId]?.name)
        .sort(),
    ).toEqual([...accepted].sort());
    const actions = Object.values(mine.actions);
    expect(new Set(actions.flatMap(({ touchpointIds }) => touchpointIds)).size).toBe(MOMENTS);
    expect(actions.filter(({ quickWinId }) => quickWinId !== null).length).toBeGreaterThan(0);

    const colleague = await launchApp({ settings: { language }, args: [join(folder, 'mine.journey')] });
    await colleague.window.waitForFunction(() => location.hash.includes('guide'));
    const theirs = await exportMap(colleague, t, join(folder, 'theirs.journey'));
    await colleague.close();
    expect(theirs).toEqual(mine);
  });
});

async function importTable(running: RunningApp, t: Texts, path: string): Promise<void> {
  const { window } = running;
  await answerOpenDialog(running, path);
  await chooseFromMenu(running, t('menu:file.importTable'));
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: t('import:import'), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await window.waitForFunction(() => location.hash.includes('touchpoints'));
  await untilSaved(window);
}

async function rateUnrated({ window }: RunningApp, t: Texts, count: number): Promise<void> {
  await goTo(window, '#/guide/emotions');
  await window.getByRole('button', { name: t('map:emotions.unratedOnly') }).click();
  await window.keyboard.press('u');
  // Every second one is good, every second one bad.
  for (let rated = 0; rated < count; rated++) await window.keyboard.press(rated % 2 === 0 ? '4' : '2');
  await untilSaved(window);
}

/** Accepts the loudest suggestions by keyboard, each with a reason, and gives the names of their touchpoints. */
async function acceptMoments({ window }: RunningApp, t: Texts): Promise<string[]> {
  await goTo(window, '#/guide/moments');
  const accepted: string[] = [];
  for (let number = 1; number <= MOMENTS; number++) {
    const suggestion = window.locator('[data-suggestion]').first();
    await suggestion.waitFor();
    const id = await suggestion.getAttribute('data-suggestion');
    accepted.push((await suggestion.innerText()).trim());
    await suggestion.focus();
    if ((await suggestion.getAttribute('aria-expanded')) !== 'true') await window.keyboard.press('Enter');
    await window.getByRole('textbox', { name: t('map:moments.reason') }).waitFor();
    await window.keyboard.type(`Reason ${number}`);
    await window.keyboard.press('Control+Enter');
    await window.locator(`[data-suggestion="${id}"]`).waitFor({ state: 'detached' });
  }
  await untilSaved(window);
  return accepted;
}

/** For each moment the first proven quick win that fits its pain, or one of our own where none does. */
async function addQuickWins({ window }: RunningApp, t: Texts, names: readonly string[], pain: string): Promise<void> {
  await goTo(window, '#/guide/actions');
  const momentOf = (name: string) => window.getByRole('region', { name, exact: true }).first();
  const offersOf = (name: string) => momentOf(name).getByRole('group').getByRole('button');
  const [first = ''] = names;
  // The loudest one is said more plainly, and the library knows an answer.
  await momentOf(first)
    .getByRole('textbox', { name: t('steps:touchpoints.fields.pains') })
    .fill(pain);
  await offersOf(first).first().waitFor();
  for (const name of names) {
    if ((await offersOf(name).count()) > 0) {
      await offersOf(name).first().click();
      continue;
    }
    await momentOf(name)
      .getByRole('textbox', { name: t('steps:actions.own') })
      .fill(`Our own answer: ${name}`);
    await window.keyboard.press('Enter');
  }
  await untilSaved(window);
}

async function exportReport(running: RunningApp, t: Texts, path: string): Promise<void> {
  const { window } = running;
  await goTo(window, '#/report');
  await answerSaveDialog(running, path);
  await window.getByRole('button', { name: t('report:screen.export'), exact: true }).click();
  await window.getByText(t('report:screen.exported', { name: 'report.pdf' })).waitFor({ timeout: 60_000 });
  await untilSaved(window);
}

async function exportMap(running: RunningApp, t: Texts, path: string): Promise<MapDocument> {
  await answerSaveDialog(running, path);
  await chooseFromMenu(running, t('menu:file.exportFile'));
  await expect.poll(() => existsSync(path), { timeout: 20_000 }).toBe(true);
  const parsed = await parseJourney(readFileSync(path));
  if (parsed.kind !== 'ok') throw new Error(`The exported file was refused: ${parsed.kind}`);
  return parsed.document;
}

async function goTo(window: RunningApp['window'], hash: string): Promise<void> {
  await window.evaluate((next) => {
    location.hash = next;
  }, hash);
}

/** Ratings still to be given: one for each touchpoint and persona. */
function unratedIn(document: MapDocument): number {
  const settled = Object.values(document.scores).filter((score) => score.notApplicable || emotionOf(score) !== null);
  return Object.keys(document.personas).length * Object.keys(document.touchpoints).length - settled.length;
}

/** Lines are broken where the page is narrow; what was typed is all there but for that. */
function textOf(pdf: string): string {
  return withoutSpaces(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 }));
}

function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}
