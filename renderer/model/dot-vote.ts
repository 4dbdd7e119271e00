import { z } from 'zod/mini';
import { idSchema, textSchema } from './primitives';

/** Dots that one person put on a moment or an action: "this one matters". */
export const dotVoteSchema = z.strictObject({
  id: idSchema,
  /** Seat or name; empty when the vote was anonymous. */
  voter: textSchema,
  dots: z.int().check(z.minimum(1), z.maximum(100)),
});
export type DotVote = z.infer<typeof dotVoteSchema>;

export const dotVotesSchema = z.array(dotVoteSchema).check(z.maxLength(500));

/** All dots together. */
export function dotsOf({ dotVotes }: { readonly dotVotes: readonly DotVote[] }): number {
  return dotVotes.reduce((sum, { dots }) => sum + dots, 0);
}
