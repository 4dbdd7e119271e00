import type { MapDocument } from '../document';
import { personasOf } from '../journey';
import type { Id } from '../primitives';

export interface PersonaWeights {
  /** True when every persona has a share and the mean is weighted by it; otherwise all count equally. */
  readonly byShare: boolean;
  readonly personasWithoutShare: readonly Id[];
  weightOf(personaId: Id): number;
}

/**
 * How much each persona counts in a mean over personas: its share of customers, or 1 each if any
 * persona of the map has no share, or if all shares are 0.
 */
export function personaWeights(document: Pick<MapDocument, 'personas'>): PersonaWeights {
  const personas = personasOf(document);
  const without = personas.filter((persona) => persona.share === null).map((persona) => persona.id);
  const byShare = without.length === 0 && personas.some((persona) => (persona.share ?? 0) > 0);
  return {
    byShare,
    personasWithoutShare: without,
    weightOf: (personaId) => (byShare ? (document.personas[personaId]?.share ?? 0) : 1),
  };
}

/** The weighted mean, or null for no entries. Entries whose weights are all 0 count equally. */
export function weightedMean(entries: readonly { readonly value: number; readonly weight: number }[]): number | null {
  if (entries.length === 0) return null;
  const total = entries.reduce((sum, entry) => sum + entry.weight, 0);
  if (total === 0) return entries.reduce((sum, entry) => sum + entry.value, 0) / entries.length;
  return entries.reduce((sum, entry) => sum + entry.value * entry.weight, 0) / total;
}
