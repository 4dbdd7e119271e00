import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rewrittenVotes, type Vote } from '../../../renderer/model/score';

const votes = (...given: readonly [voter: string, emotion: number][]): Vote[] =>
  given.map(([voter, emotion]) => ({ id: `vote of ${voter}`, voter, emotion }));
const told = (given: readonly Vote[]) => given.map(({ voter, emotion }) => [voter, emotion]);

function rewritten(known: readonly Vote[], emotions: readonly number[]): Vote[] {
  let made = 0;
  return rewrittenVotes(known, emotions, () => `new ${made++}`);
}

const three = votes(['Anna', -2], ['Bob', 1], ['Cezary', 0]);

test.each<[string, number[], [string, number][]]>([
  [
    'the first taken away',
    [1, 0],
    [
      ['Bob', 1],
      ['Cezary', 0],
    ],
  ],
  [
    'the one between taken away',
    [-2, 0],
    [
      ['Anna', -2],
      ['Cezary', 0],
    ],
  ],
  [
    'the last taken away',
    [-2, 1],
    [
      ['Anna', -2],
      ['Bob', 1],
    ],
  ],
  [
    'one changed',
    [-2, 2, 0],
    [
      ['Anna', -2],
      ['Bob', 2],
      ['Cezary', 0],
    ],
  ],
  [
    'one written behind',
    [-2, 1, 0, 2],
    [
      ['Anna', -2],
      ['Bob', 1],
      ['Cezary', 0],
      ['', 2],
    ],
  ],
  [
    'one written in front',
    [2, -2, 1, 0],
    [
      ['', 2],
      ['Anna', -2],
      ['Bob', 1],
      ['Cezary', 0],
    ],
  ],
  ['none left', [], []],
])('votes written anew keep their voters: %s', (_change, emotions, expected) => {
  expect(told(rewritten(three, emotions))).toEqual(expected);
});

test('votes written anew are as many as written, with those emotions, and no vote stands twice', () => {
  const emotion = fc.integer({ min: -2, max: 2 });
  fc.assert(
    fc.property(fc.array(emotion, { maxLength: 8 }), fc.array(emotion, { maxLength: 8 }), (before, after) => {
      const known = votes(...before.map((value, at): [string, number] => [`voter ${at}`, value]));
      const result = rewritten(known, after);
      expect(result.map((vote) => vote.emotion)).toEqual(after);
      expect(new Set(result.map(({ id }) => id)).size).toBe(after.length);
    }),
  );
});
