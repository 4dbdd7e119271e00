import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { setNotApplicable, setVotes } from '../../../renderer/model/commands/score-commands';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import { newMoment } from '../../../renderer/model/moment';
import { newScore } from '../../../renderer/model/score';
import { EmotionCurve } from '../../../renderer/ui/parts/curve/EmotionCurve';
import { Sparkline } from '../../../renderer/ui/parts/Sparkline';
import { bigMap } from './big-map';
import { showMap } from './show-map';

const faces = () => [...document.querySelectorAll<SVGGElement>('[data-face]')];
const curve = () => page.getByRole('img', { name: /First-time buyer/ });

test('every rating has its face, and unrated touchpoints have none, not even at zero', async () => {
  // Of 20 touchpoints the 10th and the 20th are unrated.
  await showMap(<EmotionCurve document={bigMap(20)} width={900} height={300} />, bigMap(20));
  await expect.element(curve()).toBeVisible();
  expect(faces()).toHaveLength(18);
  const drawn = faces().map((face) => Math.round((new DOMMatrix(getComputedStyle(face).transform).e / 42) * 2) / 2);
  expect(drawn).not.toContain(9.5);
  expect(drawn).not.toContain(19.5);
});

test('across an unrated touchpoint runs a bridge without wash', async () => {
  await showMap(<EmotionCurve document={bigMap(20)} width={900} height={300} />, bigMap(20));
  await expect.element(curve()).toBeVisible();
  expect(document.querySelectorAll('[data-bridge]')).toHaveLength(1);
  // 18 ratings in two runs: 8 and 8 pieces.
  expect(document.querySelectorAll('[data-segment]')).toHaveLength(16);
});

test('says in words what it shows', async () => {
  await showMap(<EmotionCurve document={bigMap(20)} width={900} height={300} />, bigMap(20));
  await expect
    .element(curve())
    .toHaveAccessibleName('First-time buyer: 18 of 20 rated, from −2 to +2. Regular: 18 of 20 rated, from −2 to +2.');
});

test('a disagreement is drawn with its spread', async () => {
  const votes = [-2, 1].map((emotion, index) => ({ id: `v${index}`, voter: '', emotion }));
  const step = execute(bigMap(20), EMPTY_HISTORY, setVotes({ touchpointId: 't3', personaId: 'p1' }, votes));
  const map = step?.document ?? bigMap(20);
  await showMap(<EmotionCurve document={map} width={900} height={300} />, map);
  await expect.element(page.getByText('spread 3')).toBeVisible();
});

test('the spread of the last touchpoint is written inside the drawing', async () => {
  const votes = [-2, 1].map((emotion, index) => ({ id: `v${index}`, voter: '', emotion }));
  const step = execute(bigMap(20), EMPTY_HISTORY, setVotes({ touchpointId: 't20', personaId: 'p1' }, votes));
  const map = step?.document ?? bigMap(20);
  await showMap(<EmotionCurve document={map} width={900} height={300} />, map);
  const words = page.getByText('spread 3');
  await expect.element(words).toBeVisible();
  expect(words.element().getBoundingClientRect().right).toBeLessThan(curve().element().getBoundingClientRect().right);
});

test('a touchpoint the persona never meets has a cross at the foot, and no face', async () => {
  const step = execute(bigMap(20), EMPTY_HISTORY, setNotApplicable({ touchpointId: 't3', personaId: 'p1' }, true));
  const map = step?.document ?? bigMap(20);
  await showMap(<EmotionCurve document={map} width={900} height={300} />, map);
  await expect.element(curve()).toBeVisible();
  expect(document.querySelectorAll('[data-not-applicable]')).toHaveLength(1);
  expect(faces()).toHaveLength(17);
  const lowest = Math.max(...faces().map((face) => face.getBoundingClientRect().bottom));
  const cross = document.querySelector('[data-not-applicable] path');
  expect(cross?.getBoundingClientRect().top).toBeGreaterThanOrEqual(lowest - 1);
});

