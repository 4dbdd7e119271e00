import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { OpenedFile } from './bridge';
import { register } from './files';
import { tell } from './handle';
import { currentWindow } from './window';

/** Files that came before the window could take them. */
let waiting: OpenedFile[] = [];
let windowTakes = false;

/** Gives a file from outside to the window, or keeps it until the window asks. */
export function openFromOutside(path: string): void {
  const file = register(path);
  const window = currentWindow();
  if (windowTakes && window) tell(window.webContents, 'files.opened', file);
  else waiting.push(file);
}

/** The window's first question; from then on files are told to it at once. */
export function takeWaiting(): OpenedFile[] {
  windowTakes = true;
  const files = waiting;
  waiting = [];
  return files;
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
