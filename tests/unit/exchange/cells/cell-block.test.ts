import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { clearCells, copyCells, cutCells, pasteCells } from '../../../../renderer/exchange/cells/cell-block';
import { formatFor } from '../../../../renderer/i18n/format';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { EMPTY_HISTORY, execute, undo } from '../../../../renderer/model/history';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { newLane } from '../../../../renderer/model/lane';
import { newPersona } from '../../../../renderer/model/persona';
import type { Language } from '../../../../renderer/model/primitives';
import { newScore, scoreId } from '../../../../renderer/model/score';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';

const ids = ['a', 'b', 'c'];
let document: MapDocument;

beforeEach(() => {
  const score = (touchpointId: string, fields: object) => {
    const row = newScore({ touchpointId, personaId: 'p', ...fields });
    return [row.id, row];
  };
  document = {
    ...emptyDocument(
      newJourneyMap({ id: 'm', title: '', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }),
    ),
    stages: { s: newStage({ id: 's', order: 'a0' }) },
    personas: { p: newPersona({ id: 'p', order: 'a0', name: 'Anna', look: 1 }) },
    lanes: { own: newLane({ id: 'own', order: 'a0', title: 'Ideas' }) },
    touchpoints: Object.fromEntries(
      ids.map((id, at) => [id, newTouchpoint({ id, stageId: 's', order: `a${at}`, name: id.toUpperCase() })]),
    ),
    scores: Object.fromEntries([
      score('a', { emotion: -2 }),
      score('b', {
        votes: [
          { id: 'v', voter: '', emotion: 1 },
          { id: 'w', voter: '', emotion: 0 },
        ],
      }),
      score('c', { notApplicable: true, emotion: 1 }),
    ]),
  };
});

const area = (rows: readonly string[], touchpointIds: readonly string[]) => ({ rows, touchpointIds });

/** Votes of twenty people that come to a mean. */
const twenty = (mean: number) => {
  const [whole, sum] = [Math.floor(mean), Math.round(mean * 20)];
  return Array.from({ length: 20 }, (_, at) => whole + (at < sum - whole * 20 ? 1 : 0));
};

/** Pastes with the cursor at the first row and touchpoint of `space`, unless more is selected. */
function paste(
  block: string[][],
  space: ReturnType<typeof area>,
  selected = area(space.rows.slice(0, 1), space.touchpointIds.slice(0, 1)),
) {
  const pasted = pasteCells(document, block, { selected, space, personaId: 'p' });
  if (pasted.kind === 'refused') return pasted.problem;
  const step = execute(document, EMPTY_HISTORY, pasted.command);
  if (!step) return 'nothing changed';
  expect(undo(step.document, step.history)?.document).toEqual(document);
  return step.document;
}

function pasted(...given: Parameters<typeof paste>): MapDocument {
  const result = paste(...given);
  if (typeof result === 'string' || !('touchpoints' in result)) throw new Error(JSON.stringify(result));
  return result;
}

describe('cells are copied', () => {
  test('as they stand on the screen: lanes below each other, touchpoints side by side', () => {
    document = pasted([['Web; Shop'], ['15']], area(['channels', 'waiting'], ['a']));
    expect(copyCells(document, area(['emotion', 'name', 'channels', 'waiting'], ids), 'p', 'en')).toEqual([
      ['-2', '0.5', 'n/a'],
      ['A', 'B', 'C'],
      ['Web, Shop', '', ''],
      ['15', '', ''],
    ]);
  });

  test('with means as they are read on the curve, halves away from zero', () => {
    const copied = (emotions: readonly number[], language: Language) => {
      const votes = emotions.map((emotion, at) => ({ id: `v${at}`, voter: '', emotion }));
      const score = newScore({ touchpointId: 'a', personaId: 'p', votes });
      return copyCells({ ...document, scores: { [score.id]: score } }, area(['emotion'], ['a']), 'p', language)[0]?.[0];
    };
    expect(copied([-1, 0, 0, 0], 'en')).toBe('-0.3');
    expect(copied([-1, 0, 0, 0], 'pl')).toBe('-0,3');
    // Means of twenty come to numbers that are a little less in binary than they read.
    const emotion = fc.integer({ min: -2, max: 2 });
    fc.assert(
      fc.property(fc.array(emotion, { minLength: 1, maxLength: 40, size: 'max' }), (emotions) => {
        const mean = emotions.reduce((sum, each) => sum + each, 0) / emotions.length;
        const shown = formatFor('en').number(mean, { maxDecimals: 1 });
        expect(copied(emotions, 'en')).toBe(shown.replace('−', '-'));
      }),
      { numRuns: 500, examples: [[twenty(1.45)], [twenty(-0.35)], [twenty(0.95)]] },
    );
  });

  test('without emotions where there is nobody', () => {
    expect(copyCells(document, area(['emotion'], ['a']), undefined, 'en')).toEqual([['']]);
  });
});

