import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newStage } from '../../../../renderer/model/stage';
import { type DrawnColumns, drawnColumns, NO_COLUMNS } from '../../../../renderer/ui/map/drawn-columns';
import type { MapColumn } from '../../../../renderer/ui/map/map-columns';

const stage = (id: string): MapColumn => ({ kind: 'empty', stage: newStage({ id, order: 'a0' }), edge: true });
const ALL = Array.from({ length: 70 }, (_, at) => stage(`s${at}`));

/** The map with those columns it has now, and what is in sight of it: from any column to the last one. */
const step = fc.record({
  of: fc.oneof(
    { weight: 4, arbitrary: fc.constant(ALL) },
    { weight: 1, arbitrary: fc.subarray(ALL, { minLength: 1 }) },
  ),
  first: fc.nat(ALL.length),
  width: fc.integer({ min: 1, max: 14 }),
  kept: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Given> ? Given : never;

/** What was drawn on the way, and before it. */
function walk(way: readonly Step[]) {
  let drawn = NO_COLUMNS;
  return way.map(({ of, first: at, width, kept }) => {
    const before = drawn;
    const first = Math.min(at, of.length - 1);
    const sight = { first, last: Math.min(first + width - 1, of.length - 1) };
    drawn = drawnColumns(before, sight, of, kept);
    return { before, drawn, sight, of, kept };
  });
}

const way = fc.array(step, { minLength: 1, maxLength: 20 });
const indices = ({ columns }: DrawnColumns) => columns.map(({ index }) => index);
const ascending = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

test('what is in sight is drawn, two columns beyond it each way and not many more, each once and as itself', () => {
  fc.assert(
    fc.property(way, (steps) => {
      for (const { drawn, sight, of } of walk(steps)) {
        expect(drawn.first).toBeLessThanOrEqual(Math.max(0, sight.first - 2));
        expect(drawn.last).toBeGreaterThanOrEqual(Math.min(of.length - 1, sight.last + 2));
        expect(drawn.last - drawn.first).toBeLessThanOrEqual(sight.last - sight.first + 16);
        expect(ascending(indices(drawn))).toEqual(
          Array.from({ length: drawn.last - drawn.first + 1 }, (_, at) => drawn.first + at),
        );
        for (const { entry, index } of drawn.columns) expect(entry).toBe(of[index]);
      }
    }),
  );
});

test('a column keeps its slot as long as it is drawn, and no other one has it', () => {
  fc.assert(
    fc.property(way, (steps) => {
      for (const { before, drawn } of walk(steps)) {
        const slots = new Map(before.columns.map(({ entry, slot }) => [entry, slot]));
        for (const { entry, slot } of drawn.columns) expect(slot).toBe(slots.get(entry) ?? slot);
        expect(new Set(drawn.columns.map(({ slot }) => slot)).size).toBe(drawn.columns.length);
      }
    }),
  );
});

test('as many columns that come as left take their slots', () => {
  const [, { before, drawn } = { before: NO_COLUMNS, drawn: NO_COLUMNS }] = walk(
    [20, 24].map((first) => ({ of: ALL, first, width: 9, kept: true })),
  );
  expect(indices(drawn)).not.toEqual(indices(before));
  expect(drawn.columns.map(({ slot }) => slot)).toEqual(before.columns.map(({ slot }) => slot));
});

test('at rest they stand in order; where that is kept, who stays has the neighbours he had', () => {
  fc.assert(
    fc.property(way, (steps) => {
      for (const { before, drawn, kept } of walk(steps)) {
        if (kept) {
          const left = new Set(drawn.columns.map(({ slot }) => slot));
          const stood = before.columns.map(({ slot }) => slot).filter((slot) => left.has(slot));
          expect(drawn.columns.map(({ slot }) => slot).slice(0, stood.length)).toEqual(stood);
        } else expect(indices(drawn)).toEqual(ascending(indices(drawn)));
      }
    }),
  );
});

test('a move by a column or two draws nothing anew', () => {
  const steps = walk([20, 21, 22, 20, 18].map((first) => ({ of: ALL, first, width: 9, kept: true })));
  for (const { before, drawn } of steps.slice(1)) expect(drawn).toBe(before);
});

test('a map that has no column any more', () => {
  const [{ drawn } = { drawn: NO_COLUMNS }] = walk([{ of: ALL, first: 20, width: 9, kept: false }]);
  expect(drawnColumns(drawn, { first: 0, last: -1 }, [], false)).toBe(NO_COLUMNS);
});
