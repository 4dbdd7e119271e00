import { describe, expect, test } from 'vitest';
import { readBlock, writeBlock } from '../../../../renderer/exchange/cells/clipboard-text';
import { readTouchpoints, touchpointTable } from '../../../../renderer/exchange/cells/touchpoint-table';
import { columnNamed, columnTitle } from '../../../../renderer/exchange/table/column-names';
import { createTranslator } from '../../../../renderer/i18n/i18n';
import { LANGUAGES } from '../../../../renderer/i18n/languages';
import { journeyOf, personasOf } from '../../../../renderer/model/journey';
import type { MapDocument } from '../../../../renderer/model/document';
import { newLane } from '../../../../renderer/model/lane';
import { newScore, scoreId } from '../../../../renderer/model/score';
import { sampleDocument } from '../../../fixtures/sample-document';

const sample = sampleDocument('cat-fountain.en.csv');
const first = sample.touchpoints['t1'];
if (!first) throw new Error('The sample has no touchpoint');
const document: MapDocument = {
  ...sample,
  lanes: { own: newLane({ id: 'own', order: 'a0', title: 'Ideas' }) },
  touchpoints: {
    ...sample.touchpoints,
    t1: {
      ...first,
      channels: ['Web', 'Shop'],
      kind: 'sensory',
      pains: '=not a formula\n"quoted"\tcell',
      waitingMinutes: 2.5,
      laneTexts: { own: 'a lamp' },
    },
  },
  scores: {
    ...sample.scores,
    [scoreId('t1', 'p0')]: newScore({
      touchpointId: 't1',
      personaId: 'p0',
      emotion: -1,
      importance: 4,
      evidence: 'observed',
    }),
    [scoreId('t1', 'p1')]: newScore({ touchpointId: 't1', personaId: 'p1', notApplicable: true }),
  },
};

let count = 0;
const newId = () => `new${count++}`;
const LANES = ['channels', 'pains', 'waiting', 'own'];
const read = (text: string, lanes: readonly string[] = LANES) =>
  readTouchpoints(text, { personas: personasOf(document), focused: 'p0', lanes }, newId);

describe.each(LANGUAGES.map(({ code }) => code))('touchpoints as a table in %s', (language) => {
  test('are read back with all their fields and ratings', async () => {
    const { t } = await createTranslator(language);
    const words = {
      language,
      kind: (kind: string) => t(`map:kinds.${kind}` as never) as string,
      evidence: (evidence: string) => t(`guide:steps.emotions.evidence.${evidence}.label` as never) as string,
      notApplicable: t('map:curve.notApplicable'),
    };
    const ids = new Set(['t1', 't2']);
    const table = touchpointTable(document, ids, words);
    expect(readBlock(writeBlock(table))).toEqual(table);
    const back = read(writeBlock(table));
    if (back.kind !== 'ok') throw new Error(JSON.stringify(back));
    expect(back.personas).toEqual([]);
    const rows = journeyOf(document).touchpoints.filter(({ touchpoint }) => ids.has(touchpoint.id));
    for (const [at, { touchpoint, scores }] of back.touchpoints.entries()) {
      const { id, stageId: _stage, order: _order, laneTexts: _lanes, ...fields } = rows[at]?.touchpoint ?? first;
      expect({ ...fields, ...touchpoint, id }).toEqual({ id, ...fields });
      for (const score of scores) {
        const {
          id: _id,
          touchpointId: _of,
          ...others
        } = score as typeof score & { id?: string; touchpointId?: string };
        expect(document.scores[scoreId(id, score.personaId)]).toMatchObject(others);
      }
      expect(scores).toHaveLength(2);
    }
  });

  test('have a title for each column that the import knows', () => {
    for (const target of [
      { kind: 'stage' },
      { kind: 'field', field: 'backstageSystem' },
      { kind: 'emotion', persona: 'Anna: the regular' },
      { kind: 'evidence', persona: '' },
    ] as const)
      expect(columnNamed(columnTitle(target, language))?.target).toEqual(target);
  });
});

