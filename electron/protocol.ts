import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { CONTENT_SECURITY_POLICY } from './security/content-security-policy';

/** The window's own origin. A scheme of our own gives a secure context with persistent storage and no network. */
export const APP_ORIGIN = 'app://touchline';

const RENDERER = join(__dirname, '..', 'renderer');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Must run before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the built renderer, and nothing outside its folder. */
export function serveRenderer(): void {
  protocol.handle('app', async (request) => {
    const path = fileOf(request.url);
    if (path === null) return new Response(null, { status: 403 });
    try {
      return new Response(await readFile(path), {
        headers: {
          'content-type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream',
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
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
