import type { MapDocument } from '../../model/document';
import { undo } from '../../model/history';
import { scoreOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import type { Score } from '../../model/score';
import { useOpenMap } from '../../state/open-map';

/** Single votes on a touchpoint's emotion and importance. */
export function votesOn(score: Score | undefined): number {
  return score ? score.votes.length + score.importanceVotes.length : 0;
}

/** Steps by which a rating takes the place of votes. */
const REPLACING: ReadonlySet<string> = new Set(['rate', 'setImportance']);

/**
 * How many votes gave way to the rating that was just made here; 0 when anything else was done since. A slip of the
 * finger must not take from the room what it voted, and nobody sees it.
 */
export function useVotesGone(touchpointId: Id, personaId: Id): number {
  return useOpenMap(({ document, history }) => {
    const last = history.past.at(-1);
    if (!document || !last || !REPLACING.has(last.name)) return 0;
    const votes = (of: MapDocument) => votesOn(scoreOf(of, touchpointId, personaId));
    const before = undo(document, history)?.document;
    return before ? Math.max(0, votes(before) - votes(document)) : 0;
  });
}
