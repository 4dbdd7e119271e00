import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MapDocument } from '../../../renderer/model/document';
import { undoLast } from '../../../renderer/state/open-map';
import { GuideScreen } from '../../../renderer/ui/guide/GuideScreen';
import { expectAccessible } from '../guide/accessible';
import { bigMap } from '../curve/big-map';
import { catFountain, emotionIn, openMap, type Look, settled, showMap, withoutScores } from '../curve/show-map';

const heading = (name: string) => page.getByRole('heading', { name, level: 3 });
const unrated = () => withoutScores(bigMap(6), () => true);
const score = (touchpointId: string, personaId = 'p1') => openMap().scores[`${touchpointId}:${personaId}`];
const segments = () => [...document.querySelectorAll('[data-segment]')].map((path) => path.getAttribute('d'));

/** The step as it stands in the guide. */
const show = (map: MapDocument, look: Look = {}) => showMap(<GuideScreen />, map, { path: '/guide/emotions', ...look });

beforeEach(async () => {
  await page.viewport(1280, 800);
});

test('one key rates and goes on; the score is stored and the curve moves', async () => {
  await show(unrated());
  await expect.element(heading('Touchpoint number 1')).toBeVisible();
  await userEvent.keyboard('5');
  await expect.element(heading('Touchpoint number 2')).toBeVisible();
  expect(emotionIn(openMap(), 't1', 'p1')).toBe(2);
  expect(segments()).toHaveLength(0);
  await userEvent.keyboard('1');
  await expect.poll(() => segments().length).toBe(1);
  expect(emotionIn(openMap(), 't2', 'p1')).toBe(-2);
  const before = segments()[0];
  await userEvent.keyboard('{ArrowLeft}3');
  await expect.poll(() => segments()[0]).not.toBe(before);
  expect(emotionIn(openMap(), 't2', 'p1')).toBe(0);
});

test('a click on a key does the same', async () => {
  await show(unrated());
  await page.getByRole('button', { name: /Very good/ }).click();
  await expect.element(heading('Touchpoint number 2')).toBeVisible();
  expect(emotionIn(openMap(), 't1', 'p1')).toBe(2);
});

test('counts what is rated and keeps the balance', async () => {
  await show(unrated());
  await userEvent.keyboard('55');
  await expect.element(page.getByRole('button', { name: 'First-time buyer 2 of 6' })).toBeVisible();
  await page.getByRole('button', { name: 'Balance so far +100' }).click();
  await expect.element(page.getByText('First-time buyer: 100 × +12 ÷ 12, 2 of 6 rated')).toBeVisible();
  await expect.element(page.getByText('4 unrated ones are left out')).toBeVisible();
});

test('importance, evidence, not applicable and clearing have keys of their own', async () => {
  await show(unrated());
  await userEvent.keyboard('{Shift>}4{/Shift}e');
  await expect.poll(() => score('t1')?.importance).toBe(4);
  expect(score('t1')?.evidence).toBe('observed');
  await userEvent.keyboard('2');
  await expect.element(heading('Touchpoint number 2')).toBeVisible();
  await userEvent.keyboard('n');
  await expect.element(heading('Touchpoint number 3')).toBeVisible();
  expect(score('t2')?.notApplicable).toBe(true);
  await expect.element(page.getByRole('button', { name: 'First-time buyer 1 of 5' })).toBeVisible();
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{Backspace}');
  await expect.poll(() => emotionIn(openMap(), 't1', 'p1')).toBeNull();
  expect(score('t1')?.importance).toBe(4);
});

test('each of them is one step to undo', async () => {
  await show(unrated());
  await userEvent.keyboard('{Shift>}4{/Shift}2');
  await expect.poll(() => emotionIn(openMap(), 't1', 'p1')).toBe(-1);
  undoLast();
  expect(emotionIn(openMap(), 't1', 'p1')).toBeNull();
  undoLast();
  expect(score('t1')).toBeUndefined();
});

