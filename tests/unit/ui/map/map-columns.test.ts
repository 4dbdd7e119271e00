import { expect, test } from 'vitest';
import { journeyOf } from '../../../../renderer/model/journey';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';
import { journeyRange, type MapColumn, mapColumns } from '../../../../renderer/ui/map/map-columns';
import { departmentSpans } from '../../../../renderer/ui/map/map-lanes';

const stages = Object.fromEntries(
  ['first', 'empty', 'last'].map((id, index) => [id, newStage({ id, order: `a${index}` })]),
);
const touchpoints = Object.fromEntries(
  [
    newTouchpoint({ id: 'a', stageId: 'first', order: 'a0', department: 'Sales' }),
    newTouchpoint({ id: 'b', stageId: 'first', order: 'a1', department: 'Sales ' }),
    newTouchpoint({ id: 'c', stageId: 'last', order: 'a0', department: 'Sales' }),
    newTouchpoint({ id: 'd', stageId: 'last', order: 'a1', pains: 'Slow' }),
  ].map((touchpoint) => [touchpoint.id, touchpoint]),
);
const journey = journeyOf({ stages, touchpoints });
const map = mapColumns(journey);
const names = (columns: readonly MapColumn[]) =>
  columns.map((column) => (column.kind === 'touchpoint' ? column.entry.touchpoint.id : column.stage.id));

test('a stage without touchpoints has a column of its own', () => {
  expect(names(map.columns)).toEqual(['a', 'b', 'empty', 'c', 'd']);
  expect(map.stages.map(({ start, count }) => [start, count])).toEqual([
    [0, 2],
    [2, 1],
    [3, 2],
  ]);
  expect(map.shown).toBe(4);
});

test('the curve finds its columns beyond an empty stage', () => {
  expect([0, 1, 2, 3].map(map.columnOf)).toEqual([0, 1, 3, 4]);
  expect(map.columnById.get('c')).toBe(3);
  expect(journeyRange(map.columns, 2, 4)).toEqual({ first: 2, last: 3 });
  expect(journeyRange(map.columns, 2, 2)).toEqual({ first: 0, last: -1 });
});

test('a filter leaves out columns, and stages that it empties; a stage keeps all its touchpoints for its numbers', () => {
  const filtered = mapColumns(journey, { filtered: new Set(['b', 'd']), rolledUp: new Set() });
  expect(names(filtered.columns)).toEqual(['b', 'd']);
  expect(filtered.columns.map(({ edge }) => edge)).toEqual([false, true]);
  expect(filtered.stages.map(({ stage, start, touchpoints }) => [stage.id, start, touchpoints.length])).toEqual([
    ['first', 0, 2],
    ['last', 1, 2],
  ]);
  expect([1, 3].map(filtered.columnOf)).toEqual([0, 1]);
  expect(journeyRange(filtered.columns, 0, 1)).toEqual({ first: 1, last: 3 });
  expect(filtered.shown).toBe(2);
  expect(mapColumns(journey, { filtered: new Set(), rolledUp: new Set() }).columns).toEqual([]);
});

test('a rolled-up stage is one column for what is shown of it', () => {
  const rolled = mapColumns(journey, { filtered: null, rolledUp: new Set(['last', 'empty']) });
  expect(names(rolled.columns)).toEqual(['a', 'b', 'empty', 'last']);
  expect(rolled.columns.at(-1)).toMatchObject({ kind: 'rolledUp', touchpoints: [{ number: 3 }, { number: 4 }] });
  expect(rolled.stages.map(({ rolledUp, count }) => [rolledUp, count])).toEqual([
    [false, 2],
    [false, 1],
    [true, 1],
  ]);
  expect([0, 1, 2, 3].map(rolled.columnOf)).toEqual([0, 1, 3, 3]);
  expect(rolled.columnById.has('c')).toBe(false);
  expect(journeyRange(rolled.columns, 3, 3)).toEqual({ first: 2, last: 3 });
  expect(rolled.shown).toBe(4);
  const both = mapColumns(journey, { filtered: new Set(['c']), rolledUp: new Set(['last']) });
  expect(both.columns).toMatchObject([{ kind: 'rolledUp', touchpoints: [{ number: 3 }, { number: 4 }] }]);
  expect(both.shown).toBe(1);
});

test('equal neighbours share a span; a gap is a hand-over', () => {
  const shown = map.columns.map((column) => (column.kind === 'touchpoint' ? column.entry.touchpoint : null));
  expect(departmentSpans(shown).map(({ name, start, count }) => [name, start, count])).toEqual([
    ['Sales', 0, 2],
    ['Sales', 3, 1],
  ]);
});
