import { expect, test } from 'vitest';
import { journeyOf } from '../../../../renderer/model/journey';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';
import { journeyRange, mapColumns } from '../../../../renderer/ui/map/map-columns';
import { cellText, departmentSpans, filledLanes } from '../../../../renderer/ui/map/map-lanes';

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
const map = mapColumns(journeyOf({ stages, touchpoints }));

test('a stage without touchpoints has a column of its own', () => {
  expect(
    map.columns.map((column) => (column.kind === 'touchpoint' ? column.entry.touchpoint.id : column.stage.id)),
  ).toEqual(['a', 'b', 'empty', 'c', 'd']);
  expect(map.stages.map(({ start, count }) => [start, count])).toEqual([
    [0, 2],
    [2, 1],
    [3, 2],
  ]);
});

test('the curve finds its columns beyond an empty stage', () => {
  expect([0, 1, 2, 3].map(map.columnOf)).toEqual([0, 1, 3, 4]);
  expect(map.columnById.get('c')).toBe(3);
  expect(journeyRange(map.columns, 2, 4)).toEqual({ first: 2, last: 3 });
  expect(journeyRange(map.columns, 2, 2)).toEqual({ first: 0, last: -1 });
});

test('equal neighbours share a span; a gap is a hand-over', () => {
  const shown = map.columns.map((column) => (column.kind === 'touchpoint' ? column.entry.touchpoint : null));
  expect(departmentSpans(shown).map(({ name, start, count }) => [name, start, count])).toEqual([
    ['Sales', 0, 2],
    ['Sales', 3, 1],
  ]);
});

test('only lanes that hold something are shown', () => {
  const lanes = {
    own: { id: 'own', order: 'a0', title: 'Smell', backstage: false },
    blank: { id: 'blank', order: 'a1', title: 'Light', backstage: true },
  };
  const withOwn = {
    ...touchpoints,
    a: newTouchpoint({ id: 'a', stageId: 'first', order: 'a0', laneTexts: { own: 'Coffee' } }),
  };
  expect(filledLanes({ touchpoints: withOwn, lanes }).map((lane) => lane.id)).toEqual(['pains', 'department', 'own']);
});

test('what runs behind the scenes stands in one cell, each part on its line', () => {
  const touchpoint = newTouchpoint({
    id: 'x',
    stageId: 's',
    order: 'a0',
    backstageDepartment: 'IT',
    backstageProcess: 'Sign-up',
    backstageSystem: '',
  });
  expect(cellText({ id: 'backstage' }, touchpoint)).toBe('Sign-up\nIT');
});
