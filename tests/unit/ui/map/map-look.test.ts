import { expect, test } from 'vitest';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { journeyOf } from '../../../../renderer/model/journey';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { newMoment } from '../../../../renderer/model/moment';
import { newPersona } from '../../../../renderer/model/persona';
import { newScore, scoreId } from '../../../../renderer/model/score';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';
import { personaLine } from '../../../../renderer/ui/parts/curve/persona-line';
import { mapColumns } from '../../../../renderer/ui/map/map-columns';
import {
  conditionsOf,
  livingFilter,
  type MapFilter,
  NO_FILTER,
  shownBy,
  toggled,
  valuesOf,
} from '../../../../renderer/ui/map/map-filter';
import { zoomStep, zoomToFit } from '../../../../renderer/ui/map/map-zoom';
import { shownLine } from '../../../../renderer/ui/map/shown-lines';

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
  Object.fromEntries(rows.map((row) => [row.id, row]));
const ana = newPersona({ id: 'ana', order: 'a0', name: 'Ana' });
const document: MapDocument = {
  ...emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' })),
  personas: byId([ana, newPersona({ id: 'ben', order: 'a1', name: 'Ben' })]),
  stages: byId([newStage({ id: 'before', order: 'a0' }), newStage({ id: 'after', order: 'a1' })]),
  touchpoints: byId([
    newTouchpoint({ id: 'a', stageId: 'before', order: 'a0', channels: ['E-mail', 'Phone '], department: 'Sales' }),
    newTouchpoint({ id: 'b', stageId: 'before', order: 'a1', channels: ['Phone'] }),
    newTouchpoint({ id: 'c', stageId: 'after', order: 'a0', department: ' Sales' }),
    newTouchpoint({ id: 'd', stageId: 'after', order: 'a1', department: 'IT' }),
  ]),
  scores: byId([
    newScore({ touchpointId: 'a', personaId: 'ana', emotion: 1, importance: 5 }),
    newScore({ touchpointId: 'b', personaId: 'ana', emotion: -2, importance: 5 }),
    newScore({ touchpointId: 'c', personaId: 'ana', emotion: 2, importance: 1 }),
    newScore({ touchpointId: 'd', personaId: 'ana', emotion: -1, importance: 3 }),
    newScore({ touchpointId: 'd', personaId: 'ben', notApplicable: true }),
  ]),
  moments: byId([
    newMoment({ id: 'm1', touchpointId: 'b', kind: 'pain' }),
    newMoment({ id: 'm2', touchpointId: 'c', kind: 'pain', decision: 'dismissed' }),
  ]),
};
const shown = (filter: Partial<MapFilter>) => [...(shownBy({ ...NO_FILTER, ...filter }, document) ?? ['everything'])];

test('a filter leaves what fits every list that asks for something, and anything in it', () => {
  expect(shown({})).toEqual(['everything']);
  expect(shown({ channels: ['Phone'] })).toEqual(['a', 'b']);
  expect(shown({ channels: [''] })).toEqual(['c', 'd']);
  expect(shown({ channels: ['E-mail', ''] })).toEqual(['a', 'c', 'd']);
  expect(shown({ departments: ['Sales'] })).toEqual(['a', 'c']);
  expect(shown({ departments: ['Sales'], stageIds: ['after'] })).toEqual(['c']);
  expect(shown({ criticalOnly: true })).toEqual(['b']);
  expect(shown({ personaIds: ['ben'] })).toEqual(['a', 'b', 'c']);
  expect(shown({ personaIds: ['ana', 'ben'] })).toEqual(['a', 'b', 'c', 'd']);
});

test('what can be asked for stands in the order of the journey, nothing last', () => {
  expect(valuesOf(document)).toEqual({ channels: ['E-mail', 'Phone', ''], departments: ['Sales', 'IT', ''] });
});

test('conditions go in and out, and leave with a stage or persona they asked for', () => {
  const filter = toggled(toggled(NO_FILTER, 'stageIds', 'gone'), 'stageIds', 'after');
  expect(conditionsOf(filter)).toBe(2);
  expect(livingFilter(filter, document)).toEqual({ ...NO_FILTER, stageIds: ['after'] });
});

test('a channel or department that is asked for stays though no touchpoint has it any more', () => {
  const filter = toggled(toggled(NO_FILTER, 'channels', 'Fax'), 'departments', 'Legal');
  expect(livingFilter(filter, document)).toEqual(filter);
  expect(valuesOf(document, filter)).toEqual({
    channels: ['E-mail', 'Phone', 'Fax', ''],
    departments: ['Sales', 'IT', 'Legal', ''],
  });
  expect(toggled(filter, 'channels', 'Fax').channels).toEqual([]);
});

test('the curve over what is left out is a bridge', () => {
  const line = personaLine(document, ana);
  const map = mapColumns(journeyOf(document), { filtered: new Set(['a', 'c', 'd']), rolledUp: new Set() });
  const left = shownLine(line, map, document);
  expect(left.points.map(({ touchpointId }) => touchpointId)).toEqual(['a', 'c', 'd']);
  expect(left.segments.map(({ bridge }) => bridge)).toEqual([true, false]);
  const all = shownLine(line, mapColumns(journeyOf(document)), document);
  expect(all.segments).toBe(line.segments);
  expect(shownLine(line, mapColumns(journeyOf(document)), document)).toBe(all);
});

test('a rolled-up stage is a level at its balance, between its worst and its best', () => {
  const map = mapColumns(journeyOf(document), { filtered: null, rolledUp: new Set(['before']) });
  const { points, levels, segments } = shownLine(personaLine(document, ana), map, document);
  // 100 × (5×1 + 5×−2) ÷ (2×5 + 2×5) = −25, which is −0.5 on the scale of emotions.
  expect(levels).toEqual([{ stageId: 'before', x: 0, y: -0.5, lowest: -2, highest: 1 }]);
  expect(points.map(({ touchpointId }) => touchpointId)).toEqual(['c', 'd']);
  expect(segments.map(({ from, to, bridge }) => [from.x, to.x, bridge])).toEqual([
    [0, 2, true],
    [2, 3, false],
  ]);
  const unrated = { ...document, scores: { [scoreId('c', 'ana')]: document.scores['c:ana'] as never } };
  expect(shownLine(personaLine(unrated, ana), map, unrated).levels).toEqual([]);
});

test('the zoom goes by steps from wherever it is, and stops at its ends', () => {
  expect(zoomStep(1, 1)).toBe(1.1);
  expect(zoomStep(1, -1)).toBe(0.9);
  expect(zoomStep(0.63, 1)).toBe(0.7);
  expect(zoomStep(0.63, -1)).toBe(0.6);
  expect(zoomStep(2, 1)).toBe(2);
  expect(zoomStep(0.5, -1)).toBe(0.5);
});

test('a journey is fitted into the window where it can be', () => {
  expect(zoomToFit(12, 112, 1080)).toEqual({ zoom: 0.8, fits: true });
  expect(zoomToFit(5, 112, 1080)).toEqual({ zoom: 1, fits: true });
  expect(zoomToFit(60, 112, 1080)).toEqual({ zoom: 0.5, fits: false });
});
