import { join } from 'node:path';
import { app } from 'electron';

/** Files of the profile, all inside the folder that Electron gives the app (or `--user-data-dir`). */
export function profilePath(...parts: string[]): string {
  return join(app.getPath('userData'), ...parts);
}