test('votes are typed as digits; the mean, the spread and the disagreement are told', async () => {
  await show(unrated());
  await userEvent.keyboard('v');
  const input = page.getByRole('textbox', { name: /Votes, one digit for each person/ });
  await expect.element(input).toHaveFocus();
  await userEvent.keyboard('1x529{Enter}');
  await expect.poll(() => score('t1')?.votes.map((vote) => vote.emotion)).toEqual([-2, 2, -1]);
  await expect.element(page.getByText('mean −0.3')).toBeVisible();
  await expect.element(page.getByText(/The room disagrees: votes from −2 to \+2/)).toBeVisible();
  expect(page.getByText('spread 4').elements().length).toBeGreaterThan(0);
  // The digits were votes, not ratings, and nothing moved on.
  await expect.element(heading('Touchpoint number 1')).toBeVisible();
  undoLast();
  expect(score('t1')).toBeUndefined();
});

test('after the last touchpoint the next unrated persona has her turn', async () => {
  await show(unrated());
  await userEvent.keyboard('333333');
  await expect.element(page.getByRole('button', { name: 'Regular 0 of 6' })).toHaveAttribute('aria-pressed', 'true');
  await expect.element(heading('Touchpoint number 1')).toBeVisible();
});

test('P changes the persona and keeps the touchpoint', async () => {
  await show(unrated());
  await userEvent.keyboard('{ArrowRight}p4');
  await expect.poll(() => emotionIn(openMap(), 't2', 'p2')).toBe(1);
  expect(score('t2', 'p1')).toBeUndefined();
});

test('only unrated: settled touchpoints are passed over', async () => {
  const half = withoutScores(bigMap(6), ({ touchpointId }) => touchpointId === 't2' || touchpointId === 't5');
  await show(half);
  await expect.element(heading('Touchpoint number 2')).toBeVisible();
  await page.getByRole('button', { name: 'Only unrated' }).click();
  await userEvent.keyboard('4');
  await expect.element(heading('Touchpoint number 5')).toBeVisible();
});

test('filling a gap goes on to the next gap; replacing a rating is told and goes on in order', async () => {
  const gaps = withoutScores(bigMap(6), ({ touchpointId }) => touchpointId === 't2' || touchpointId === 't5');
  const before = emotionIn(gaps, 't3', 'p1');
  await show(gaps);
  await expect.element(heading('Touchpoint number 2')).toBeVisible();
  await userEvent.keyboard('4');
  await expect.element(heading('Touchpoint number 5')).toBeVisible();
  expect(emotionIn(openMap(), 't3', 'p1')).toBe(before);
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
  await expect.element(heading('Touchpoint number 2')).toBeVisible();
  await expect.element(page.getByText('replaces +1')).toBeVisible();
  await userEvent.keyboard('1');
  await expect.element(heading('Touchpoint number 3')).toBeVisible();
});

test('Escape in the votes takes back what was typed and gives the keys back', async () => {
  await show(unrated());
  await userEvent.keyboard('v152{Escape}');
  expect(score('t1')).toBeUndefined();
  await userEvent.keyboard('4');
  await expect.poll(() => emotionIn(openMap(), 't1', 'p1')).toBe(1);
  await userEvent.keyboard('v33{Enter}v{Escape}');
  expect(score('t2')?.votes).toHaveLength(2);
});

test('no more votes than a score can hold', async () => {
  await show(unrated());
  await userEvent.keyboard('v');
  await page.getByRole('textbox', { name: /Votes, one digit/ }).fill('5'.repeat(600));
  await expect.poll(() => score('t1')?.votes.length).toBe(500);
});

test('on a narrow screen the five keys stand side by side', async () => {
  await page.viewport(640, 400);
  await show(unrated());
  const keys = page.getByRole('group', { name: 'Emotion' }).getByRole('button').elements();
  expect(new Set(keys.map((key) => key.getBoundingClientRect().top)).size).toBe(1);
  expect(keys).toHaveLength(5);
});

test('unrated stays unrated: no score is invented by looking', async () => {
  await show(unrated());
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
  await expect.element(heading('Touchpoint number 2')).toBeVisible();
  expect(openMap().scores).toEqual({});
  expect(document.querySelectorAll('[data-face]')).toHaveLength(0);
});

test('a map without personas shows the way to them', async () => {
  await show({ ...unrated(), personas: {} });
  await expect.element(page.getByText('Nobody to rate for yet')).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Personas' })).toBeVisible();
});

test('axe finds nothing, in three languages, light and dark', async () => {
  for (const language of ['en', 'pl', 'ru'] as const)
    for (const theme of ['light', 'dark'] as const) {
      const screen = await show(await catFountain(language), { language, theme });
      await settled();
      await expectAccessible();
      await screen.unmount();
    }
}, 60_000);
