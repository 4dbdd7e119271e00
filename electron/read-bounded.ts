import type { Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { FileProblem } from './bridge';
import { failure, success } from './file-problem';

/** No file the workbook reads may be larger; the formats set their own limits below it. */
const MAX_BYTES = 50 * 1024 * 1024;

type Refusal = { readonly ok: false; readonly problem: FileProblem; readonly detail: string };
type Read = { readonly ok: true; readonly value: Uint8Array } | Refusal;

/** A piece of a file, and what tells the file's content of that moment from any other. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly version: string;
}

const NOT_A_FILE = { ok: false, problem: 'failed', detail: '' } as const;
const TOO_LARGE = { ok: false, problem: 'tooLarge', detail: '' } as const;

/** Reads a whole file, unless it is too large or no file but a folder, a pipe or a device. */
export function readBounded(path: string, limit = MAX_BYTES): Promise<Read> {
  return withFile(path, limit, async (file) => {
    const content = await file.readFile();
    // It may have grown meanwhile.
    if (content.length > limit) return TOO_LARGE;
    return success(new Uint8Array(content.buffer, content.byteOffset, content.length));
  });
}

/** Reads up to `length` bytes of such a file from the byte `from` on; none behind its end. */
export function readPiece(
  path: string,
  from: number,
  length: number,
  limit = MAX_BYTES,
): Promise<{ readonly ok: true; readonly value: Piece } | Refusal> {
  return withFile(path, limit, async (file, { ino, size, mtimeMs }) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
    const { bytesRead } = bytes.length > 0 ? await file.read(bytes, 0, bytes.length, from) : { bytesRead: 0 };
    return success({ bytes: bytes.subarray(0, bytesRead), version: [ino, size, mtimeMs].join(' ') });
  });
}

async function withFile<Value>(
  path: string,
  limit: number,
  read: (file: FileHandle, info: Stats) => Promise<Value | Refusal>,
): Promise<Value | Refusal> {
  try {
    // Before it is opened: opening a pipe that nobody writes into would wait for ever.
    if (!(await stat(path)).isFile()) return NOT_A_FILE;
    const file = await open(path, 'r');
    try {
      const info = await file.stat();
      if (!info.isFile()) return NOT_A_FILE;
      return info.size > limit ? TOO_LARGE : await read(file, info);
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure(error);
  }
}
