import type { MapDocument } from '../document';
import { journeyOf, personasOf, scoreOf } from '../journey';
import type { Id } from '../primitives';
import type { Score } from '../score';
import { emotionOf, importanceOf } from './emotion';
import type { Explained } from './explained';
import { personaWeights, weightedMean } from './persona-weights';

type Rated = Pick<MapDocument, 'scores' | 'stages' | 'touchpoints' | 'personas'>;
export type Feeling = 'pain' | 'strength';

/** Pain = importance × max(0, −emotion), 0–10; null when unrated. */
export function painOf(score: Score | undefined): number | null {
  return feelingOf(score, 'pain');
}

/** Strength = importance × max(0, emotion), 0–10; null when unrated. */
export function strengthOf(score: Score | undefined): number | null {
  return feelingOf(score, 'strength');
}

export function feelingOf(score: Score | undefined, feeling: Feeling): number | null {
  const emotion = emotionOf(score);
  return emotion === null ? null : feelingAt({ emotion, importance: importanceOf(score).value }, feeling);
}

/** Pain or strength of a rating that is known to be one. */
export function feelingAt(
  { emotion, importance }: { readonly emotion: number; readonly importance: number },
  feeling: Feeling,
): number {
  return withoutNoise(importance * Math.max(0, feeling === 'pain' ? -emotion : emotion));
}

/**
 * Means of votes are fractions a computer holds only nearly: 24 ÷ 11 × 22 ÷ 12 would be 3.9999999999999996, miss the
 * rule for 4 and stand behind an equal pain. What is beyond nine decimals is no figure.
 */
function withoutNoise(value: number): number {
  return Number.isInteger(value) ? value : Math.round(value * 1e9) / 1e9;
}

/** Pain or strength of one touchpoint for one persona, with its working. */
export function explainFeeling(document: Rated, touchpointId: Id, personaId: Id, feeling: Feeling): Explained {
  const score = scoreOf(document, touchpointId, personaId);
  const emotion = emotionOf(score);
  const importance = importanceOf(score);
  return {
    value: feelingOf(score, feeling),
    formula: feeling,
    inputs:
      emotion === null
        ? []
        : [
            { key: 'emotion', values: { emotion } },
            { key: importance.assumed ? 'importanceAssumed' : 'importance', values: { importance: importance.value } },
          ],
    leftOut:
      emotion === null
        ? [{ key: score?.notApplicable ? 'notApplicable' : 'unrated', count: 1, ids: [touchpointId] }]
        : [],
    assumedImportances: emotion !== null && importance.assumed ? 1 : 0,
  };
}

/** One touchpoint's pain or strength for the whole map, and what decides its rank. */
export interface Ranked {
  readonly touchpointId: Id;
  /** Mean over the personas who rated it, weighted by share of customers. */
  readonly value: number;
  /** The largest single value. */
  readonly largest: number;
  /** The personas who feel it, in their order. */
  readonly personas: readonly Id[];
  /** The highest importance among those who rated it. */
  readonly importance: number;
}

export function rankedPains(document: Rated): Ranked[] {
  return rankedFeelings(document, 'pain');
}

export function rankedStrengths(document: Rated): Ranked[] {
  return rankedFeelings(document, 'strength');
}

/**
 * Touchpoints by pain (strength) for the whole map, greatest first; those felt by nobody are left out.
 * Order: mean, then the larger single value, then more personas, then importance, then journey order.
 */
export function rankedFeelings(document: Rated, feeling: Feeling): Ranked[] {
  const weights = personaWeights(document);
  const personas = personasOf(document);
  const ranked = journeyOf(document).touchpoints.flatMap(({ touchpoint }): Ranked[] => {
    const felt = personas.flatMap((persona) => {
      const score = scoreOf(document, touchpoint.id, persona.id);
      const value = feelingOf(score, feeling);
      return value === null ? [] : [{ id: persona.id, value, importance: importanceOf(score).value }];
    });
    const mean = weightedMean(felt.map((entry) => ({ value: entry.value, weight: weights.weightOf(entry.id) })));
    if (mean === null || mean === 0) return [];
    return [
      {
        touchpointId: touchpoint.id,
        value: withoutNoise(mean),
        largest: Math.max(...felt.map((entry) => entry.value)),
        personas: felt.filter((entry) => entry.value > 0).map((entry) => entry.id),
        importance: Math.max(...felt.map((entry) => entry.importance)),
      },
    ];
  });
  // Sorting is stable, so equal entries stay in journey order.
  return ranked.sort(
    (a, b) =>
      b.value - a.value ||
      b.largest - a.largest ||
      b.personas.length - a.personas.length ||
      b.importance - a.importance,
  );
}

/** Touchpoints by pain (strength) of one persona, greatest first, then journey order. */
export function rankedFeelingsOf(
  document: Rated,
  personaId: Id,
  feeling: Feeling,
): { touchpointId: Id; value: number }[] {
  return journeyOf(document)
    .touchpoints.map(({ touchpoint }) => ({
      touchpointId: touchpoint.id,
      value: feelingOf(scoreOf(document, touchpoint.id, personaId), feeling) ?? 0,
    }))
    .filter((entry) => entry.value > 0)
    .sort((a, b) => b.value - a.value);
}
