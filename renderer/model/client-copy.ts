import type { MapDocument, Table } from './document';
import type { DotVote } from './dot-vote';
import type { Id } from './primitives';
import type { Score } from './score';

/** A vote on a moment or an action can hold so many dots. */
const MOST_DOTS = 100;

/**
 * The map as the client may have it: without internal notes, participants, single votes and who cast them, earlier
 * rounds, remarks, and what a customer is worth. Every number that the map prints stays what it was: where the room
 * voted, the fewest nameless votes with the same mean stand for what was cast. What only single votes tell, their
 * number and their spread, is gone with them.
 */
export function clientCopy(document: MapDocument): MapDocument {
  return {
    ...document,
    map: { ...document.map, participants: '', customerValue: null },
    stages: changed(document.stages, (stage) => ({ ...stage, notes: '' })),
    touchpoints: changed(document.touchpoints, (touchpoint) => ({ ...touchpoint, internalNote: '' })),
    scores: changed(document.scores, withoutSingleVotes),
    moments: changed(document.moments, (moment) => ({ ...moment, dotVotes: withoutVoters(moment.dotVotes) })),
    actions: changed(document.actions, (action) => ({ ...action, dotVotes: withoutVoters(action.dotVotes) })),
    captures: {},
  };
}

function changed<Row>(table: Table<Row>, change: (row: Row) => Row): Table<Row> {
  return Object.fromEntries(Object.entries(table).map(([id, row]) => [id, change(row)]));
}

function withoutSingleVotes(score: Score): Score {
  const emotions = sameMean(score.votes.map((vote) => vote.emotion));
  const importances = sameMean(score.importanceVotes.map((vote) => vote.importance));
  return {
    ...score,
    ...agreedOr(
      emotions,
      (emotion) => ({ emotion, votes: [] }),
      () => ({ votes: emotions.map((emotion, at) => ({ id: idOf(score.votes, at), voter: '', emotion })) }),
    ),
    ...agreedOr(
      importances,
      (importance) => ({ importance, importanceVotes: [] }),
      () => ({
        importanceVotes: importances.map((importance, at) => ({
          id: idOf(score.importanceVotes, at),
          voter: '',
          importance,
        })),
      }),
    ),
    earlierRounds: [],
  };
}

/** A whole mean is an agreed rating; nothing voted changes nothing. */
function agreedOr<Fields>(
  answers: readonly number[],
  agreed: (answer: number) => Fields,
  voted: () => Fields,
): Fields | object {
  const [only, another] = answers;
  if (only === undefined) return {};
  return another === undefined ? agreed(only) : voted();
}

/** The fewest whole answers with the same mean, as equal as they can be, the lower ones first. */
function sameMean(answers: readonly number[]): number[] {
  if (answers.length === 0) return [];
  const sum = answers.reduce((total, answer) => total + answer, 0);
  const common = greatestCommonDivisor(answers.length, Math.abs(sum));
  const count = answers.length / common;
  const lower = Math.floor(sum / answers.length);
  const higher = sum / common - lower * count;
  return Array.from({ length: count }, (_, at) => (at < count - higher ? lower : lower + 1));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

/** As many dots, of nobody in particular. */
function withoutVoters(votes: readonly DotVote[]): DotVote[] {
  const all = votes.reduce((sum, { dots }) => sum + dots, 0);
  return Array.from({ length: Math.ceil(all / MOST_DOTS) }, (_, at) => ({
    id: idOf(votes, at),
    voter: '',
    dots: Math.min(MOST_DOTS, all - at * MOST_DOTS),
  }));
}

/** There are never more than there were. */
function idOf(votes: readonly { readonly id: Id }[], at: number): Id {
  return (votes[at] as { readonly id: Id }).id;
}
