import { describe, expect, test } from 'vitest';
import type { MapDocument } from '../../../renderer/model/document';
import { newAction, newMeasure } from '../../../renderer/model/action';
import { newMoment } from '../../../renderer/model/moment';
import type { Report, Section } from '../../../renderer/report/build-report';
import type { SectionId } from '../../../renderer/report/options';
import { reportOf } from './report-tools';
import { sampleDocument } from './sample-documents';

/** Numbers are bound to the words after them by no-break spaces. */
function plain<Told>(told: Told): Told {
  return JSON.parse(JSON.stringify(told).replaceAll('\u00a0', ' ')) as Told;
}

function section<Id extends SectionId>(report: Report, id: Id): Extract<Section, { id: Id }> {
  const found = report.sections.find((entry) => entry.id === id);
  if (!found) throw new Error(`The report has no section ${id}`);
  return plain(found) as Extract<Section, { id: Id }>;
}

/** The figures of the three samples as they were worked out by hand, as printed. */
describe('figures as printed', () => {
  test('of the cat fountain', async () => {
    const report = await reportOf(sampleDocument('fountain'), 'en');
    const summary = section(report, 'summary');
    expect(summary.tiles.map((tile) => `${tile.figure} ${tile.of} ${tile.caption}`)).toEqual([
      '+4  personas counted equally',
      '−12  peak–end +0.5 / −1.5',
      '+19  peak–end +0.5 / −1.5',
      '49 of 52 all assumed in the workshop',
    ]);
    expect(summary.headline).toBe(
      'One average hides different journeys: −12 for First-time cat owner, +19 for Returning customer',
    );
    expect(summary.journey.stages.map((stage) => stage.figure)).toEqual(['+27', '−23', '+11', '−2', '+24']);
    const [pains, strengths] = summary.lists;
    expect(pains.entries.map(({ number, value }) => [number, value])).toEqual([
      [12, '10.0'],
      [23, '9.0'],
      [7, '7.0'],
    ]);
    expect(pains.note).toBe('Equal third: 15, 21');
    expect(strengths.entries.map(({ number, value }) => [number, value])).toEqual([
      [19, '10.0'],
      [25, '8.0'],
      [13, '7.5'],
    ]);
    expect(section(report, 'map').headline).toBe('E-commerce carries more than half of all the pain');
  });

  test('of the personas of the cat fountain', async () => {
    const { personas } = section(await reportOf(sampleDocument('fountain'), 'en'), 'personas');
    expect(personas.map((persona) => persona.journeyFacts)).toEqual([
      'balance −12   ·   peak–end +0.5 / −1.5   ·   26 of 26 rated',
      'balance +19   ·   peak–end +0.5 / −1.5   ·   23 of 26 rated',
    ]);
    expect(personas[0]?.felt.map((list) => list.entries.map(({ number, value }) => `${number} ${value}`))).toEqual([
      ['7 10', '12 10', '15 10', '21 10', '11 8'],
      ['19 10', '2 8', '25 8', '14 6', '17 6'],
    ]);
    expect(personas[0]?.felt[0]?.note).toBe('Equal fifth: 23');
    expect(personas[0]?.journey?.stages.map((stage) => stage.figure)).toEqual(['+32', '−33', '−19', '−17', '+28']);
    expect(personas[1]?.journey?.stages.map((stage) => stage.figure)).toEqual(['+21', '−13', '+41', '+13', '+20']);
  });

  test('of the clinic', async () => {
    const report = await reportOf(sampleDocument('clinic'), 'pl');
    const summary = section(report, 'summary');
    expect(summary.headline).toBe('Podróż jest bliska neutralnej (bilans −3), a kończy się dobrze (+2)');
    expect(summary.lead).toContain('Najsłabszy etap to Rozważanie (−63), najmocniejszy – Rekomendacja (+67).');
    expect(summary.tiles.map((tile) => tile.figure)).toEqual(['−3', '+2 / 0', '17', '0']);
    expect(summary.tiles[3]?.caption).toBe('przyjęte; czeka na rozstrzygnięcie: 6');
    expect(summary.lists[0].entries.map(({ number, value }) => [number, value])).toEqual([
      [3, '10,0'],
      [11, '10,0'],
      [14, '10,0'],
    ]);
    expect(summary.lists[1].note).toBe('Tak samo na trzecim miejscu: 15, 17');
  });

  test('of the bank', async () => {
    const report = await reportOf(sampleDocument('bank'), 'ru');
    const summary = section(report, 'summary');
    expect(summary.tiles.map((tile) => tile.figure)).toEqual(['−3', '−3', '−4', '524']);
    expect(summary.journey.stages.map((stage) => stage.figure)).toEqual([
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
    expect(summary.lists[0].entries.map(({ number }) => number)).toEqual([48, 61, 115]);
    expect(summary.lists[0].note).toContain('132, 210, 229');
  });

  test('rules of the suggested moments, in few words', async () => {
    const moments = section(await reportOf(sampleDocument('fountain'), 'en'), 'moments');
    expect(moments.headline).toBe('11 suggested moments await a decision; the worst of them are met by E-commerce');
    const rulesOf = (number: number) =>
      moments.pains.find((entry) => entry.number === number)?.rules.map((rule) => rule.text);
    expect(rulesOf(21)).toEqual([
      'pain 10 ≥ 4  ·  falls by 3 from 20  ·  lowest point',
      'pain 4 ≥ 4  ·  falls by 2 from 20',
    ]);
    expect(rulesOf(26)).toEqual([
      'falls by 3 from 25  ·  negative end',
      'pain 4 ≥ 4  ·  falls by 3 from 25  ·  negative end',
    ]);
    expect(moments.strengths.map((entry) => entry.number)).toEqual([19, 25, 13, 17, 2, 14]);
  });

  test('of a touchpoint in the scorecards', async () => {
    const { stages, total } = section(await reportOf(sampleDocument('fountain'), 'en'), 'scorecards');
    const row = stages.flatMap((stage) => stage.rows).find((entry) => entry.number === 7);
    expect(
      row?.scores.map(({ emotionFigure, importance, feeling, opportunity }) => [
        emotionFigure,
        importance,
        feeling.figure,
        opportunity,
      ]),
    ).toEqual([
      ['−2', 5, 'P 10', '9'],
      ['−1', 4, 'P 4', '6'],
    ]);
    expect(total.map(({ figure, rated }) => `${figure} ${rated}`)).toEqual([
      '−12 26 of 26 rated',
      '+19 23 of 26 rated',
    ]);
  });
});

function withDecisions(document: MapDocument): MapDocument {
  const moments = [
    newMoment({ id: 'm1', touchpointId: 't12', kind: 'pain', reason: 'Our own promise breaks at the till.' }),
    newMoment({ id: 'm2', touchpointId: 't23', kind: 'pain' }),
    newMoment({ id: 'm3', touchpointId: 't19', kind: 'strength', reason: 'What the purchase was for.' }),
    newMoment({ id: 'm4', touchpointId: 't7', kind: 'pain', decision: 'dismissed', reason: 'Known and accepted.' }),
  ];
  const actions = [
    newAction({
      id: 'a1',
      order: 'a0',
      title: 'Test every code',
      touchpointIds: ['t12'],
      impact: 5,
      effort: 1,
      owner: 'Campaign manager',
      dueDate: '2026-11-27',
      measure: newMeasure({
        name: 'Codes rejected at the first try',
        unit: '%',
        direction: 'down',
        baseline: 34,
        target: 0,
      }),
    }),
    newAction({
      id: 'a2',
      order: 'a1',
      title: 'Reserve stock',
      kind: 'strategic',
      touchpointIds: ['t23', 't7'],
      impact: 5,
      effort: 4,
    }),
    newAction({ id: 'a3', order: 'a2', title: 'A scent in the lid', touchpointIds: ['t17'] }),
  ];
  const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
    Object.fromEntries(rows.map((row) => [row.id, row]));
  return { ...document, moments: byId(moments), actions: byId(actions) };
}

describe('decisions', () => {
  test('accepted moments are printed with their reasons and actions, dismissed ones are not', async () => {
    const moments = section(await reportOf(withDecisions(sampleDocument('fountain')), 'en'), 'moments');
    expect(moments.headline).toBe('2 moments may lose the customer');
    expect(moments.pains.map(({ number, reason, actions }) => [number, reason, actions])).toEqual([
      [12, 'Our own promise breaks at the till.', ['1  Test every code']],
      [23, 'reason not written yet', ['2  Reserve stock']],
    ]);
    expect(moments.strengths.map((entry) => entry.number)).toEqual([19]);
  });

  test('the summary counts moments and those with an action, and lists quick wins', async () => {
    const summary = section(await reportOf(withDecisions(sampleDocument('fountain')), 'en'), 'summary');
    expect(summary.lead).toContain('2 critical moments are accepted, 2 of them with an action.');
    expect(summary.quickWins.rows).toEqual([
      { number: 12, title: 'Test every code', owner: 'Campaign manager', due: '27 Nov 2026' },
      { number: 17, title: 'A scent in the lid', owner: 'no owner yet', due: 'no date yet' },
    ]);
  });

  test('what was stopped is no part of the plan, and the others keep their numbers', async () => {
    const decided = withDecisions(sampleDocument('fountain'));
    const { a1 } = decided.actions;
    if (!a1) throw new Error('Nothing was decided');
    const actions = { ...decided.actions, a1: newAction({ ...a1, status: 'stopped' }) };
    const report = await reportOf({ ...decided, actions }, 'en');
    expect(
      section(report, 'actions').tables.map(({ rows }) => rows.map(({ number, title }) => [number, title])),
    ).toEqual([[[3, 'A scent in the lid']], [[2, 'Reserve stock']]]);
    expect(section(report, 'matrix').actions.map(({ number }) => number)).toEqual([2, 3]);
    expect(section(report, 'moments').pains.map(({ actions }) => actions)).toEqual([[], ['2  Reserve stock']]);
    expect(section(report, 'summary').lead).toContain('2 critical moments are accepted, 1 of them with an action.');
  });

  test('a moment of truth is told as what is felt there, a strength too', async () => {
    const document = sampleDocument('fountain');
    const truth = (id: string, touchpointId: string) => newMoment({ id, touchpointId, kind: 'momentOfTruth' });
    const moments = { m1: truth('m1', 't19'), m2: truth('m2', 't12') };
    const printed = section(await reportOf({ ...document, moments }, 'en'), 'moments');
    expect(printed.pains.map(({ number, value }) => [number, value])).toEqual([[12, '10.0']]);
    expect(printed.strengths.map(({ number, value }) => [number, value])).toEqual([[19, '10.0']]);
  });

  test('an accepted strength leaves the open pains in the report', async () => {
    const document = sampleDocument('fountain');
    const undecided = section(await reportOf(document, 'en'), 'moments');
    const moments = { m1: newMoment({ id: 'm1', touchpointId: 't19', kind: 'strength' }) };
    const report = await reportOf({ ...document, moments }, 'en');
    const printed = section(report, 'moments');
    expect(undecided.pains.length).toBeGreaterThan(0);
    expect(printed.pains).toEqual(undecided.pains);
    expect(printed.headline).toBe(undecided.headline);
    expect(printed.strengths.map(({ number }) => number)).toEqual([19]);
    expect(printed.strengthsHeadline).toBe('1 strength sets the company apart');
    expect(section(report, 'summary').lead).toContain('suggested as critical moments and still open.');
  });

  test('dismissed suggestions are not counted as open', async () => {
    const document = sampleDocument('fountain');
    const before = section(await reportOf(document, 'en'), 'summary').lead;
    expect(before).toContain('nothing is decided yet');
    const count = Number(/(\d+) touchpoints are suggested/.exec(before)?.[1]);
    const moments = { m1: newMoment({ id: 'm1', touchpointId: 't12', kind: 'pain', decision: 'dismissed' }) };
    const { lead } = section(await reportOf({ ...document, moments }, 'en'), 'summary');
    expect(lead).toContain(`${count - 1} touchpoints are suggested as critical moments and still open.`);
  });

  test('the matrix counts quadrants; an unscored action waits beside it', async () => {
    const matrix = section(await reportOf(withDecisions(sampleDocument('fountain')), 'en'), 'matrix');
    expect(matrix.headline).toBe('High impact for little effort: 1 of 3 actions');
    expect(matrix.actions.map((action) => action.quadrant)).toEqual(['quickWin', 'strategic', 'unscored']);
  });

  test('actions say what is missing, and show the way of their measure', async () => {
    const actions = section(await reportOf(withDecisions(sampleDocument('fountain')), 'pl'), 'actions');
    const [quickWins, strategic] = actions.tables;
    expect(quickWins?.rows[0]?.measure).toEqual({ name: 'Codes rejected at the first try', change: '34% → 0%' });
    expect(strategic?.rows[0]).toMatchObject({
      owner: 'jeszcze bez właściciela',
      due: 'jeszcze bez daty',
      status: 'pomysł',
      measure: null,
      serves: [7, 23],
    });
  });
});

test('pain, strength and balances of a persona that nobody rated are left out, not zero', async () => {
  const sample = sampleDocument('clinic');
  const report = await reportOf({ ...sample, scores: {} }, 'pl');
  expect(section(report, 'summary').headline).toContain('Nic jeszcze nie oceniono');
  expect(section(report, 'personas').personas[0]?.journey).toBeNull();
  expect(report.sections.map((entry) => entry.id)).not.toContain('moments');
});

test('the imprint names client, workshop and copy', async () => {
  expect((await reportOf(sampleDocument('clinic'), 'pl')).imprint).toBe(
    'Przychodnia (przykład)  ·  warsztat 18 listopada 2026  ·  egzemplarz klienta',
  );
  expect((await reportOf(sampleDocument('bank'), 'ru', { copy: 'full' })).imprint).toBe(
    'Банк (пример)  ·  воркшоп 18 ноября 2026\u00a0г.  ·  полный экземпляр',
  );
});

test('a figure stands on the line of the word that names it', async () => {
  const { sections } = await reportOf(sampleDocument('clinic'), 'ru', { sections: ['summary'] });
  expect(sections.map((section) => (section.id === 'summary' ? section.headline : ''))).toEqual([
    expect.stringContaining('баланс\u00a0−3'),
  ]);
});
