import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDocument, type MapDocument } from '../../renderer/model/document';
import { newJourneyMap } from '../../renderer/model/journey-map';
import { newPersona } from '../../renderer/model/persona';
import { newScore } from '../../renderer/model/score';
import {
  balanceByDepartment,
  balanceByStage,
  journeyBalance,
  personaBalance,
} from '../../renderer/model/scoring/balance';
import { emotionOf } from '../../renderer/model/scoring/emotion';
import { opportunityOf } from '../../renderer/model/scoring/opportunity';
import { rankedPains, rankedStrengths } from '../../renderer/model/scoring/pain-and-strength';
import { peakEnd } from '../../renderer/model/scoring/peak-end';
import { jointSuggestions, suggestedMoments } from '../../renderer/model/scoring/suggestions';
import { newStage } from '../../renderer/model/stage';
import { newTouchpoint } from '../../renderer/model/touchpoint';

interface Cell {
  emotion: number | null;
  importance: number | null;
  votes: number[];
  notApplicable: boolean;
}

const cell: fc.Arbitrary<Cell> = fc.record({
  emotion: fc.option(fc.integer({ min: -2, max: 2 })),
  importance: fc.option(fc.integer({ min: 1, max: 5 })),
  votes: fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 4 }),
  notApplicable: fc.boolean(),
});

const journeys = fc
  .record({
    cells: fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }),
    shares: fc.tuple(fc.option(fc.integer({ min: 0, max: 100 })), fc.option(fc.integer({ min: 0, max: 100 }))),
    stages: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ cells, shares, stages }) => build(cells, shares, stages));

function build(cells: [Cell, Cell][], shares: (number | null)[], stageCount: number): MapDocument {
  const map = newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' });
  const table = <Row extends { id: string }>(rows: Row[]) => Object.fromEntries(rows.map((row) => [row.id, row]));
  return {
    ...emptyDocument(map),
    stages: table(Array.from({ length: stageCount }, (_, index) => newStage({ id: `s${index}`, order: `a${index}` }))),
    personas: table(shares.map((share, index) => newPersona({ id: `p${index}`, order: `a${index}`, share }))),
    touchpoints: table(
      cells.map((_, index) =>
        newTouchpoint({
          id: `t${index}`,
          stageId: `s${Math.floor((index * stageCount) / cells.length)}`,
          order: `b${String.fromCharCode(65 + index)}1`,
          department: ['', 'IT', 'Sales'][index % 3] ?? '',
        }),
      ),
    ),
    scores: table(
      cells.flatMap((pair, index) =>
        pair.map(({ votes, ...fields }, at) =>
          newScore({
            touchpointId: `t${index}`,
            personaId: `p${at}`,
            ...fields,
            votes: votes.map((emotion, id) => ({ id: String(id), voter: '', emotion })),
          }),
        ),
      ),
    ),
  };
}

const reversed = <Row>(table: Readonly<Record<string, Row>>) => Object.fromEntries(Object.entries(table).reverse());
const figures = (document: MapDocument) => ({
  journey: journeyBalance(document).value,
  stages: balanceByStage(document).map(({ balance }) => balance.value),
  pains: rankedPains(document),
  strengths: rankedStrengths(document),
  suggestions: jointSuggestions(document),
  peakEnd: ['p0', 'p1'].map((id) => peakEnd(document, id)?.values ?? null),
});

describe('scoring', () => {
  it('keeps every number in its range', () => {
    fc.assert(
      fc.property(journeys, (document) => {
        const balances = [
          journeyBalance(document),
          personaBalance(document, 'p0'),
          ...balanceByStage(document).map(({ balance }) => balance),
          ...balanceByDepartment(document).map(({ balance }) => balance),
        ];
        for (const balance of balances) {
          expect(balance.rated).toBeLessThanOrEqual(balance.of);
          if (balance.value === null) expect(balance.rated).toBe(0);
          else expect(Math.abs(balance.value)).toBeLessThanOrEqual(100 + 1e-9);
        }
        for (const { value, largest } of [...rankedPains(document), ...rankedStrengths(document)]) {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThanOrEqual(largest + 1e-9);
          expect(largest).toBeLessThanOrEqual(10);
        }
        for (const score of Object.values(document.scores)) {
          const opportunity = opportunityOf(score);
          if (opportunity !== null) {
            expect(opportunity).toBeGreaterThanOrEqual(1);
            expect(opportunity).toBeLessThanOrEqual(9);
          }
        }
        for (const values of figures(document).peakEnd)
          for (const value of values ?? []) expect(Math.abs(value)).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('does not depend on the order in which rows are stored', () => {
    fc.assert(
      fc.property(journeys, (document) => {
        const shuffled: MapDocument = {
          ...document,
          stages: reversed(document.stages),
          personas: reversed(document.personas),
          touchpoints: reversed(document.touchpoints),
          scores: reversed(document.scores),
        };
        expect(figures(shuffled)).toEqual(figures(document));
      }),
    );
  });

  it('never counts unrated or not applicable as zero: without those rows the figures stay', () => {
    fc.assert(
      fc.property(journeys, (document) => {
        const rated = Object.fromEntries(
          Object.entries(document.scores).filter(([, score]) => emotionOf(score) !== null),
        );
        expect(figures({ ...document, scores: rated })).toEqual(figures(document));
      }),
    );
  });

  it('moves the balance towards zero when an unrated touchpoint is rated neutral', () => {
    fc.assert(
      fc.property(journeys, (document) => {
        const before = personaBalance(document, 'p0');
        const open = Object.values(document.scores).find(
          (score) => score.personaId === 'p0' && emotionOf(score) === null && !score.notApplicable,
        );
        fc.pre(open !== undefined && before.value !== null && before.value !== 0);
        const neutral = { ...open, emotion: 0, votes: [] };
        const after = personaBalance({ ...document, scores: { ...document.scores, [neutral.id]: neutral } }, 'p0');
        expect(after.rated).toBe(before.rated + 1);
        expect(Math.abs(after.value ?? 0)).toBeLessThan(Math.abs(before.value ?? 0));
      }),
    );
  });

  it('suggests only rated touchpoints, each once for a persona and a kind, with a reason', () => {
    fc.assert(
      fc.property(journeys, (document) => {
        const suggestions = suggestedMoments(document, 'p0');
        const keys = suggestions.map((entry) => `${entry.kind} ${entry.touchpointId}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { touchpointId, kind, rules } of suggestions) {
          const emotion = emotionOf(document.scores[`${touchpointId}:p0`]);
          expect(emotion).not.toBeNull();
          expect(rules.length).toBeGreaterThan(0);
          if (kind === 'strength') expect(emotion).toBeGreaterThan(0);
        }
      }),
    );
  });
});
