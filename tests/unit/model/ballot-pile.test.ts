import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BallotPile,
  ballotsIn,
  columnsOf,
  faultsIn,
  keyedSheets,
  newPile,
  outcomeOfColumn,
  paste,
  readEntry,
  votedBefore,
  withEntry,
} from '../../../renderer/model/ballot-pile';
import type { Command } from '../../../renderer/model/commands/command';
import { addPersona } from '../../../renderer/model/commands/persona-commands';
import { setNotApplicable, setVotes } from '../../../renderer/model/commands/score-commands';
import { addStages } from '../../../renderer/model/commands/stage-commands';
import { addTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { type BallotMode, enterBallots } from '../../../renderer/model/commands/vote-commands';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { EMPTY_HISTORY, execute, undo } from '../../../renderer/model/history';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { emotionOf, importanceOf, spreadOf } from '../../../renderer/model/scoring/emotion';

const EMPTY = emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));

function after(document: MapDocument, ...commands: readonly Command[]): MapDocument {
  return commands.reduce((before, command) => execute(before, EMPTY_HISTORY, command)?.document ?? before, document);
}

const MAP = after(
  EMPTY,
  addPersona('p', { name: 'Anna' }),
  addStages([{ id: 's' }]),
  addTouchpoints('s', [{ id: 'a' }, { id: 'b' }]),
);

let last = 0;
const newId = () => `n${++last}`;
const pileOf = (...voters: string[]) =>
  newPile({ personaId: 'p', touchpointIds: ['a', 'b'], withImportance: true }, voters);
const entries = (pile: BallotPile) => pile.sheets.map((sheet) => sheet.entries);

describe('a pile', () => {
  it('has emotion and importance of each touchpoint, or emotion alone', () => {
    expect(columnsOf(pileOf('')).map(({ touchpointId, question }) => `${touchpointId} ${question}`)).toEqual([
      'a emotion',
      'a importance',
      'b emotion',
      'b importance',
    ]);
    expect(columnsOf({ touchpointIds: ['a', 'b'], withImportance: false })).toHaveLength(2);
  });

  it('is filled place by place; mean and spread follow, unanswered places are left out', () => {
    let pile = pileOf('', '', '');
    pile = withEntry(pile, 0, 0, -2);
    pile = withEntry(pile, 2, 0, 1);
    expect(outcomeOfColumn(pile, 0, 'emotion')).toMatchObject({ count: 2, mean: -0.5, spread: 3, disagrees: true });
    expect(outcomeOfColumn(pile, 1, 'importance')).toBeNull();
    expect(keyedSheets(pile)).toBe(2);
    expect(keyedSheets(withEntry(pile, 0, 0, null))).toBe(1);
  });
});

describe('what is written is read', () => {
  it.each([
    ['1', 'faces', -2],
    ['3', 'faces', 0],
    [' 5 ', 'faces', 2],
    ['0', 'faces', '0'],
    ['6', 'faces', '6'],
    ['-2', 'signed', -2],
    ['−1', 'signed', -1],
    ['–1', 'signed', -1],
    ['0', 'signed', 0],
    ['-0', 'signed', 0],
    ['+2', 'signed', 2],
    ['2', 'signed', 2],
    ['3', 'signed', '3'],
    ['1.5', 'faces', '1.5'],
    ['good', 'faces', 'good'],
    ['', 'faces', null],
  ] as const)('emotion %j as %s is %j', (text, scale, entry) => {
    expect(readEntry('emotion', text, scale)).toBe(entry);
  });

  it.each([
    ['1', 1],
    ['5', 5],
    ['0', '0'],
    ['-1', '-1'],
    ['x', 'x'],
  ] as const)('importance %j is %j', (text, entry) => {
    expect(readEntry('importance', text, 'signed')).toBe(entry);
  });
});

describe('pasting', () => {
  it('fills a block; faces unless a sign or a nought says otherwise', () => {
    const faces = paste(pileOf('', ''), 0, 0, [
      ['1', '5', '3', '4'],
      ['5', '', '2', '1'],
    ]);
    expect(entries(faces.pile)).toEqual([
      [-2, 5, 0, 4],
      [2, null, -1, 1],
    ]);
    expect(faces).toMatchObject({ scale: 'faces', faults: 0, outside: 0 });
    const signed = paste(pileOf('', ''), 0, 2, [
      ['1', '4'],
      ['0', '3'],
    ]);
    expect(entries(signed.pile)).toEqual([
      [null, null, 1, 4],
      [null, null, 0, 3],
    ]);
    expect(signed.scale).toBe('signed');
  });

  it('keeps what is no answer where it stands, and counts what lies outside', () => {
    const { pile, faults, outside } = paste(pileOf('', ''), 1, 2, [
      ['7', '4', '1'],
      ['1', '2'],
    ]);
    expect(entries(pile)[1]).toEqual([null, null, '7', 4]);
    expect(faults).toBe(1);
    expect(outside).toBe(3);
    expect(faultsIn(pile)).toEqual([{ row: 1, column: 2 }]);
  });
});

