import { describe, expect, it } from 'vitest';
import type { MapDocument } from '../../../../renderer/model/document';
import { journeyOf } from '../../../../renderer/model/journey';
import { scoreId } from '../../../../renderer/model/score';
import {
  balanceByDepartment,
  balanceByStage,
  journeyBalance,
  personaBalance,
} from '../../../../renderer/model/scoring/balance';
import { opportunityOf } from '../../../../renderer/model/scoring/opportunity';
import { rankedFeelingsOf, rankedPains, rankedStrengths } from '../../../../renderer/model/scoring/pain-and-strength';
import { peakEnd } from '../../../../renderer/model/scoring/peak-end';
import { jointSuggestions, type Rule, suggestedMoments } from '../../../../renderer/model/scoring/suggestions';
import { formatFor } from '../../../../renderer/i18n/format';
import { sampleDocument } from '../../../fixtures/sample-document';

/** Figures worked by hand from the sample files; the numbers are touchpoints by row. */
const format = formatFor('en');
const printed = (value: number | null) => (value === null ? null : format.balance(value));
const numbers = (document: MapDocument, ids: readonly string[]) =>
  ids.map((id) => journeyOf(document).byId.get(id)?.number);
const fired = (document: MapDocument, personaId: string, rule: Rule['rule']) =>
  numbers(
    document,
    suggestedMoments(document, personaId)
      .filter((suggestion) => suggestion.rules.some((entry) => entry.rule === rule))
      .map((suggestion) => suggestion.touchpointId),
  ).sort((a, b) => (a ?? 0) - (b ?? 0));

describe('cat fountain', () => {
  const document = sampleDocument('cat-fountain.en.csv');

  it('balances the journey', () => {
    const first = personaBalance(document, 'p0');
    const returning = personaBalance(document, 'p1');
    expect(first.value).toBeCloseTo(-11.62, 2);
    expect(returning.value).toBeCloseTo(19.08, 2);
    expect([first.rated, first.of, returning.rated, returning.of]).toEqual([26, 26, 23, 26]);
    expect(journeyBalance(document).value).toBeCloseTo(3.73, 2);
    expect([first, returning, journeyBalance(document)].map((balance) => printed(balance.value))).toEqual([
      '−12',
      '+19',
      '+4',
    ]);
    expect(returning.leftOut).toEqual([{ key: 'unrated', count: 3, ids: ['t6', 't9', 't12'] }]);
  });

  it('balances stages and departments', () => {
    expect(balanceByStage(document).map(({ balance }) => printed(balance.value))).toEqual([
      '+27',
      '−23',
      '+11',
      '−2',
      '+24',
    ]);
    expect(balanceByStage(document, 'p0').map(({ balance }) => printed(balance.value))).toEqual([
      '+32',
      '−33',
      '−19',
      '−17',
      '+28',
    ]);
    expect(balanceByStage(document, 'p1').map(({ balance }) => printed(balance.value))).toEqual([
      '+21',
      '−13',
      '+41',
      '+13',
      '+20',
    ]);
    expect(
      Object.fromEntries(balanceByDepartment(document).map(({ name, balance }) => [name, printed(balance.value)])),
    ).toEqual({
      Marketing: '+21',
      '': '+75',
      'E-commerce': '−53',
      'Customer service': '+31',
      Finance: '+75',
      Logistics: '−53',
      Product: '+28',
    });
  });

  it('remembers peak and end', () => {
    const first = peakEnd(document, 'p0');
    expect(first?.peaks.map((peak) => [peak.emotion, peak.touchpointIds.length])).toEqual([
      [2, 5],
      [-2, 6],
    ]);
    expect(first?.values).toEqual([0.5, -1.5]);
    expect(first?.end.number).toBe(26);
  });

  it('ranks pains and strengths', () => {
    const top = (ranked: { touchpointId: string; value: number }[]) =>
      ranked.slice(0, 5).map(({ touchpointId, value }) => [journeyOf(document).byId.get(touchpointId)?.number, value]);
    expect(top(rankedFeelingsOf(document, 'p0', 'pain'))).toEqual([
      [7, 10],
      [12, 10],
      [15, 10],
      [21, 10],
      [11, 8],
    ]);
    expect(top(rankedFeelingsOf(document, 'p1', 'pain'))).toEqual([
      [23, 10],
      [7, 4],
      [15, 4],
      [21, 4],
      [26, 4],
    ]);
    expect(top(rankedFeelingsOf(document, 'p0', 'strength'))).toEqual([
      [19, 10],
      [2, 8],
      [25, 8],
      [14, 6],
      [17, 6],
    ]);
    expect(top(rankedFeelingsOf(document, 'p1', 'strength'))).toEqual([
      [13, 10],
      [19, 10],
      [25, 8],
      [17, 6],
      [22, 5],
    ]);
    expect(top(rankedPains(document))).toEqual([
      [12, 10],
      [23, 9],
      [7, 7],
      [15, 7],
      [21, 7],
    ]);
    expect(top(rankedStrengths(document))).toEqual([
      [19, 10],
      [25, 8],
      [13, 7.5],
      [17, 6],
      [2, 5.5],
    ]);
  });

  it('suggests moments with every rule that fired', () => {
    const kinds = (personaId: string) => {
      const all = suggestedMoments(document, personaId);
      return ['pain', 'strength'].map((kind) => all.filter((suggestion) => suggestion.kind === kind).length);
    };
    expect(kinds('p0')).toEqual([11, 5]);
    expect(kinds('p1')).toEqual([5, 4]);
    const order = suggestedMoments(document, 'p0').map((suggestion) => suggestion.touchpointId);
    expect(numbers(document, order)).toEqual([7, 12, 15, 21, 11, 23, 3, 9, 16, 18, 26, 19, 2, 25, 14, 17]);
    expect(fired(document, 'p0', 'fall')).toEqual([3, 7, 11, 15, 18, 21, 23, 26]);
    expect(fired(document, 'p1', 'fall')).toEqual([15, 21, 23, 26]);
    expect(fired(document, 'p0', 'lowestPoint')).toEqual([7, 11, 12, 15, 21, 23]);
    expect(fired(document, 'p1', 'negativeEnd')).toEqual([26]);
    const creates = suggestedMoments(document, 'p0').find((suggestion) => suggestion.touchpointId === 't11');
    expect(creates?.rules).toEqual([
      { rule: 'pain', pain: 8, importance: 4, emotion: -2 },
      { rule: 'fall', fall: 3, fromId: 't10', from: 1, importance: 4 },
      { rule: 'lowestPoint', emotion: -2, others: 5 },
    ]);
  });

  it('joins the personas of one touchpoint into one row', () => {
    const rows = jointSuggestions(document);
    expect(rows.filter((row) => row.kind === 'pain')).toHaveLength(11);
    expect(rows.find((row) => row.touchpointId === 't7')?.byPersona.map((entry) => entry.value)).toEqual([10, 4]);
    expect(new Set(rows.map((row) => `${row.kind} ${row.touchpointId}`)).size).toBe(rows.length);
    // Ranked as the whole map's pains are: the mean over those who rated it, then the larger single value.
    const pains = rows.filter((row) => row.kind === 'pain');
    expect(pains.slice(0, 5).map((row) => [row.touchpointId, row.value])).toEqual([
      ['t12', 10],
      ['t23', 9],
      ['t7', 7],
      ['t15', 7],
      ['t21', 7],
    ]);
    expect(jointSuggestions(document, 'p1').map((row) => row.value)).toEqual(
      suggestedMoments(document, 'p1').map((row) => row.value),
    );
  });

  it('finds opportunities', () => {
    expect(opportunityOf(document.scores[scoreId('t7', 'p0')])).toBe(9);
    expect(opportunityOf(document.scores[scoreId('t13', 'p1')])).toBe(5);
    expect(opportunityOf(document.scores[scoreId('t12', 'p1')])).toBeNull();
  });
});

