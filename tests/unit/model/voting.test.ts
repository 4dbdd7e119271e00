import { describe, expect, it } from 'vitest';
import { holdRound, rate, setImportanceVotes, setVotes } from '../../../renderer/model/commands/score-commands';
import { addPersona } from '../../../renderer/model/commands/persona-commands';
import { addStages } from '../../../renderer/model/commands/stage-commands';
import { addTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import type { Command } from '../../../renderer/model/commands/command';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newScore, type Score } from '../../../renderer/model/score';
import { emotionOf, importanceOf } from '../../../renderer/model/scoring/emotion';
import {
  answersOf,
  type Ballot,
  cast,
  compareRounds,
  dotSeatOnTurn,
  dotsLeft,
  dotVotes,
  emotionVotes,
  finishSeat,
  importanceVotes,
  isComplete,
  namesIn,
  NO_DOTS,
  outcomeOf,
  putDot,
  reopenSeat,
  roundsOf,
  seatOnTurn,
  seatsFor,
  takeBack,
  takeDotBack,
} from '../../../renderer/model/voting';

const ids = () => {
  let count = 0;
  return () => `v${++count}`;
};
const votes = (...emotions: number[]) => emotions.map((emotion, at) => ({ id: `e${at}`, voter: '', emotion }));
const weights = (...all: number[]) => all.map((importance, at) => ({ id: `i${at}`, voter: '', importance }));

describe('seats', () => {
  it('are so many without names, or one a name', () => {
    expect(seatsFor(2)).toEqual([
      { id: 'seat1', name: '' },
      { id: 'seat2', name: '' },
    ]);
    expect(seatsFor(namesIn(' Anna \n\nTom\r\n  \n'))).toEqual([
      { id: 'seat1', name: 'Anna' },
      { id: 'seat2', name: 'Tom' },
    ]);
  });
});

describe('seats set up again', () => {
  const before = seatsFor(['Anna', 'Tom']);
  const answers = (voters: number | readonly string[], from = before) =>
    answersOf(cast(cast([], 'seat1', 2), 'seat2', -1), seatsFor(voters, from)).map(({ seat, answer }) => [
      seat.name,
      answer,
    ]);

  it('leave everybody what they keyed, whoever goes or comes, in whatever order', () => {
    expect(answers(['Tom', 'Zoe'])).toEqual([['Tom', -1]]);
    expect(answers(['Zoe', 'Tom', 'Anna'])).toEqual([
      ['Tom', -1],
      ['Anna', 2],
    ]);
    expect(answers(['Zoe', 'Tom'])).toEqual([['Tom', -1]]);
    expect(seatsFor(['Tom', 'Zoe'], before).map(({ id }) => id)).toEqual(['seat2', 'seat3']);
  });

  it('leave a name that was mended what was keyed under it, in its place', () => {
    expect(answers(['Anne', 'Tom'])).toEqual([
      ['Anne', 2],
      ['Tom', -1],
    ]);
    expect(answers(['anna k.', 'Tomasz'])).toEqual([
      ['anna k.', 2],
      ['Tomasz', -1],
    ]);
    expect(answers(['Anna', 'Anne', 'Tom'])).toEqual([
      ['Anna', 2],
      ['Tom', -1],
    ]);
    expect(answers(['Tom', 'Anne'])).toEqual([['Tom', -1]]);
    expect(answers(['Александра', 'Том'], seatsFor(['Алексндра', 'Том']))).toEqual([
      ['Александра', 2],
      ['Том', -1],
    ]);
  });

  it('give nameless people no answers of named ones, nor the other way round', () => {
    expect(answers(2)).toEqual([]);
    expect(answers(['Anna', 'Tom'], seatsFor(2))).toEqual([]);
    expect(answers(1, seatsFor(2))).toEqual([['', 2]]);
  });
});

