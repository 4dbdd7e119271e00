import { open, stat } from 'node:fs/promises';
import type { FileProblem } from './bridge';
import { failure, success } from './file-problem';

/** No file the workbook reads may be larger; the formats set their own limits below it. */
const MAX_BYTES = 50 * 1024 * 1024;

type Read =
  | { readonly ok: true; readonly value: Uint8Array }
  | { readonly ok: false; readonly problem: FileProblem; readonly detail: string };

const NOT_A_FILE = { ok: false, problem: 'failed', detail: '' } as const;

/** Reads a whole file, unless it is too large or no file but a folder, a pipe or a device. */
export async function readBounded(path: string, limit = MAX_BYTES): Promise<Read> {
  try {
    // Before it is opened: opening a pipe that nobody writes into would wait for ever.
    if (!(await stat(path)).isFile()) return NOT_A_FILE;
    const file = await open(path, 'r');
    try {
      const info = await file.stat();
      if (!info.isFile()) return NOT_A_FILE;
      if (info.size > limit) return { ok: false, problem: 'tooLarge', detail: '' };
      const content = await file.readFile();
      // It may have grown meanwhile.
      if (content.length > limit) return { ok: false, problem: 'tooLarge', detail: '' };
      return success(new Uint8Array(content.buffer, content.byteOffset, content.length));
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure(error);
  }
}
