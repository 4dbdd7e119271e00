import { existsSync, readFileSync } from 'node:fs';
import { app } from 'electron';
import { z } from 'zod/mini';
import { LatestWrite } from './latest-write';
import { profilePath } from './profile';

const schema = z.strictObject({ folder: z.string() });
const FILE = 'last-folder.json';

const file = new LatestWrite(() => profilePath(FILE));
let lastFolder: string | null = null;

/** Where a file dialog opens: where the last one ended, if that is still there; otherwise the documents. */
export function startFolder(): string {
  lastFolder ??= load();
  return lastFolder !== null && existsSync(lastFolder) ? lastFolder : app.getPath('documents');
}

function load(): string | null {
  try {
    return schema.parse(JSON.parse(readFileSync(profilePath(FILE), 'utf8'))).folder;
  } catch {
    return null;
  }
}

export function rememberFolder(folder: string): void {
  if (folder === lastFolder) return;
  lastFolder = folder;
  // A folder that cannot be remembered is no reason to disturb anybody.
  void file.write(JSON.stringify({ folder })).catch(() => undefined);
}
