import { onHidden } from './on-hidden';

/** Painting and what is more urgent have this long; then what waits for them goes on. */
const AT_LATEST_MS = 100;

/**
 * Settles when the next frame has been painted and nothing more urgent waits: no key that came meanwhile. At once in a
 * hidden window: it paints none, and its timers come once a second.
 */
export function afterFrame(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(atLatest);
      cancelAnimationFrame(frame);
      stopListening();
      resolve();
    };
    const stopListening = onHidden(go);
    const atLatest = setTimeout(go, AT_LATEST_MS);
    // Frame callbacks run before layout and paint; the idle time that one asks for comes behind them.
    const frame = requestAnimationFrame(() => requestIdleCallback(go));
  });
}
