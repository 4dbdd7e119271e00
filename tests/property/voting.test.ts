import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newScore } from '../../renderer/model/score';
import { disagrees, emotionOf, importanceOf, spreadOf } from '../../renderer/model/scoring/emotion';
import {
  answersOf,
  type Ballot,
  cast,
  compareRounds,
  dotsLeft,
  dotVotes,
  emotionVotes,
  importanceVotes,
  isComplete,
  NO_DOTS,
  putDot,
  seatOnTurn,
  seatsFor,
  takeBack,
  takeDotBack,
} from '../../renderer/model/voting';

const seatCount = fc.integer({ min: 1, max: 15 });
const ids = () => {
  let count = 0;
  return () => `v${++count}`;
};

/** What a room does at the keyboard: keys, skips, takes back. */
const presses = fc.array(
  fc.oneof(
    fc.record({ seat: fc.nat(14), answer: fc.option(fc.integer({ min: -2, max: 2 })) }),
    fc.record({ takeBack: fc.nat(14) }),
  ),
  { maxLength: 60 },
);

function ballotOf(actions: readonly object[], seats: readonly { readonly id: string }[]): Ballot {
  return actions.reduce<Ballot>((ballot, action) => {
    const { seat, answer, takeBack: back } = action as { seat?: number; answer?: number | null; takeBack?: number };
    if (back !== undefined) return takeBack(ballot, seats[back % seats.length]?.id ?? '');
    return cast(ballot, seats[(seat ?? 0) % seats.length]?.id ?? '', answer ?? null);
  }, []);
}

describe('a secret ballot', () => {
  it('holds one cast a seat, and is complete exactly when nobody is on turn and somebody voted', () => {
    fc.assert(
      fc.property(presses, seatCount, (actions, count) => {
        const seats = seatsFor(count);
        const ballot = ballotOf(actions, seats);
        expect(new Set(ballot.map(({ seatId }) => seatId)).size).toBe(ballot.length);
        const votes = answersOf(ballot, seats).length;
        expect(isComplete(ballot, seats)).toBe(seatOnTurn(ballot, seats) === undefined && votes > 0);
      }),
    );
  });

  it('stored without names tells nothing about who sat where', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: -2, max: 2 }), { minLength: 1, maxLength: 12 })
          .chain((answers) =>
            fc.tuple(fc.constant(answers), fc.shuffledSubarray(answers, { minLength: answers.length })),
          ),
        ([answers, reseated]) => {
          const seats = seatsFor(answers.length);
          const stored = (all: readonly number[]) =>
            emotionVotes(
              all.reduce<Ballot>((ballot, answer, at) => cast(ballot, seats[at]?.id ?? '', answer), []),
              seats,
              ids(),
            );
          expect(stored(answers)).toEqual(stored(reseated));
        },
      ),
    );
  });

  it('has the mean and the spread that the score has', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 30 }), (keys) => {
        const seats = seatsFor(keys.length);
        const emotions = keys.reduce<Ballot>((ballot, key, at) => cast(ballot, seats[at]?.id ?? '', key - 3), []);
        const weights = keys.reduce<Ballot>((ballot, key, at) => cast(ballot, seats[at]?.id ?? '', key), []);
        const score = newScore({
          touchpointId: 't',
          personaId: 'p',
          votes: emotionVotes(emotions, seats, ids()),
          importanceVotes: importanceVotes(weights, seats, ids()),
        });
        const emotion = compareRounds('emotion', score);
        expect(emotion?.now.mean).toBe(emotionOf(score));
        expect(emotion?.now.spread).toBe(spreadOf(score) ?? 0);
        expect(emotion?.now.disagrees).toBe(disagrees(score));
        expect(emotion?.now.counts.reduce((sum, count) => sum + count, 0)).toBe(keys.length);
        expect(compareRounds('importance', score)?.now.mean).toBe(importanceOf(score).value);
      }),
    );
  });
});

describe('dots', () => {
  it('are never more than a seat has, nor two on one thing where they may not be stacked', () => {
    const acts = fc.array(
      fc.record({ seat: fc.nat(4), item: fc.constantFrom('a', 'b', 'c', 'd'), back: fc.boolean() }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 6 }), fc.boolean(), (all, each, stacking) => {
        const seats = seatsFor(5);
        const rules = { each, stacking };
        const ballot = all.reduce((before, { seat, item, back }) => {
          const id = seats[seat]?.id ?? '';
          return back ? takeDotBack(before, id) : putDot(before, id, item, rules);
        }, NO_DOTS);
        for (const { id } of seats) {
          const own = ballot.placed.filter(({ seatId }) => seatId === id);
          expect(own.length).toBeLessThanOrEqual(each);
          expect(dotsLeft(ballot, id, rules)).toBe(each - own.length);
          if (!stacking) expect(new Set(own.map(({ itemId }) => itemId)).size).toBe(own.length);
        }
        const stored = Object.values(dotVotes(ballot, seats, ['a', 'b', 'c', 'd'], ids())).flat();
        expect(stored.reduce((sum, { dots }) => sum + dots, 0)).toBe(ballot.placed.length);
      }),
    );
  });
});
