import type { Id } from '../primitives';
import {
  type Evidence,
  type ImportanceVote,
  MAX_EARLIER_ROUNDS,
  newScore,
  type Score,
  scoreId,
  type Vote,
} from '../score';
import { assign, type Command, type CommandName, command } from './command';

interface Pair {
  readonly touchpointId: Id;
  readonly personaId: Id;
}

/** Sets the agreed emotion (null = unrated). Rating a touchpoint makes it applicable and replaces single votes. */
export function rate(pair: Pair, emotion: number | null): Command {
  return setScore('rate', pair, { emotion, notApplicable: false, votes: [] });
}

/** Sets the agreed importance (null = not said) and replaces single votes on it. */
export function setImportance(pair: Pair, importance: number | null): Command {
  return setScore('setImportance', pair, { importance, importanceVotes: [] });
}

export function setEvidence(pair: Pair, evidence: Evidence): Command {
  return setScore('setEvidence', pair, { evidence });
}

/** "This persona never meets it": left out of every number. The emotion is kept for the way back. */
export function setNotApplicable(pair: Pair, notApplicable: boolean): Command {
  return setScore('setNotApplicable', pair, { notApplicable });
}

/** Replaces the single votes; their mean counts as the emotion while there are any. */
export function setVotes(pair: Pair, votes: readonly Vote[]): Command {
  return setScore('setVotes', pair, { votes: [...votes], notApplicable: false });
}

/** Replaces the single votes on the importance; their mean counts while there are any. */
export function setImportanceVotes(pair: Pair, importanceVotes: readonly ImportanceVote[]): Command {
  return setScore('setImportanceVotes', pair, { importanceVotes: [...importanceVotes] });
}

/** A round of the vote as it was revealed: on the emotion or on the importance, never on both at a time. */
export type HeldRound = { readonly votes: readonly Vote[] } | { readonly importanceVotes: readonly ImportanceVote[] };

/**
 * Stores what the room voted. What it had voted on the same question before is kept as an earlier round; the oldest
 * is forgotten where there are too many.
 */
export function holdRound(pair: Pair, round: HeldRound): Command {
  const stored = 'votes' in round ? setVotes(pair, round.votes) : setImportanceVotes(pair, round.importanceVotes);
  return command('holdRound', (draft) => {
    const score = draft.scores[scoreId(pair.touchpointId, pair.personaId)];
    const before = {
      votes: 'votes' in round ? (score?.votes ?? []) : [],
      importanceVotes: 'votes' in round ? [] : (score?.importanceVotes ?? []),
    };
    if (score && before.votes.length + before.importanceVotes.length > 0)
      score.earlierRounds = [...score.earlierRounds, before].slice(-MAX_EARLIER_ROUNDS);
    stored.run(draft);
  });
}

function setScore(name: CommandName, pair: Pair, fields: Partial<Omit<Score, 'id'>>): Command {
  return command(name, (draft) => {
    if (!draft.touchpoints[pair.touchpointId] || !draft.personas[pair.personaId]) return;
    const id = scoreId(pair.touchpointId, pair.personaId);
    const stored = draft.scores[id];
    if (stored) assign(stored, fields);
    else draft.scores[id] = newScore({ ...pair, ...fields });
  });
}
