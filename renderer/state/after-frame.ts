/** Painting and what is more urgent have this long; then what waits for them goes on, as in a hidden window. */
const AT_LATEST_MS = 100;

/** Settles when the next frame has been painted and nothing more urgent waits: no key that came meanwhile. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(atLatest);
      cancelAnimationFrame(frame);
      resolve();
    };
    const atLatest = setTimeout(go, AT_LATEST_MS);
    // Frame callbacks run before layout and paint; the idle time that one asks for comes behind them.
    const frame = requestAnimationFrame(() => requestIdleCallback(go));
  });
}
