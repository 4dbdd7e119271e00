import { beforeEach, expect, it, vi } from 'vitest';
import { create } from 'zustand';
import { z } from 'zod/mini';
import { begin } from '../../../renderer/guide/agenda-times';
import { runOf, setAgendaRun, useAgendaClock } from '../../../renderer/state/agenda-clock';
import { keepOverRestart } from '../../../renderer/state/kept-over-restart';

const agenda = [{ id: 'a', title: '', minutes: 10, step: null }];

it('is of one map, and of a part that is still in its agenda', () => {
  setAgendaRun('map', begin('a', 1000));
  const clock = useAgendaClock.getState();
  expect(runOf(clock, { id: 'map', agenda })).toEqual(begin('a', 1000));
  expect(runOf(clock, { id: 'other', agenda })).toBeNull();
  expect(runOf(clock, { id: 'map', agenda: [] })).toBeNull();
  setAgendaRun('map', null);
  expect(runOf(useAgendaClock.getState(), { id: 'map', agenda })).toBeNull();
});

const schema = z.strictObject({ count: z.number() });

/** What a computer keeps. */
class Storage {
  readonly items = new Map<string, string>();
  full = false;
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => {
    if (this.full) throw new Error('full');
    this.items.set(key, value);
  };
}
let storage: Storage;
beforeEach(() => {
  storage = new Storage();
  vi.stubGlobal('localStorage', storage);
  vi.stubGlobal('window', { touchline: { call: async () => {} } });
  vi.useFakeTimers();
  return () => {
    // What still waits for the disk would be waited for in the next test.
    vi.runOnlyPendingTimers();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

it('what a store holds goes to disk a moment later, however often it changes', () => {
  const asked: string[] = [];
  vi.stubGlobal('window', { touchline: { call: async (name: string) => void asked.push(name) } });
  const store = create(() => ({ count: 0 }));
  keepOverRestart(store, 'counts', schema);
  for (let count = 1; count <= 5; count++) {
    store.setState({ count });
    vi.advanceTimersByTime(50);
  }
  expect(asked).toEqual(['window.keep']);
  vi.advanceTimersByTime(500);
  expect(asked).toEqual(['window.keep', 'window.keep']);
});

it('what is kept already is not written again, and asks for no disk', () => {
  const asked: string[] = [];
  vi.stubGlobal('window', { touchline: { call: async (name: string) => void asked.push(name) } });
  const store = create(() => ({ count: 0, shown: false }));
  keepOverRestart<{ count: number; shown: boolean }>(store, 'counts', schema, ({ count }) => ({ count }));
  store.setState({ count: 1 });
  vi.runAllTimers();
  const write = vi.spyOn(storage, 'setItem');
  store.setState({ shown: true });
  vi.runAllTimers();
  expect(write).not.toHaveBeenCalled();
  expect(asked).toEqual(['window.keep']);
});

it('what waits for the disk goes there at once when the page goes', async () => {
  const asked: string[] = [];
  const page = new EventTarget();
  vi.stubGlobal('window', Object.assign(page, { touchline: { call: async (name: string) => void asked.push(name) } }));
  vi.resetModules();
  const fresh = await import('../../../renderer/state/kept-over-restart');
  const store = create(() => ({ count: 0 }));
  fresh.keepOverRestart(store, 'counts', schema);
  page.dispatchEvent(new Event('pagehide'));
  expect(asked).toEqual([]);
  store.setState({ count: 1 });
  page.dispatchEvent(new Event('pagehide'));
  expect(asked).toEqual(['window.keep']);
  vi.runAllTimers();
  expect(asked).toEqual(['window.keep']);
});

it('what a store holds is there again after a restart', () => {
  const before = create(() => ({ count: 0 }));
  keepOverRestart(before, 'key', schema);
  before.setState({ count: 7 });
  const after = create(() => ({ count: 0 }));
  keepOverRestart(after, 'key', schema);
  expect(after.getState()).toEqual({ count: 7 });
});

it.each(['{"count":"many"}', '{"count":', '{"count":1,"more":2}'])('what does not fit is forgotten: %s', (kept) => {
  storage.items.set('key', kept);
  const store = create(() => ({ count: 3 }));
  keepOverRestart(store, 'key', schema);
  expect(store.getState()).toEqual({ count: 3 });
});

it('goes on where the storage is full', () => {
  const store = create(() => ({ count: 0 }));
  keepOverRestart(store, 'key', schema);
  storage.full = true;
  store.setState({ count: 1 });
  expect(store.getState()).toEqual({ count: 1 });
});

it.each([
  [1, true],
  [7, false],
])('a clock that ran on for %i hours while the app was closed: goes on: %s', async (hours, goesOn) => {
  const since = Date.now() - hours * 60 * 60 * 1000;
  storage.items.set('agenda-clock', JSON.stringify({ mapId: 'map', run: begin('a', since) }));
  vi.resetModules();
  const afterRestart = await import('../../../renderer/state/agenda-clock');
  expect(afterRestart.useAgendaClock.getState().run !== null).toBe(goesOn);
});
