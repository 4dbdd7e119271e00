import { z } from 'zod/mini';
import { type MapDocument, TABLE_NAMES } from '../../model/document';
import { referenceProblems } from '../../model/reference-problems';
import { LIMITS } from '../limits';
import { pictureSize } from '../picture-size';
import { bytesToBase64 } from './base64';
import {
  type AboutJourney,
  aboutSchema,
  DOCUMENT_ENTRY,
  envelopeSchema,
  type FiledDocument,
  FORMAT_VERSION,
  filedDocumentSchema,
  MANIFEST_ENTRY,
  type Manifest,
  MEDIA_TYPE,
  MEDIA_TYPE_ENTRY,
  manifestHeadSchema,
  manifestSchema,
  PLAIN_ENTRY_NAME,
  pictureEntry,
} from './format';
import { type Json, parseJson } from './json';
import { migrate } from './migrations';
import { sha256Hex } from './sha256';
import { expand, readEntries, type ZipEntry } from './zip';

/** A place in the document that is not as the format says, such as `touchpoints[3].kind`. */
interface JourneyProblem {
  readonly place: string;
  readonly key: 'missing' | 'unknownField' | 'tooLong' | 'outOfRange' | 'wrongValue' | 'twice' | 'leadsNowhere';
}

/** Every way a file can be refused. Told by `tellJourneyRefusal`. */
export type JourneyRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notAJourney' }
  /** `place` is an entry of the zip, or null for the zip itself. */
  | { readonly kind: 'damaged'; readonly place: string | null }
  | { readonly kind: 'tooNew'; readonly version: number }
  /** `place` is an entry of the zip where one entry is meant. */
  | {
      readonly kind: 'tooLarge';
      readonly what: 'file' | 'expanded' | 'document' | 'entries' | 'ratio' | 'picture' | 'pixels';
      readonly place: string | null;
    }
  | { readonly kind: 'invalid'; readonly problems: readonly JourneyProblem[] };

export type JourneyFile =
  | { readonly kind: 'ok'; readonly document: MapDocument; readonly about: AboutJourney }
  | JourneyRefusal;

/** Thrown inside this file only: the shortest way out of a reading that fails. */
class Refused extends Error {
  readonly refusal: JourneyRefusal;

