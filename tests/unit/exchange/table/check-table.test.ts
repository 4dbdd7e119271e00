import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../../renderer/exchange/table/check-table';
import { guessMapping } from '../../../../renderer/exchange/table/guess-mapping';
import { readPastedTable } from '../../../../renderer/exchange/table/read-table';
import type { Mapping, Table } from '../../../../renderer/exchange/table/table';
import { cellKey, type CellDecision } from '../../../../renderer/exchange/table/table-problem';
import { tableText } from '../../../fixtures/table-bytes';

function tableOf(text: string): Table {
  const file = readPastedTable(text, 'x');
  if (file.kind !== 'ok') throw new Error(file.kind);
  return file.table;
}

function check(text: string, decisions: Record<string, CellDecision> = {}, mapping?: Mapping) {
  const table = tableOf(text);
  return checkTable(table, mapping ?? guessMapping(table), new Map(Object.entries(decisions)));
}

const bad = tableText('bad-cells.en.csv');
const leftOut: CellDecision = { kind: 'leftOut' };
const corrected = (text: string): CellDecision => ({ kind: 'corrected', text });

describe('cells that do not fit', () => {
  const checked = check(bad);

  it('are listed by row and column, as the spreadsheet counts them', () => {
    expect(checked.problems.map(({ key, found, place }) => [place.row, place.header, key, found])).toEqual([
      [3, 'Waiting (min)', 'minutesNotNumber', 'soon'],
      [3, 'Emotion: Anna', 'emotionOutOfRange', '7'],
      [5, 'Touchpoint', 'nameMissing', ''],
      [6, 'Kind', 'kindUnknown', 'magical'],
      [6, 'Waiting (min)', 'minutesNegative', '-5'],
      [6, 'Emotion: Anna', 'emotionNotNumber', 'so-so'],
      [6, 'Importance: Anna', 'importanceOutOfRange', '0'],
      [7, 'Emotion: Anna', 'emotionNotWhole', '1,5'],
    ]);
  });

  it('are left out of the content, and nothing else is', () => {
    expect(checked.content.touchpoints.map(({ row, fields, scores }) => [row, fields.name, scores[0]])).toEqual([
      [2, 'Sees the poster', { persona: 0, emotion: 1, importance: 3, evidence: 'assumed', notApplicable: false }],
      [3, 'Asks a friend', { persona: 0, emotion: null, importance: 2, evidence: 'assumed', notApplicable: false }],
      [
        4,
        'Reads the price list',
        { persona: 0, emotion: -2, importance: 4, evidence: 'assumed', notApplicable: false },
      ],
      [6, 'Pays', undefined],
      [7, 'Gets the receipt', { persona: 0, emotion: null, importance: 5, evidence: 'assumed', notApplicable: false }],
      [
        8,
        'Is asked for a review',
        { persona: 0, emotion: null, importance: null, evidence: 'assumed', notApplicable: true },
      ],
    ]);
    expect(checked.content.touchpoints[2]?.fields.waitingMinutes).toBe(2.5);
    expect(checked.content.touchpoints[4]?.fields.channels).toEqual(['E-mail', 'paper']);
  });

  it('a touchpoint without a stage goes to the stage of the row above, and that is told', () => {
    expect(checked.content.stages).toEqual(['Awareness', 'Purchase', 'Retention']);
    expect(checked.content.touchpoints[2]?.stage).toBe(0);
    expect(checked.notes).toEqual([
      { key: 'stageFromAbove', count: 1 },
      { key: 'rowsLeftOut', count: 1 },
    ]);
  });

  it('are accepted when corrected, and gone when left out', () => {
    const decided = check(bad, {
      [cellKey({ row: 3, column: 6 })]: corrected('+2'),
      [cellKey({ row: 3, column: 4 })]: leftOut,
      [cellKey({ row: 5, column: 1 })]: corrected(' Waits for somebody '),
      [cellKey({ row: 6, column: 3 })]: corrected('ludzki'),
      [cellKey({ row: 6, column: 4 })]: leftOut,
      [cellKey({ row: 6, column: 6 })]: leftOut,
      [cellKey({ row: 6, column: 7 })]: corrected('9'),
      [cellKey({ row: 7, column: 6 })]: leftOut,
    });
    expect(decided.problems.map(({ key, found }) => [key, found])).toEqual([['importanceOutOfRange', '9']]);
    expect(decided.content.touchpoints).toHaveLength(7);
    expect(decided.content.touchpoints[1]?.scores[0]?.emotion).toBe(2);
    expect(decided.content.touchpoints[3]?.fields.name).toBe('Waits for somebody');
    expect(decided.content.touchpoints[4]?.fields.kind).toBe('human');
  });

  it('a touchpoint without a name can be left out as a row', () => {
    const decided = check(bad, { [cellKey({ row: 5, column: 1 })]: leftOut });
    expect(decided.problems.map(({ place }) => place.row)).not.toContain(5);
    expect(decided.content.touchpoints.map(({ row }) => row)).not.toContain(5);
  });
});

