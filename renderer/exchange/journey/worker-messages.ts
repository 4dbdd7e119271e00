import type { MapDocument } from '../../model/document';
import type { AboutJourney } from './format';
import type { JourneyFile } from './parse';
import type { JourneyTooLarge } from './too-large';

/** From the window to the worker: one task for each worker. */
export type JourneyTask =
  | { readonly kind: 'parse'; readonly bytes: Uint8Array }
  | { readonly kind: 'serialize'; readonly document: MapDocument; readonly about: AboutJourney };

/** From the worker to the window: any number of `progress`, then one of the others. */
export type JourneyAnswer =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'parsed'; readonly file: JourneyFile }
  | { readonly kind: 'serialized'; readonly bytes: Uint8Array }
  | { readonly kind: 'tooLarge'; readonly what: JourneyTooLarge['what']; readonly limit: number }
  | { readonly kind: 'failed'; readonly detail: string };
