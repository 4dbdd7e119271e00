import type { MapDocument } from '../../model/document';
import { journeyOf, personasOf, scoreOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import type { Score } from '../../model/score';
import { emotionOf, importanceOf } from '../../model/scoring/emotion';
import { type GuideStep, gap, type Missing } from '../guide-step';

interface Pair {
  readonly touchpointId: Id;
  readonly persona: Persona;
  readonly score: Score | undefined;
}

export const emotions: GuideStep = {
  id: 'emotions',
  count: (document) => {
    const pairs = applicablePairs(document);
    if (pairs.length === 0) return null;
    return { kind: 'ratio', value: pairs.filter(isRated).length, of: pairs.length };
  },
  missing: (document) => {
    const pairs = applicablePairs(document);
    const unrated = pairs.filter((pair) => !isRated(pair));
    const rated = pairs.filter(isRated);
    const personas = personasOf(document);
    // With nobody or nothing to rate the step is not done: what it lacks is told by the step that brings it.
    if (personas.length === 0) return [{ key: 'noPersona', place: { step: 'personas' }, needed: true }];
    if (Object.keys(document.touchpoints).length === 0)
      return [{ key: 'noTouchpoint', place: { step: 'touchpoints' }, needed: true }];
    const perPersona = personas.flatMap((persona) =>
      gap(
        unrated.filter((pair) => pair.persona.id === persona.id),
        personas.length === 1 ? 'unrated' : 'unratedForPersona',
        placeOf,
        { needed: true, names: () => ({ persona: persona.name }) },
      ),
    );
    const missing: Missing[] = [
      ...perPersona,
      ...gap(
        rated.filter((pair) => importanceOf(pair.score).assumed),
        'withoutImportance',
        placeOf,
        { needed: false },
      ),
    ];
    const [first] = rated;
    if (first && rated.every((pair) => pair.score?.evidence === 'assumed'))
      missing.push({ key: 'allAssumed', place: placeOf(first), needed: false });
    return missing;
  },
};

/** Every touchpoint with every persona who meets it, persona by persona in journey order. */
function applicablePairs(document: MapDocument): Pair[] {
  const journey = journeyOf(document).touchpoints;
  return personasOf(document).flatMap((persona) =>
    journey.flatMap(({ touchpoint }): Pair[] => {
      const score = scoreOf(document, touchpoint.id, persona.id);
      return score?.notApplicable ? [] : [{ touchpointId: touchpoint.id, persona, score }];
    }),
  );
}

function isRated(pair: Pair): boolean {
  return emotionOf(pair.score) !== null;
}

function placeOf(pair: Pair) {
  return { step: 'emotions', touchpointId: pair.touchpointId, personaId: pair.persona.id } as const;
}