describe('clinic', () => {
  const document = sampleDocument('przychodnia.pl.csv');

  it('rounds halves away from zero', () => {
    expect(balanceByStage(document).map(({ balance }) => printed(balance.value))).toEqual([
      '+44',
      '−63',
      '−3',
      '−11',
      '+67',
    ]);
    expect(printed(journeyBalance(document).value)).toBe('−3');
    expect(peakEnd(document, 'p0')?.values).toEqual([2, 0]);
  });

  it('suggests six critical moments and five strengths', () => {
    const order = suggestedMoments(document, 'p0').map((suggestion) => suggestion.touchpointId);
    expect(numbers(document, order)).toEqual([3, 11, 14, 4, 6, 8, 2, 12, 10, 15, 17]);
    expect(fired(document, 'p0', 'fall')).toEqual([3, 6, 8, 11]);
  });
});

describe('bank', () => {
  const document = sampleDocument('bank-300.ru.tsv');

  it('balances three hundred touchpoints', () => {
    expect(printed(journeyBalance(document).value)).toBe('−3');
    expect(balanceByStage(document).map(({ balance }) => printed(balance.value))).toEqual([
      '−8',
      '+5',
      '−24',
      '−17',
      '−17',
      '+6',
      '0',
      '+14',
      '−11',
      '+16',
    ]);
    expect([personaBalance(document, 'p0').rated, personaBalance(document, 'p1').rated]).toEqual([266, 258]);
    expect(peakEnd(document, 'p1')?.values).toEqual([0.5, -1.5]);
  });

  it('fires each rule at the touchpoints worked out by hand', () => {
    expect(fired(document, 'p0', 'pain')).toHaveLength(53);
    expect(fired(document, 'p0', 'fall')).toEqual([
      5, 10, 14, 23, 38, 61, 66, 74, 92, 95, 104, 112, 120, 126, 145, 155, 172, 177, 180, 183, 186, 202, 204, 210, 223,
      225, 229, 241, 247, 254, 256, 258, 265, 280, 285, 293,
    ]);
    expect(fired(document, 'p0', 'lowestPoint')).toHaveLength(44);
    expect(fired(document, 'p0', 'strength')).toHaveLength(20);
    expect(fired(document, 'p1', 'pain')).toHaveLength(70);
    expect(fired(document, 'p1', 'highestPoint')).toHaveLength(46);
    expect(fired(document, 'p1', 'negativeEnd')).toEqual([300]);
    expect(suggestedMoments(document, 'p0').filter((entry) => entry.kind === 'pain')).toHaveLength(75);
    expect(suggestedMoments(document, 'p1').filter((entry) => entry.kind === 'pain')).toHaveLength(93);
  });

  it('ranks the whole map with its ties', () => {
    expect(
      numbers(
        document,
        rankedPains(document)
          .slice(0, 6)
          .map((entry) => entry.touchpointId),
      ),
    ).toEqual([48, 61, 115, 132, 210, 229]);
    expect(
      rankedStrengths(document)
        .slice(0, 5)
        .map((entry) => [journeyOf(document).byId.get(entry.touchpointId)?.number, entry.value]),
    ).toEqual([
      [236, 8],
      [13, 7],
      [295, 7],
      [282, 6.5],
      [299, 6.5],
    ]);
  });
});
