import { expect, test } from 'vitest';
import { journeyOf } from '../../../../renderer/model/journey';
import { newAction } from '../../../../renderer/model/action';
import { editTouchpoints } from '../../../../renderer/model/commands/touchpoint-commands';
import { EMPTY_HISTORY, execute } from '../../../../renderer/model/history';
import { cellSizes, type TextMeasure } from '../../../../renderer/ui/map/cell-sizes';
import { mapColumns } from '../../../../renderer/ui/map/map-columns';
import { type MapLane, mapLanes } from '../../../../renderer/ui/map/map-lanes';
import type { TextPieces } from '../../../../renderer/ui/map/text-size';
import { atZoom, mapLayout } from '../../../../renderer/ui/map/use-map-layout';
import { largeDocument } from '../../../fixtures/large-document';

/** Seven px a sign; counts how often it is asked. */
function countingMeasure(): TextMeasure & { count: number } {
  const measure = {
    count: 0,
    piecesOf: (text: string): TextPieces => {
      measure.count++;
      const words = text === '' ? [] : text.split(' ');
      return { widths: words.map(({ length }) => 7 * length), befores: words.map(() => 'space'), space: 7, hyphen: 0 };
    },
    actionLines: (titles: readonly string[]) => titles.length,
    actionWidth: (titles: readonly string[]) => Math.max(...titles.map((title) => 13 + 7 * title.length)),
  };
  return measure;
}

const document = largeDocument(1000);
const texts = (lanes: readonly MapLane[]) =>
  lanes.filter(({ drawing }) => drawing !== 'waiting' && drawing !== 'pictures' && drawing !== 'actions');

function lay(map = document, change: (lane: MapLane) => MapLane = (lane) => lane, measure = countingMeasure()) {
  const lanes = mapLanes(map)
    .filter(({ hidden }) => !hidden)
    .map(change);
  const sizes = cellSizes(
    texts(lanes).map(({ id }) => id),
    measure,
  );
  const layout = () => mapLayout(mapColumns(journeyOf(map)).columns, lanes, map, sizes);
  return { lanes, sizes, measure, layout: layout() };
}

test('an edit measures the touchpoint that it changed, and no other of a thousand', () => {
  const { lanes, sizes, measure } = lay();
  expect(lanes.length).toBeGreaterThanOrEqual(9);
  const [id = ''] = Object.keys(document.touchpoints);
  const edited = execute(document, EMPTY_HISTORY, editTouchpoints([id], { pains: 'Slow' }))?.document ?? document;
  expect(edited).not.toBe(document);
  const before = measure.count;
  mapLayout(mapColumns(journeyOf(edited)).columns, lanes, edited, sizes);
  // Its name and each of its cells.
  expect(measure.count - before).toBeLessThanOrEqual(lanes.length + 1);
  mapLayout(mapColumns(journeyOf(edited)).columns, lanes, edited, sizes);
  expect(measure.count - before).toBeLessThanOrEqual(lanes.length + 1);
});

test('rows are as high as their fullest cell, or as they were drawn, or one line', () => {
  const { layout } = lay();
  const pains = layout.laneHeights.get('pains') ?? 0;
  expect(pains).toBeGreaterThan(60);
  expect(layout.laneLines.size).toBe(0);
  const drawn = lay(document, (lane) => (lane.id === 'pains' ? { ...lane, height: 64 } : lane)).layout;
  expect(drawn.laneHeights.get('pains')).toBe(64);
  expect(drawn.laneLines.get('pains')).toBe(3);
  const collapsed = lay(document, (lane) =>
    lane.id === 'pains' ? { ...lane, height: 64, collapsed: true } : lane,
  ).layout;
  expect(collapsed.laneHeights.get('pains')).toBe(30);
  expect(collapsed.laneLines.get('pains')).toBe(1);
});

test('a long word of an action widens the columns, as one of a cell does', () => {
  const [touchpointId = ''] = Object.keys(document.touchpoints);
  const action = newAction({ id: 'a', order: 'a0', title: 'Rekomendationen', touchpointIds: [touchpointId] });
  const { column } = lay({ ...document, actions: { a: action } }).layout;
  expect(column).toBeGreaterThan(lay().layout.column);
  // Its mark stands before it.
  expect(column).toBe(17 + 1 + 13 + 7 * 15);
});

test('everything grows with the zoom, and nothing is measured for it', () => {
  const { layout, measure } = lay();
  const before = measure.count;
  const zoomed = atZoom(layout, 2);
  expect(measure.count).toBe(before);
  expect(zoomed.zoom).toBe(2);
  expect(zoomed.column).toBe(2 * layout.column);
  expect(zoomed.nameHeight).toBe(2 * layout.nameHeight);
  // Its border stays a hairline.
  expect(zoomed.laneHeights.get('pains')).toBe(2 * ((layout.laneHeights.get('pains') ?? 0) - 1) + 1);
  expect(atZoom(layout, 0.9).column).toBeGreaterThanOrEqual(0.9 * layout.column);
  expect(atZoom(layout, 1)).toBe(layout);
});
