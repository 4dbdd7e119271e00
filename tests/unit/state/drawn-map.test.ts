import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { drawNow, useDrawnMap } from '../../../renderer/state/drawn-map';
import { run, showDocument, undoLast, useOpenMap } from '../../../renderer/state/open-map';
import { sampleDocument } from '../../fixtures/sample-document';

let paint: () => void = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    paint = frame;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => setTimeout(idle));
  showDocument(sampleDocument('cat-fountain.en.csv'));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const name = (text: string) => editTouchpoints(['t1'], { name: text });
const drawn = () => useDrawnMap.getState().document?.touchpoints['t1']?.name;
const real = () => useOpenMap.getState().document?.touchpoints['t1']?.name;

test('follows the map at once', () => {
  run(name('One'));
  expect(drawn()).toBe('One');
  undoLast();
  expect(drawn()).toBe(real());
  showDocument(null);
  expect(useDrawnMap.getState().document).toBeNull();
});

test('what may be drawn a frame later is drawn behind the frame', async () => {
  const before = drawn();
  run(name('One'), null, 'afterFrame');
  expect(real()).toBe('One');
  expect(drawn()).toBe(before);
  paint();
  await vi.waitFor(() => expect(drawn()).toBe('One'));
});

test('a window that paints no frame draws it all the same', async () => {
  run(name('One'), null, 'afterFrame');
  await vi.advanceTimersByTimeAsync(200);
  expect(drawn()).toBe('One');
});

test('what waits is drawn when it is told to, and with the next edit that does not wait', () => {
  const before = drawn();
  run(name('One'), null, 'later');
  expect(drawn()).toBe(before);
  drawNow();
  expect(drawn()).toBe('One');
  run(name('Two'), null, 'later');
  run(name('Three'));
  expect(drawn()).toBe('Three');
  expect(useDrawnMap.getState().history).toBe(useOpenMap.getState().history);
});
