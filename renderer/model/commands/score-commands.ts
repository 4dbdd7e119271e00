import type { Id } from '../primitives';
import { type Evidence, type ImportanceVote, newScore, type Score, scoreId, type Vote, withRound } from '../score';
import { assign, type Command, type CommandName, command } from './command';

interface Pair {
  readonly touchpointId: Id;
  readonly personaId: Id;
}

/** Sets the agreed emotion (null = unrated). Rating a touchpoint makes it applicable and replaces single votes. */
export function rate(pair: Pair, emotion: number | null): Command {
  return setScores('rate', [pair], { emotion, notApplicable: false, votes: [] });
}

/** Sets the agreed importance (null = not said) and replaces single votes on it. */
export function setImportance(pair: Pair, importance: number | null): Command {
  return setImportanceOf([pair], importance);
}

/** Sets one importance for many touchpoints, personas or both. */
export function setImportanceOf(pairs: readonly Pair[], importance: number | null): Command {
  return setScores('setImportance', pairs, { importance, importanceVotes: [] });
}

export function setEvidence(pair: Pair, evidence: Evidence): Command {
  return setEvidenceOf([pair], evidence);
}

export function setEvidenceOf(pairs: readonly Pair[], evidence: Evidence): Command {
  return setScores('setEvidence', pairs, { evidence });
}

/** "This persona never meets it": left out of every number. The emotion is kept for the way back. */
export function setNotApplicable(pair: Pair, notApplicable: boolean): Command {
  return setScores('setNotApplicable', [pair], { notApplicable });
}

/** Replaces the single votes; their mean counts as the emotion while there are any. */
export function setVotes(pair: Pair, votes: readonly Vote[]): Command {
  return setScores('setVotes', [pair], { votes: [...votes], notApplicable: false });
}

/** Replaces the single votes on the importance; their mean counts while there are any. */
export function setImportanceVotes(pair: Pair, importanceVotes: readonly ImportanceVote[]): Command {
  return setScores('setImportanceVotes', [pair], { importanceVotes: [...importanceVotes] });
}

/** A round of the vote as it was revealed: on the emotion or on the importance, never on both at a time. */
export type HeldRound = { readonly votes: readonly Vote[] } | { readonly importanceVotes: readonly ImportanceVote[] };

/**
 * Stores what the room voted. What it had voted on the same question before is kept as an earlier round.
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
      score.earlierRounds = withRound(score.earlierRounds, before);
    stored.run(draft);
  });
}

function setScores(name: CommandName, pairs: readonly Pair[], fields: Partial<Omit<Score, 'id'>>): Command {
  return command(
    name,
    (draft) => {
      for (const pair of pairs) {
        if (!draft.touchpoints[pair.touchpointId] || !draft.personas[pair.personaId]) continue;
        const id = scoreId(pair.touchpointId, pair.personaId);
        const stored = draft.scores[id];
        if (stored) assign(stored, fields);
        else draft.scores[id] = newScore({ ...pair, ...fields });
      }
    },
    pairs.length,
  );
}
