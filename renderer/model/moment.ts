import { z } from 'zod/mini';
import { dotVotesSchema } from './dot-vote';
import { idSchema, textSchema } from './primitives';

/** A pain that loses customers, a moment of truth, a strength that sets us apart. */
export const MOMENT_KINDS = ['pain', 'momentOfTruth', 'strength'] as const;
export const momentKindSchema = z.enum(MOMENT_KINDS);
export type MomentKind = z.infer<typeof momentKindSchema>;

/** The consultant's decision about one touchpoint as a critical moment. */
export const criticalMomentSchema = z.strictObject({
  id: idSchema,
  touchpointId: idSchema,
  /** Whom it concerns; empty means every persona. */
  personaIds: z.array(idSchema).check(z.maxLength(50)),
  kind: momentKindSchema,
  /** Dismissed suggestions are kept so that they are not offered again. */
  decision: z.enum(['accepted', 'dismissed']),
  /** Why it matters, or why it was dismissed. */
  reason: textSchema,
  /** How much it matters to the room. */
  dotVotes: dotVotesSchema,
});
export type CriticalMoment = z.infer<typeof criticalMomentSchema>;

/** Accepted as a moment that may lose the customer: a pain or a moment of truth. A strength may stay as it is. */
export function isAcceptedCritical({ decision, kind }: Pick<CriticalMoment, 'decision' | 'kind'>): boolean {
  return decision === 'accepted' && kind !== 'strength';
}

export function newMoment(
  given: Pick<CriticalMoment, 'id' | 'touchpointId' | 'kind'> & Partial<CriticalMoment>,
): CriticalMoment {
  return { personaIds: [], decision: 'accepted', reason: '', dotVotes: [], ...given };
}
