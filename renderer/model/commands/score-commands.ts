import type { Id } from '../primitives';
import { type Evidence, type ImportanceVote, newScore, type Score, scoreId, type Vote } from '../score';
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

/** Keeps the votes there are as an earlier round, and clears the table for the next. Without votes nothing happens. */
export function beginRound(pair: Pair): Command {
  return command('beginRound', (draft) => {
    const score = draft.scores[scoreId(pair.touchpointId, pair.personaId)];
    if (!score || score.votes.length + score.importanceVotes.length === 0) return;
    score.earlierRounds.push({ votes: score.votes, importanceVotes: score.importanceVotes });
    score.votes = [];
    score.importanceVotes = [];
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
