import '../../../renderer/ui/base.css';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openDocument } from '../../../renderer/state/open-map';
import { clearCursor, moveCursor, useCursor } from '../../../renderer/ui/map/cursor';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { changeLook, rollUp, useMapView } from '../../../renderer/ui/map/map-view';
import { NO_FILTER } from '../../../renderer/ui/map/map-filter';
import { bigMap } from '../curve/big-map';
import { showMap } from '../curve/show-map';

const grid = () => page.getByRole('grid').element() as HTMLElement;
const touchpoints = () => Object.values(openDocument().touchpoints);

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

test('what a filter takes out of sight is selected no more, and Delete leaves it alone', async () => {
  await showMap(<MapScreen />, bigMap(20));
  grid().focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  expect(useCursor.getState().selected.size).toBe(20);
  const stageId = touchpoints()[0]?.stageId ?? '';
  const inStage = touchpoints().filter((touchpoint) => touchpoint.stageId === stageId).length;
  changeLook({ filter: { ...NO_FILTER, stageIds: [stageId] } });
  await expect.poll(() => useCursor.getState().selected.size).toBe(inStage);
  grid().focus();
  await userEvent.keyboard('{Delete}');
  await expect.poll(() => touchpoints().length).toBe(20 - inStage);
});

test('so is what is rolled up, but for the touchpoint in hand', async () => {
  await showMap(<MapScreen />, bigMap(20));
  grid().focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  const place = useCursor.getState().place?.touchpointId ?? '';
  const stageId = openDocument().touchpoints[place]?.stageId ?? '';
  const others = touchpoints().filter((touchpoint) => touchpoint.stageId !== stageId);
  rollUp(stageId, true);
  await expect.poll(() => useCursor.getState().selected).toEqual(new Set([place, ...others.map(({ id }) => id)]));
});

test('keys that take away or rate do nothing where the cursor is out of sight', async () => {
  await showMap(<MapScreen />, bigMap(20));
  moveCursor({ touchpointId: 't1', lane: 'name' });
  const before = openDocument();
  changeLook({ filter: { ...NO_FILTER, stageIds: [before.touchpoints['t20']?.stageId ?? ''] } });
  await expect.poll(() => document.getElementById('map-cell-name-t1')).toBeNull();
  grid().focus();
  await userEvent.keyboard('{Delete}1');
  expect(openDocument()).toBe(before);
});
