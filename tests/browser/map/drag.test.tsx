import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { journeyOf } from '../../../renderer/model/journey';
import { undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { useAnnouncement } from '../../../renderer/state/announcements';
import { clearCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { rollUp, useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from '../curve/big-map';
import { openMap, showMap } from '../curve/show-map';

const nameCell = (id: string) => page.elementLocator(document.getElementById(`map-cell-name-${id}`) as Element);
const idsOf = (stageId: string) =>
  journeyOf(openMap())
    .stages.find(({ stage }) => stage.id === stageId)
    ?.touchpoints.map(({ touchpoint }) => touchpoint.id);
const stageIds = () => journeyOf(openMap()).stages.map(({ stage }) => stage.id);
const head = (name: string) => page.getByRole('columnheader', { name });

/** Twelve touchpoints, two a stage: `t1 t2 | t3 t4 | …`. */
const map = () => bigMap(12);

/** Drops it left of the middle of the other one, or right of it. */
async function drag(from: ReturnType<typeof nameCell>, to: ReturnType<typeof nameCell>, side: 'left' | 'right') {
  await expect.element(to).toBeVisible();
  const { width } = to.element().getBoundingClientRect();
  await userEvent.dragAndDrop(from, to, {
    sourcePosition: { x: 30, y: 12 },
    targetPosition: { x: side === 'left' ? 8 : width - 8, y: 12 },
  });
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

describe('a touchpoint is dragged by its name', () => {
  test('within its stage, as one step', async () => {
    await showMap(<MapScreen />, map());
    await drag(nameCell('t1'), nameCell('t2'), 'right');
    await expect.poll(() => idsOf('s0')).toEqual(['t2', 't1']);
    expect(useAnnouncement.getState().text).toBe('Touchpoint number 1: now 2 of 2 in Stage 1');
    expect(useCursor.getState().editing).toBeNull();
    expect(useOpenMap.getState().history.past).toHaveLength(1);
    undoLast();
    expect(idsOf('s0')).toEqual(['t1', 't2']);
  });

  test('into another stage, at the side of the border where it is let go', async () => {
    await showMap(<MapScreen />, map());
    await drag(nameCell('t1'), nameCell('t3'), 'left');
    await expect.poll(() => idsOf('s1')).toEqual(['t1', 't3', 't4']);
    await drag(nameCell('t1'), nameCell('t2'), 'right');
    await expect.poll(() => idsOf('s0')).toEqual(['t2', 't1']);
  });

  test('with all that are selected, from several stages', async () => {
    await showMap(<MapScreen />, map());
    useCursor.setState({ place: { touchpointId: 't1', lane: 'name' }, selected: new Set(['t1', 't4']) });
    await drag(nameCell('t4'), nameCell('t6'), 'left');
    await expect.poll(() => idsOf('s2')).toEqual(['t5', 't1', 't4', 't6']);
    expect(useAnnouncement.getState().text).toBe('2 touchpoints moved to Stage 3');
    undoLast();
    expect([idsOf('s0'), idsOf('s1')]).toEqual([
      ['t1', 't2'],
      ['t3', 't4'],
    ]);
  });

  test('into an empty stage and onto one that is rolled up', async () => {
    const { touchpoints, ...rest } = map();
    const { t3: _gone, t4: _too, ...left } = touchpoints;
    await showMap(<MapScreen />, { ...rest, touchpoints: left });
    await drag(nameCell('t2'), page.getByText('Nothing here yet'), 'left');
    await expect.poll(() => idsOf('s1')).toEqual(['t2']);
    rollUp('s2', true);
    await drag(nameCell('t1'), page.getByRole('gridcell', { name: /Stage 3/ }), 'left');
    await expect.poll(() => idsOf('s2')).toEqual(['t5', 't6', 't1']);
  });

  test('to where it stands already is no step', async () => {
    await showMap(<MapScreen />, map());
    await drag(nameCell('t1'), nameCell('t2'), 'left');
    await expect.poll(() => useCursor.getState().place?.touchpointId).toBe('t1');
    expect(useOpenMap.getState().history.past).toHaveLength(0);
  });
});

describe('a stage is dragged by its head', () => {
  test('with its touchpoints, as one step', async () => {
    await showMap(<MapScreen />, map());
    await drag(head('Stage 1'), head('Stage 3'), 'right');
    await expect.poll(stageIds).toEqual(['s1', 's2', 's0', 's3', 's4', 's5']);
    expect(idsOf('s0')).toEqual(['t1', 't2']);
    expect(useAnnouncement.getState().text).toBe('Stage 1 is now stage 3 of 6.');
    undoLast();
    expect(stageIds()).toEqual(['s0', 's1', 's2', 's3', 's4', 's5']);
  });

  test('rolled up as well', async () => {
    await showMap(<MapScreen />, map());
    rollUp('s1', true);
    await drag(head('Stage 2'), head('Stage 1'), 'left');
    await expect.poll(() => stageIds().slice(0, 2)).toEqual(['s1', 's0']);
  });
});