describe('emotions from 1 to 5', () => {
  const table = tableOf(
    'Stage\tTouchpoint\tEmotion\nA\ta\t1\nA\tb\t3\nA\tc\t5 (very good)\nA\td\tdobrze\nA\te\t0\nA\tf\t3,5',
  );

  it('are moved to our scale, and what does not fit theirs is told by theirs', () => {
    const { content, problems } = checkTable(table, guessMapping(table), new Map(), 'fromOne');
    expect(content.touchpoints.map(({ scores }) => scores[0]?.emotion ?? null)).toEqual([-2, 0, 2, 1, null, null]);
    expect(problems.map(({ key, found, nearest }) => [key, found, nearest])).toEqual([
      ['emotionNotOneToFive', '0', null],
      ['emotionNotOneToFive', '3,5', 4],
    ]);
  });

  it('leave a column alone that can only be on our scale: its 1 is good', () => {
    const mixed = tableOf(
      'Touchpoint\tEmotion: Anna\tEmotion: Bob\na\t-2\t5\nb\t1\t1\nc\t2 (very good)\t2\nd\t-0,5\t0\ne\tbad\t4',
    );
    const { content, problems, notes } = checkTable(mixed, guessMapping(mixed), new Map(), 'fromOne');
    const emotionsOf = (persona: number) =>
      content.touchpoints.map(({ scores }) => scores.find((score) => score.persona === persona)?.emotion ?? null);
    expect(emotionsOf(0)).toEqual([-2, 1, 2, null, -1]);
    expect(emotionsOf(1)).toEqual([2, -2, -1, null, 1]);
    expect(problems.map(({ key, found, nearest }) => [key, found, nearest])).toEqual([
      ['emotionNotWhole', '-0,5', -1],
      ['emotionNotOneToFive', '0', null],
    ]);
    expect(notes).toContainEqual({ key: 'keptFromMinusTwo', count: 1 });
  });
});

it('what lies between two steps of a scale tells the nearest, halves away from the middle; what lies outside has none', () => {
  const { problems } = check(
    'Touchpoint\tEmotion\tImportance\na\t1,5\t3.4\nb\t-0.5\t4,5\nc\t-0.4\t5.2\nd\t-2,1\t0.9\ne\tso-so\t3',
  );
  expect(problems.map(({ found, nearest }) => [found, nearest])).toEqual([
    ['1,5', 2],
    ['3.4', 3],
    ['-0.5', -1],
    ['4,5', 5],
    ['-0.4', 0],
    ['5.2', null],
    ['-2,1', null],
    ['0.9', null],
    ['so-so', null],
  ]);
});

describe('stages', () => {
  it('missing from the first row are a problem; below, the row above helps', () => {
    const checked = check('Stage\tTouchpoint\n\tPays\nPurchase\tLeaves\n\tReturns');
    expect(checked.problems).toMatchObject([{ key: 'stageMissing', place: { row: 2, column: 0 } }]);
    expect(checked.content.touchpoints.map(({ fields }) => fields.name)).toEqual(['Leaves', 'Returns']);
  });

  it('on a row of their own head the rows below, even when none follows', () => {
    const checked = check('Stage\tTouchpoint\nPurchase\t\n\tPays\n\tLeaves\nRetention\t');
    expect(checked.problems).toEqual([]);
    expect(checked.content.stages).toEqual(['Purchase', 'Retention']);
    expect(checked.content.touchpoints.map(({ stage }) => stage)).toEqual([0, 0]);
  });

  it('are the same however they are written', () => {
    expect(check('Etap\tPunkt styku\nŚwiadomość\ta\nŚWIADOMOŚĆ \tb\nSwiadomosc\tc').content.stages).toEqual([
      'Świadomość',
    ]);
  });

  it('may be absent altogether, which is told', () => {
    const checked = check('Touchpoint\nPays\nLeaves');
    expect(checked.notes).toEqual([{ key: 'noStages', count: 2 }]);
    expect(checked.content.touchpoints.map(({ stage }) => stage)).toEqual([null, null]);
  });
});

describe('texts', () => {
  it('too long for a field are a problem, in a name too', () => {
    const long = 'x'.repeat(20_001);
    const checked = check(`Stage\tTouchpoint\tPains\nA\tPays\t${long}\nA\t${long}\t\n${long}\tLeaves\t`);
    expect(checked.problems.map(({ key, found, place }) => [key, found, place.row, place.column])).toEqual([
      ['textTooLong', 20_001, 2, 2],
      ['textTooLong', 20_001, 3, 1],
      ['textTooLong', 20_001, 4, 0],
    ]);
    expect(checked.content.touchpoints.map(({ fields }) => fields.name)).toEqual(['Pays', 'Leaves']);
  });

  it('keep their line breaks where the app has room for them', () => {
    const checked = check('Stage,Touchpoint,Pains\nA,"Reads\nthe sign","Small letters\nNo light"');
    expect(checked.content.touchpoints[0]?.fields).toEqual({
      name: 'Reads the sign',
      pains: 'Small letters\nNo light',
    });
  });
});

describe('a mapping', () => {
  it('needs the touchpoints’ names', () => {
    expect(check('a\tb\nc\td').mappingProblems).toEqual([{ key: 'nameColumnMissing' }]);
  });

  it('fills each field from one column', () => {
    const name = { kind: 'field', field: 'name' } as const;
    const emotion = { kind: 'emotion', persona: 'Anna' } as const;
    expect(check('a\tb\tc\td\n1\t2\t3\t4', {}, [name, emotion, emotion, name]).mappingProblems).toEqual([
      { key: 'columnTwice', columns: [1, 2] },
      { key: 'columnTwice', columns: [0, 3] },
    ]);
  });

  it('tells how many filled columns it ignores', () => {
    expect(check('Touchpoint\tBudget\tSize\nPays\t5\t').notes).toContainEqual({ key: 'columnsIgnored', count: 1 });
  });
});
