import type { MapDocument } from './document';
import { journeyOf, scoreOf } from './journey';
import type { Id } from './primitives';
import { emotionOf } from './scoring/emotion';
import { suggestedMoments } from './scoring/suggestions';
import { MAX_SEATS, namesIn } from './voting';

/** Which touchpoints ballots ask about. */
export const BALLOT_SCOPES = ['all', 'unrated', 'critical', 'stage', 'byHand'] as const;
export type BallotScope = (typeof BALLOT_SCOPES)[number];

/** Whether sheets carry a name, the number of a seat, or nothing. */
export const BALLOT_VOTERS = ['anonymous', 'seats', 'names'] as const;
export type BallotVoters = (typeof BALLOT_VOTERS)[number];

interface Scope {
  readonly scope: BallotScope;
  readonly stageId: Id | null;
  readonly pickedIds: readonly Id[];
}

/** The touchpoints asked about, in journey order. What the persona never meets is asked only when picked by hand. */
export function ballotTouchpoints(document: MapDocument, personaId: Id, { scope, stageId, pickedIds }: Scope): Id[] {
  const journey = journeyOf(document).touchpoints;
  const ids = journey.map(({ touchpoint }) => touchpoint.id);
  if (scope === 'byHand') return ids.filter((id) => pickedIds.includes(id));
  const met = ids.filter((id) => !scoreOf(document, id, personaId)?.notApplicable);
  switch (scope) {
    case 'all':
      return met;
    case 'unrated':
      return met.filter((id) => emotionOf(scoreOf(document, id, personaId)) === null);
    case 'critical': {
      const critical = criticalTouchpoints(document, personaId);
      return met.filter((id) => critical.has(id));
    }
    case 'stage': {
      const inStage = new Set(
        journey.filter(({ stage }) => stage.id === stageId).map(({ touchpoint }) => touchpoint.id),
      );
      return met.filter((id) => inStage.has(id));
    }
  }
}

/** Accepted moments, and pains the numbers suggest that nobody dismissed. */
function criticalTouchpoints(document: MapDocument, personaId: Id): Set<Id> {
  const ofPersona = Object.values(document.moments).filter(
    ({ personaIds }) => personaIds.length === 0 || personaIds.includes(personaId),
  );
  const accepted = ofPersona.filter(({ decision }) => decision === 'accepted').map((moment) => moment.touchpointId);
  const dismissed = new Set(
    ofPersona
      .filter(({ decision, kind }) => decision === 'dismissed' && kind !== 'strength')
      .map((moment) => moment.touchpointId),
  );
  const suggested = suggestedMoments(document, personaId)
    .filter(({ kind, touchpointId }) => kind === 'pain' && !dismissed.has(touchpointId))
    .map((suggestion) => suggestion.touchpointId);
  return new Set([...accepted, ...suggested]);
}

/** One entry a sheet: the name, what the seat is called, or nothing. */
export function ballotVoters(
  { voters, count, names }: { readonly voters: BallotVoters; readonly count: number; readonly names: string },
  seatName: (number: number) => string,
): string[] {
  if (voters === 'names') return namesIn(names).slice(0, MAX_SEATS);
  return Array.from({ length: count }, (_, index) => (voters === 'seats' ? seatName(index + 1) : ''));
}
