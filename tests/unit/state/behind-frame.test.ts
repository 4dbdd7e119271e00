import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import {
  flushEdits,
  openDocument,
  run,
  runBehindFrame,
  showDocument,
  undoLast,
  useOpenMap,
} from '../../../renderer/state/open-map';
import { sampleDocument } from '../../fixtures/sample-document';

const CAT = sampleDocument('cat-fountain.en.csv');
let paint: () => void = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => {
    paint = frame;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => {});
  vi.stubGlobal('requestIdleCallback', (idle: () => void) => setTimeout(idle));
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
  showDocument(CAT);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const name = (text: string, id = 't1') => editTouchpoints([id], { name: text });
const named = (id = 't1') => useOpenMap.getState().document?.touchpoints[id]?.name;
const steps = () => useOpenMap.getState().history.past.length;

test('an edit that is drawn already is carried out behind the frame that shows it', async () => {
  runBehindFrame(() => run(name('One')));
  expect(named()).not.toBe('One');
  paint();
  await vi.advanceTimersByTimeAsync(0);
  expect(named()).toBe('One');
});

test('a window that paints no frame takes it all the same, within a tenth of a second', async () => {
  runBehindFrame(() => run(name('One')));
  await vi.advanceTimersByTimeAsync(100);
  expect(named()).toBe('One');
});

test('a window that is hidden meanwhile takes it at once: its timers come once a second', async () => {
  runBehindFrame(() => run(name('One')));
  Object.assign(document, { hidden: true }).dispatchEvent(new Event('visibilitychange'));
  await vi.advanceTimersByTimeAsync(0);
  expect(named()).toBe('One');
});

test.each<[string, () => unknown]>([
  ['another edit', () => run(name('Other', 't2'))],
  ['another edit that is drawn ahead', () => runBehindFrame(() => run(name('Other', 't2')))],
  ['whoever asks for the map', () => openDocument()],
  ['whoever waits for the disk', () => flushEdits()],
])('%s comes behind it', (_, next) => {
  runBehindFrame(() => run(name('One')));
  next();
  expect(named()).toBe('One');
});

test('undo takes it back', () => {
  const before = named();
  runBehindFrame(() => run(name('One')));
  undoLast();
  expect(named()).toBe(before);
  expect(useOpenMap.getState().history.future).toHaveLength(1);
});

test('it is carried out once, and on the map it was made on', async () => {
  const runs: (string | undefined)[] = [];
  runBehindFrame(() => {
    run(name('One'));
    runs.push(named());
  });
  showDocument({ ...CAT });
  expect(runs).toEqual(['One']);
  expect(named()).not.toBe('One');
  paint();
  await vi.advanceTimersByTimeAsync(200);
  expect(runs).toHaveLength(1);
  expect(steps()).toBe(0);
});
