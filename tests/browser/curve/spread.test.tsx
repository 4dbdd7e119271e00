import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { newScore } from '../../../renderer/model/score';
import { clearCursor } from '../../../renderer/ui/map/cursor';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { changeLook, useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from './big-map';
import { settled, showMap } from './show-map';

beforeEach(async () => {
  await page.viewport(1280, 800);
  useMapView.setState(useMapView.getInitialState(), true);
  clearCursor();
});

const columnWidth = () =>
  document.querySelector('[role="gridcell"][data-lane="name"]')?.getBoundingClientRect().width ?? Infinity;

test('the words of a spread stand clear of another persona’s marker', async () => {
  const map = bigMap(12);
  const votes = [-2, 1].map((emotion, index) => ({ id: `v${index}`, voter: '', emotion }));
  const scores = [
    newScore({ touchpointId: 't3', personaId: 'p1', emotion: null, votes }),
    // Beside the whisker's foot, on the right, where the words would stand first.
    newScore({ touchpointId: 't4', personaId: 'p2', emotion: -2 }),
    newScore({ touchpointId: 't4', personaId: 'p1', emotion: 2 }),
  ];
  await showMap(<MapScreen />, {
    ...map,
    scores: { ...map.scores, ...Object.fromEntries(scores.map((score) => [score.id, score])) },
  });
  // Columns so narrow that the words reach into the next one.
  changeLook({ zoom: 0.5 });
  const words = page.getByText('spread 3', { exact: true });
  await expect.element(words).toBeVisible();
  await expect.poll(() => columnWidth()).toBeLessThan(70);
  await settled();
  const box = words.element().getBoundingClientRect();
  const shapes = [
    ...(words.element().closest('svg')?.querySelectorAll('circle, rect, polygon, path[data-marker]') ?? []),
  ]
    .map((shape) => shape.getBoundingClientRect())
    .filter(({ width, height }) => width > 4 && width < 30 && height < 30);
  expect(shapes.length).toBeGreaterThan(12);
  const under = shapes.filter(
    ({ left, right, top, bottom }) => left < box.right && right > box.left && top < box.bottom && bottom > box.top,
  );
  expect(under).toEqual([]);
});
