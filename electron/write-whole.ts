import { randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Windows refuses a rename while a virus scanner or an office program looks at the file; it lets go soon. */
const BUSY = new Set(['EPERM', 'EBUSY', 'EACCES']);
const WAITS = [20, 50, 100, 200, 400, 800];

/** How file systems say that they do not flush folders. The file is written all the same. */
const NO_FOLDER_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EACCES', 'EISDIR']);

/** How the names begin of files that are not yet what they will be; a crash may leave one behind. */
export const TEMPORARY = '.touchline-';

/**
 * Replaces a file whole, or leaves the old one as it was: written beside it, flushed to disk, renamed over it,
 * and the folder flushed too, so that a power cut leaves one or the other. Throws the file system's error.
 * What is too large to be held as a whole is written by a function. (write-file-atomic does not flush the folder and
 * does not wait for Windows.)
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | ((file: FileHandle) => Promise<void>),
): Promise<void> {
  // Behind a link lies the file that is meant; its rights stay as they are.
  const target = await realpath(path).catch(() => path);
  const old = await stat(target).catch(() => null);
  // A device or a pipe would be replaced by a file.
  if (old && !old.isFile()) throw Object.assign(new Error('EISDIR: not an ordinary file'), { code: 'EISDIR' });
  const mode = old && old.mode & 0o777;
  // A name of its own: that of the file may be as long as the file system allows.
  const temporary = join(dirname(target), `${TEMPORARY}${randomUUID()}`);
  try {
    const file = await open(temporary, 'wx', mode ?? 0o666);
    try {
      // The process's mask has cut the rights. File systems without rights refuse this, and lose nothing by it.
      if (mode !== null) await file.chmod(mode).catch(() => undefined);
      if (typeof content === 'function') await content(file);
      else await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await renamePatiently(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(target));
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const delay of process.platform === 'win32' ? WAITS : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!BUSY.has(codeOf(error))) throw error;
      await wait(delay);
    }
  }
  await rename(from, to);
}

/**
 * Makes a rename or a new file in a folder survive a power cut, where the file system can do that: Windows, some
 * network drives and folders that may be written but not read have no such call.
 */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(codeOf(error))) throw error;
  }
}

/** The file system's error code, or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
