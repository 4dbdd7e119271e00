import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { type JournalChange, journalChangeSchema, type Snapshot, snapshotSchema } from '../bridge';
import { writeWhole } from '../write-whole';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** The first line of a snapshot: everything a list needs, and the checksum of the rest. */
const headSchema = snapshotSchema.extend({
  format: z.literal(1),
  workbookId: z.string(),
  /** Rises by one with every snapshot, also from one workbook to the next. The journal of the same number follows it. */
  sequence: z.number().int().positive(),
  sha256: z.string().length(64),
  /** Kept longer than others: it was the fullest when an emptier one followed. */
  fuller: z.boolean(),
  /** What a database held before a restore: kept for a person, no part of the backup's own line of states. */
  aside: z.boolean().default(false),
});
export type SnapshotHead = z.infer<typeof headSchema>;

const MAX_EXPANDED = 1024 * 1024 * 1024;
const HEAD_BYTES = 4096;

/** Writes a snapshot whole. Throws the file system's error. */
export async function writeSnapshot(
  folder: string,
  about: Omit<SnapshotHead, 'id' | 'format' | 'sha256' | 'bytes'>,
  rows: readonly JournalChange[],
): Promise<SnapshotHead> {
  const body = await compress(JSON.stringify(rows));
  const sha256 = createHash('sha256').update(body).digest('hex');
  const head: SnapshotHead = { ...about, id: randomUUID(), format: 1, sha256, bytes: body.length };
  await writeWhole(pathOf(folder, head.id), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), body]));
  return head;
}

export function pathOf(folder: string, id: string): string {
  return join(folder, `${id}.snapshot`);
}

/** The snapshots of a folder whose heads can be read, newest first. */
export async function listSnapshots(folder: string): Promise<SnapshotHead[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.snapshot'));
  const heads = await Promise.all(names.map((name) => readHead(join(folder, name)).catch(() => null)));
  return heads.filter((head) => head !== null).sort(newestFirst);
}

/** By a counter, which a wrong clock cannot disturb. */
export function newestFirst(a: SnapshotHead, b: SnapshotHead): number {
  return b.sequence - a.sequence;
}

async function readHead(path: string): Promise<SnapshotHead> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return parseHead(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function parseHead(content: Buffer): SnapshotHead {
  return headSchema.parse(JSON.parse(content.toString('utf8', 0, content.indexOf(0x0a))));
}

/** Reads a snapshot's rows. Throws when the file is missing, torn or damaged. */
export async function readSnapshotRows(folder: string, id: string): Promise<JournalChange[]> {
  const content = await readFile(pathOf(folder, id));
  const head = parseHead(content.subarray(0, HEAD_BYTES));
  const body = content.subarray(content.indexOf(0x0a) + 1);
  if (createHash('sha256').update(body).digest('hex') !== head.sha256) throw new Error('The checksum does not match');
  const expanded = await expand(body, { maxOutputLength: MAX_EXPANDED });
  return z.array(journalChangeSchema).parse(JSON.parse(expanded.toString('utf8')));
}

/** A snapshot as the window may know it. */
export function forWindow(head: SnapshotHead): Snapshot {
  const { id, takenAt, generation, maps, touchpoints, bytes, reason } = head;
  return { id, takenAt, generation, maps, touchpoints, bytes, reason };
}
