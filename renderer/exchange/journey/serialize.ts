import type { z } from 'zod/mini';
import type { MapDocument, TableName } from '../../model/document';
import type { Picture } from '../../model/picture';
import { referenceProblems } from '../../model/reference-problems';
import { byOrder, inOrder } from '../../model/sequence';
import type { Touchpoint } from '../../model/touchpoint';
import { LIMITS } from '../limits';
import { base64ToBytes } from './base64';
import {
  type AboutJourney,
  DOCUMENT_ENTRY,
  filedDocumentSchema,
  FORMAT_NAME,
  FORMAT_VERSION,
  MANIFEST_ENTRY,
  type Manifest,
  MEDIA_TYPE,
  MEDIA_TYPE_ENTRY,
  pictureEntry,
} from './format';
import { sha256Hex } from './sha256';
import { JourneyTooLarge } from './too-large';
import { type FileToPack, pack, readEntries } from './zip';

/**
 * A map as a `.journey` file. The same map and the same `about` give the same bytes. Throws JourneyTooLarge when
 * the file would pass the limits that reading keeps, and another Error for a document that is not sound.
 * `onProgress` is told the share of the work done, 0–1.
 */
export async function serializeJourney(
  document: MapDocument,
  about: AboutJourney,
  onProgress: (share: number) => void = () => {},
): Promise<Uint8Array> {
  const [broken] = referenceProblems(document);
  if (broken)
    throw new Error(`${broken.table} ${broken.id}: ${broken.field} names ${broken.missing}, which is missing`);

  const { appVersion, savedAt, author } = about;
  const journey = {
    format: FORMAT_NAME,
    formatVersion: FORMAT_VERSION,
    appVersion,
    savedAt,
    author,
    document: filed(document),
  };
  const pictures = sorted(document.pictures).map((picture) =>
    file(pictureEntry(picture), base64ToBytes(picture.data), false),
  );
  const described = [file(DOCUMENT_ENTRY, json(journey), true), ...pictures];
  const manifest: Manifest = {
    format: FORMAT_NAME,
    formatVersion: FORMAT_VERSION,
    entries: described.map(({ name, bytes }, index) => {
      const entry = { name, bytes: bytes.length, sha256: sha256Hex(bytes) };
      onProgress((DESCRIBED_SHARE * (index + 1)) / described.length);
      return entry;
    }),
  };
  const files = [
    file(MEDIA_TYPE_ENTRY, new TextEncoder().encode(MEDIA_TYPE), false),
    file(MANIFEST_ENTRY, json(manifest), true),
    ...described,
  ];
  checkLimits(files);
  const packed = withinRatio(files);
  if (packed.length > LIMITS.fileBytes) throw new JourneyTooLarge('file', LIMITS.fileBytes);
  return packed;
}

/** How much of the work is done when every entry has its checksum; the rest is packing them. */
const DESCRIBED_SHARE = 0.8;

function checkLimits(files: readonly FileToPack[]): void {
  if (files.length > LIMITS.entries) throw new JourneyTooLarge('entries', LIMITS.entries);
  const expanded = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (expanded > LIMITS.expandedBytes) throw new JourneyTooLarge('expanded', LIMITS.expandedBytes);
  const document = files.find(({ name }) => name === DOCUMENT_ENTRY);
  if (document && document.bytes.length > LIMITS.documentBytes)
    throw new JourneyTooLarge('document', LIMITS.documentBytes);
}

/** Text that repeats itself can compress better than reading allows; then it is stored as it is. */
function withinRatio(files: readonly FileToPack[]): Uint8Array {
  const packed = pack(files);
  const suspicious = readEntries(packed, LIMITS.entries)?.some(
    ({ bytes, compressed }) => bytes > compressed.length * LIMITS.compressionRatio,
  );
  return suspicious ? pack(files.map((entry) => ({ ...entry, deflate: false }))) : packed;
}

function file(name: string, bytes: Uint8Array, deflate: boolean): FileToPack {
  return { name, bytes, deflate };
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

/**
 * Rows in the order in which a person reads a map, the others by id; fields in the order of the schema, which also
 * refuses to write what reading would refuse.
 */
function filed(document: MapDocument): z.infer<typeof filedDocumentSchema> {
  const { map, personas, stages, touchpoints, scores, moments, actions, lanes, pictures, captures } = document;
  const stageOrder = new Map(inOrder(stages).map(({ id }, index) => [id, index]));
  const stageIndex = ({ stageId }: Touchpoint): number => stageOrder.get(stageId) ?? stageOrder.size;
  const tables: Record<TableName, unknown> = {
    personas: inOrder(personas),
    stages: inOrder(stages),
    touchpoints: Object.values(touchpoints)
      .sort((a, b) => stageIndex(a) - stageIndex(b) || byOrder(a, b))
      .map(({ laneTexts, ...row }) => ({ ...row, laneTexts: inKeyOrder(laneTexts) })),
    scores: sorted(scores),
    moments: sorted(moments),
    actions: inOrder(actions),
    lanes: inOrder(lanes),
    pictures: sorted(pictures).map(withoutData),
    captures: sorted(captures),
  };
  return filedDocumentSchema.parse({ map, ...tables });
}

function inKeyOrder<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sorted<Row extends { readonly id: string }>(table: Readonly<Record<string, Row>>): Row[] {
  return Object.values(table).sort((a, b) => (a.id < b.id ? -1 : 1));
}

function withoutData({ data: _, ...row }: Picture): Omit<Picture, 'data'> {
  return row;
}