const answers = fc.array(
  fc.record({
    voter: fc.constantFrom('', 'Anna', 'Ben'),
    emotions: fc.array(fc.option(fc.integer({ min: -2, max: 2 })), { minLength: 2, maxLength: 2 }),
    importances: fc.array(fc.option(fc.integer({ min: 1, max: 5 })), { minLength: 2, maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 15 },
);

it('a pile becomes the votes that were keyed, no more and no fewer, and one undo takes them back', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom<BallotMode>('add', 'replace', 'secondRound'), (people, mode) => {
      let pile = pileOf(...people.map(({ voter }) => voter));
      people.forEach(({ emotions, importances }, row) => {
        [0, 1].forEach((at) => {
          pile = withEntry(pile, row, 2 * at, emotions[at] ?? null);
          pile = withEntry(pile, row, 2 * at + 1, importances[at] ?? null);
        });
      });
      const before = after(
        MAP,
        setNotApplicable({ touchpointId: 'a', personaId: 'p' }, true),
        setVotes({ touchpointId: 'b', personaId: 'p' }, [{ id: 'old', voter: 'Old', emotion: 1 }]),
      );
      const step = execute(before, EMPTY_HISTORY, enterBallots('p', ballotsIn(pile, newId), mode));
      const document = step?.document ?? before;
      ['a', 'b'].forEach((id, at) => {
        const keyed = people.flatMap(({ emotions }) => emotions[at] ?? []);
        const weights = people.flatMap(({ importances }) => importances[at] ?? []);
        const score = document.scores[`${id}:p`];
        const old = id === 'b' && (mode === 'add' || keyed.length === 0) ? [1] : [];
        const all = [...old, ...keyed];
        expect((score?.votes ?? []).map((vote) => vote.emotion).sort()).toEqual([...all].sort());
        if (keyed.length > 0) {
          expect(emotionOf(score)).toBeCloseTo(all.reduce((sum, each) => sum + each, 0) / all.length);
          expect(spreadOf(score)).toBe(all.length < 2 ? null : Math.max(...all) - Math.min(...all));
        }
        if (weights.length > 0)
          expect(importanceOf(score).value).toBeCloseTo(weights.reduce((sum, each) => sum + each, 0) / weights.length);
        const rounds = id === 'b' && mode === 'secondRound' && keyed.length > 0 ? 1 : 0;
        expect(score?.earlierRounds ?? []).toHaveLength(rounds);
      });
      if (step) expect(undo(step.document, step.history)?.document).toEqual(before);
    }),
  );
});

it('anonymous votes do not stand in the order of the sheets; named ones do', () => {
  let pile = pileOf('', 'Zoe', '', 'Anna');
  [2, 1, -2, 0].forEach((answer, row) => {
    pile = withEntry(pile, row, 0, answer);
  });
  expect(ballotsIn(pile, newId)[0]?.votes.map(({ voter, emotion }) => [voter, emotion])).toEqual([
    ['Zoe', 1],
    ['Anna', 0],
    ['', -2],
    ['', 2],
  ]);
  // Nor do their ids, which rise with time.
  let drawn = 0;
  const rising = () => `id${++drawn}`;
  expect(ballotsIn(pile, rising)[0]?.votes.map(({ id }) => id)).toEqual(['id1', 'id2', 'id3', 'id4']);
});

it('a second round keeps the first, and leaves alone what was not voted on again', () => {
  const before = after(
    MAP,
    enterBallots(
      'p',
      [
        {
          touchpointId: 'a',
          votes: [{ id: 'v1', voter: '', emotion: -2 }],
          importanceVotes: [{ id: 'w1', voter: '', importance: 5 }],
        },
      ],
      'replace',
    ),
  );
  const second = [{ touchpointId: 'a', votes: [{ id: 'v2', voter: '', emotion: 1 }], importanceVotes: [] }];
  expect(after(before, enterBallots('p', second, 'secondRound')).scores['a:p']).toMatchObject({
    votes: [{ emotion: 1 }],
    importanceVotes: [{ importance: 5 }],
    earlierRounds: [{ votes: [{ emotion: -2 }], importanceVotes: [] }],
  });
});

it('what has votes already is known before anything is stored', () => {
  const voted = after(MAP, setVotes({ touchpointId: 'b', personaId: 'p' }, [{ id: 'old', voter: '', emotion: 1 }]));
  expect(votedBefore(voted, withEntry(pileOf(''), 0, 0, 1))).toEqual([]);
  expect(votedBefore(voted, withEntry(pileOf(''), 0, 2, 1))).toEqual(['b']);
  expect(votedBefore(voted, withEntry(pileOf(''), 0, 3, 5))).toEqual([]);
});

it('a touchpoint or persona that is gone takes no votes', () => {
  const pile = newPile({ personaId: 'p', touchpointIds: ['gone'], withImportance: false }, ['']);
  const ballots = ballotsIn(withEntry(pile, 0, 0, 2), newId);
  expect(execute(MAP, EMPTY_HISTORY, enterBallots('p', ballots, 'replace'))).toBeNull();
  expect(execute(MAP, EMPTY_HISTORY, enterBallots('gone', ballots, 'replace'))).toBeNull();
});
