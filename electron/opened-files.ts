import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OpenedFile } from './bridge';
import { register } from './files';
import { tell } from './handle';
import { currentWindow, isClosing } from './window';

/** Paths of files that came before the window could take them, or when it was about to close. */
let waiting: string[] = [];
let windowTakes = false;

/** Gives a file from outside to the window, or keeps it until the window asks or the next start. */
export function openFromOutside(path: string): void {
  const window = currentWindow();
  if (windowTakes && window && !isClosing()) tell(window.webContents, 'files.opened', register(path));
  else waiting.push(path);
}

/** The window's first question; from then on files are told to it at once. */
export function takeWaiting(): OpenedFile[] {
  windowTakes = true;
  return leaveWaiting().map(register);
}

/** The window stays after all: it gets what came when it was about to close. */
export function openWaiting(): void {
  for (const path of leaveWaiting()) openFromOutside(path);
}

/** Hands over the paths that wait. */
export function leaveWaiting(): string[] {
  const paths = waiting;
  waiting = [];
  return paths;
}

/** The window is being loaded anew and must ask again. */
export function forgetWindow(): void {
  windowTakes = false;
}

/** Existing map files among command-line arguments. Chromium mixes its own switches in. */
export function filesAmong(args: readonly string[], folder: string): string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && /\.journey$/i.test(arg))
    .map((arg) => resolve(folder, arg))
    .filter((path) => existsSync(path));
}
