import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { parseJourney } from '../../renderer/exchange/journey/parse';
import { dotsOf } from '../../renderer/model/dot-vote';
import { emotionOf, importanceOf } from '../../renderer/model/scoring/emotion';
import { answerSaveDialog, chooseFromMenu, launchApp, type RunningApp, temporaryFolder } from './app';
import { untilSaved } from './touchpoint-entry';

const VOTERS = ['Quartz Voter', 'Basalt Voter', 'Granite Voter'];
const REMARK = 'Obsidian remark of the room';

async function toRoom(window: Page): Promise<void> {
  await window.evaluate(() => {
    location.hash = '#/room';
  });
  await window.getByRole('toolbar', { name: 'Keys of the room' }).waitFor();
  await window.keyboard.press('Home');
}

async function press(window: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await window.keyboard.press(key);
}

const heading = (window: Page, name: string | RegExp) => window.getByRole('heading', { level: 3, name });

async function voteTwice(window: Page): Promise<void> {
  await press(window, 'v');
  await window.getByRole('textbox', { name: 'Names, one a line' }).fill(VOTERS.join('\n'));
  await window.getByRole('button', { name: 'Begin with 3 seats' }).click();
  await press(window, '1', '2', '4', 'Enter');
  await heading(window, /^Mean −0\.7/).waitFor();
  await press(window, 'r', '3', '3', '4', 'Enter');
  await heading(window, /^Mean \+0\.3/).waitFor();
  await press(window, 'i', '4', '5', '5', 'Enter');
  await heading(window, /^Mean 4\.7/).waitFor();
}

async function putDots(window: Page): Promise<void> {
  await press(window, 'd', 'Enter', '1', '1', '2', 'Enter', '1', 'n', 'n', 'Enter');
  await heading(window, 'What matters most').waitFor();
}

async function written(running: RunningApp, path: string, choose: () => Promise<void>): Promise<Buffer> {
  await answerSaveDialog(running, path);
  await choose();
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  return readFileSync(path);
}

async function documentIn(bytes: Buffer) {
  const parsed = await parseJourney(bytes);
  if (parsed.kind !== 'ok') throw new Error(parsed.kind);
  return parsed.document;
}

/** Waits until what the window keeps beside the workbook has this text on disk. */
async function onDisk({ profile }: RunningApp, text: string): Promise<void> {
  const folder = join(profile, 'Local Storage', 'leveldb');
  const holds = () => readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(text));
  await expect.poll(holds).toBe(true);
}

/** The app on the profile of one that was killed, in the room of the same map. */
async function startAgain({ profile }: RunningApp): Promise<RunningApp> {
  const again = await launchApp({ profile });
  await again.window
    .getByRole('button', { name: /^Cat fountain/ })
    .first()
    .click();
  await again.window.waitForFunction(() => location.hash.startsWith('#/guide/'));
  await toRoom(again.window);
  return again;
}

