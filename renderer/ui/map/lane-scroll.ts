import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/** Marks what is dragged as a lane. */
export const LANE = 'touchline.lane';
/** This near to where the lanes end in the window it scrolls, px. */
const EDGE = 36;
/** At the very edge, px per second: slow enough to let go between two lanes that pass by. */
const FASTEST = 300;

/** What of the lanes can be seen: below the touchpoints' names, which stay in sight, down to the window's end. */
export function lanesInSight(scroller: HTMLElement): { readonly top: number; readonly bottom: number } {
  const box = scroller.getBoundingClientRect();
  const names = scroller.querySelector('[role="row"][data-lane="name"]')?.getBoundingClientRect();
  return { top: Math.max(box.top, names?.bottom ?? box.top), bottom: box.top + scroller.clientHeight };
}

/** Scrolls the map while a lane is held near the edge of what can be seen, the faster the nearer. */
export function scrollForLanes(scroller: HTMLElement): () => void {
  let y = 0;
  let frame = 0;
  let before = 0;
  /** Parts of a pixel, which scrolling would lose. */
  let rest = 0;
  const step = (now: number) => {
    const { top, bottom } = lanesInSight(scroller);
    const beyond = Math.max(0, top + EDGE - y) * -1 + Math.max(0, y - (bottom - EDGE));
    const speed = Math.max(-1, Math.min(1, beyond / EDGE)) * FASTEST;
    const way = rest + (speed * Math.min(100, now - before)) / 1000;
    rest = speed === 0 ? 0 : way - Math.trunc(way);
    before = now;
    if (Math.trunc(way) !== 0) scroller.scrollBy({ top: Math.trunc(way) });
    frame = requestAnimationFrame(step);
  };
  const stop = () => cancelAnimationFrame(frame);
  const forget = monitorForElements({
    canMonitor: ({ source }) => source.data['kind'] === LANE,
    onDragStart: ({ location }) => {
      y = location.current.input.clientY;
      before = performance.now();
      frame = requestAnimationFrame(step);
    },
    onDrag: ({ location }) => {
      y = location.current.input.clientY;
    },
    onDrop: stop,
  });
  return () => {
    stop();
    forget();
  };
}
