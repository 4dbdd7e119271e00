import type { Draft } from 'mutative';
import type { DotVote } from '../dot-vote';
import type { Id } from '../primitives';
import { type ImportanceVote, newScore, type Score, scoreId, type Vote, withRound } from '../score';
import { assign, type Command, command } from './command';

/** All dots of one round on moments and actions, by their ids. Those that are not named keep what they have. */
export interface Dots {
  readonly moments: Readonly<Record<Id, readonly DotVote[]>>;
  readonly actions: Readonly<Record<Id, readonly DotVote[]>>;
}

/** Replaces the dots on moments and actions. */
export function setDotVotes({ moments, actions }: Dots): Command {
  return command(
    'setDotVotes',
    (draft) => {
      for (const [id, dotVotes] of Object.entries(moments)) assign(draft.moments[id], { dotVotes: [...dotVotes] });
      for (const [id, dotVotes] of Object.entries(actions)) assign(draft.actions[id], { dotVotes: [...dotVotes] });
    },
    Object.keys(moments).length + Object.keys(actions).length,
  );
}

/** What a pile of paper ballots says about one touchpoint. */
export interface TouchpointBallots {
  readonly touchpointId: Id;
  readonly votes: readonly Vote[];
  readonly importanceVotes: readonly ImportanceVote[];
}

/** What becomes of votes there are: they stay beside the new ones, give way, or are kept as an earlier round. */
export type BallotMode = 'add' | 'replace' | 'secondRound';

/**
 * Stores a whole pile of ballots as single votes. A question that nobody answered on paper keeps the votes it has;
 * an emotion voted on makes the touchpoint applicable.
 */
export function enterBallots(personaId: Id, ballots: readonly TouchpointBallots[], mode: BallotMode): Command {
  return command(
    'enterBallots',
    (draft) => {
      if (!draft.personas[personaId]) return;
      for (const ballot of ballots) {
        const { touchpointId } = ballot;
        if (!draft.touchpoints[touchpointId] || ballot.votes.length + ballot.importanceVotes.length === 0) continue;
        const id = scoreId(touchpointId, personaId);
        draft.scores[id] ??= newScore({ touchpointId, personaId });
        enter(draft.scores[id], ballot, mode);
      }
    },
    ballots.length,
  );
}

function enter(score: Draft<Score>, { votes, importanceVotes }: TouchpointBallots, mode: BallotMode): void {
  if (mode === 'secondRound') {
    const earlier = {
      votes: votes.length > 0 ? score.votes : [],
      importanceVotes: importanceVotes.length > 0 ? score.importanceVotes : [],
    };
    if (earlier.votes.length + earlier.importanceVotes.length > 0)
      score.earlierRounds = withRound(score.earlierRounds, earlier);
  }
  const kept = mode === 'add';
  if (votes.length > 0) {
    score.votes = [...(kept ? score.votes : []), ...votes];
    score.notApplicable = false;
  }
  if (importanceVotes.length > 0) score.importanceVotes = [...(kept ? score.importanceVotes : []), ...importanceVotes];
}
