import { z } from 'zod/mini';
import { type Id, idSchema, textSchema } from './primitives';

/** −2 very bad, −1 bad, 0 neutral, +1 good, +2 very good. */
export const emotionSchema = z.int().check(z.minimum(-2), z.maximum(2));
/** 1 barely noticed … 5 decisive. */
export const importanceSchema = z.int().check(z.minimum(1), z.maximum(5));
export const evidenceSchema = z.enum(['assumed', 'observed', 'measured']);
export type Evidence = z.infer<typeof evidenceSchema>;

export const voteSchema = z.strictObject({
  id: idSchema,
  /** Seat or name; empty when the vote was anonymous. */
  voter: textSchema,
  emotion: emotionSchema,
});
export type Vote = z.infer<typeof voteSchema>;

export const importanceVoteSchema = z.strictObject({
  id: idSchema,
  /** Seat or name; empty when the vote was anonymous. */
  voter: textSchema,
  importance: importanceSchema,
});
export type ImportanceVote = z.infer<typeof importanceVoteSchema>;

/**
 * Votes as they were written anew, in order. Those at the beginning and at the end that stayed alike keep their voters,
 * and so does a vote that was changed: taking one away gives nobody the vote of another.
 */
export function rewrittenVotes(known: readonly Vote[], emotions: readonly number[], newId: () => Id): Vote[] {
  const alike = (at: number, other: number) => known[at]?.emotion === emotions[other];
  const shorter = Math.min(known.length, emotions.length);
  let before = 0;
  while (before < shorter && alike(before, before)) before++;
  let behind = 0;
  while (behind < shorter - before && alike(known.length - 1 - behind, emotions.length - 1 - behind)) behind++;
  return emotions.map((emotion, at) => {
    const fromEnd = emotions.length - at;
    const was = fromEnd <= behind ? known[known.length - fromEnd] : known.slice(0, known.length - behind)[at];
    return { ...(was ?? { id: newId(), voter: '' }), emotion };
  });
}

/** What the room said before it talked and voted once more. */
export const votingRoundSchema = z.strictObject({
  votes: z.array(voteSchema).check(z.maxLength(500)),
  importanceVotes: z.array(importanceVoteSchema).check(z.maxLength(500)),
});
export type VotingRound = z.infer<typeof votingRoundSchema>;

export const MAX_EARLIER_ROUNDS = 20;

/** With one more round behind the others; the oldest is forgotten where there are too many. */
export function withRound(rounds: readonly VotingRound[], round: VotingRound): VotingRound[] {
  return [...rounds, round].slice(-MAX_EARLIER_ROUNDS);
}

/** How one persona feels at one touchpoint. Its id is `scoreId(touchpointId, personaId)`. */
export const scoreSchema = z.strictObject({
  id: z.string().check(z.minLength(3), z.maxLength(300)),
  touchpointId: idSchema,
  personaId: idSchema,
  /** The agreed emotion; null when unrated. Where there are votes, their mean counts instead. */
  emotion: z.nullable(emotionSchema),
  /** The agreed importance; null when nobody has said, 3 is then used and marked as assumed. */
  importance: z.nullable(importanceSchema),
  evidence: evidenceSchema,
  votes: z.array(voteSchema).check(z.maxLength(500)),
  /** Single votes on the importance; their mean counts instead of it while there are any. */
  importanceVotes: z.array(importanceVoteSchema).check(z.maxLength(500)),
  /** Rounds that were voted on again, the first one first. They enter no number. */
  earlierRounds: z.array(votingRoundSchema).check(z.maxLength(MAX_EARLIER_ROUNDS)),
  /** This persona never meets the touchpoint: left out of every number. */
  notApplicable: z.boolean(),
});
export type Score = z.infer<typeof scoreSchema>;

const ids = new Map<Id, Map<Id, Id>>();

/** The same string each time: putting it together anew for every score of a long journey is what a rating would wait for. */
export function scoreId(touchpointId: Id, personaId: Id): Id {
  let ofTouchpoint = ids.get(touchpointId);
  if (!ofTouchpoint) ids.set(touchpointId, (ofTouchpoint = new Map()));
  let id = ofTouchpoint.get(personaId);
  if (id === undefined) ofTouchpoint.set(personaId, (id = `${touchpointId}:${personaId}`));
  return id;
}

/** Whose score has this id: the other way round of `scoreId`. */
export function pairOf(id: Id): Pick<Score, 'touchpointId' | 'personaId'> {
  const [touchpointId = '', ...personaId] = id.split(':');
  return { touchpointId, personaId: personaId.join(':') };
}

export function newScore(given: Pick<Score, 'touchpointId' | 'personaId'> & Partial<Omit<Score, 'id'>>): Score {
  return {
    id: scoreId(given.touchpointId, given.personaId),
    emotion: null,
    importance: null,
    evidence: 'assumed',
    votes: [],
    importanceVotes: [],
    earlierRounds: [],
    notApplicable: false,
    ...given,
  };
}