test('a table has the means of votes, which count, and nothing for an importance that is assumed', async () => {
  const { t } = await createTranslator('en');
  const votes = [1, 0].map((emotion, at) => ({ id: `v${at}`, voter: '', emotion }));
  const importanceVotes = [5, 4, 4].map((importance, at) => ({ id: `w${at}`, voter: '', importance }));
  const scores = [
    newScore({ touchpointId: 't1', personaId: 'p0', emotion: -2, importance: 1, votes, importanceVotes }),
    newScore({ touchpointId: 't2', personaId: 'p0', emotion: 1 }),
  ];
  const voted = { ...document, scores: Object.fromEntries(scores.map((score) => [score.id, score])) };
  const table = touchpointTable(voted, new Set(['t1', 't2']), {
    language: 'en',
    kind: (kind) => t(`map:kinds.${kind}`),
    evidence: (evidence) => evidence,
    notApplicable: 'n/a',
  });
  expect(table.map((row) => row.slice(-2))).toEqual([
    [expect.stringMatching(/^Emotion/), expect.stringMatching(/^Importance/)],
    ['0.5', '4.3'],
    ['1', ''],
  ]);
  const back = read(writeBlock(table));
  expect(back).toMatchObject({ kind: 'ok', means: 2 });
  // With a point, a spreadsheet in these languages reads a date.
  for (const language of ['pl', 'ru'] as const) {
    const words = { language, kind: String, evidence: String, notApplicable: 'n/a' };
    expect(touchpointTable(voted, new Set(['t1']), words)[1]).toEqual(expect.arrayContaining(['2,5', '0,5', '4,3']));
  }
  expect(back.kind === 'ok' && back.touchpoints.map(({ scores }) => scores.length)).toEqual([0, 1]);
});

describe('touchpoints from elsewhere', () => {
  test('are a list with one a line', () => {
    expect(read('Sees the ad\n2. Opens, and reads\n')).toMatchObject({
      kind: 'ok',
      touchpoints: [{ touchpoint: { name: 'Sees the ad' } }, { touchpoint: { name: 'Opens, and reads' } }],
    });
    expect(read(' \n')).toEqual({ kind: 'none' });
  });

  test('of a table that names no columns fill the lanes below the names, as they are shown', () => {
    const table = '1. Calls\tphone, chat\t"no answer\nagain"\t5\ta lamp\r\n\t\t\t\t\r\nWaits\t\t\t\t\r\n';
    const touchpoints = (lanes: readonly string[]) => {
      const back = read(table, lanes);
      return back.kind === 'ok' ? back.touchpoints.map(({ touchpoint: { id: _, ...fields } }) => fields) : back;
    };
    expect(touchpoints(LANES)).toEqual([
      {
        name: 'Calls',
        channels: ['phone', 'chat'],
        pains: 'no answer\nagain',
        waitingMinutes: 5,
        laneTexts: { own: 'a lamp' },
      },
      { name: 'Waits' },
    ]);
    expect(touchpoints(['does', 'metrics', 'person', 'department', 'waiting'])).toEqual([
      { name: 'Calls', does: 'phone, chat', metrics: 'no answer\nagain', person: '5', department: 'a lamp' },
      { name: 'Waits' },
    ]);
  });

  test('of a table that names its columns go where it says, whatever is shown', () => {
    expect(read('Touchpoint\tDepartment\nCalls\tService', ['pains'])).toMatchObject({
      touchpoints: [{ touchpoint: { name: 'Calls', department: 'Service' } }],
    });
  });

  test('are refused as a whole where a table that names no columns does not fit', () => {
    expect(read('Calls\ta\tb\tc', ['pains'])).toEqual({ kind: 'tooManyColumns', block: 4, room: 2 });
    expect(read('Calls\ta\n\tb')).toEqual({ kind: 'namelessRow', row: 2 });
    expect(read('Calls\tphone\t\tsoon')).toEqual({
      kind: 'misfit',
      problem: { kind: 'minutes', row: 'waiting', name: 'Calls', text: 'soon' },
    });
  });

  test('leave out the ratings of people the map has not, and say whose', () => {
    const name = personasOf(document)[1]?.name ?? '';
    const back = read(`Touchpoint\tEmotion\tEmotion: ${name}\tEmotion: Bob\nCalls\t1\t-2\t2`);
    expect(back).toMatchObject({
      kind: 'ok',
      personas: ['Bob'],
      touchpoints: [
        {
          scores: [
            { personaId: 'p0', emotion: 1 },
            { personaId: 'p1', emotion: -2 },
          ],
        },
      ],
    });
  });

  test('are refused with the place where a cell does not fit', () => {
    expect(read('Touchpoint\tEmotion\nCalls\t7')).toMatchObject({
      kind: 'cell',
      problem: { key: 'emotionOutOfRange', found: '7', place: { row: 2, column: 1, header: 'Emotion' } },
    });
    expect(read('Channel\tPains\nWeb\tslow')).toMatchObject({
      kind: 'mapping',
      problem: { key: 'nameColumnMissing' },
    });
  });
});
