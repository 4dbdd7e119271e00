import { z } from 'zod/mini';
import { TABLE_SCHEMAS } from '../../model/document';
import { journeyMapSchema } from '../../model/journey-map';
import type { Picture } from '../../model/picture';
import { type Id, instantSchema } from '../../model/primitives';

/** Described in `docs/file-format.md`. */
export const FORMAT_NAME = 'touchline-journey';
export const FORMAT_VERSION = 2;

/** First entry of the zip, stored as it is, so that the first bytes of the file tell what it is. */
export const MEDIA_TYPE = 'application/vnd.touchline.journey+zip';
export const MEDIA_TYPE_ENTRY = 'mimetype';
export const MANIFEST_ENTRY = 'manifest.json';
export const DOCUMENT_ENTRY = 'journey.json';

export function pictureEntry({ id, mediaType }: { readonly id: Id; readonly mediaType: Picture['mediaType'] }): string {
  return `pictures/${id}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
}

/** Entry names a file may hold: plain, no way out of the folder it is unpacked into. */
export const PLAIN_ENTRY_NAME =
  /^(?:mimetype|manifest\.json|journey\.json|pictures\/[A-Za-z0-9][A-Za-z0-9._-]*\.(?:jpg|png))$/;

/** Of the manifest, what every version keeps, so that older programs can tell a newer file from a foreign one. */
export const manifestHeadSchema = z.looseObject({
  format: z.literal(FORMAT_NAME),
  formatVersion: z.int().check(z.minimum(1)),
});

export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT_NAME),
  formatVersion: z.int().check(z.minimum(1), z.maximum(FORMAT_VERSION)),
  /** Every other entry, in the order of the zip. */
  entries: z.array(
    z.strictObject({
      name: z.string().check(z.regex(PLAIN_ENTRY_NAME)),
      bytes: z.int().check(z.nonnegative()),
      /** SHA-256 in lower-case hexadecimal. */
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Who wrote the file, when, and with what. */
export const aboutSchema = z.strictObject({
  appVersion: z.string().check(z.maxLength(64)),
  savedAt: instantSchema,
  /** Empty when the author gave no name. */
  author: z.string().check(z.maxLength(200)),
});
export type AboutJourney = z.infer<typeof aboutSchema>;

/** What surrounds the document in `journey.json`, before the document itself is migrated and checked. */
export const envelopeSchema = z.strictObject({
  format: z.literal(FORMAT_NAME),
  formatVersion: z.int().check(z.minimum(1)),
  ...aboutSchema.shape,
  document: z.unknown(),
});

/** The document as it lies in the file: each table a list of rows, pictures without their data. */
export const filedDocumentSchema = z.strictObject({
  map: journeyMapSchema,
  personas: z.array(TABLE_SCHEMAS.personas),
  stages: z.array(TABLE_SCHEMAS.stages),
  touchpoints: z.array(TABLE_SCHEMAS.touchpoints),
  scores: z.array(TABLE_SCHEMAS.scores),
  moments: z.array(TABLE_SCHEMAS.moments),
  actions: z.array(TABLE_SCHEMAS.actions),
  lanes: z.array(TABLE_SCHEMAS.lanes),
  pictures: z.array(z.omit(TABLE_SCHEMAS.pictures, { data: true })),
  captures: z.array(TABLE_SCHEMAS.captures),
});
export type FiledDocument = z.infer<typeof filedDocumentSchema>;
