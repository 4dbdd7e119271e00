import type { MapDocument } from '../document';
import { journeyOf, personasOf } from '../journey';
import type { CriticalMoment } from '../moment';
import type { Id } from '../primitives';
import { feelingAt, rankedFeelings } from './pain-and-strength';
import { type RatedTouchpoint, ratedTouchpoints } from './rated-touchpoints';

/** Pain from which a touchpoint is suggested as critical, strength from which as a strength (both 0–10). */
export const PAIN_THRESHOLD = 4;
export const STRENGTH_THRESHOLD = 6;
/** A fall of this much from the nearest earlier rated touchpoint counts, given the importance fallen to. */
export const FALL_THRESHOLD = 2;
export const FALL_IMPORTANCE = 3;

/** A rule that fired, with the numbers it saw. Told by `guide:steps.moments.rules`. */
export type Rule =
  | { readonly rule: 'pain'; readonly pain: number; readonly importance: number; readonly emotion: number }
  | {
      readonly rule: 'fall';
      readonly fall: number;
      readonly fromId: Id;
      readonly from: number;
      readonly importance: number;
    }
  | { readonly rule: 'lowestPoint'; readonly emotion: number; readonly others: number }
  | { readonly rule: 'negativeEnd'; readonly emotion: number }
  | { readonly rule: 'strength'; readonly strength: number; readonly importance: number; readonly emotion: number }
  | { readonly rule: 'highestPoint'; readonly emotion: number; readonly others: number };

/** One touchpoint that the workbook points out for one persona. The consultant decides. */
export interface Suggestion {
  readonly touchpointId: Id;
  readonly personaId: Id;
  readonly kind: 'pain' | 'strength';
  /** Pain or strength, 0–10. */
  readonly value: number;
  readonly importanceAssumed: boolean;
  /** Every rule that fired, at least one. */
  readonly rules: readonly Rule[];
}

type Rated = Pick<MapDocument, 'scores' | 'stages' | 'touchpoints' | 'personas'>;

/** Suggested critical moments of one persona by pain, then its suggested strengths by strength; ties in journey order. */
export function suggestedMoments(document: Rated, personaId: Id): Suggestion[] {
  const rated = ratedTouchpoints(document, personaId);
  const emotions = rated.map((entry) => entry.emotion);
  const extremes = {
    lowest: countAt(emotions, Math.min(...emotions)),
    highest: countAt(emotions, Math.max(...emotions)),
  };
  const suggestions: Suggestion[] = [];
  for (const [index, entry] of rated.entries()) {
    const about = { touchpointId: entry.touchpoint.id, personaId, importanceAssumed: entry.importanceAssumed };
    const pains = painRules(entry, rated[index - 1], index === rated.length - 1, extremes.lowest);
    if (pains.length > 0) suggestions.push({ ...about, kind: 'pain', value: feelingAt(entry, 'pain'), rules: pains });
    const strengths = strengthRules(entry, extremes.highest);
    if (strengths.length > 0)
      suggestions.push({ ...about, kind: 'strength', value: feelingAt(entry, 'strength'), rules: strengths });
  }
  return suggestions.sort((a, b) => (a.kind === b.kind ? b.value - a.value : a.kind === 'pain' ? -1 : 1));
}

interface Extreme {
  readonly emotion: number;
  readonly count: number;
}

function countAt(emotions: readonly number[], emotion: number): Extreme {
  return { emotion, count: emotions.filter((other) => other === emotion).length };
}

function painRules(
  entry: RatedTouchpoint,
  before: RatedTouchpoint | undefined,
  isLast: boolean,
  lowest: Extreme,
): Rule[] {
  const { emotion, importance } = entry;
  const pain = feelingAt(entry, 'pain');
  const rules: Rule[] = [];
  if (pain >= PAIN_THRESHOLD) rules.push({ rule: 'pain', pain, importance, emotion });
  if (before && before.emotion - emotion >= FALL_THRESHOLD && importance >= FALL_IMPORTANCE) {
    const fall = before.emotion - emotion;
    rules.push({ rule: 'fall', fall, fromId: before.touchpoint.id, from: before.emotion, importance });
  }
  if (emotion < 0 && emotion === lowest.emotion) rules.push({ rule: 'lowestPoint', emotion, others: lowest.count - 1 });
  if (isLast && emotion < 0) rules.push({ rule: 'negativeEnd', emotion });
  return rules;
}

