import { describe, expect, it } from 'vitest';
import { newAction, newMeasure } from '../../../../renderer/model/action';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { newMoment } from '../../../../renderer/model/moment';
import { newPersona } from '../../../../renderer/model/persona';
import { newScore, type Score, scoreId } from '../../../../renderer/model/score';
import { journeyBalance, personaBalance } from '../../../../renderer/model/scoring/balance';
import { disagrees, emotionOf, importanceOf, spreadOf } from '../../../../renderer/model/scoring/emotion';
import { funnel } from '../../../../renderer/model/scoring/funnel';
import { quadrantOf } from '../../../../renderer/model/scoring/matrix';
import { ces, csat, nps } from '../../../../renderer/model/scoring/measures';
import { painOf, rankedPains } from '../../../../renderer/model/scoring/pain-and-strength';
import { peakEnd } from '../../../../renderer/model/scoring/peak-end';
import { retentionWorth } from '../../../../renderer/model/scoring/retention';
import { jointSuggestions, openSuggestions, suggestedMoments } from '../../../../renderer/model/scoring/suggestions';
import { calendarGone, progressOf, suggestedVerdict } from '../../../../renderer/model/scoring/verdict';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';
import { sampleDocument } from '../../../fixtures/sample-document';

const vote = (emotion: number, index: number) => ({ id: String(index), voter: '', emotion });
const votes = (...emotions: number[]) =>
  newScore({ touchpointId: 't', personaId: 'p', emotion: 2, votes: emotions.map(vote) });

describe('votes', () => {
  it('count as their mean instead of the agreed emotion', () => {
    expect(emotionOf(votes(-2, 0, 1))).toBeCloseTo(-1 / 3);
    expect(emotionOf(votes())).toBe(2);
  });

  it('disagree from a spread of two, and one vote has no spread', () => {
    expect(spreadOf(votes(-1, 1))).toBe(2);
    expect(disagrees(votes(-1, 1))).toBe(true);
    expect(disagrees(votes(0, 1))).toBe(false);
    expect(spreadOf(votes(1))).toBeNull();
  });
});

it('an unknown score is unrated, with importance 3 assumed', () => {
  expect(emotionOf(undefined)).toBeNull();
  expect(importanceOf(undefined)).toEqual({ value: 3, assumed: true });
  const off = newScore({ touchpointId: 't', personaId: 'p', emotion: 2, notApplicable: true });
  expect(emotionOf(off)).toBeNull();
});

describe('shares of customers', () => {
  const sample = sampleDocument('cat-fountain.en.csv');
  const withShares = (first: number | null, second: number | null): MapDocument => ({
    ...sample,
    personas: Object.fromEntries(
      Object.values(sample.personas).map((persona, index) => [
        persona.id,
        { ...persona, share: index === 0 ? first : second },
      ]),
    ),
  });

  it('weigh the personas where all are known', () => {
    const [first, second] = ['p0', 'p1'].map((id) => personaBalance(sample, id).value ?? 0) as [number, number];
    expect(journeyBalance(withShares(60, 40)).value).toBeCloseTo(0.6 * first + 0.4 * second);
    expect(journeyBalance(withShares(60, null)).value).toBeCloseTo((first + second) / 2);
    expect(journeyBalance(withShares(60, null)).leftOut).toContainEqual({ key: 'missingShare', count: 1, ids: ['p1'] });
    expect(journeyBalance(withShares(0, 0)).value).toBeCloseTo((first + second) / 2);
    expect(journeyBalance(withShares(100, 0)).value).toBeCloseTo(first);
  });

  it('leave out a persona without a rating in the group', () => {
    const t6 = sample.touchpoints['t6'];
    expect(t6).toBeDefined();
    const group = t6 ? [t6] : [];
    const balance = journeyBalance(sample, group);
    expect(balance.value).toBe(personaBalance(sample, 'p0', group).value);
    expect(balance.leftOut).toContainEqual({ key: 'personaWithoutRating', count: 1, ids: ['p1'] });
  });
});

it('a map without ratings has no numbers at all', () => {
  const blank = emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));
  expect(journeyBalance(blank).value).toBeNull();
  expect(peakEnd(blank, 'p')).toBeNull();
  expect(jointSuggestions(blank)).toEqual([]);
});

it('a decided suggestion is not open any more, and a moment of truth answers for both kinds', () => {
  const sample = sampleDocument('przychodnia.pl.csv');
  const open = openSuggestions(sample);
  expect(open).toHaveLength(11);
  const moments = {
    a: newMoment({ id: 'a', touchpointId: 't3', kind: 'pain', decision: 'dismissed' }),
    b: newMoment({ id: 'b', touchpointId: 't2', kind: 'momentOfTruth' }),
    c: newMoment({ id: 'c', touchpointId: 't12', kind: 'pain' }),
  };
  expect(openSuggestions({ ...sample, moments }).map((entry) => entry.touchpointId)).toEqual(
    open.map((entry) => entry.touchpointId).filter((id) => id !== 't3' && id !== 't2'),
  );
  expect(sample.scores[scoreId('t3', 'p0')]?.emotion).toBe(-2);
});

it.each([
  [3, 2, 'quickWin'],
  [3, 3, 'strategic'],
  [2, 2, 'fillIn'],
  [2, 3, 'reconsider'],
  [null, 1, 'unscored'],
  [5, null, 'unscored'],
] as const)('impact %s and effort %s make %s', (impact, effort, quadrant) => {
  expect(quadrantOf({ impact, effort })).toBe(quadrant);
});

