/** A hidden window paints no frame; what waits for one goes on after this long. */
const NO_FRAME_MS = 100;

/** Settles when the next frame has been painted. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    // A message sent while a frame is made arrives behind its layout and paint.
    const { port1, port2 } = new MessageChannel();
    const without = setTimeout(go, NO_FRAME_MS);
    const frame = requestAnimationFrame(() => port2.postMessage(null));
    port1.onmessage = go;
    function go(): void {
      clearTimeout(without);
      cancelAnimationFrame(frame);
      port1.close();
      resolve();
    }
  });
}
