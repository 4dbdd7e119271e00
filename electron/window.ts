import { join } from 'node:path';
import { app, BrowserWindow, dialog, nativeTheme, type WebContents } from 'electron';
import { tell } from './handle';
import { logError } from './log';
import { menuText } from './main-texts';
import { placeOf } from './presenting';
import { APP_ORIGIN } from './protocol';
import { forbidNavigation } from './security/no-navigation';
import { blockWebRtc } from './security/no-network';
import { MIN_SIZE, rememberedState, rememberState } from './window-state';

/** How long the window may take to bring its last edits to disk before a person is asked. */
const CLOSING_PATIENCE_MS = 5000;

let mainWindow: BrowserWindow | null = null;
/**
 * `closing`: the window has been asked to bring its last edits to disk. `closed`: it has, or a person chose to leave
 * anyway.
 */
let phase: 'open' | 'closing' | 'closed' = 'open';

export function currentWindow(): BrowserWindow | null {
  return mainWindow;
}

/** The window is about to go, or gone; it may stay yet. */
export function isClosing(): boolean {
  return phase !== 'open';
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

/** A step of what Electron's own menu roles do: each whole level is a fifth larger than the one before. */
const ZOOM_STEP = 0.5;

/** Draws everything in a window larger, smaller, or at its own size again. */
export function zoomWindow(contents: WebContents, change: 'in' | 'out' | 'reset'): void {
  contents.setZoomLevel(change === 'reset' ? 0 : contents.getZoomLevel() + (change === 'in' ? ZOOM_STEP : -ZOOM_STEP));
}

/** Makes the window, unseen and empty. */
export function makeMainWindow(): BrowserWindow {
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
  phase = 'open';
  secureContents(window.webContents);
  if (maximized) window.maximize();
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', (event) => {
    if (phase === 'closed') return;
    event.preventDefault();
    if (phase === 'open') void askToClose(window);
  });
  window.on('closed', () => {
    if (mainWindow === window) mainWindow = null;
  });
  watchHealth(window);
  return window;
}

/** Loads the page, and shows the window when it has been drawn. The session must be prepared. */
export async function showPage(window: BrowserWindow): Promise<void> {
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${APP_ORIGIN}/`);
}

/** The window answers with `window.closeNow` when its last edits are on disk. */
async function askToClose(window: BrowserWindow): Promise<void> {
  phase = 'closing';
  await rememberState(placeOf(window));
  if (window.isDestroyed()) return;
  if (window.webContents.isCrashed()) return closeNow(window);
  tell(window.webContents, 'window.closing', null);
  watchClosing(window);
}

function watchClosing(window: BrowserWindow): void {
  setTimeout(() => {
    if (!window.isDestroyed() && phase === 'closing') void offerToLeave(window);
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
  // Not closed but destroyed: a page that hangs would not agree to close.
  if (response === 1) window.destroy();
  else if (phase === 'closing') watchClosing(window);
}

export function closeNow(window: BrowserWindow): void {
  phase = 'closed';
  window.close();
}

/** The window itself asks the person what to do about edits that cannot be saved. */
export function stayOpen(): void {
  if (phase === 'closing') phase = 'open';
}

/** A renderer that died or hangs: nothing that was shown as saved is lost, so a fresh window is the way on. */
function watchHealth(window: BrowserWindow): void {
  /** A person has asked to open the window again already. */
  let reopening = false;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    logError(`The window's process ended: ${reason}`);
    if (phase === 'closing') closeNow(window);
    else if (reopening) window.webContents.reload();
    else void offerToReopen(window);
    reopening = false;
  });
  window.on('unresponsive', () => void offerToWait());

  async function offerToWait(): Promise<void> {
    if (!(await wantsReopening(window)) || window.isDestroyed()) return;
    reopening = true;
    window.webContents.forcefullyCrashRenderer();
  }
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

async function wantsReopening(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: menuText('unresponsive.title'),
    detail: menuText('unresponsive.detail'),
    buttons: [menuText('unresponsive.wait'), menuText('unresponsive.reopen')],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