describe('a vote of the room', () => {
  it('is on disk when it is revealed, and nowhere in what the client gets', async () => {
    const folder = temporaryFolder();
    const first = await launchApp();
    await chooseFromMenu(first, 'Open the sample');
    await first.window.waitForFunction(() => location.hash === '#/map');
    await toRoom(first.window);
    await voteTwice(first.window);
    await putDots(first.window);
    await press(first.window, 'c');
    await first.window.keyboard.type(REMARK);
    await press(first.window, 'Enter', 'Escape');
    await untilSaved(first.window);
    await onDisk(first, 'Quartz Voter');
    await first.kill();

    const again = await startAgain(first);
    // The room stands as it stood, with its seats; a vote begins with the emotion.
    await press(again.window, 'v');
    await heading(again.window, /^Mean \+0\.3/).waitFor();
    await again.window.getByText('Round 2: the mean moved by +1.0.').waitFor();
    await press(again.window, 'i');
    await heading(again.window, /^Mean 4\.7/).waitFor();

    const whole = await documentIn(
      await written(again, join(folder, 'whole.journey'), () => chooseFromMenu(again, 'Save map as file…')),
    );
    const voted = Object.values(whole.scores).find(({ votes }) => votes.length > 0);
    expect(voted?.votes.map(({ voter, emotion }) => [voter, emotion])).toEqual(
      VOTERS.map((voter, at) => [voter, at === 2 ? 1 : 0]),
    );
    expect(voted?.earlierRounds.map(({ votes }) => votes.map(({ emotion }) => emotion))).toEqual([[-2, -1, 1]]);
    expect(voted?.importanceVotes.map(({ importance }) => importance)).toEqual([4, 5, 5]);
    expect(Object.values(whole.captures).map(({ text }) => text)).toEqual([REMARK]);

    const bytes = await written(again, join(folder, 'client.journey'), () =>
      chooseFromMenu(again, 'Save the client’s copy as file…'),
    );
    const copy = await documentIn(bytes);
    const everything = Object.values(unzipSync(bytes))
      .map((entry) => Buffer.from(entry).toString())
      .join('\n');
    for (const secret of [...VOTERS, REMARK]) expect(everything).not.toContain(secret);
    expect(copy.map.id).not.toBe(whole.map.id);
    expect([copy.map.participants, copy.captures]).toEqual(['', {}]);
    const copied = copy.scores[voted?.id ?? ''];
    expect([emotionOf(copied), importanceOf(copied), copied?.earlierRounds]).toEqual([
      emotionOf(voted),
      importanceOf(voted),
      [],
    ]);
    const dots = (of: typeof copy) => Object.values(of.moments).map(dotsOf).sort();
    expect(dots(copy)).toEqual(dots(whole));
    expect(Math.max(...dots(whole))).toBe(3);

    await again.window.evaluate(() => {
      location.hash = '#/report';
    });
    const pdf = join(folder, 'client.pdf');
    await written(again, pdf, () => again.window.getByRole('button', { name: 'Export PDF' }).click());
    const text = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 100_000_000 });
    expect(text).toContain('Cat fountain');
    for (const secret of [...VOTERS, REMARK]) expect(text).not.toContain(secret);
    await again.close();
  }, 120_000);
});

describe('a vote under way', () => {
  it('is there when the app was killed, covered as it was', async () => {
    const first = await launchApp();
    await chooseFromMenu(first, 'Open the sample');
    await first.window.waitForFunction(() => location.hash === '#/map');
    await toRoom(first.window);
    await press(first.window, 'v');
    await first.window.getByRole('textbox', { name: 'Names, one a line' }).fill(VOTERS.join('\n'));
    await first.window.getByRole('button', { name: 'Begin with 3 seats' }).click();
    await press(first.window, '1', '5');
    // Within a second: left to itself Chromium takes five.
    await onDisk(first, '"answer":2}');
    await first.kill();

    const again = await startAgain(first);
    await press(again.window, '4', 'Enter');
    await heading(again.window, /^Mean \+0\.3/).waitFor();
    await again.close();
  }, 120_000);
});

describe('full screen', () => {
  it('shows the room alone and puts the window back, by the keys of the room', async () => {
    const running = await launchApp();
    const page = running.window;
    const state = () =>
      running.app.evaluate(({ BrowserWindow }) => {
        const [own] = BrowserWindow.getAllWindows();
        return { full: own?.isFullScreen(), bounds: own?.getBounds() };
      });
    await chooseFromMenu(running, 'Open the sample');
    await page.waitForFunction(() => location.hash === '#/map');
    await toRoom(page);
    const before = await state();
    await press(page, 'F11');
    await expect.poll(async () => (await state()).full).toBe(true);
    await expect.poll(() => page.getByRole('navigation', { name: 'Screens' }).count()).toBe(0);
    const [display] = await page.evaluate(() => window.touchline.call('window.displays'));
    expect(display).toMatchObject({ here: true });
    await press(page, 'Escape');
    await expect.poll(state).toEqual(before);
    await page.getByRole('navigation', { name: 'Screens' }).waitFor();
    await running.close();
  }, 60_000);
});
