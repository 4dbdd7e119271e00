import { app, BrowserWindow } from 'electron';
import type { Language } from '../../renderer/model/primitives';
import { handleCalls } from '../handle';
import { APP_ORIGIN } from '../protocol';
import { prepareSession } from '../security/prepare-session';
import { safeWebPreferences, secureContents } from '../window';

/** Far more than the largest map takes; a window that never answers must not hang a script for ever. */
const PATIENCE_MS = 10 * 60 * 1000;

/** A page that has not asked for its task by then is broken. */
const START_PATIENCE_MS = 60 * 1000;

interface ReportTask {
  readonly file: Uint8Array;
  readonly language: Language | null;
  readonly author: string;
}

/**
 * Makes a report in a window that is never shown: drawing fonts and pictures needs a page. Rejects when the page
 * cannot be loaded or started, breaks, or says that it could not.
 */
export async function makeReportUnseen(task: ReportTask): Promise<Uint8Array> {
  await app.whenReady();
  app.dock?.hide();
  await prepareSession();
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...safeWebPreferences(), backgroundThrottling: false },
  });
  secureContents(window.webContents);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      const start = setTimeout(() => reject(new Error('The page did not start')), START_PATIENCE_MS);
      handleCalls({
        'commandLine.task': () => {
          clearTimeout(start);
          return task;
        },
        'commandLine.done': (answer) =>
          answer.ok ? resolve(answer.value) : reject(new Error(`The report was not made: ${answer.detail}`)),
      });
      window.webContents.on('render-process-gone', (_event, { reason }) => reject(new Error(reason)));
      setTimeout(() => reject(new Error('The report took too long')), PATIENCE_MS).unref();
      window.loadURL(`${APP_ORIGIN}/report-window.html`).catch(reject);
    });
  } finally {
    window.destroy();
  }
}
