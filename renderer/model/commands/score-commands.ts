import type { Id } from '../primitives';
import { type Evidence, newScore, type Score, scoreId, type Vote } from '../score';
import { assign, type Command, type CommandName, command } from './command';

interface Pair {
  readonly touchpointId: Id;
  readonly personaId: Id;
}

/** Sets the agreed emotion (null = unrated). Rating a touchpoint makes it applicable and replaces single votes. */
export function rate(pair: Pair, emotion: number | null): Command {
  return setScore('rate', pair, { emotion, notApplicable: false, votes: [] });
}

export function setImportance(pair: Pair, importance: number | null): Command {
  return setScore('setImportance', pair, { importance });
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

function setScore(name: CommandName, pair: Pair, fields: Partial<Omit<Score, 'id'>>): Command {
  return command(name, (draft) => {
    if (!draft.touchpoints[pair.touchpointId] || !draft.personas[pair.personaId]) return;
    const id = scoreId(pair.touchpointId, pair.personaId);
    const stored = draft.scores[id];
    if (stored) assign(stored, fields);
    else draft.scores[id] = newScore({ ...pair, ...fields });
  });
}
