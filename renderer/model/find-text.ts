import type { MapDocument } from './document';
import { journeyOf } from './journey';
import type { Id } from './primitives';
import { inOrder } from './sequence';
import type { Touchpoint } from './touchpoint';
import { TOUCHPOINT_FIELDS } from './touchpoint-fields';

type FieldsOf<Input extends string> = {
  [Key in keyof typeof TOUCHPOINT_FIELDS]: (typeof TOUCHPOINT_FIELDS)[Key]['input'] extends Input ? Key : never;
}[keyof typeof TOUCHPOINT_FIELDS];

/** A text of a touchpoint: a field, an item of a field that is a list, or a text in one of the consultant's own lanes. */
export type TextPlace =
  | { readonly field: FieldsOf<'line' | 'paragraph'>; readonly item: null }
  | { readonly field: FieldsOf<'list'>; readonly item: number }
  | { readonly field: 'laneTexts'; readonly item: Id };

/** From `start` up to `end`, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One place where the text that is looked for stands. */
export interface Hit extends Span {
  readonly touchpointId: Id;
  readonly place: TextPlace;
}

export interface FindOptions {
  readonly matchCase: boolean;
}

/**
 * Makes a search for `query` in one text. Composed and decomposed letters are the same, and so are all kinds of space;
 * whole signs are found, never half of one. Hits do not overlap.
 */
export function textFinder(query: string, { matchCase }: FindOptions): (text: string) => readonly Span[] {
  // Unicode's lower case is that of every language the app speaks; Turkish, Azeri and Lithuanian have one of their own.
  const fold = (text: string) => {
    const plain = text.normalize('NFC').replace(/[\u00a0\u2007\u202f]/g, ' ');
    return matchCase ? plain : plain.toLowerCase();
  };
  const wanted = fold(query);
  return (text) => {
    if (wanted === '' || text === '') return [];
    const folded = fold(text);
    const first = folded.indexOf(wanted);
    if (first === -1) return [];
    const places = unitsMatch(text, folded) ? null : placesOf(text, fold);
    const found: Span[] = [];
    for (let at = first; at !== -1; ) {
      const start = places ? places.get(at) : at;
      const end = places ? places.get(at + wanted.length) : at + wanted.length;
      const whole = start !== undefined && end !== undefined;
      if (whole) found.push({ start, end });
      at = folded.indexOf(wanted, at + (whole ? wanted.length : 1));
    }
    return found;
  };
}

/** Whether each unit of the folded text stands for the same unit of the text, as in nearly every text. */
function unitsMatch(text: string, folded: string): boolean {
  return text.length === folded.length && !/[\p{M}\u200d\u{10000}-\u{10ffff}]/u.test(text);
}

/** Where in the text its signs begin and end, by where they do in the folded text. */
function placesOf(text: string, fold: (text: string) => string): ReadonlyMap<number, number> {
  const places = new Map([[0, 0]]);
  let folded = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    folded += fold(segment).length;
    places.set(folded, index + segment.length);
  }
  return places;
}

/** The whole text a hit stands in; undefined when it is gone. */
export function textAt(
  { touchpoints }: Pick<MapDocument, 'touchpoints'>,
  { touchpointId, place }: Hit,
): string | undefined {
  const touchpoint = touchpoints[touchpointId];
  if (!touchpoint) return undefined;
  if (place.field === 'laneTexts') return touchpoint.laneTexts[place.item];
  return place.item === null ? touchpoint[place.field] : touchpoint[place.field][place.item];
}

/** Every text of a touchpoint, own lanes in the given order. */
function textsOf(touchpoint: Touchpoint, laneIds: readonly Id[]): { place: TextPlace; text: string }[] {
  const texts: { place: TextPlace; text: string }[] = [];
  for (const field of TEXT_FIELDS) {
    const value = touchpoint[field];
    if (typeof value === 'string') texts.push({ place: { field, item: null } as TextPlace, text: value });
    else value.forEach((text, item) => texts.push({ place: { field, item } as TextPlace, text }));
  }
  for (const item of laneIds) {
    // An id from a file may be the name of something every object has.
    const text = Object.hasOwn(touchpoint.laneTexts, item) ? touchpoint.laneTexts[item] : undefined;
    if (text !== undefined) texts.push({ place: { field: 'laneTexts', item }, text });
  }
  return texts;
}

const TEXT_FIELDS = (Object.keys(TOUCHPOINT_FIELDS) as (keyof Touchpoint)[]).filter(
  (field): field is FieldsOf<'line' | 'paragraph' | 'list'> =>
    ['line', 'paragraph', 'list'].includes(TOUCHPOINT_FIELDS[field].input),
);

type Searched = Pick<MapDocument, 'stages' | 'touchpoints' | 'lanes'>;

/**
 * Makes a search through the texts of a map's touchpoints: names, lanes and internal notes, in the order of the journey.
 * Asked again after an edit it reads only the touchpoints that changed.
 */
export function mapFinder(query: string, options: FindOptions): (document: Searched) => readonly Hit[] {
  const find = textFinder(query, options);
  let known = new WeakMap<Touchpoint, readonly Hit[]>();
  let knownLanes: MapDocument['lanes'] | null = null;
  return (document) => {
    if (document.lanes !== knownLanes) known = new WeakMap();
    knownLanes = document.lanes;
    const laneIds = inOrder(document.lanes).map((lane) => lane.id);
    return journeyOf(document).touchpoints.flatMap(({ touchpoint }) => {
      const before = known.get(touchpoint);
      if (before) return before;
      const hits = textsOf(touchpoint, laneIds).flatMap(({ place, text }) =>
        find(text).map((span) => ({ touchpointId: touchpoint.id, place, ...span })),
      );
      known.set(touchpoint, hits);
      return hits;
    });
  };
}
