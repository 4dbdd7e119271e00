import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../renderer/i18n/format';
import { createTranslator } from '../../../renderer/i18n/i18n';
import { LANGUAGES } from '../../../renderer/i18n/languages';
import { tellExplained } from '../../../renderer/i18n/tell-explained';
import { tellRule, type Translate } from '../../../renderer/i18n/tell-rule';
import { newMeasure } from '../../../renderer/model/action';
import { newScore } from '../../../renderer/model/score';
import { newStage } from '../../../renderer/model/stage';
import type { Explained } from '../../../renderer/model/scoring/explained';
import { journeyBalance, personaBalance } from '../../../renderer/model/scoring/balance';
import { funnel } from '../../../renderer/model/scoring/funnel';
import { csat, nps } from '../../../renderer/model/scoring/measures';
import { explainOpportunity } from '../../../renderer/model/scoring/opportunity';
import { explainFeeling } from '../../../renderer/model/scoring/pain-and-strength';
import { explainPeakEnd } from '../../../renderer/model/scoring/peak-end';
import { retentionWorth } from '../../../renderer/model/scoring/retention';
import { suggestedMoments } from '../../../renderer/model/scoring/suggestions';
import { progressOf } from '../../../renderer/model/scoring/verdict';
import { sampleDocument } from '../../fixtures/sample-document';

const sample = sampleDocument('cat-fountain.en.csv');
const shared = {
  ...sample,
  map: { ...sample.map, customerValue: 64 },
  personas: Object.fromEntries(Object.entries(sample.personas).map(([id, row]) => [id, { ...row, share: 50 }])),
};
const stages = {
  map: { ...sample.map, customerValue: 64 },
  stages: {
    a: newStage({ id: 'a', order: 'a0', name: 'Keep', kind: 'retention', customersEntering: 1980 }),
    b: newStage({ id: 'b', order: 'a1', name: 'Tell', kind: 'advocacy', customersEntering: 1560 }),
  },
};
const step = funnel(stages)[0];
const measure = newMeasure({
  name: 'Wait',
  unit: 'min',
  baseline: 40,
  target: 10,
  readings: [{ id: 'r', date: '2026-06-01', value: 25 }],
});
const everyExplanation = [
  journeyBalance(sample),
  journeyBalance(shared),
  personaBalance(sample, 'p1'),
  explainFeeling(sample, 't7', 'p0', 'pain'),
  explainFeeling(sample, 't6', 'p1', 'strength'),
  explainPeakEnd(sample, 'p1'),
  explainOpportunity(sample.scores['t7:p0']),
  explainOpportunity(newScore({ touchpointId: 't7', personaId: 'p0', emotion: -2 })),
  ...(step ? [step.conversion, step.yearlyLoss] : []),
  retentionWorth(stages, 5),
  nps({ 10: 2, 3: 1 }),
  csat({ 5: 2, 3: 1 }),
  progressOf(measure),
  progressOf({ ...measure, target: 40 }),
];

it('a share of customers is told as exactly as it counts, and nobody is without a name', async () => {
  const personas = Object.fromEntries(
    Object.entries(sample.personas).map(([id, row]) => [
      id,
      { ...row, name: id === 'p0' ? ' ' : row.name, share: 12.5 },
    ]),
  );
  const document = { ...sample, personas };
  const t = (await createTranslator('en')).getFixedT('en') as Translate;
  const told = (explained: Explained<unknown>) => tellExplained(t, formatFor('en'), explained, 'EUR').inputs;
  expect(told(journeyBalance(document))[0]).toBe('Unnamed: −11.62, 12.5% of customers');
  expect(told(personaBalance(document, 'p0'))[0]).toMatch(/^Unnamed: 100 ×/);
});

describe.each(LANGUAGES.map((language) => language.code))('in %s', (code) => {
  it('every number explains itself without a gap', async () => {
    const translator = await createTranslator(code);
    const t = translator.t as Translate;
    for (const explained of everyExplanation) {
      const told = tellExplained(t, formatFor(code), explained, 'EUR');
      for (const sentence of [told.name, told.formula, ...told.inputs, ...told.leftOut]) {
        expect(sentence).not.toMatch(/\{\{|scoring|inputs\.|leftOut\./);
        expect(sentence.length).toBeGreaterThan(2);
      }
    }
  });

  it('every fired rule is told with its numbers', async () => {
    const translator = await createTranslator(code);
    for (const personaId of ['p0', 'p1']) {
      for (const { rules } of suggestedMoments(sample, personaId)) {
        for (const rule of rules) {
          const told = tellRule(translator.t, formatFor(code), rule, sample);
          expect(told).not.toMatch(/\{\{|rules\./);
          expect(told).toMatch(/\d/);
        }
      }
    }
  });
});

it('tells the working of a balance as a person would write it', async () => {
  const translator = await createTranslator('en');
  const told = tellExplained(translator.t, formatFor('en'), personaBalance(sample, 'p1'), 'EUR');
  expect(told.inputs).toEqual(['Returning customer: 100 × +29 ÷ 152, 23 of 26 rated']);
  expect(told.leftOut).toEqual(['3 unrated ones are left out']);
});
