import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { newScore } from '../../../renderer/model/score';
import { clearCursor } from '../../../renderer/ui/map/cursor';
import { MapScreen } from '../../../renderer/ui/map/MapScreen';
import { changeLook, useMapView } from '../../../renderer/ui/map/map-view';
import { bigMap } from './big-map';
import { settled, showMap } from './show-map';
import { wordyDocument } from '../../fixtures/wordy-document';

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

test.each([
  ['ru', 0.5, 1920],
  ['ru', 1, 1920],
  ['ru', 2, 1920],
  ['en', 1, 1280],
  ['pl', 1, 1280],
] as const)(
  'no word of the curve lies over a face, a marker or another word: %s at %d×',
  async (language, zoom, width) => {
    await page.viewport(width, 1080);
    const map = wordyDocument(language, { touchpoints: 20 });
    await showMap(<MapScreen />, map, { language });
    changeLook({ zoom });
    const band = () => document.querySelector('[data-band] svg');
    const textsOf = () => [...(band()?.querySelectorAll('text') ?? [])];
    // The last persona's curve ends within the journey: its name has markers behind it.
    await expect
      .poll(() => {
        document.querySelector('[role="grid"]')?.scrollTo({ left: 100_000 });
        return textsOf().map((text) => text.textContent);
      })
      .toContain(Object.values(map.personas)[0]?.name);
    await settled();
    const texts = textsOf().map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
    const marks = [...(band()?.querySelectorAll('circle, rect, path') ?? [])]
      .map((shape) => shape.getBoundingClientRect())
      .filter(({ width, height }) => width > 5 && width < 50 && height > 5 && height < 50);
    expect(texts.length).toBeGreaterThan(3);
    expect(marks.length).toBeGreaterThan(10);
    const under = ({ left, right, top, bottom }: DOMRect, box: DOMRect) =>
      left < box.right - 1 && right > box.left + 1 && top < box.bottom - 3 && bottom > box.top + 3;
    for (const { text, box } of texts) {
      expect.soft(marks.filter((mark) => under(mark, box)).map(({ x, y }) => [text, x, y])).toEqual([]);
      expect
        .soft(texts.filter((other) => other.box !== box && under(other.box, box)).map((other) => [text, other.text]))
        .toEqual([]);
    }
  },
);
