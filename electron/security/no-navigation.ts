import type { WebContents } from 'electron';
import { APP_ORIGIN } from '../protocol';

/** The window shows the app and nothing else: no navigation, no new windows, no embedded pages. */
export function forbidNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event, url) => {
    if (!url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
