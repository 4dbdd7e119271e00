import { MAX_TEXT } from '../model/primitives';

const MEGABYTE = 1024 * 1024;

/** Bounds kept for every file that comes from outside, before work is done on it. */
export const LIMITS = {
  /** Bytes of a file of any kind. */
  fileBytes: 50 * MEGABYTE,
  /** A `.journey` file unpacked: bytes of all entries, of `journey.json`, of `manifest.json`. */
  expandedBytes: 200 * MEGABYTE,
  documentBytes: 50 * MEGABYTE,
  manifestBytes: MEGABYTE,
  entries: 2000,
  /** How many times larger an entry may be than its compressed form. */
  compressionRatio: 100,
  /** Levels of objects and lists within each other in JSON. */
  jsonDepth: 32,
  /** What 20,000,000 characters of base64 hold. */
  pictureBytes: 15_000_000,
  picturePixels: 40_000_000,
  /** A table of touchpoints. */
  tableRows: 20_000,
  tableColumns: 500,
  /** UTF-16 units of one text. */
  text: MAX_TEXT,
  /** Of one touchpoint. */
  channels: 50,
  pictures: 50,
} as const;
