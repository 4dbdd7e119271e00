import { join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { CONTENT_SECURITY_POLICY } from './security/content-security-policy';

/** The window's own origin. A scheme of our own gives a secure context with persistent storage and no network. */
export const APP_ORIGIN = 'app://touchline';

const RENDERER = join(__dirname, '..', 'renderer');

const HEADERS = { 'content-security-policy': CONTENT_SECURITY_POLICY, 'x-content-type-options': 'nosniff' };

/** Chromium's number for a request that is not allowed. */
const ACCESS_DENIED = -10;

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the built renderer, and nothing outside its folder. The newer `protocol.handle` takes every file through a
 * stream in this process, one after the other, while the start waits for them: a tenth of its time with Electron 25.
 */
export function serveRenderer(): void {
  protocol.registerFileProtocol('app', ({ url }, answer) => {
    const path = fileOf(url);
    answer(path === null ? { error: ACCESS_DENIED } : { path, headers: HEADERS });
  });
}

/** The file behind an address, or null when it lies elsewhere. Encoded dots and slashes reach this handler as they are. */
export function fileOf(address: string, root = RENDERER): string | null {
  try {
    const url = new URL(address);
    if (url.protocol !== 'app:' || url.host !== 'touchline') return null;
    const path = normalize(join(root, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)));
    return path.startsWith(root + sep) && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}
