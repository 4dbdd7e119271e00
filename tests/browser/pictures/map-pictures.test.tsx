import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '../../../renderer/ui/base.css';
import { clearCursor, moveCursor } from '../../../renderer/ui/map/cursor';
import { useMapView } from '../../../renderer/ui/map/map-view';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { useTakingPictures } from '../../../renderer/ui/map/use-take-pictures';
import { bigMap } from '../curve/big-map';
import { openMap, showMap } from '../curve/show-map';
import { drag, jpeg, paste, transfer } from './hand-over';

const captions = (id: string) =>
  openMap().touchpoints[id]?.pictureIds.map((pictureId) => openMap().pictures[pictureId]?.name);

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

test('a picture dropped on a column goes to its touchpoint, and the lane shows it', async () => {
  await showMap(<MapScreen />, bigMap(20));
  await expect.element(page.getByRole('rowheader', { name: 'Pictures' })).not.toBeInTheDocument();
  const name = page.getByText('Touchpoint number 3', { exact: true });
  await expect.element(name).toBeVisible();
  const data = transfer([await jpeg('The door.jpg')]);
  expect(drag('dragover', name.element(), data)).toBe(false);
  expect(drag('drop', name.element(), data)).toBe(false);
  await expect.poll(() => captions('t3')).toEqual(['The door']);
  await expect.element(page.getByRole('img', { name: '1 picture: The door' })).toBeVisible();
  // On the labels of the lanes there is no touchpoint.
  const header = page.getByRole('rowheader', { name: 'Touchpoint' });
  expect(drag('drop', header.element(), data)).toBe(true);
});

test('while pictures are being read, their column says how far', async () => {
  await showMap(<MapScreen />, bigMap(20));
  useTakingPictures.setState({ taking: { touchpointId: 't2', done: 3, of: 12 } });
  const told = page.getByText('Reading picture 4 of 12');
  await expect.element(told).toBeVisible();
  const name = page.getByText('Touchpoint number 2', { exact: true }).element();
  const column = name.closest('[role="gridcell"]')?.getBoundingClientRect();
  expect(told.element().getBoundingClientRect().left).toBe(column?.left);
  useTakingPictures.setState({ taking: null });
  await expect.element(told).not.toBeInTheDocument();
});

test('a pasted picture goes to the touchpoint the cursor is at', async () => {
  await showMap(<MapScreen />, bigMap(20));
  moveCursor({ touchpointId: 't2', lane: 'channels' });
  const grid = page.getByRole('grid').element() as HTMLElement;
  grid.focus();
  expect(paste(grid, transfer([await jpeg('image.png')]))).toBe(false);
  await expect.poll(() => captions('t2')).toEqual(['']);
});

test('a map dropped on the map is the window’s', async () => {
  await showMap(<MapScreen />, bigMap(20));
  const name = page.getByText('Touchpoint number 3', { exact: true });
  await expect.element(name).toBeVisible();
  const data = transfer([new File(['x'], 'a.journey')]);
  expect(drag('drop', name.element(), data)).toBe(true);
});
