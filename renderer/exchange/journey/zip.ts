import { Inflate, type Zippable, zipSync } from 'fflate';

/** One file inside a zip, still compressed. */
export interface ZipEntry {
  readonly name: string;
  readonly compressed: Uint8Array;
  readonly deflated: boolean;
  /** Size unpacked, as the zip claims; `expand` holds it to its word. */
  readonly bytes: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The entries of a zip by its central directory, at most `limit` of them. Returns null when the directory does not
 * hold together. Reads plain zips only: no encryption, no zip64, no split archives. Written here because fflate
 * believes the sizes a zip claims.
 */
export function readEntries(bytes: Uint8Array, limit: number): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const directoryBytes = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (start + directoryBytes > end) return null;

  const entries: ZipEntry[] = [];
  let at = start;
  while (entries.length < Math.min(count, limit)) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return null;
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const compressedBytes = view.getUint32(at + 20, true);
    const expandedBytes = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    if (next > end || (flags & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) return null;
    if (local + 30 > start || view.getUint32(local, true) !== LOCAL) return null;
    const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (data + compressedBytes > start) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      compressed: bytes.subarray(data, data + compressedBytes),
      deflated: method === DEFLATED,
      bytes: expandedBytes,
    });
    at = next;
  }
  return entries;
}

function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}

/** Feeding this much at a time bounds what one step can unpack to about 1,000 times as much. */
const SLICE = 16 * 1024;

/** An entry unpacked; null when its data is broken or has another size than it claims. Never makes more than that. */
export function expand({ compressed, deflated, bytes }: ZipEntry): Uint8Array | null {
  if (!deflated) return compressed.length === bytes ? compressed.slice() : null;
  const expanded = new Uint8Array(bytes);
  let length = 0;
  let ended = false;
  const inflate = new Inflate((chunk, final) => {
    if (length + chunk.length <= bytes) expanded.set(chunk, length);
    length += chunk.length;
    ended = final;
  });
  try {
    for (let at = 0; at < compressed.length && length <= bytes; at += SLICE) {
      inflate.push(compressed.subarray(at, at + SLICE), at + SLICE >= compressed.length);
    }
  } catch {
    return null;
  }
  return ended && length === bytes ? expanded : null;
}

/** What goes into a zip, in this order. */
export interface FileToPack {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly deflate: boolean;
}

/** The oldest time a zip knows, for every entry: the same map gives the same bytes in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

export function pack(files: readonly FileToPack[]): Uint8Array {
  const contents: Zippable = {};
  for (const { name, bytes, deflate } of files) contents[name] = [bytes, { level: deflate ? 6 : 0, mtime: NO_TIME }];
  return zipSync(contents);
}
