import type { MapDocument } from '../../model/document';
import type { Picture } from '../../model/picture';
import { inPieces } from '../../model/pieces';
import type { AboutJourney } from './format';
import type { JourneyFile } from './parse';
import type { JourneyTooLarge } from './too-large';

/**
 * From the window to the worker, which carries out one task: any number of `pictures` of the map, each answered by
 * `taken`, then one of the others. A picture is large, and to hand one over holds up who does it: few go at a time.
 */
export type JourneyTask =
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[] }
  | { readonly kind: 'parse'; readonly bytes: Uint8Array }
  | { readonly kind: 'serialize'; readonly document: MapDocument; readonly about: AboutJourney };

/** From the worker to the window: any number of the first three, then one of the others. */
export type JourneyAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'taken' }
  | { readonly kind: 'pictures'; readonly pictures: readonly Picture[] }
  | { readonly kind: 'parsed'; readonly file: JourneyFile }
  | { readonly kind: 'serialized'; readonly bytes: Uint8Array }
  | { readonly kind: 'tooLarge'; readonly what: JourneyTooLarge['what']; readonly limit: number }
  | { readonly kind: 'failed'; readonly detail: string };

/** The pictures of a map, as they are handed over, and the map without them. */
export function apart(document: MapDocument): {
  readonly pieces: readonly (readonly Picture[])[];
  readonly rest: MapDocument;
} {
  const pieces = inPieces(Object.values(document.pictures), (picture) => picture);
  return { pieces, rest: { ...document, pictures: {} } };
}

export function withPictures(document: MapDocument, pictures: readonly Picture[]): MapDocument {
  return { ...document, pictures: Object.fromEntries(pictures.map((picture) => [picture.id, picture])) };
}