describe('funnel and retention', () => {
  const stage = (id: string, order: string, entering: number | null, kind: 'purchase' | 'retention') =>
    newStage({ id, order, name: id, kind, customersEntering: entering });
  const map = newJourneyMap({
    id: 'm',
    createdAt: '2026-11-18T09:00:00.000Z',
    reportLanguage: 'en',
    customerValue: 64,
  });
  const document = (entering: (number | null)[]) => ({
    map,
    stages: {
      buy: stage('buy', 'a0', entering[0] ?? null, 'purchase'),
      keep: stage('keep', 'a1', entering[1] ?? null, 'retention'),
      tell: stage('tell', 'a2', entering[2] ?? null, 'retention'),
    },
  });

  it('shows conversion before the purchase and money after it', () => {
    const [toKeep, toTell] = funnel(document([2400, 1980, 1560]));
    expect(toKeep?.conversion.value).toBeCloseTo(0.825);
    expect(toKeep?.yearlyLoss.value).toBeNull();
    expect(toTell?.yearlyLoss.value).toBe(420 * 64);
  });

  it('never turns a missing count into zero', () => {
    const [toKeep, toTell] = funnel(document([2400, null, 1560]));
    expect(toKeep?.conversion.value).toBeNull();
    expect(toTell?.yearlyLoss).toMatchObject({ value: null, leftOut: [{ key: 'missingInput', ids: ['keep'] }] });
  });

  it('multiplies customers, points and value', () => {
    expect(retentionWorth(document([2400, 1980, null]), 5).value).toBe(6336);
    expect(retentionWorth(document([2400, null, null]), 5).value).toBeNull();
  });
});

it('measures of loyalty, effort and satisfaction', () => {
  expect(nps({ 10: 5, 9: 1, 8: 2, 6: 1, 0: 1 }).value).toBe(40);
  expect(ces({ 7: 2, 6: 1, 4: 1, 1: 1 }).value).toBe(40);
  expect(csat({ 5: 1, 4: 2, 3: 1 }).value).toBe(75);
  expect(nps({}).value).toBeNull();
});

describe('verdict', () => {
  const measure = (latest: number | null, target = 10, baseline = 40) =>
    newMeasure({
      name: 'Wait',
      direction: 'down',
      baseline,
      baselineDate: '2026-01-01',
      target,
      readings: latest === null ? [] : [{ id: 'r', date: '2026-06-01', value: latest }],
    });
  const action = (latest: number | null, fields: object = {}) =>
    newAction({ id: 'a', order: 'a0', dueDate: '2026-12-31', measure: measure(latest), ...fields });

  it('measures progress in the direction of the target', () => {
    expect(progressOf(measure(25)).value).toBe(0.5);
    expect(progressOf(measure(50)).value).toBeLessThan(0);
    expect(progressOf(measure(25, 40)).value).toBeNull();
    expect(progressOf(measure(null)).value).toBeNull();
  });

  it('keeps, adjusts or stops; the calendar decides how much is enough', () => {
    expect(calendarGone(action(25), '2026-07-02')).toBeCloseTo(0.5, 2);
    expect(suggestedVerdict(action(25), '2026-07-02')).toBe('keep');
    expect(suggestedVerdict(action(37), '2026-12-31')).toBe('adjust');
    expect(suggestedVerdict(action(45, { reviewDate: '2026-05-01' }), '2026-07-02')).toBe('stop');
    expect(suggestedVerdict(action(40, { plannedCost: 100, actualCost: 150 }), '2026-07-02')).toBe('stop');
    expect(suggestedVerdict(action(40), '2026-07-02')).toBeNull();
    expect(suggestedVerdict(action(null), '2026-07-02')).toBeNull();
  });
});

describe('means of votes', () => {
  const t = { id: 't', stageId: 's', order: 'a0' };
  const mapOf = (...scores: Score[]): MapDocument => ({
    ...emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' })),
    personas: { p: newPersona({ id: 'p', order: 'a0' }) },
    stages: { s: newStage({ id: 's', order: 'a0' }) },
    touchpoints: Object.fromEntries(
      scores.map(({ touchpointId }, at) => [touchpointId, newTouchpoint({ ...t, id: touchpointId, order: `a${at}` })]),
    ),
    scores: Object.fromEntries(scores.map((score) => [score.id, score])),
  });
  const voted = (touchpointId: string, emotions: readonly number[], importances: readonly number[]) =>
    newScore({
      touchpointId,
      personaId: 'p',
      votes: emotions.map(vote),
      importanceVotes: importances.map((importance, index) => ({ id: String(index), voter: '', importance })),
    });
  // 24 ÷ 11 × 22 ÷ 12 is 4, and 3.9999999999999996 to a computer.
  const exactlyFour = voted(
    't',
    [-1, -1, ...Array.from({ length: 10 }, () => -2)],
    [3, 3, ...Array.from({ length: 9 }, () => 2)],
  );

  it('reach a threshold they equal, however a computer writes them', () => {
    expect(painOf(exactlyFour)).toBe(4);
    const better = voted('o', [2], [5]);
    const suggestion = suggestedMoments(mapOf(better, exactlyFour), 'p').find(({ kind }) => kind === 'pain');
    expect(suggestion?.rules.map(({ rule }) => rule)).toContain('pain');
  });

  it('share a rank with the same pain of another', () => {
    const plain = newScore({ touchpointId: 'u', personaId: 'p', emotion: -1, importance: 4 });
    const ranked = rankedPains(mapOf(exactlyFour, plain));
    expect(ranked[0]?.value).toBe(ranked[1]?.value);
  });
});
