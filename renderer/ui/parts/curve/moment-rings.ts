import type { MapDocument } from '../../../model/document';
import type { MomentKind } from '../../../model/moment';
import type { Id } from '../../../model/primitives';
import { openSuggestions } from '../../../model/scoring/suggestions';

/** The ring round a face: a moment that was accepted, or one that is only suggested (dashed). */
export interface MomentRing {
  readonly kind: MomentKind;
  readonly suggested: boolean;
}

/** Rings on one persona's curve, by touchpoint. */
export function momentRings(document: MapDocument, personaId: Id): ReadonlyMap<Id, MomentRing> {
  const rings = new Map<Id, MomentRing>();
  for (const suggestion of openSuggestions(document, personaId))
    rings.set(suggestion.touchpointId, { kind: suggestion.kind, suggested: true });
  for (const moment of Object.values(document.moments)) {
    const concerns = moment.personaIds.length === 0 || moment.personaIds.includes(personaId);
    if (moment.decision === 'accepted' && concerns)
      rings.set(moment.touchpointId, { kind: moment.kind, suggested: false });
  }
  return rings;
}

/** Colour of a moment as a mark and as text, and the shape that says the same. */
export const MOMENT_LOOKS: Record<
  MomentKind,
  { readonly mark: string; readonly text: string; readonly shape: string }
> = {
  pain: { mark: 'var(--tl-e-m2)', text: 'var(--tl-e-m2-text)', shape: '▼' },
  momentOfTruth: { mark: 'var(--tl-ink)', text: 'var(--tl-ink)', shape: '◆' },
  strength: { mark: 'var(--tl-e-p2)', text: 'var(--tl-e-p2-text)', shape: '▲' },
};
