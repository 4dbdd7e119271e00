import { describe, expect, it } from 'vitest';
import { STEP_IDS, type StepId } from '../../../renderer/guide/guide-step';
import { currentStep, GUIDE_STEPS, stepProgress } from '../../../renderer/guide/steps';
import { createTranslator } from '../../../renderer/i18n/i18n';
import { LANGUAGES } from '../../../renderer/i18n/languages';
import { newAction, newMeasure } from '../../../renderer/model/action';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newMoment } from '../../../renderer/model/moment';
import { newPersona } from '../../../renderer/model/persona';
import { newScore, scoreId } from '../../../renderer/model/score';
import { newStage } from '../../../renderer/model/stage';
import { newTouchpoint, type Touchpoint } from '../../../renderer/model/touchpoint';

const context = { today: '2026-11-25', changedSinceReport: false };
const blank = emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));
const withMap = (fields: object): MapDocument => ({ ...blank, map: { ...blank.map, ...fields } });
const touchpoint = (id: string, fields: Partial<Touchpoint> = {}) =>
  newTouchpoint({ id, stageId: 's', order: `a${id.slice(1)}`, name: id, ...fields });
const journey: MapDocument = {
  ...blank,
  stages: { s: newStage({ id: 's', order: 'a0', name: 'Purchase' }) },
  touchpoints: {
    t1: touchpoint('t1', { kind: 'digital', channels: ['Website'], department: 'IT' }),
    t2: touchpoint('t2', { kind: 'human' }),
  },
  personas: { p: newPersona({ id: 'p', order: 'a0', name: 'Ola' }) },
};
const rated = (touchpointId: string, emotion: number | null, fields: object = {}) => {
  const score = newScore({ touchpointId, personaId: 'p', emotion, ...fields });
  return { [scoreId(touchpointId, 'p')]: score };
};

function progress(id: StepId, document: MapDocument, given = context) {
  const step = GUIDE_STEPS.find((candidate) => candidate.id === id);
  if (!step) throw new Error(id);
  const { done, missing, count } = stepProgress(step, document, given);
  return {
    done,
    count,
    missing: missing.map((entry) => (entry.count === undefined ? entry.key : `${entry.key} ${entry.count}`)),
  };
}

