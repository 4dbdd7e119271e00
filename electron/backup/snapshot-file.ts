import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod/mini';
import { type JournalChange, journalChangeSchema, type Snapshot, snapshotSchema } from '../bridge';
import { writeWhole } from '../write-whole';
import { headForDisk, headFromDisk } from './reasons';

/**
 * The first line of a snapshot: everything a list needs, and the checksum of the rest. What follows is a JSON array
 * of rows, compressed by gzip. Each row has a line of its own, so that a workbook of any size is written and read
 * piece by piece; earlier versions wrote, and still read, the array as one text.
 */
const headSchema = z.extend(snapshotSchema, {
  format: z.literal(1),
  workbookId: z.string(),
  /** Rises by one with every snapshot, also from one workbook to the next. The journal of the same number follows it. */
  sequence: z.int().check(z.positive()),
  sha256: z.string().check(z.length(64)),
  /** Kept longer than others: it was the fullest when an emptier one followed. */
  fuller: z.boolean(),
  /** What a database held before a restore: kept for a person, no part of the backup's own line of states. */
  aside: z._default(z.boolean(), false),
});
export type SnapshotHead = z.infer<typeof headSchema>;

/** What is known of a snapshot before it is written. */
export type NewSnapshot = Omit<SnapshotHead, 'id' | 'format' | 'sha256' | 'bytes'>;

const rowsSchema = z.array(journalChangeSchema);

/** The first line ends within these bytes. It is written last, when the checksum is known, and filled with blanks. */
const HEAD_BYTES = 4096;

/** About as many characters are compressed at a time, so that other work comes in between. */
const PIECE = 256 * 1024;

/** Writes a snapshot whole, while other work goes on. Throws the file system's error. */
export async function writeSnapshot(
  folder: string,
  about: NewSnapshot,
  rows: readonly JournalChange[],
): Promise<SnapshotHead> {
  const id = randomUUID();
  let head: SnapshotHead | undefined;
  await writeWhole(pathOf(folder, id), async (file) => {
    await file.writeFile(Buffer.alloc(HEAD_BYTES));
    head = { ...about, id, format: 1, ...(await writeBody(file, rows)) };
    const line = Buffer.from(`${JSON.stringify(headForDisk(head)).padEnd(HEAD_BYTES - 1)}\n`);
    const { bytesWritten } = await file.write(line, 0, HEAD_BYTES, 0);
    if (bytesWritten < HEAD_BYTES) throw new Error('The head was cut short');
  });
  if (!head) throw new Error('Nothing was written');
  return head;
}

async function writeBody(
  file: FileHandle,
  rows: readonly JournalChange[],
): Promise<Pick<SnapshotHead, 'sha256' | 'bytes'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(
    Readable.from(piecesOf(rows)),
    createGzip({ chunkSize: PIECE }),
    async (body: AsyncIterable<Buffer>) => {
      for await (const part of body) {
        hash.update(part);
        bytes += part.length;
        await file.writeFile(part);
      }
    },
  );
  return { sha256: hash.digest('hex'), bytes };
}

function* piecesOf(rows: readonly JournalChange[]): Generator<Buffer> {
  let piece = '[\n';
  for (const [index, row] of rows.entries()) {
    piece += `${index > 0 ? ',\n' : ''}${JSON.stringify(row)}`;
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  yield Buffer.from(`${piece}\n]`);
}

export function pathOf(folder: string, id: string): string {
  return join(folder, `${id}.snapshot`);
}

/** The snapshots that are in a folder now and whose heads can be read, newest first. */
export async function listSnapshots(folder: string): Promise<SnapshotHead[]> {
  return snapshotsAmong(folder, await readdir(folder));
}

/** Those among the names of a folder's files, read a moment ago. */
export async function snapshotsAmong(folder: string, names: readonly string[]): Promise<SnapshotHead[]> {
  const snapshots = names.filter((name) => name.endsWith('.snapshot'));
  const heads = await Promise.all(
    snapshots.map((name) =>
      readHead(join(folder, name)).then(
        ({ head }) => head,
        () => null,
      ),
    ),
  );
  return heads.filter((head) => head !== null).sort(newestFirst);
}

/** By a counter, which a wrong clock cannot disturb. */
export function newestFirst(a: SnapshotHead, b: SnapshotHead): number {
  return b.sequence - a.sequence;
}

async function readHead(path: string): Promise<{ readonly head: SnapshotHead; readonly bodyAt: number }> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const end = buffer.subarray(0, bytesRead).indexOf(0x0a);
    const head = headFromDisk(headSchema.parse(JSON.parse(buffer.toString('utf8', 0, end))));
    return { head, bodyAt: end + 1 };
  } finally {
    await file.close();
  }
}

/** Reads a snapshot's rows, while other work goes on. Throws when the file is missing, torn or damaged. */
export async function readSnapshotRows(folder: string, id: string): Promise<JournalChange[]> {
  const path = pathOf(folder, id);
  const { head, bodyAt } = await readHead(path);
  const hash = createHash('sha256');
  const rows: JournalChange[] = [];
  await pipeline(
    createReadStream(path, { start: bodyAt, highWaterMark: PIECE }),
    async function* (body: AsyncIterable<Buffer>) {
      for await (const part of body) {
        hash.update(part);
        yield part;
      }
    },
    createGunzip({ chunkSize: PIECE }),
    async (expanded: AsyncIterable<Buffer>) => {
      for await (const line of linesOf(expanded)) rows.push(...rowsOfLine(line));
    },
  );
  if (hash.digest('hex') !== head.sha256) throw new Error('The checksum does not match');
  return rows;
}

/** JSON has no line break inside of a value. */
async function* linesOf(parts: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const part of parts) {
    let from = 0;
    for (let end = part.indexOf(0x0a); end !== -1; end = part.indexOf(0x0a, from)) {
      yield Buffer.concat([...begun, part.subarray(from, end)]).toString();
      begun = [];
      from = end + 1;
    }
    begun.push(part.subarray(from));
  }
  yield Buffer.concat(begun).toString();
}

/** A line is one row, a bracket of the array around them, or the whole array as earlier versions wrote it. */
function rowsOfLine(line: string): JournalChange[] {
  if (line === '[' || line === ']' || line === '') return [];
  const value: unknown = JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line);
  return Array.isArray(value) ? rowsSchema.parse(value) : [journalChangeSchema.parse(value)];
}

/** A snapshot as the window may know it. */
export function forWindow(head: SnapshotHead): Snapshot {
  const { id, takenAt, generation, maps, touchpoints, bytes, reason } = head;
  return { id, takenAt, generation, maps, touchpoints, bytes, reason };
}
