import { expect, test } from 'vitest';
import { newLane } from '../../../../renderer/model/lane';
import type { LaneView } from '../../../../renderer/model/journey-map';
import { newTouchpoint, type Touchpoint } from '../../../../renderer/model/touchpoint';
import { laneAcross, laneBeside, laneMoved } from '../../../../renderer/ui/map/lane-order';
import { laneViewsOf, type MapLane, mapLanes } from '../../../../renderer/ui/map/map-lanes';

const smell = newLane({ id: 'smell', order: 'a0', title: 'Smell' });
const light = newLane({ id: 'light', order: 'a1', title: 'Light', backstage: true });

function lanesOf(fields: Partial<Touchpoint> = {}, laneViews: readonly LaneView[] = []): MapLane[] {
  return mapLanes({
    touchpoints: { a: newTouchpoint({ id: 'a', stageId: 's', order: 'a0', ...fields }) },
    lanes: { smell, light },
    actions: {},
    map: { laneViews: [...laneViews] },
  });
}
const view = (id: string, given: Partial<LaneView> = {}): LaneView => ({
  id,
  hidden: false,
  collapsed: false,
  height: null,
  ...given,
});
const shown = (lanes: readonly MapLane[] | null) => lanes?.filter((lane) => !lane.hidden).map(({ id }) => id);

test('lanes that are offered, the consultant’s own, and those that hold something are shown', () => {
  expect(shown(lanesOf())).toEqual([
    'channels',
    'pains',
    'delights',
    'department',
    'smell',
    'backstageProcess',
    'light',
  ]);
  expect(shown(lanesOf({ thinks: 'Why?' }))).toContain('thinks');
  expect(lanesOf({ thinks: ' ' }).find(({ id }) => id === 'thinks')).toMatchObject({ filled: false, hidden: true });
});

test('what was hidden stays hidden, filled or not; what nobody arranged comes into sight when it is filled', () => {
  const views = laneViewsOf(
    lanesOf().map((lane) => (lane.id === 'pains' ? { ...lane, hidden: true, arranged: true } : lane)),
  );
  expect(views.map(({ id }) => id)).not.toContain('expects');
  const filled = lanesOf({ pains: 'Slow', expects: 'Quick' }, views);
  expect(filled.find(({ id }) => id === 'pains')).toMatchObject({ hidden: true, filled: true });
  // It stands where it would by default: behind the lane it follows.
  const ids = filled.map(({ id }) => id);
  expect(ids.indexOf('expects')).toBe(ids.indexOf('thinks') + 1);
  expect(shown(filled)).toContain('expects');
});

test('lanes stand as arranged, each on its side of the line of visibility', () => {
  const lanes = lanesOf({}, [view('light'), view('delights'), view('channels', { collapsed: true, height: 80 })]);
  expect(shown(lanes)).toEqual(['delights', 'department', 'smell', 'channels', 'pains', 'backstageProcess', 'light']);
  expect(lanes.find(({ id }) => id === 'channels')).toMatchObject({ collapsed: true, height: 80 });
});

test('a view given twice places its lane once', () => {
  expect(lanesOf({}, [view('pains'), view('pains')]).filter(({ id }) => id === 'pains')).toHaveLength(1);
});

test('a lane moves past the next one in sight, and stops at the ends of its side', () => {
  const lanes = lanesOf();
  expect(shown(laneMoved(lanes, 'pains', -1))?.slice(0, 2)).toEqual(['pains', 'channels']);
  expect(shown(laneMoved(lanes, 'channels', 1))?.slice(0, 2)).toEqual(['pains', 'channels']);
  expect(laneMoved(lanes, 'channels', -1)).toBeNull();
  expect(laneMoved(lanes, 'backstageProcess', -1)).toBeNull();
});

test('only the consultant’s own lanes step across the line of visibility', () => {
  const lanes = lanesOf();
  const below = laneMoved(lanes, 'smell', 1);
  expect(below?.find(({ id }) => id === 'smell')?.backstage).toBe(true);
  expect(shown(below)).toEqual(['channels', 'pains', 'delights', 'department', 'smell', 'backstageProcess', 'light']);
  const above = laneAcross(below ?? [], 'smell');
  expect(above?.map(({ id, backstage }) => [id, backstage])).toEqual(lanes.map(({ id, backstage }) => [id, backstage]));
  expect(laneAcross(lanes, 'pains')).toBeNull();
});

test('a lane is put above or below another, where it may stand', () => {
  const lanes = lanesOf();
  expect(shown(laneBeside(lanes, 'smell', 'pains', 'top'))?.slice(0, 3)).toEqual(['channels', 'smell', 'pains']);
  expect(laneBeside(lanes, 'smell', 'light', 'bottom')?.at(-1)).toMatchObject({ id: 'smell', backstage: true });
  expect(laneBeside(lanes, 'pains', 'light', 'top')).toBeNull();
  expect(laneBeside(lanes, 'pains', 'channels', 'bottom')).not.toBeNull();
  expect(laneBeside(lanes, 'pains', 'pains', 'top')).toBeNull();
  expect(laneBeside(lanes, 'delights', 'pains', 'bottom')).toBeNull();
});