describe('cells are pasted', () => {
  test('from the cursor to the right and down, as one step', () => {
    const after = pasted(
      [
        ['1', ''],
        ['slow', 'cold'],
        ['an idea', ''],
      ],
      area(['emotion', 'pains', 'own', 'metrics'], ['b', 'c']),
    );
    expect(after.scores[scoreId('b', 'p')]).toMatchObject({ emotion: 1, votes: [] });
    expect(after.scores[scoreId('c', 'p')]).toMatchObject({ emotion: null, notApplicable: false });
    expect(after.touchpoints['b']).toMatchObject({ pains: 'slow', laneTexts: { own: 'an idea' } });
    expect(after.touchpoints['c']).toMatchObject({ pains: 'cold', laneTexts: {} });
  });

  test('a single one into all that is selected', () => {
    const after = pasted([['5 min']], area(['waiting'], ids), area(['waiting', 'pains'], ['a', 'c']));
    expect(['a', 'b', 'c'].map((id) => after.touchpoints[id]?.waitingMinutes)).toEqual([5, null, 5]);
    expect(after.touchpoints['c']?.pains).toBe('5 min');
  });

  test('with numbers as people and spreadsheets write them, and "n/a" for who never meets it', () => {
    const after = pasted([['−2', '+1', 'nie dotyczy']], area(['emotion'], ids));
    expect(ids.map((id) => after.scores[scoreId(id, 'p')]?.emotion)).toEqual([-2, 1, 1]);
    expect(after.scores[scoreId('c', 'p')]?.notApplicable).toBe(true);
  });

  test('where rows are of different lengths, the missing cells are empty ones', () => {
    const after = pasted([['x', 'y'], ['z']], area(['pains', 'delights'], ids));
    expect(after.touchpoints['b']).toMatchObject({ pains: 'y', delights: '' });
  });

  test('back where they were copied change nothing: votes stay, as does a channel with a comma in it', () => {
    const [a] = Object.values(document.touchpoints);
    if (a) document = { ...document, touchpoints: { ...document.touchpoints, a: { ...a, channels: ['Web, mobile'] } } };
    const everything = area(['emotion', 'name', 'channels', 'waiting', 'own'], ids);
    expect(paste(copyCells(document, everything, 'p', 'ru'), everything)).toBe('nothing changed');
    expect(paste([['-2', '0,5', 'nie dotyczy']], area(['emotion'], ids))).toBe('nothing changed');
  });

  test('empty, say nothing of what the room voted', () => {
    const after = pasted([['', '']], area(['emotion'], ['a', 'b']));
    expect(after.scores[scoreId('a', 'p')]?.emotion).toBeNull();
    expect(after.scores[scoreId('b', 'p')]).toBe(document.scores[scoreId('b', 'p')]);
  });

  test('gives back what was copied', () => {
    document = pasted([['x', 'y\nz']], area(['pains'], ids));
    const block = copyCells(document, area(['pains'], ['a', 'b']), 'p', 'en');
    const after = pasted(block, area(['delights'], ids));
    expect(after.touchpoints['b']?.delights).toBe('y\nz');
  });
});

describe('cells are cut', () => {
  test('as they are cleared, but for ratings that were voted', () => {
    const { command, count, voted } = cutCells(document, area(['emotion', 'name'], ids), 'p');
    expect({ count, voted }).toEqual({ count: 2, voted: 1 });
    const after = command && execute(document, EMPTY_HISTORY, command)?.document;
    expect(after?.scores[scoreId('a', 'p')]?.emotion).toBeNull();
    expect(after?.scores[scoreId('b', 'p')]).toBe(document.scores[scoreId('b', 'p')]);
    expect(after?.scores[scoreId('c', 'p')]?.notApplicable).toBe(false);
    expect(cutCells(document, area(['name', 'pains'], ids), 'p')).toEqual({ command: null, count: 0, voted: 0 });
    expect(cutCells(document, area(['emotion'], ids), undefined)).toEqual({ command: null, count: 0, voted: 0 });
  });
});

describe('cells are cleared', () => {
  test('with their ratings and without their names, and only what held something counts', () => {
    document = pasted(
      [
        ['x', 'y'],
        ['idea', ''],
      ],
      area(['pains', 'own'], ids),
    );
    const { command, count } = clearCells(document, area(['emotion', 'name', 'pains', 'own'], ['a', 'b']), 'p');
    expect(count).toBe(5);
    const after = command && execute(document, EMPTY_HISTORY, command)?.document;
    expect(after?.touchpoints['a']).toMatchObject({ name: 'A', pains: '', laneTexts: {} });
    expect(after?.scores[scoreId('b', 'p')]).toMatchObject({ emotion: null, votes: [] });
    expect(after?.scores[scoreId('c', 'p')]?.notApplicable).toBe(true);
  });

  test('not where they are empty', () => {
    expect(clearCells(document, area(['pains', 'name'], ids), 'p')).toEqual({ command: null, count: 0 });
  });
});

describe('a paste is refused as a whole, and told by lane, touchpoint and value,', () => {
  test.each([
    ['waiting', 'a week', 'minutes'],
    ['waiting', '-3', 'minutes'],
    ['emotion', '7', 'emotion'],
    ['emotion', '1.5', 'mean'],
    ['emotion', '2.5', 'emotion'],
    ['emotion', 'good', 'emotion'],
    ['name', ' ', 'nameless'],
    ['pains', 'x'.repeat(20_001), 'tooLong'],
    ['channels', Array.from({ length: 51 }, (_, at) => `c${at}`).join(','), 'tooManyChannels'],
  ])('in %s for %.10s', (row, text, kind) => {
    const first = row === 'pains' ? 'fits' : row === 'name' ? 'Fits' : '1';
    expect(paste([[first, text]], area([row], ids))).toEqual({
      kind,
      row,
      name: document.touchpoints['b']?.name,
      text,
    });
  });

  test('where it reaches past the last touchpoint or lane', () => {
    expect(paste([['1', '2', '3']], area(['pains'], ['b', 'c']))).toEqual({ kind: 'tooWide', block: 3, room: 2 });
    expect(paste([['1'], ['2']], area(['pains'], ids))).toEqual({ kind: 'tooHigh', block: 2, room: 1 });
  });

  test('where nobody is there to feel it', () => {
    const given = { selected: area(['emotion'], ['a']), space: area(['emotion'], ids) };
    expect(pasteCells(document, [['1']], given)).toEqual({ kind: 'refused', problem: { kind: 'nobody' } });
  });
});
