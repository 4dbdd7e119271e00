import { type BrowserWindow, type Display, powerSaveBlocker, screen } from 'electron';
import type { CallInput, CallOutput } from './bridge';
import { tell } from './handle';
import { onAScreen, placeNow, type WindowState } from './window-state';

/** How long a window may take to leave full screen, which is animated on some systems, before it is moved anyway. */
const LEAVING_MS = 1500;

interface Show {
  readonly window: BrowserWindow;
  /** Where the window stood before. */
  readonly before: WindowState;
  displayId: number;
  readonly awake: number;
}

let show: Show | null = null;
/** Rises with every order: one that had to wait is carried out only while it is the last. */
let order = 0;
/** Settles when the window is back where it stood. */
let goingBack: Promise<void> = Promise.resolve();

export function displays(window: BrowserWindow | null): CallOutput<'window.displays'> {
  const here = window && screen.getDisplayMatching(window.getBounds()).id;
  return [...screen.getAllDisplays()]
    .sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y)
    .map(({ id, label, size }) => ({
      id,
      // Older runtimes do not say it.
      name: (label as string | undefined) ?? '',
      width: size.width,
      height: size.height,
      here: id === here,
    }));
}

/** Answers whether the window shows on the whole of a display afterwards. */
export async function present(
  { on, display }: CallInput<'window.present'>,
  window: BrowserWindow | null,
): Promise<boolean> {
  if (!window) return false;
  if (on) await start(window, display);
  else await stop();
  return show !== null;
}

/** Where the window stands when it does not show on the whole of a display. */
export function placeOf(window: BrowserWindow): WindowState {
  return show?.window === window ? show.before : placeNow(window);
}

async function start(window: BrowserWindow, wanted: number | null): Promise<void> {
  const own = ++order;
  const isOver = () => own !== order || window.isDestroyed();
  await goingBack;
  if (isOver()) return;
  const target = displayOf(wanted) ?? screen.getDisplayMatching(window.getBounds());
  if (!show) {
    show = {
      window,
      before: placeNow(window),
      displayId: target.id,
      awake: powerSaveBlocker.start('prevent-display-sleep'),
    };
    window.on('closed', forget);
    screen.on('display-removed', displayRemoved);
  }
  show.displayId = target.id;
  window.off('leave-full-screen', ended);
  if (target.id !== screen.getDisplayMatching(window.getBounds()).id) {
    // A window that is full screen or maximised stays on its display.
    await leaveFullScreen(window);
    if (isOver()) return;
    window.unmaximize();
    window.setBounds(target.bounds);
  }
  window.setFullScreen(true);
  window.on('leave-full-screen', ended);
}

function displayOf(id: number | null): Display | undefined {
  return screen.getAllDisplays().find((display) => display.id === id);
}

/** Puts the window back to where it stood, as far as that is still on a screen. */
export function stop(): Promise<void> {
  order++;
  if (show) goingBack = goBack(show);
  return goingBack;
}

async function goBack({ window, before }: Show): Promise<void> {
  forget();
  if (window.isDestroyed()) return;
  await leaveFullScreen(window);
  if (window.isDestroyed()) return;
  const { maximized, ...bounds } = onAScreen(before);
  window.setBounds(bounds);
  // Where it stood is no screen any more.
  if (bounds.x === undefined) window.center();
  if (maximized) window.maximize();
}

function leaveFullScreen(window: BrowserWindow): Promise<void> {
  if (!window.isFullScreen()) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, LEAVING_MS);
    window.once('leave-full-screen', () => {
      clearTimeout(timer);
      resolve();
    });
    window.setFullScreen(false);
  });
}

/** By the system's own keys or because the display is gone: the window is told, and goes back too. */
function ended(): void {
  const window = show?.window;
  void stop();
  if (window) tell(window.webContents, 'window.presenting', false);
}

function displayRemoved(_event: unknown, { id }: Display): void {
  if (id === show?.displayId) ended();
}

function forget(): void {
  if (!show) return;
  const { window, awake } = show;
  show = null;
  powerSaveBlocker.stop(awake);
  screen.off('display-removed', displayRemoved);
  if (window.isDestroyed()) return;
  window.off('leave-full-screen', ended);
  window.off('closed', forget);
}