test('an accepted moment has a full ring, a suggested one a dashed ring', async () => {
  const plain = bigMap(20);
  const moment = newMoment({ id: 'm', touchpointId: 't1', kind: 'pain', personaIds: ['p1'], reason: 'They leave' });
  const map = { ...plain, moments: { m: moment } };
  await showMap(<EmotionCurve document={map} width={900} height={300} moments />, map);
  await expect.element(curve()).toBeVisible();
  const rings = faces().map((face) => face.querySelector('circle'));
  expect(rings[0]?.getAttribute('stroke')).toBe('var(--tl-e-m2)');
  expect(rings[0]?.getAttribute('stroke-dasharray')).toBeNull();
  expect(rings.some((ring) => ring?.getAttribute('stroke-dasharray') !== null)).toBe(true);
});

test('of a dozen tied personas the last steps aside by eleven markers, and nowhere else', async () => {
  const map = bigMap(20);
  const [p1, p2] = [map.personas['p1'], map.personas['p2']];
  if (!p1 || !p2) throw new Error('Two personas are needed');
  const others = Array.from({ length: 10 }, (_, at) => ({ ...p1, id: `o${at}`, order: `a0${at}V` }));
  const last = { ...p2, order: 'z0' };
  const score = (touchpointId: string, personaId: string, emotion: number) =>
    newScore({ touchpointId, personaId, emotion });
  const scores = [p1, ...others, last].map(({ id }) => score('t1', id, 1));
  scores.push(score('t2', 'p1', -2), score('t2', 'p2', 2));
  const crowd = {
    ...map,
    personas: Object.fromEntries([p1, ...others, last].map((persona) => [persona.id, persona])),
    scores: Object.fromEntries(scores.map((row) => [row.id, row])),
  };
  await showMap(<EmotionCurve document={crowd} width={900} height={300} />, crowd);
  await expect.element(curve()).toBeVisible();
  const middles = [...document.querySelectorAll('rect[width="7.56"]')].map(
    (rect) => Number(rect.getAttribute('x')) + 3.78,
  );
  // Columns of 41 px, markers 18 px apart.
  expect(middles.map(Math.round)).toEqual([Math.round(20.5 + 11 * 18), Math.round(61.5)]);
});

test('tied personas: the one in focus keeps its place, the other steps aside', async () => {
  const plain = bigMap(2);
  const same = Object.fromEntries(
    Object.entries(plain.scores).map(([id, score]) => [id, { ...score, emotion: 1 as const }]),
  );
  const map = { ...plain, scores: same };
  await showMap(<EmotionCurve document={map} width={300} height={300} />, map);
  await expect.element(curve()).toBeVisible();
  const face = new DOMMatrix(getComputedStyle(faces()[0] as SVGGElement).transform).e;
  const marker = [...document.querySelectorAll('rect[width="7.56"]')][0];
  const middle = Number(marker?.getAttribute('x')) + 3.78;
  expect(middle - face).toBeGreaterThan(10);
});

test('a long journey draws only the part round the current touchpoint', async () => {
  await showMap(<EmotionCurve document={bigMap(1000)} width={900} height={300} currentId="t500" />, bigMap(1000));
  await expect.element(page.getByText('500', { exact: true })).toBeVisible();
  expect(faces().length).toBeGreaterThan(20);
  expect(faces().length).toBeLessThan(80);
});

test('a sparkline says what it shows, and says so when nothing is rated', async () => {
  await showMap(
    <>
      <Sparkline emotions={[1, null, -2, 0.5]} width={204} height={40} />
      <Sparkline emotions={[null, null]} width={204} height={40} />
    </>,
    bigMap(1),
  );
  await expect.element(page.getByRole('img', { name: 'Emotion curve: 3 of 4 rated, from −2 to +1' })).toBeVisible();
  const empty = page.getByRole('img', { name: 'Emotion curve: nothing rated yet' });
  await expect.element(empty).toBeVisible();
  expect(empty.element().querySelectorAll('path')).toHaveLength(1);
});
