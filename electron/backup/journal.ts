import { constants } from 'node:buffer';
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod/mini';
import { type JournalChange, journalChangeSchema } from '../bridge';
import { syncFolder } from '../write-whole';

/** One committed change of the workbook. */
export interface JournalEntry {
  readonly workbookId: string;
  /** Rises by one with every change. */
  readonly generation: number;
  readonly at: string;
  readonly changes: readonly JournalChange[];
}

const entrySchema = z.strictObject({
  workbookId: z.string(),
  generation: z.int().check(z.positive()),
  at: z.string(),
  changes: z.array(journalChangeSchema),
});

/** Bytes that are written without leaving the thread, at most: those of an edit. */
const AT_ONCE = 64 * 1024;

/** About as many characters are made into text at a time, so that other work comes in between. */
const PIECE = 1024 * 1024;

/** One line, in pieces: the first 16 hex digits of the SHA-256 of the rest, a space, the entry as JSON. */
export async function encodeEntry({ changes, ...head }: JournalEntry): Promise<Buffer[]> {
  const hash = createHash('sha256');
  const pieces: Buffer[] = [];
  const take = (text: string) => {
    const piece = Buffer.from(text);
    hash.update(piece);
    pieces.push(piece);
  };
  let text = `${JSON.stringify(head).slice(0, -1)},"changes":[`;
  for (const [index, change] of changes.entries()) {
    text += `${index > 0 ? ',' : ''}${JSON.stringify(change)}`;
    if (text.length < PIECE) continue;
    take(text);
    text = '';
    await nextTurn();
  }
  take(`${text}]}`);
  const line = [Buffer.from(`${hash.digest('hex').slice(0, CHECKSUM_DIGITS)} `), ...pieces, Buffer.from('\n')];
  if (bytesOf(line) > constants.MAX_STRING_LENGTH) throw new Error('No start could read so long a line');
  // A small one is written in one go.
  return pieces.length === 1 ? [Buffer.concat(line)] : line;
}

function bytesOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((bytes, { length }) => bytes + length, 0);
}

const CHECKSUM_DIGITS = 16;

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, CHECKSUM_DIGITS);
}

export interface JournalContent {
  /** The entries up to the first line that does not hold. */
  readonly entries: readonly JournalEntry[];
  /** Bytes of the file that hold; what follows was torn by a power cut, or is damaged. */
  readonly soundBytes: number;
  /** True when sound lines may follow the damage, so that something is lost and not just torn off. */
  readonly damaged: boolean;
}

/** Reads a journal as far as it holds. Never throws on content. */
export function decodeJournal(content: Buffer): JournalContent {
  const entries: JournalEntry[] = [];
  let soundBytes = 0;
  while (soundBytes < content.length) {
    const end = content.indexOf(0x0a, soundBytes);
    if (end === -1) return { entries, soundBytes, damaged: false };
    const entry = decodeLine(content.toString('utf8', soundBytes, end));
    if (!entry) return { entries, soundBytes, damaged: end + 1 < content.length };
    entries.push(entry);
    soundBytes = end + 1;
  }
  return { entries, soundBytes, damaged: false };
}

function decodeLine(line: string): JournalEntry | null {
  const json = line.slice(CHECKSUM_DIGITS + 1);
  if (line[CHECKSUM_DIGITS] !== ' ' || checksum(json) !== line.slice(0, CHECKSUM_DIGITS)) return null;
  try {
    return entrySchema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

function identityOf({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): string {
  return `${dev}:${ino}`;
}

/** An open journal file. Appends go to disk one after the other; a failed one is taken back before the next. */
export class JournalFile {
  readonly path: string;
  private readonly file: FileHandle;
  /** What the file system knows it by. */
  private readonly identity: string;
  /** Bytes that hold. */
  size: number;
  /** A failed append may have left bytes behind them. */
  private torn = false;
  /** No longer in its place: another journal must follow. */
  gone = false;

  private constructor(path: string, file: FileHandle, identity: string, size: number) {
    this.path = path;
    this.file = file;
    this.identity = identity;
    this.size = size;
  }

  /** Opens or creates a journal and cuts off what does not hold. Throws the file system's error. */
  static async open(path: string, soundBytes: number): Promise<JournalFile> {
    const file = await open(path, 'a+');
    try {
      await file.truncate(soundBytes);
      // A new file is on disk only when its folder is.
      await syncFolder(dirname(path));
      return new JournalFile(path, file, identityOf(await file.stat({ bigint: true })), soundBytes);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Settles when the entry is on disk. Throws the file system's error, and then the file is as it was. */
  async append(entry: JournalEntry): Promise<void> {
    const pieces = await encodeEntry(entry);
    if (this.torn) await this.takeBack();
    let inPlace: boolean;
    try {
      for (const piece of pieces) await this.write(piece);
      // Whether it is in its place still is asked meanwhile.
      [, inPlace] = await Promise.all([this.file.datasync(), this.isInPlace()]);
      this.size += bytesOf(pieces);
    } catch (error) {
      this.torn = true;
      await this.takeBack().catch(() => undefined);
      throw error;
    }
    if (inPlace) return;
    this.gone = true;
    throw Object.assign(new Error('The journal is not in its place any more'), { code: 'ENOENT' });
  }

  /**
   * A small piece goes to the system's memory at once: the way to another thread and back would take longer. What takes
   * its time is the way to the disk.
   */
  private async write(piece: Buffer): Promise<void> {
    const written = piece.length < AT_ONCE ? writeSync(this.file.fd, piece) : 0;
    if (written < piece.length) await this.file.appendFile(piece.subarray(written));
  }

  /** A file that was deleted or moved away takes appends all the same, and no start would find them. */
  private async isInPlace(): Promise<boolean> {
    const there = await stat(this.path, { bigint: true }).catch(() => null);
    return there !== null && identityOf(there) === this.identity;
  }

  private async takeBack(): Promise<void> {
    await this.file.truncate(this.size);
    this.torn = false;
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}
