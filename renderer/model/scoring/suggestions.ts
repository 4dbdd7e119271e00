import type { MapDocument } from '../document';
import { journeyOf, personasOf } from '../journey';
import type { CriticalMoment } from '../moment';
import type { Id } from '../primitives';
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
  const suggestions = rated.flatMap((entry, index): Suggestion[] => {
    const about = { touchpointId: entry.touchpoint.id, personaId, importanceAssumed: entry.importanceAssumed };
    const pains = painRules(entry, rated[index - 1], index === rated.length - 1, extremes.lowest);
    const strengths = strengthRules(entry, extremes.highest);
    return [
      ...(pains.length > 0 ? [{ ...about, kind: 'pain' as const, value: painAt(entry), rules: pains }] : []),
      ...(strengths.length > 0
        ? [{ ...about, kind: 'strength' as const, value: strengthAt(entry), rules: strengths }]
        : []),
    ];
  });
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
  const pain = painAt(entry);
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
  const strength = strengthAt(entry);
  const rules: Rule[] = [];
  if (strength >= STRENGTH_THRESHOLD) rules.push({ rule: 'strength', strength, importance, emotion });
  if (emotion > 0 && emotion === highest.emotion)
    rules.push({ rule: 'highestPoint', emotion, others: highest.count - 1 });
  return rules;
}

function painAt(entry: RatedTouchpoint): number {
  return entry.importance * Math.max(0, -entry.emotion);
}

function strengthAt(entry: RatedTouchpoint): number {
  return entry.importance * Math.max(0, entry.emotion);
}

/** One touchpoint pointed out for one or more personas: a row of the guide's list. */
export interface JointSuggestion {
  readonly touchpointId: Id;
  readonly kind: 'pain' | 'strength';
  /** The largest value among the personas, 0–10. */
  readonly value: number;
  /** In the personas' order. */
  readonly byPersona: readonly Suggestion[];
}

/** Suggestions of all personas (or of one), joined by touchpoint, greatest value first, then more personas, then journey order. */
export function jointSuggestions(document: Rated, personaId?: Id): JointSuggestion[] {
  const personas = personasOf(document).filter((persona) => personaId === undefined || persona.id === personaId);
  const joined = new Map<string, Suggestion[]>();
  for (const persona of personas) {
    for (const suggestion of suggestedMoments(document, persona.id)) {
      const key = `${suggestion.kind} ${suggestion.touchpointId}`;
      const others = joined.get(key);
      if (others) others.push(suggestion);
      else joined.set(key, [suggestion]);
    }
  }
  const numberOf = (id: Id) => journeyOf(document).byId.get(id)?.number ?? 0;
  return [...joined.values()]
    .flatMap((byPersona): JointSuggestion[] => {
      const [first] = byPersona;
      if (!first) return [];
      const value = Math.max(...byPersona.map((suggestion) => suggestion.value));
      return [{ touchpointId: first.touchpointId, kind: first.kind, value, byPersona }];
    })
    .sort(
      (a, b) =>
        (a.kind === b.kind ? 0 : a.kind === 'pain' ? -1 : 1) ||
        b.value - a.value ||
        b.byPersona.length - a.byPersona.length ||
        numberOf(a.touchpointId) - numberOf(b.touchpointId),
    );
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
