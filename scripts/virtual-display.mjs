// A virtual display for machines without one. Plain Node.
import { spawn } from 'node:child_process';

/** Electron can draw: macOS and Windows always can; elsewhere X or Wayland must be running. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Starts Xvfb on the first free display number and points DISPLAY at it.
 * Returns a function that ends it; it also ends with this process.
 *
 * @returns {Promise<() => void>}
 */
export async function startVirtualDisplay() {
  // Xvfb chooses the number itself and writes it to descriptor 3 once it accepts connections.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const stop = () => server.kill();
  process.once('exit', stop);
  process.env.DISPLAY = `:${await displayNumber(server)}`;
  server.unref();
  return stop;
}

/** Reads to the end: a pipe closed before Xvfb has written its whole line would kill it. */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.once('error', () => reject(new Error('There is no display, and Xvfb is not installed.')));
    server.stdio[3].on('data', (data) => {
      said += data;
    });
    server.stdio[3].once('end', () => {
      if (/^\d+$/.test(said.trim())) resolve(said.trim());
      else reject(new Error('The virtual display (Xvfb) did not start.'));
    });
  });
}