describe('the guide', () => {
  it('lists every step once, in order', () => {
    expect(GUIDE_STEPS.map((step) => step.id)).toEqual([...STEP_IDS]);
  });

  it('frame: title, scenario and goal', () => {
    expect(progress('frame', blank)).toMatchObject({ done: false, missing: ['noTitle', 'noScenario', 'noGoal'] });
    expect(progress('frame', withMap({ title: 'A', scenario: ' ', customerGoal: 'B' })).missing).toEqual([
      'noScenario',
    ]);
    expect(progress('frame', withMap({ title: 'A', scenario: 'C', customerGoal: 'B' })).done).toBe(true);
  });

  it('personas: at least one, with goals, needs and motivations', () => {
    expect(progress('personas', blank).missing).toEqual(['noPersona']);
    const one = newPersona({ id: 'p', order: 'a0', goals: 'x', needs: 'y' });
    expect(progress('personas', { ...blank, personas: { p: one } })).toMatchObject({
      done: false,
      count: { kind: 'number', value: 1 },
      missing: ['withoutMotivations 1'],
    });
    const full = { ...one, motivations: 'z' };
    expect(progress('personas', { ...blank, personas: { p: full } })).toMatchObject({ done: true, missing: [] });
    const two = { p: full, q: { ...full, id: 'q', share: 40 } };
    expect(progress('personas', { ...blank, personas: two })).toMatchObject({
      done: true,
      missing: ['withoutShare 1'],
    });
    const shared = (...shares: number[]) => ({
      ...blank,
      personas: Object.fromEntries(shares.map((share, index) => [`p${index}`, { ...full, id: `p${index}`, share }])),
    });
    expect(progress('personas', shared(60, 50))).toMatchObject({ done: false, missing: ['sharesAbove100'] });
    expect(progress('personas', shared(33.3, 33.3, 33.4))).toMatchObject({ done: true, missing: [] });
  });

  it('stages: at least one', () => {
    expect(progress('stages', blank)).toMatchObject({ done: false, missing: ['noStage'] });
    expect(progress('stages', journey)).toMatchObject({ done: true, missing: ['withoutGoal 1'] });
  });

  it('touchpoints: every stage has one, and not all are digital', () => {
    expect(progress('touchpoints', blank).missing).toEqual(['noTouchpoint']);
    expect(progress('touchpoints', journey)).toMatchObject({
      done: true,
      missing: ['withoutChannel 1', 'withoutOwner 1'],
    });
    const empty = {
      ...journey,
      stages: { ...journey.stages, z: newStage({ id: 'z', order: 'a1', name: 'Advocacy' }) },
    };
    expect(progress('touchpoints', empty)).toMatchObject({ done: false });
    expect(progress('touchpoints', empty).missing[0]).toBe('stageWithoutTouchpoints 1');
    const { t1 } = journey.touchpoints;
    const digital = { ...journey, touchpoints: t1 ? { t1 } : {} };
    expect(progress('touchpoints', digital)).toMatchObject({ done: false, missing: ['allDigital'] });
  });

  it('emotions: all rated or not applicable; unrated is never counted as rated', () => {
    expect(progress('emotions', journey)).toMatchObject({
      done: false,
      count: { kind: 'ratio', value: 0, of: 2 },
      missing: ['unrated 2'],
    });
    const one = { ...journey, scores: rated('t1', 0) };
    expect(progress('emotions', one)).toMatchObject({
      count: { kind: 'ratio', value: 1, of: 2 },
      missing: ['unrated 1', 'withoutImportance 1', 'allAssumed'],
    });
    const all = {
      ...journey,
      scores: {
        ...rated('t1', 0, { importance: 4, evidence: 'observed' }),
        ...rated('t2', null, { notApplicable: true }),
      },
    };
    expect(progress('emotions', all)).toMatchObject({
      done: true,
      count: { kind: 'ratio', value: 1, of: 1 },
      missing: [],
    });
  });

  it('emotions: not done while there is nobody or nothing to rate', () => {
    expect(progress('emotions', blank)).toMatchObject({ done: false, count: null, missing: ['noPersona'] });
    expect(progress('emotions', { ...journey, touchpoints: {} })).toMatchObject({
      done: false,
      missing: ['noTouchpoint'],
    });
  });

  it('moments: one decided, each with a reason', () => {
    const bad = { ...journey, scores: rated('t1', -2, { importance: 5 }) };
    expect(progress('moments', bad)).toMatchObject({ done: false, missing: ['noneDecided', 'undecided 1'] });
    const moment = newMoment({ id: 'k', touchpointId: 't1', kind: 'pain' });
    expect(progress('moments', { ...bad, moments: { k: moment } })).toMatchObject({
      done: false,
      missing: ['withoutReason 1'],
    });
    const reasoned = { ...bad, moments: { k: { ...moment, reason: 'They leave' } } };
    expect(progress('moments', reasoned)).toMatchObject({
      done: true,
      missing: [],
      count: { kind: 'number', value: 1 },
    });
    const dismissed = { ...bad, moments: { k: { ...moment, decision: 'dismissed' as const } } };
    expect(progress('moments', dismissed)).toMatchObject({ missing: ['noneDecided'] });
  });

  it('actions: one for each moment, with owner, date and measure', () => {
    const moments = { k: newMoment({ id: 'k', touchpointId: 't1', kind: 'pain', reason: 'r' }) };
    expect(progress('actions', { ...journey, moments }).missing).toEqual(['noAction', 'momentsWithoutAction 1']);
    const action = newAction({ id: 'a', order: 'a0', touchpointIds: ['t1'] });
    expect(progress('actions', { ...journey, moments, actions: { a: action } })).toMatchObject({
      done: false,
      missing: ['withoutOwner 1', 'withoutDate 1', 'withoutMeasure 1', 'unscored 1'],
    });
    const full = {
      ...action,
      owner: 'Ola',
      dueDate: '2026-12-01',
      measure: newMeasure({ name: 'Wait' }),
      impact: 4,
      effort: 2,
    };
    expect(progress('actions', { ...journey, moments, actions: { a: full } })).toMatchObject({
      done: true,
      missing: [],
    });
  });

  it('report: exported and not changed since', () => {
    expect(progress('report', blank).missing).toEqual(['nothingExported']);
    const exported = withMap({ reportedAt: '2026-11-20T10:00:00.000Z' });
    expect(progress('report', exported).done).toBe(true);
    expect(progress('report', exported, { ...context, changedSinceReport: true }).missing).toEqual([
      'changedSinceExport',
    ]);
  });

  it('follow-up: review date, readings and verdicts', () => {
    expect(progress('followUp', blank).missing).toEqual(['noReviewDate']);
    expect(progress('followUp', withMap({ reviewDate: '2026-11-23' })).missing).toEqual(['reviewOverdue 2']);
    expect(progress('followUp', withMap({ reviewDate: '2026-11-25' })).done).toBe(true);
    const action = newAction({ id: 'a', order: 'a0', measure: newMeasure({ name: 'Wait' }) });
    expect(progress('followUp', { ...withMap({ reviewDate: '2027-01-01' }), actions: { a: action } }).missing).toEqual([
      'withoutReading 1',
      'withoutVerdict 1',
    ]);
    // Without a name nobody could say what was read: the step Actions asks for it.
    const unnamed = { ...action, measure: newMeasure({ unit: 'min' }) };
    expect(progress('followUp', { ...withMap({ reviewDate: '2027-01-01' }), actions: { a: unnamed } }).missing).toEqual(
      ['withoutVerdict 1'],
    );
    expect(progress('actions', { ...blank, actions: { a: unnamed } }).missing).toContain('withoutMeasure 1');
  });

  it('stands at the first step that is not done', () => {
    expect(currentStep(blank, context)).toBe('frame');
    expect(currentStep(withMap({ title: 'A', scenario: 'B', customerGoal: 'C' }), context)).toBe('personas');
  });

  it.each(LANGUAGES.map((language) => language.code))('says in %s everything that can be missing', async (code) => {
    const translator = await createTranslator(code);
    const documents = [
      blank,
      journey,
      { ...journey, scores: { ...rated('t1', -2) } },
      { ...journey, scores: rated('t1', -2), moments: { k: newMoment({ id: 'k', touchpointId: 't1', kind: 'pain' }) } },
      { ...journey, actions: { a: newAction({ id: 'a', order: 'a0', measure: newMeasure() }) } },
      withMap({ reviewDate: '2026-01-01', reportedAt: '2026-01-01T00:00:00.000Z' }),
    ];
    for (const document of documents) {
      for (const step of GUIDE_STEPS) {
        for (const { key, count, names, place } of step.missing(document, { ...context, changedSinceReport: true })) {
          const path = `guide:steps.${place.step}.missing.${key}`;
          const told = (translator.t as (key: string, values: object) => string)(path, { count, ...names });
          expect(told).not.toContain('missing.');
          expect(told).not.toContain('{{');
        }
      }
    }
  });
});
