// What a person feels, measured the same way in the app and on an empty page.
import { painted } from './moments';

/** Milliseconds of the keys since the last call. */
let keys: Promise<number>[] = [];

/** From now on each key is measured: from the press to the end of the frame that answers it. */
export function measureKeys(): void {
  window.addEventListener('keydown', onKey, { capture: true });
}

function onKey({ timeStamp }: KeyboardEvent): void {
  keys.push(painted().then(() => performance.now() - timeStamp));
}

/** From now on each key is measured until a curve of the map was drawn anew. */
export function measureCurve(): void {
  const grid = document.querySelector('[role="grid"]');
  if (!grid) throw new Error('There is no map');
  window.removeEventListener('keydown', onKey, { capture: true });
  window.addEventListener('keydown', ({ timeStamp }) => keys.push(untilRedrawn(grid, timeStamp)), { capture: true });
}

function untilRedrawn(grid: Element, pressed: number): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      void painted().then(() => resolve(performance.now() - pressed));
    });
    observer.observe(grid, { subtree: true, attributeFilter: ['d'] });
  });
}

export async function takeKeys(): Promise<number[]> {
  const taken = keys;
  keys = [];
  return Promise.all(taken);
}

/** An empty page with a bare field that has the focus. */
export function showField(): void {
  document.body.innerHTML = '<textarea></textarea>';
  document.querySelector('textarea')?.focus();
}

/** An empty page that is as wide as the map. */
export function showWidth(width: number): void {
  document.body.innerHTML = `<div role="grid" style="overflow: auto; height: 600px"><div style="width: ${width}px; height: 1px"></div></div>`;
}

const FRAMES = 240;

/** Scrolls from one end to the other, a step a frame; the longest time between two frames, in ms. */
export async function scrollThrough(): Promise<number> {
  const grid = scroller();
  const way = grid.scrollWidth - grid.clientWidth;
  let longest = 0;
  let last = performance.now();
  for (let frame = 0; frame <= FRAMES; frame++) {
    grid.scrollLeft = (way * frame) / FRAMES;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    // The first frame was waited for before anything moved.
    if (frame > 0) longest = Math.max(longest, now - last);
    last = now;
  }
  grid.scrollLeft = 0;
  await painted();
  return longest;
}

export function widthOfMap(): number {
  return scroller().scrollWidth;
}

function scroller(): Element {
  const grid = document.querySelector('[role="grid"]');
  if (!grid) throw new Error('There is no map');
  return grid;
}