describe('a secret ballot', () => {
  const seats = seatsFor(3);

  it('goes from seat to seat, and back', () => {
    let ballot: Ballot = [];
    expect(seatOnTurn(ballot, seats)?.id).toBe('seat1');
    ballot = cast(cast(ballot, 'seat1', 2), 'seat2', -1);
    expect(seatOnTurn(ballot, seats)?.id).toBe('seat3');
    ballot = takeBack(ballot, 'seat1');
    expect(seatOnTurn(ballot, seats)?.id).toBe('seat1');
  });

  it('holds the last word of a seat', () => {
    const ballot = cast(cast([], 'seat1', 2), 'seat1', -2);
    expect(emotionVotes(ballot, seats, ids())).toEqual([{ id: 'v1', voter: '', emotion: -2 }]);
  });

  it('is complete when all have voted or were skipped, and somebody did vote', () => {
    const skipped = cast(cast([], 'seat1', null), 'seat2', null);
    expect(isComplete(skipped, seats)).toBe(false);
    expect(isComplete(cast(skipped, 'seat3', null), seats)).toBe(false);
    expect(isComplete(cast(skipped, 'seat3', 0), seats)).toBe(true);
  });

  it('forgets who left the room', () => {
    const ballot = cast(cast([], 'seat1', 1), 'seat3', 2);
    expect(emotionVotes(ballot, seatsFor(2), ids()).map(({ emotion }) => emotion)).toEqual([1]);
  });

  it('stores names in the order of the seats, and votes without a name by what they say', () => {
    const named = seatsFor(['Anna', 'Tom']);
    expect(emotionVotes(cast(cast([], 'seat2', -2), 'seat1', 2), named, ids())).toEqual([
      { id: 'v1', voter: 'Anna', emotion: 2 },
      { id: 'v2', voter: 'Tom', emotion: -2 },
    ]);
    const nameless = cast(cast(cast([], 'seat1', 5), 'seat2', 1), 'seat3', 3);
    expect(importanceVotes(nameless, seats, ids())).toEqual([
      { id: 'v1', voter: '', importance: 1 },
      { id: 'v2', voter: '', importance: 3 },
      { id: 'v3', voter: '', importance: 5 },
    ]);
  });
});

describe('an outcome', () => {
  it('is nothing without votes', () => expect(outcomeOf('emotion', [])).toBeNull());

  it('has mean, spread and a count for each answer', () => {
    expect(outcomeOf('emotion', [-2, -1, -1, 1])).toEqual({
      count: 4,
      mean: -0.75,
      spread: 3,
      lowest: -2,
      highest: 1,
      disagrees: true,
      counts: [1, 2, 0, 1, 0],
    });
  });

  it.each([
    [[1, 2], false],
    [[0, 2], true],
    [[3], false],
  ])('of %j: the room disagrees is %s', (answers, disagrees) =>
    expect(outcomeOf('importance', answers)?.disagrees).toBe(disagrees),
  );
});

describe('rounds', () => {
  const score = (fields: Partial<Score>) => newScore({ touchpointId: 't', personaId: 'p', ...fields });

  it('are those in which the question was asked', () => {
    const twice = score({
      votes: votes(1, 1),
      earlierRounds: [
        { votes: votes(-2, 0), importanceVotes: [] },
        { votes: [], importanceVotes: weights(5) },
      ],
    });
    expect(roundsOf('emotion', twice)).toEqual([
      [-2, 0],
      [1, 1],
    ]);
    expect(compareRounds('emotion', twice)).toMatchObject({
      round: 2,
      moved: 2,
      before: { mean: -1 },
      now: { mean: 1 },
    });
    expect(compareRounds('importance', twice)).toBeNull();
  });

  it('do not count once an agreed rating replaced the votes', () => {
    expect(compareRounds('emotion', score({ earlierRounds: [{ votes: votes(1), importanceVotes: [] }] }))).toBeNull();
    expect(compareRounds('emotion', undefined)).toBeNull();
  });
});

