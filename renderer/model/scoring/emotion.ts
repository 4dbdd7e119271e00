import type { Score } from '../score';

/** Used for a missing importance; the numbers it enters are marked as assumed. */
export const ASSUMED_IMPORTANCE = 3;

/** A spread of votes from which "the room disagrees". */
export const DISAGREEMENT = 2;

/**
 * The emotion that counts, −2…+2: the mean of the single votes where there are any, otherwise the agreed
 * rating. null when unrated or not applicable: never 0.
 */
export function emotionOf(score: Score | undefined): number | null {
  if (!score || score.notApplicable) return null;
  const { votes } = score;
  if (votes.length === 0) return score.emotion;
  return votes.reduce((sum, vote) => sum + vote.emotion, 0) / votes.length;
}

/** Importance 1–5: the mean of the single votes where there are any; `assumed` where none was given and 3 is used. */
export function importanceOf(score: Score | undefined): { readonly value: number; readonly assumed: boolean } {
  const votes = score?.importanceVotes ?? [];
  if (votes.length > 0)
    return { value: votes.reduce((sum, vote) => sum + vote.importance, 0) / votes.length, assumed: false };
  const importance = score?.importance ?? null;
  return importance === null ? { value: ASSUMED_IMPORTANCE, assumed: true } : { value: importance, assumed: false };
}

/** Highest minus lowest single vote, 0–4; null without at least two votes. */
export function spreadOf(score: Score | undefined): number | null {
  if (!score || score.notApplicable || score.votes.length < 2) return null;
  const emotions = score.votes.map((vote) => vote.emotion);
  return Math.max(...emotions) - Math.min(...emotions);
}

export function disagrees(score: Score | undefined): boolean {
  return (spreadOf(score) ?? 0) >= DISAGREEMENT;
}
