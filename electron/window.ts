import { join } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, type WebContents } from 'electron';
import log from 'electron-log/main';
import { tell } from './handle';
import { menuText } from './main-texts';
import { APP_ORIGIN } from './protocol';
import { forbidNavigation } from './security/no-navigation';
import { blockWebRtc } from './security/no-network';
import { MIN_SIZE, rememberedState, rememberState } from './window-state';

/** How long the window may take to bring its last edits to disk before a person is asked. */
const CLOSING_PATIENCE_MS = 5000;

let mainWindow: BrowserWindow | null = null;
/** Set when the window has said that everything is on disk, or a person chose to leave anyway. */
let mayClose = false;

export function currentWindow(): BrowserWindow | null {
  return mainWindow;
}

/** What every window of the app has in common: no Node, no way out. */
export function safeWebPreferences(): Electron.WebPreferences {
  return {
    preload: join(__dirname, '..', 'preload', 'index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    spellcheck: false,
  };
}

/** No navigation, no way round the proxy. */
export function secureContents(contents: WebContents): void {
  forbidNavigation(contents);
  blockWebRtc(contents);
}

export async function openMainWindow(): Promise<void> {
  const { maximized, ...bounds } = rememberedState();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    show: false,
    title: 'Touchline',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#0d1116' : '#f3f5f7',
    webPreferences: safeWebPreferences(),
  });
  mainWindow = window;
  mayClose = false;
  secureContents(window.webContents);
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    void askToClose(window);
  });
  window.on('closed', () => {
    if (mainWindow === window) mainWindow = null;
  });
  watchHealth(window);
  await window.loadURL(`${APP_ORIGIN}/`);
}

/** The window answers with `window.closeNow` when its last edits are on disk. */
async function askToClose(window: BrowserWindow): Promise<void> {
  await rememberState(window);
  if (window.isDestroyed()) return;
  if (window.webContents.isCrashed()) return closeNow(window);
  tell(window.webContents, 'window.closing', null);
  setTimeout(() => {
    if (!window.isDestroyed() && !mayClose) void offerToLeave(window);
  }, CLOSING_PATIENCE_MS);
}

async function offerToLeave(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: menuText('leaving.title'),
    detail: menuText('leaving.detail'),
    buttons: [menuText('leaving.wait'), menuText('leaving.leave')],
    defaultId: 0,
    cancelId: 0,
  });
  if (window.isDestroyed()) return;
  if (response === 1) closeNow(window);
}

export function closeNow(window: BrowserWindow): void {
  mayClose = true;
  window.close();
}

/** A renderer that died or hangs: nothing that was shown as saved is lost, so a fresh window is the way on. */
function watchHealth(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    log.error(`The window's process ended: ${reason}`);
    void offerToReopen(window);
  });
  window.on('unresponsive', () => void offerToWait(window));
}

async function offerToReopen(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: menuText('crashed.title'),
    detail: menuText('crashed.detail'),
    buttons: [menuText('crashed.reopen'), menuText('crashed.quit')],
    defaultId: 0,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else {
    closeNow(window);
    app.quit();
  }
}

async function offerToWait(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: menuText('unresponsive.title'),
    detail: menuText('unresponsive.detail'),
    buttons: [menuText('unresponsive.wait'), menuText('unresponsive.reopen')],
    defaultId: 0,
    cancelId: 0,
  });
  // Its end is noticed above, which offers to open it again.
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}
