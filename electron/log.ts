import { app } from 'electron';
import { keepNamesOut } from './private-log';

let keepsFile = true;
let loading: Promise<typeof import('electron-log/main').default> | null = null;

/** Writes what went wrong into the log file of the profile; names of files and clients stay out of it. */
export function logError(message: string, error?: unknown): void {
  loading ??= load();
  void loading.then((log) => (error === undefined ? log.error(message) : log.error(message, error)));
}

/** Says what went wrong on the terminal at most. */
export function keepNoLogFile(): void {
  keepsFile = false;
}

/** A mistake of ours must neither end the app nor ask a person about stack traces. */
export function catchMistakes(): void {
  process.on('uncaughtException', (error) => logError('Nothing caught this', error));
  process.on('unhandledRejection', (reason) => logError('Nobody waited for this', reason));
}

/** The library takes half of Node's network code along: it comes with the first thing there is to tell. */
async function load() {
  const { default: log } = await import('electron-log/main');
  log.hooks.push(keepNamesOut);
  log.transports.console.level = app.isPackaged ? false : 'error';
  if (!keepsFile) log.transports.file.level = false;
  return log;
}