  constructor(refusal: JourneyRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/**
 * Reads a `.journey` file. All or nothing: either the whole document, or why not. `onProgress` is told the share of
 * the work done, 0–1.
 */
export async function parseJourney(
  bytes: Uint8Array,
  onProgress: (share: number) => void = () => {},
): Promise<JourneyFile> {
  try {
    return read(bytes, onProgress);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** How much of the work is done when every entry is unpacked; the rest is what stands in them. */
const UNPACKED_SHARE = 0.7;

function read(bytes: Uint8Array, onProgress: (share: number) => void): JourneyFile {
  if (bytes.length === 0) throw new Refused({ kind: 'empty' });
  // A file that does not say at its start that it is ours may still be ours, packed again with another tool.
  const signed = startsLikeJourney(bytes);
  if (bytes.length > LIMITS.fileBytes)
    throw new Refused(signed ? { kind: 'tooLarge', what: 'file', place: null } : { kind: 'notAJourney' });
  const entries = listEntries(bytes, signed);
  const manifest = readManifest(entries, signed);

  checkSizes(entries);
  checkNames(entries, manifest);
  const contents = new Map(
    manifest.entries.map((described, index) => {
      const content = unpack(entries, described);
      onProgress((UNPACKED_SHARE * (index + 1)) / manifest.entries.length);
      return [described.name, content];
    }),
  );
  if (text(unpackWhole(entries, MEDIA_TYPE_ENTRY)) !== MEDIA_TYPE) throw damaged(MEDIA_TYPE_ENTRY);

  const { envelope, filed } = readDocument(contents, manifest);
  const document = assemble(filed, contents);
  const nowhere = referenceProblems(document);
  if (nowhere.length > 0)
    throw invalid(nowhere.map(({ table, id, field }) => ({ place: `${table} ${id} ${field}`, key: 'leadsNowhere' })));
  return { kind: 'ok', document, about: z.object(aboutSchema.shape).parse(envelope) };
}

/** The local header of the first entry, which is stored: name at byte 30, content right behind. */
function startsLikeJourney(bytes: Uint8Array): boolean {
  return text(bytes.subarray(30, 30 + MEDIA_TYPE_ENTRY.length + MEDIA_TYPE.length)) === MEDIA_TYPE_ENTRY + MEDIA_TYPE;
}

function listEntries(bytes: Uint8Array, signed: boolean): ReadonlyMap<string, ZipEntry> {
  const list = readEntries(bytes, LIMITS.entries + 1);
  if (!list) throw signed ? damaged(null) : new Refused({ kind: 'notAJourney' });
  const entries = new Map(list.map((entry) => [entry.name, entry]));
  if (!signed && !entries.has(MANIFEST_ENTRY)) throw new Refused({ kind: 'notAJourney' });
  if (list.length > LIMITS.entries) throw tooLarge('entries');
  if (entries.size !== list.length) throw damaged(null);
  return entries;
}

function readManifest(entries: ReadonlyMap<string, ZipEntry>, signed: boolean): Manifest {
  const entry = entries.get(MANIFEST_ENTRY);
  if (entry && entry.bytes > LIMITS.manifestBytes)
    throw signed ? tooLarge('entries') : new Refused({ kind: 'notAJourney' });
  const bytes = entry && expand(entry);
  const json = bytes ? parseJson(bytes) : undefined;
  const head = manifestHeadSchema.safeParse(json);
  if (!head.success) throw signed ? damaged(MANIFEST_ENTRY) : new Refused({ kind: 'notAJourney' });
  if (head.data.formatVersion > FORMAT_VERSION) throw new Refused({ kind: 'tooNew', version: head.data.formatVersion });
  const manifest = manifestSchema.safeParse(json);
  if (!manifest.success) throw damaged(MANIFEST_ENTRY);
  return manifest.data;
}

function checkSizes(entries: ReadonlyMap<string, ZipEntry>): void {
  let expanded = 0;
  for (const { name, bytes, compressed } of entries.values()) {
    expanded += bytes;
    if (expanded > LIMITS.expandedBytes) throw tooLarge('expanded');
    if (bytes > compressed.length * LIMITS.compressionRatio) throw tooLarge('ratio', name);
    if (name === DOCUMENT_ENTRY && bytes > LIMITS.documentBytes) throw tooLarge('document', name);
    if (name.startsWith('pictures/') && bytes > LIMITS.pictureBytes) throw tooLarge('picture', name);
  }
}

/** The zip holds what the manifest names, and nothing else. */
function checkNames(entries: ReadonlyMap<string, ZipEntry>, manifest: Manifest): void {
  const expected = new Set([MEDIA_TYPE_ENTRY, MANIFEST_ENTRY, ...manifest.entries.map(({ name }) => name)]);
  for (const name of expected) if (!entries.has(name)) throw damaged(name);
  for (const name of entries.keys()) if (!expected.has(name)) throw damaged(PLAIN_ENTRY_NAME.test(name) ? name : null);
  if (expected.size !== manifest.entries.length + 2) throw damaged(MANIFEST_ENTRY);
}

function unpack(entries: ReadonlyMap<string, ZipEntry>, described: Manifest['entries'][number]): Uint8Array {
  const bytes = unpackWhole(entries, described.name);
  if (bytes.length !== described.bytes || sha256Hex(bytes) !== described.sha256) throw damaged(described.name);
  return bytes;
}

function unpackWhole(entries: ReadonlyMap<string, ZipEntry>, name: string): Uint8Array {
  const entry = entries.get(name);
  const bytes = entry && expand(entry);
  if (!bytes) throw damaged(name);
  return bytes;
}

function readDocument(
  contents: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
): { envelope: z.infer<typeof envelopeSchema>; filed: FiledDocument } {
  const bytes = contents.get(DOCUMENT_ENTRY);
  const json = bytes && parseJson(bytes);
  if (json === undefined) throw damaged(DOCUMENT_ENTRY);
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) throw invalid(problemsOf(envelope.error, json));
  const { formatVersion, document } = envelope.data;
  if (formatVersion !== manifest.formatVersion) throw damaged(MANIFEST_ENTRY);
  const migrated = migrate(document as Json, formatVersion);
  const filed = filedDocumentSchema.safeParse(migrated);
  if (!filed.success) throw invalid(problemsOf(filed.error, migrated));
  return { envelope: envelope.data, filed: filed.data };
}

/** Rows by id again, each picture with its data. */
function assemble(filed: FiledDocument, contents: ReadonlyMap<string, Uint8Array>): MapDocument {
  const twice = TABLE_NAMES.flatMap((table) => {
    const seen = new Set<string>();
    return filed[table].flatMap(({ id }, index): JourneyProblem[] => {
      if (seen.has(id)) return [{ place: `${table}[${index}].id`, key: 'twice' }];
      seen.add(id);
      return [];
    });
  });
  if (twice.length > 0) throw invalid(twice);

  const pictures = filed.pictures.map((picture, index) => {
    const name = pictureEntry(picture);
    const bytes = contents.get(name);
    if (!bytes) throw damaged(name);
    const size = pictureSize(bytes);
    const { mediaType } = picture;
    if (!size || mediaTypeOf(bytes) !== mediaType)
      throw invalid([{ place: `pictures[${index}].mediaType`, key: 'wrongValue' }]);
    if (size.width * size.height > LIMITS.picturePixels) throw tooLarge('pixels', name);
    return { ...picture, data: bytesToBase64(bytes) };
  });
  if (pictures.length !== contents.size - 1) throw damaged(MANIFEST_ENTRY);

  return {
    map: filed.map,
    personas: byId(filed.personas),
    stages: byId(filed.stages),
    touchpoints: byId(filed.touchpoints),
    scores: byId(filed.scores),
    moments: byId(filed.moments),
    actions: byId(filed.actions),
    lanes: byId(filed.lanes),
    pictures: byId(pictures),
    captures: byId(filed.captures),
  };
}

function mediaTypeOf(bytes: Uint8Array): FiledDocument['pictures'][number]['mediaType'] | null {
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : null;
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Record<string, Row> {
  return Object.fromEntries(rows.map((row) => [row.id, row]));
}

/** So many problems tell what is wrong; a broken writer would make thousands. */
const PROBLEMS_TOLD = 20;

function problemsOf(error: z.core.$ZodError, json: unknown): JourneyProblem[] {
  return error.issues.slice(0, PROBLEMS_TOLD).map((issue): JourneyProblem => {
    const place = placeOf(issue.path);
    if (issue.code === 'unrecognized_keys')
      return { place: placeOf([...issue.path, issue.keys[0] ?? '']), key: 'unknownField' };
    if (issue.code === 'too_big' && issue.origin === 'string') return { place, key: 'tooLong' };
    if (issue.code === 'too_big' || issue.code === 'too_small') return { place, key: 'outOfRange' };
    if (issue.code === 'invalid_type' && valueAt(json, issue.path) === undefined) return { place, key: 'missing' };
    return { place, key: 'wrongValue' };
  });
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    json,
  );
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    return place === '' ? String(step) : `${place}.${String(step)}`;
  }, '');
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function damaged(place: string | null): Refused {
  return new Refused({ kind: 'damaged', place });
}

function tooLarge(what: Extract<JourneyRefusal, { kind: 'tooLarge' }>['what'], place: string | null = null): Refused {
  return new Refused({ kind: 'tooLarge', what, place });
}

function invalid(problems: readonly JourneyProblem[]): Refused {
  return new Refused({ kind: 'invalid', problems: problems.slice(0, PROBLEMS_TOLD) });
}