describe('a round held', () => {
  const pair = { touchpointId: 't', personaId: 'p' };
  const after = (...commands: Command[]) =>
    commands.reduce<MapDocument>(
      (before, command) => execute(before, EMPTY_HISTORY, command)?.document ?? before,
      emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' })),
    );
  const base = [addStages([{ id: 's' }]), addTouchpoints('s', [{ id: 't' }]), addPersona('p')];
  const scoreAfter = (...commands: Command[]) => after(...base, ...commands).scores['t:p'];

  it('is the first where nothing was voted before, whatever was agreed', () => {
    const score = scoreAfter(rate(pair, 1), holdRound(pair, { votes: votes(-1, -1) }));
    expect(score?.earlierRounds).toEqual([]);
    expect(emotionOf(score)).toBe(-1);
  });

  it('keeps the round before, and leaves the other question alone', () => {
    const score = scoreAfter(
      setVotes(pair, votes(-2, 0)),
      setImportanceVotes(pair, weights(4, 5)),
      holdRound(pair, { votes: votes(1, 1) }),
    );
    expect(score?.earlierRounds).toEqual([{ votes: votes(-2, 0), importanceVotes: [] }]);
    expect(importanceOf(score)).toEqual({ value: 4.5, assumed: false });
    const weighed = scoreAfter(
      setVotes(pair, votes(-2, 0)),
      setImportanceVotes(pair, weights(4, 5)),
      holdRound(pair, { importanceVotes: weights(1) }),
    );
    expect(weighed?.earlierRounds).toEqual([{ votes: [], importanceVotes: weights(4, 5) }]);
    expect(weighed?.votes).toEqual(votes(-2, 0));
  });

  it('forgets the oldest of too many', () => {
    const rounds = Array.from({ length: 23 }, (_, at) => holdRound(pair, { votes: votes((at % 5) - 2) }));
    const score = scoreAfter(...rounds);
    expect(score?.earlierRounds).toHaveLength(20);
    expect(score?.earlierRounds[0]?.votes).toEqual(votes(0));
  });
});

describe('dots', () => {
  const seats = seatsFor(2);
  const stacked = { each: 3, stacking: true };

  it('are put until none is left', () => {
    const all = ['a', 'a', 'b', 'b'].reduce((ballot, item) => putDot(ballot, 'seat1', item, stacked), NO_DOTS);
    expect(dotsLeft(all, 'seat1', stacked)).toBe(0);
    expect(dotsLeft(all, 'seat2', stacked)).toBe(3);
    expect(dotVotes(all, seats, ['a', 'b', 'c'], ids())).toEqual({
      a: [{ id: 'v1', voter: '', dots: 2 }],
      b: [{ id: 'v2', voter: '', dots: 1 }],
      c: [],
    });
  });

  it('are one a thing where they may not be stacked', () => {
    const rules = { each: 3, stacking: false };
    const once = putDot(NO_DOTS, 'seat1', 'a', rules);
    expect(putDot(once, 'seat1', 'a', rules)).toBe(once);
    expect(putDot(once, 'seat2', 'a', rules).placed).toHaveLength(2);
  });

  it('are taken back, the last first, or from one thing', () => {
    const ballot = ['a', 'b', 'a'].reduce((before, item) => putDot(before, 'seat1', item, stacked), NO_DOTS);
    expect(takeDotBack(ballot, 'seat1').placed.map(({ itemId }) => itemId)).toEqual(['a', 'b']);
    expect(takeDotBack(ballot, 'seat1', 'b').placed.map(({ itemId }) => itemId)).toEqual(['a', 'a']);
    expect(takeDotBack(ballot, 'seat2')).toBe(ballot);
  });

  it('go from seat to seat, and back', () => {
    const done = finishSeat(NO_DOTS, 'seat1');
    expect(dotSeatOnTurn(done, seats)?.id).toBe('seat2');
    expect(dotSeatOnTurn(finishSeat(done, 'seat2'), seats)).toBeUndefined();
    expect(dotSeatOnTurn(reopenSeat(done), seats)?.id).toBe('seat1');
  });
});
