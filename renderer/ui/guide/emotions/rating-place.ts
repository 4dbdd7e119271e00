import type { MapDocument } from '../../../model/document';
import { journeyOf, personasOf, scoreOf } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import { emotionOf } from '../../../model/scoring/emotion';

/** Which touchpoint is being rated for whom. */
export interface RatingPlace {
  readonly personaId: Id;
  readonly touchpointId: Id;
}

type Rated = Pick<MapDocument, 'personas' | 'stages' | 'touchpoints' | 'scores'>;

/** Rated, or never met by this persona: nothing more to ask. */
export function isSettled(document: Rated, { touchpointId, personaId }: RatingPlace): boolean {
  const score = scoreOf(document, touchpointId, personaId);
  return score?.notApplicable === true || emotionOf(score) !== null;
}

/** Where rating begins: the first unrated touchpoint of the first persona who has one, else the very first. */
export function startPlace(document: Rated): RatingPlace | null {
  const persona = personasOf(document)[0];
  const start = persona ? startFor(document, persona.id) : null;
  return start && isSettled(document, start) ? (nextUnrated(document, start) ?? start) : start;
}

/** Where it begins for one persona: the first unrated touchpoint, else the very first. */
export function startFor(document: Rated, personaId: Id): RatingPlace | null {
  const first = journeyOf(document).touchpoints[0];
  if (!first) return null;
  const start = { personaId, touchpointId: first.touchpoint.id };
  return isSettled(document, start) ? (neighbour(document, start, 1, true) ?? start) : start;
}

/** The place itself while it exists, otherwise where rating begins: for the same persona while there is one. */
export function placeIn(
  document: Rated,
  place: { readonly personaId: Id; readonly touchpointId: Id | null } | null,
): RatingPlace | null {
  if (!place || !document.personas[place.personaId]) return startPlace(document);
  const { personaId, touchpointId } = place;
  const exists = touchpointId !== null && document.touchpoints[touchpointId];
  return exists ? { personaId, touchpointId } : startFor(document, personaId);
}

/**
 * The next unrated touchpoint: onwards in the journey, then what was skipped before, then the next personas in
 * turn. null when everything is settled.
 */
export function nextUnrated(document: Rated, place: RatingPlace): RatingPlace | null {
  const journey = journeyOf(document).touchpoints;
  const here = (journeyOf(document).byId.get(place.touchpointId)?.number ?? 1) - 1;
  const onwards = [...journey.slice(here + 1), ...journey.slice(0, here)];
  const own = onwards
    .map(({ touchpoint }) => ({ personaId: place.personaId, touchpointId: touchpoint.id }))
    .find((other) => !isSettled(document, other));
  if (own) return own;
  for (const personaId of othersAfter(document, place.personaId)) {
    const open = journey
      .map(({ touchpoint }) => ({ personaId, touchpointId: touchpoint.id }))
      .find((other) => !isSettled(document, other));
    if (open) return open;
  }
  return null;
}

function othersAfter(document: Rated, personaId: Id): Id[] {
  const ids = personasOf(document).map((persona) => persona.id);
  const here = ids.indexOf(personaId);
  return [...ids.slice(here + 1), ...ids.slice(0, Math.max(0, here))];
}

/**
 * Where a rating leads. Filling a gap, on to the next gap, so that no key meant for it falls on a rating that
 * stands; replacing one (`wasSettled`), to the next touchpoint and from the last one to the next gap.
 */
export function placeAfter(document: Rated, place: RatingPlace, wasSettled: boolean): RatingPlace {
  const onwards = wasSettled ? neighbour(document, place, 1) : null;
  return onwards ?? nextUnrated(document, place) ?? place;
}

/** One touchpoint on or back for the same persona; null at the journey's ends. */
export function neighbour(document: Rated, place: RatingPlace, by: 1 | -1, unratedOnly = false): RatingPlace | null {
  const journey = journeyOf(document).touchpoints;
  const from = (journeyOf(document).byId.get(place.touchpointId)?.number ?? 1) - 1;
  for (let index = from + by; index >= 0 && index < journey.length; index += by) {
    const touchpointId = journey[index]?.touchpoint.id;
    if (touchpointId === undefined) return null;
    const other = { personaId: place.personaId, touchpointId };
    if (!unratedOnly || !isSettled(document, other)) return other;
  }
  return null;
}

/** The same touchpoint for the next persona (or the one before), round and round. */
export function otherPersona(document: Rated, place: RatingPlace, by: 1 | -1): RatingPlace {
  const ids = personasOf(document).map((persona) => persona.id);
  const next = ids[(ids.indexOf(place.personaId) + by + ids.length) % ids.length];
  return { ...place, personaId: next ?? place.personaId };
}
