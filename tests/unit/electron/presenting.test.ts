import { beforeEach, describe, expect, it, vi } from 'vitest';

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type Listener = (...args: never[]) => void;

const LAPTOP = { id: 1, label: 'Laptop', bounds: { x: 0, y: 0, width: 1280, height: 800 } };
const WALL = { id: 2, label: 'Projector', bounds: { x: 1280, y: 0, width: 1920, height: 1080 } };
const PLACE = { x: 100, y: 80, width: 900, height: 600 };

const system = vi.hoisted(() => ({
  displays: [] as { id: number; label: string; bounds: Bounds }[],
  removed: new Set<Listener>(),
  awake: new Set<number>(),
}));

const displayAt = ({ x }: Bounds) => {
  const found = system.displays.find(({ bounds }) => x >= bounds.x && x < bounds.x + bounds.width);
  const display = found ?? system.displays[0];
  if (!display) throw new Error('No display');
  return { ...display, workArea: display.bounds, size: display.bounds };
};

vi.mock('electron', () => ({
  ipcMain: {},
  protocol: {},
  app: {},
  powerSaveBlocker: {
    start: () => {
      system.awake.add(1);
      return 1;
    },
    stop: (id: number) => system.awake.delete(id),
  },
  screen: {
    getAllDisplays: () => system.displays.map(({ bounds }) => displayAt(bounds)),
    getDisplayMatching: (bounds: Bounds) => displayAt(bounds),
    on: (_: string, listener: Listener) => system.removed.add(listener),
    off: (_: string, listener: Listener) => system.removed.delete(listener),
  },
}));

const { displays, placeOf, present, stop } = await import('../../../electron/presenting');

/** A window that does what it is told at once; only leaving full screen may be `animated`, until `left`. */
class Window {
  bounds: Bounds = PLACE;
  full = false;
  maximized = false;
  readonly told: unknown[] = [];
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly webContents = {
    isDestroyed: () => false,
    send: (...message: unknown[]) => this.told.push(message),
  };
  isDestroyed = () => false;
  getBounds = () => this.bounds;
  getNormalBounds = () => this.bounds;
  isFullScreen = () => this.full;
  isMaximized = () => this.maximized;
  maximize = () => (this.maximized = true);
  unmaximize = () => (this.maximized = false);
  centred = 0;
  center = () => (this.centred += 1);
  setBounds = (bounds: Bounds) => (this.bounds = bounds);
  animated = false;
  setFullScreen = (full: boolean) => {
    const left = this.full && !full;
    this.full = full;
    if (left && !this.animated) this.left();
  };
  left = () => {
    for (const listener of this.#listeners.get('leave-full-screen') ?? []) listener();
  };
  on = (name: string, listener: () => void) => {
    this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener));
    return this;
  };
  once = this.on;
  off = (name: string, listener: () => void) => {
    this.#listeners.get(name)?.delete(listener);
    return this;
  };
}

let window: Window;
const start = (display: number | null) => present({ on: true, display }, window as never);
const end = () => present({ on: false, display: null }, window as never);

beforeEach(async () => {
  await stop();
  system.displays = [WALL, LAPTOP];
  system.awake.clear();
  window = new Window();
});

describe('the displays', () => {
  it('are told from left to right, with the one the window stands on', () => {
    expect(displays(window as never)).toEqual([
      { id: 1, name: 'Laptop', width: 1280, height: 800, here: true },
      { id: 2, name: 'Projector', width: 1920, height: 1080, here: false },
    ]);
  });
});

describe('showing the window on the whole of a display', () => {
  it('moves it there, keeps the display awake, and brings it back to where it stood', async () => {
    expect(await start(2)).toBe(true);
    expect([window.full, window.bounds]).toEqual([true, WALL.bounds]);
    expect(system.awake.size).toBe(1);
    expect(await end()).toBe(false);
    expect([window.full, window.bounds]).toEqual([false, PLACE]);
    expect(system.awake.size).toBe(0);
    expect(window.told).toEqual([]);
  });

  it('stays on its own display where none or one that is gone is named', async () => {
    await start(99);
    expect([window.full, window.bounds]).toEqual([true, PLACE]);
    await end();
    await start(null);
    expect([window.full, window.bounds]).toEqual([true, PLACE]);
  });

  it('moves on to another display without forgetting where it stood', async () => {
    await start(null);
    await start(2);
    expect([window.full, window.bounds]).toEqual([true, WALL.bounds]);
    await end();
    expect(window.bounds).toEqual(PLACE);
  });

  it('brings back a window that was maximised as one', async () => {
    window.maximized = true;
    await start(2);
    expect(window.maximized).toBe(false);
    await end();
    expect(window.maximized).toBe(true);
  });

  it('remembers the place before it, not the display it fills, for the next start', async () => {
    await start(2);
    expect(placeOf(window as never)).toEqual({ ...PLACE, maximized: false });
    await end();
    expect(placeOf(window as never)).toEqual({ ...PLACE, maximized: false });
  });

  it('does not show after all when it is called off on its way to another display', async () => {
    await start(null);
    window.animated = true;
    const moving = start(2);
    await expect.poll(() => window.full).toBe(false);
    const calledOff = end();
    window.left();
    expect([await moving, await calledOff]).toEqual([false, false]);
    expect([window.full, window.bounds, system.awake.size]).toEqual([false, PLACE, 0]);
  });

  it('asked for again on its way back, it still knows where it stood', async () => {
    await start(2);
    window.animated = true;
    const ending = end();
    const again = start(2);
    window.left();
    expect([await ending, await again]).toEqual([false, true]);
    expect([window.full, window.bounds, system.awake.size]).toEqual([true, WALL.bounds, 1]);
    window.animated = false;
    await end();
    expect(window.bounds).toEqual(PLACE);
  });

  it('ends when the system ends it, and says so', async () => {
    await start(2);
    window.setFullScreen(false);
    await expect.poll(() => window.bounds).toEqual(PLACE);
    expect(window.told).toEqual([['window.presenting', false]]);
    expect(system.awake.size).toBe(0);
  });

  it('ends when its display vanishes, and says so', async () => {
    await start(2);
    system.displays = [LAPTOP];
    for (const listener of system.removed) (listener as (event: null, display: object) => void)(null, WALL);
    await expect.poll(() => [window.full, window.bounds]).toEqual([false, PLACE]);
    expect(window.told).toEqual([['window.presenting', false]]);
  });

  it('stays when another display vanishes', async () => {
    await start(2);
    for (const listener of system.removed) (listener as (event: null, display: object) => void)(null, LAPTOP);
    expect(window.full).toBe(true);
    expect(window.told).toEqual([]);
  });

  it('comes back to a display that is there', async () => {
    window.bounds = { x: 1400, y: 80, width: 900, height: 600 };
    await start(1);
    system.displays = [LAPTOP];
    await end();
    expect(window.bounds).toEqual({ width: 1280, height: 800 });
    expect(window.centred).toBe(1);
  });
});