function strengthRules(entry: RatedTouchpoint, highest: Extreme): Rule[] {
  const { emotion, importance } = entry;
  const strength = feelingAt(entry, 'strength');
  const rules: Rule[] = [];
  if (strength >= STRENGTH_THRESHOLD) rules.push({ rule: 'strength', strength, importance, emotion });
  if (emotion > 0 && emotion === highest.emotion)
    rules.push({ rule: 'highestPoint', emotion, others: highest.count - 1 });
  return rules;
}

/** One touchpoint pointed out for one or more personas: a row of the guide's list. */
export interface JointSuggestion {
  readonly touchpointId: Id;
  readonly kind: 'pain' | 'strength';
  /** Pain or strength, 0–10: the mean over the personas who rated it, by share; of one persona its own. */
  readonly value: number;
  /** The largest single value. */
  readonly largest: number;
  /** In the personas' order. */
  readonly byPersona: readonly Suggestion[];
}

/**
 * Suggestions of all personas joined by touchpoint, pains first, ranked as pains and strengths are for the whole
 * map; or those of one persona by its own values, ties in journey order.
 */
export function jointSuggestions(document: Rated, personaId?: Id): readonly JointSuggestion[] {
  if (personaId !== undefined)
    return suggestedMoments(document, personaId).map((suggestion) => ({
      touchpointId: suggestion.touchpointId,
      kind: suggestion.kind,
      value: suggestion.value,
      largest: suggestion.value,
      byPersona: [suggestion],
    }));
  const { stages, touchpoints, personas } = document;
  const known = ofAllPersonas.get(document.scores);
  if (known?.stages === stages && known.touchpoints === touchpoints && known.personas === personas) return known.joint;
  const all = personasOf(document).flatMap((persona) => suggestedMoments(document, persona.id));
  const joint = [...joined(document, all, 'pain'), ...joined(document, all, 'strength')];
  ofAllPersonas.set(document.scores, { stages, touchpoints, personas, joint });
  return joint;
}

/** Worked out once for the same tables: the guide asks for it at each of its stops, its footer and its first step. */
const ofAllPersonas = new WeakMap<
  MapDocument['scores'],
  Omit<Rated, 'scores'> & { readonly joint: readonly JointSuggestion[] }
>();

function joined(document: Rated, all: readonly Suggestion[], kind: Suggestion['kind']): JointSuggestion[] {
  const byTouchpoint = new Map<Id, Suggestion[]>();
  for (const suggestion of all) {
    if (suggestion.kind !== kind) continue;
    const others = byTouchpoint.get(suggestion.touchpointId);
    if (others) others.push(suggestion);
    else byTouchpoint.set(suggestion.touchpointId, [suggestion]);
  }
  const ranked = rankedFeelings(document, kind).flatMap(({ touchpointId, value, largest }): JointSuggestion[] => {
    const byPersona = byTouchpoint.get(touchpointId);
    return byPersona ? [{ touchpointId, kind, value, largest, byPersona }] : [];
  });
  // A fall to neutral hurts without a pain of its own, so the ranking does not know it.
  const known = new Set(ranked.map((row) => row.touchpointId));
  const painless = journeyOf(document).touchpoints.flatMap(({ touchpoint }): JointSuggestion[] => {
    const byPersona = known.has(touchpoint.id) ? undefined : byTouchpoint.get(touchpoint.id);
    return byPersona ? [{ touchpointId: touchpoint.id, kind, value: 0, largest: 0, byPersona }] : [];
  });
  return [...ranked, ...painless];
}

/** Whether the consultant has accepted or dismissed this suggestion. A moment of truth answers for both kinds. */
export function decisionAbout(
  document: Pick<MapDocument, 'moments'>,
  suggestion: Pick<JointSuggestion, 'touchpointId' | 'kind'>,
): CriticalMoment | undefined {
  return Object.values(document.moments).find(
    (moment) =>
      moment.touchpointId === suggestion.touchpointId &&
      (moment.kind === suggestion.kind || moment.kind === 'momentOfTruth'),
  );
}

/** Suggestions nobody has decided yet. */
export function openSuggestions(document: Rated & Pick<MapDocument, 'moments'>, personaId?: Id): JointSuggestion[] {
  return jointSuggestions(document, personaId).filter((suggestion) => !decisionAbout(document, suggestion));
}
