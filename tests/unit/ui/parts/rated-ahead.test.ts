import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monotoneCurve } from '../../../../renderer/model/curve';
import { newPersona } from '../../../../renderer/model/persona';
import { type PersonaLine, type Range, segmentsIn } from '../../../../renderer/ui/parts/curve/persona-line';
import { segmentsAhead } from '../../../../renderer/ui/parts/curve/rated-ahead';

type Emotions = readonly (number | null)[];

const persona = newPersona({ id: 'p', order: 'a0' });
const emotion = fc.option(fc.integer({ min: -2, max: 2 }), { nil: null });

function lineOf(emotions: Emotions): PersonaLine {
  const points = emotions.flatMap((y, x) => (y === null ? [] : [{ x, y, touchpointId: `t${x}`, score: undefined }]));
  return { persona, points, segments: monotoneCurve(points) };
}

const drawn = (line: Pick<PersonaLine, 'segments'>, range: Range) =>
  segmentsIn(line, range).map(({ from, control1, control2, to, bridge }) => [
    ...[from, control1, control2, to].flatMap(({ x, y }) => [x, y]),
    bridge,
  ]);

test('a line drawn ahead of its ratings is the line that the map draws when it has them', () => {
  fc.assert(
    fc.property(
      fc.array(emotion, { minLength: 1, maxLength: 60 }),
      fc.dictionary(fc.nat(59).map(String), emotion, { maxKeys: 5 }),
      fc.tuple(fc.nat(59), fc.nat(59)),
      (before, changes, ends) => {
        const emotions = new Map(
          Object.entries(changes).flatMap(([x, y]) => (Number(x) < before.length ? [[Number(x), y]] : [])),
        );
        const after = before.map((y, x) => (emotions.has(x) ? (emotions.get(x) ?? null) : y));
        const range = { first: Math.min(...ends), last: Math.max(...ends) };
        const ahead = segmentsAhead(lineOf(before), { personaId: 'p', emotions }, range);
        expect(drawn({ segments: ahead }, range)).toEqual(drawn(lineOf(after), range));
      },
    ),
  );
});

test.each([
  ['among ratings', [1, 2, 0, -1]],
  ['with one rating outside of them', [1]],
  ['with none outside of them', []],
])('a line through rolled-up stages waits for the map, which knows their level: %s', (_where, emotions) => {
  const rated = lineOf(emotions);
  const levels = [
    { x: 5, y: 0.5 },
    { x: 7, y: 1 },
  ];
  const through = { ...rated, segments: monotoneCurve([...rated.points, ...levels]) };
  const range = { first: 0, last: 9 };
  const ahead = { personaId: 'p', emotions: new Map([[1, -2]]) };
  expect(segmentsAhead(through, ahead, range)).toEqual(segmentsIn(through, range));
});
