import { z } from 'zod/mini';
import type { DotVote } from './dot-vote';
import { type Id, idSchema, textSchema } from './primitives';
import type { ImportanceVote, Score, Vote } from './score';
import { DISAGREEMENT } from './scoring/emotion';

/** What a ballot asks about a touchpoint for one persona. */
export const QUESTIONS = ['emotion', 'importance'] as const;
export type Question = (typeof QUESTIONS)[number];

/** What can be answered, from the worst or least to the best or most. */
export const ANSWERS: Readonly<Record<Question, readonly number[]>> = {
  emotion: [-2, -1, 0, 1, 2],
  importance: [1, 2, 3, 4, 5],
};

/** More than any workshop has; a score holds 500 votes. */
export const MAX_SEATS = 100;

/** One who votes. */
export const seatSchema = z.readonly(
  z.strictObject({
    id: idSchema,
    /** Empty when votes are anonymous. */
    name: textSchema,
  }),
);
export type Seat = z.infer<typeof seatSchema>;

/**
 * Seats as they are set up: so many without names, or one for each name. Who sat there `before` keeps the seat's id,
 * and with it what was keyed. A name that stands where one much like it stood, between the same neighbours, is that
 * person's name mended; any other new name is another person, to whom nobody else's votes may go.
 */
export function seatsFor(voters: number | readonly string[], before: readonly Seat[] = []): Seat[] {
  const names = (typeof voters === 'number' ? Array.from({ length: voters }, () => '') : voters).slice(0, MAX_SEATS);
  const places = placesBefore(
    names,
    before.map(({ name }) => name),
  );
  let highest = Math.max(0, ...before.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  return names.map((name, at) => ({ id: before[places[at] ?? -1]?.id ?? `seat${++highest}`, name }));
}

/** Where each of the names stood before; null for those who are new. */
function placesBefore(names: readonly string[], before: readonly string[]): (number | null)[] {
  const taken = new Set<number>();
  const places = names.map((name) => {
    const place = before.findIndex((other, index) => other === name && !taken.has(index));
    if (place < 0) return null;
    taken.add(place);
    return place;
  });
  for (let from = 0; from < places.length; from++) {
    if (places[from] !== null) continue;
    let to = from;
    while (places[to] === null) to++;
    const first = from === 0 ? 0 : (places[from - 1] ?? 0) + 1;
    const old = before.slice(first, places[to] ?? before.length);
    if (old.length === to - from) {
      old.forEach((name, index) => {
        if (!taken.has(first + index) && isMended(name, names[from + index] ?? ''))
          places[from + index] = first + index;
      });
    }
    from = to;
  }
  return places;
}

/** One is the other with more or less of it said, or with a letter or two put right. */
function isMended(before: string, after: string): boolean {
  const [short, long] = [before.toLowerCase(), after.toLowerCase()].sort((a, b) => a.length - b.length);
  if (!short || !long) return false;
  return long.startsWith(short) || distance(short, long) <= (short.length < 6 ? 1 : 2);
}

/** Letters to put in, take out or change: Levenshtein. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  [...from].forEach((letter, line) => {
    const next = [line + 1];
    for (let at = 1; at <= to.length; at++) {
      const change = (row[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1);
      next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  });
  return row[to.length] ?? 0;
}

/** Names as participants are written down: one a line. */
export function namesIn(lines: string): string[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What one seat keyed; `answer` is null where the seat was skipped: somebody is late or abstains. */
const castSchema = z.readonly(
  z.strictObject({ seatId: idSchema, answer: z.nullable(z.int().check(z.minimum(-2), z.maximum(5))) }),
);

/** A ballot that is not revealed yet, in the order in which it was keyed; one cast a seat. */
export const ballotSchema = z.readonly(z.array(castSchema));
export type Ballot = z.infer<typeof ballotSchema>;

export function cast(ballot: Ballot, seatId: string, answer: number | null): Ballot {
  return [...takeBack(ballot, seatId), { seatId, answer }];
}

/** Without what the seat keyed. */
export function takeBack(ballot: Ballot, seatId: string): Ballot {
  return ballot.filter((each) => each.seatId !== seatId);
}

/** The first seat that has not keyed anything; undefined when all have. */
export function seatOnTurn(ballot: Ballot, seats: readonly Seat[]): Seat | undefined {
  return seats.find((seat) => !ballot.some(({ seatId }) => seatId === seat.id));
}

/** The answers there are, by seat; skipped seats and those that left the room have none. */
export function answersOf(ballot: Ballot, seats: readonly Seat[]): { readonly seat: Seat; readonly answer: number }[] {
  return seats.flatMap((seat) => {
    const answer = ballot.find(({ seatId }) => seatId === seat.id)?.answer ?? null;
    return answer === null ? [] : [{ seat, answer }];
  });
}

/** Everybody voted or was skipped, and somebody did vote. */
export function isComplete(ballot: Ballot, seats: readonly Seat[]): boolean {
  return seatOnTurn(ballot, seats) === undefined && answersOf(ballot, seats).length > 0;
}

/**
 * Who answered what, as a score keeps it. Votes without a name stand by their answer: in the order of the seats they
 * would still tell who they are.
 */
function revealed(ballot: Ballot, seats: readonly Seat[]): { readonly voter: string; readonly answer: number }[] {
  const answers = answersOf(ballot, seats).map(({ seat, answer }) => ({ voter: seat.name, answer }));
  const nameless = answers.filter(({ voter }) => voter === '').sort((a, b) => a.answer - b.answer);
  return [...answers.filter(({ voter }) => voter !== ''), ...nameless];
}

export function emotionVotes(ballot: Ballot, seats: readonly Seat[], newId: () => Id): Vote[] {
  return revealed(ballot, seats).map(({ voter, answer }) => ({ id: newId(), voter, emotion: answer }));
}

export function importanceVotes(ballot: Ballot, seats: readonly Seat[], newId: () => Id): ImportanceVote[] {
  return revealed(ballot, seats).map(({ voter, answer }) => ({ id: newId(), voter, importance: answer }));
}

/** What a room said in one round. */
export interface Outcome {
  readonly count: number;
  readonly mean: number;
  /** Highest minus lowest answer. */
  readonly spread: number;
  readonly lowest: number;
  readonly highest: number;
  readonly disagrees: boolean;
  /** How often each of `ANSWERS` was given, in their order. */
  readonly counts: readonly number[];
}

/** null where nobody answered. */
export function outcomeOf(question: Question, answers: readonly number[]): Outcome | null {
  if (answers.length === 0) return null;
  const lowest = Math.min(...answers);
  const highest = Math.max(...answers);
  return {
    count: answers.length,
    mean: answers.reduce((sum, answer) => sum + answer, 0) / answers.length,
    spread: highest - lowest,
    lowest,
    highest,
    disagrees: highest - lowest >= DISAGREEMENT,
    counts: ANSWERS[question].map((each) => answers.filter((answer) => answer === each).length),
  };
}

/** The rounds of a score in which this was asked, the first one first; the last is the one that counts. */
export function roundsOf(question: Question, score: Score | undefined): readonly (readonly number[])[] {
  if (!score) return [];
  return [...score.earlierRounds, score]
    .map((round) =>
      question === 'emotion'
        ? round.votes.map((vote) => vote.emotion)
        : round.importanceVotes.map((vote) => vote.importance),
    )
    .filter((answers) => answers.length > 0);
}

/** The votes that count now: the last round, unless an agreed answer has replaced it. */
export function hasVotes(question: Question, score: Score | undefined): boolean {
  const votes = question === 'emotion' ? score?.votes : score?.importanceVotes;
  return votes !== undefined && votes.length > 0;
}

/** What the room voted last, what it said in the round before, and how far its mean moved since. */
export interface Comparison {
  readonly now: Outcome;
  readonly before: Outcome | null;
  /** Number of the round, from 1. */
  readonly round: number;
  readonly moved: number;
}

/** null while there are no votes that count. */
export function compareRounds(question: Question, score: Score | undefined): Comparison | null {
  if (!hasVotes(question, score)) return null;
  const rounds = roundsOf(question, score);
  const now = outcomeOf(question, rounds.at(-1) ?? []);
  if (!now) return null;
  const before = outcomeOf(question, rounds.at(-2) ?? []);
  return { now, before, round: rounds.length, moved: before ? now.mean - before.mean : 0 };
}

/** A vote of one person can hold so many. */
export const MOST_DOTS = 20;

/** How dots may be put. */
export const dotRulesSchema = z.readonly(
  z.strictObject({
    /** Dots a seat has. */
    each: z.int().check(z.minimum(1), z.maximum(MOST_DOTS)),
    /** Whether one may put several on the same thing. */
    stacking: z.boolean(),
  }),
);
export type DotRules = z.infer<typeof dotRulesSchema>;

/** Dots being put, in their order, and the seats that have finished. */
export const dotBallotSchema = z.readonly(
  z.strictObject({
    placed: z.readonly(z.array(z.readonly(z.strictObject({ seatId: idSchema, itemId: idSchema })))),
    done: z.readonly(z.array(idSchema)),
    /** Everybody sees the dots while they are put. */
    open: z._default(z.boolean(), false),
  }),
);
export type DotBallot = z.infer<typeof dotBallotSchema>;

export const NO_DOTS: DotBallot = { placed: [], done: [], open: false };

/** What was put unseen stays so until all is shown; what is seen may be covered at any time. */
export function withOpen(ballot: DotBallot, open: boolean): DotBallot {
  return open && ballot.placed.length > 0 ? ballot : { ...ballot, open };
}

export function dotsLeft({ placed }: DotBallot, seatId: string, { each }: DotRules): number {
  return Math.max(0, each - placed.filter((dot) => dot.seatId === seatId).length);
}

export function mayPut(ballot: DotBallot, seatId: string, itemId: Id, rules: DotRules): boolean {
  if (dotsLeft(ballot, seatId, rules) === 0) return false;
  return rules.stacking || !ballot.placed.some((dot) => dot.seatId === seatId && dot.itemId === itemId);
}

/** One more dot of the seat on a thing; the same ballot when the rules do not allow it. */
export function putDot(ballot: DotBallot, seatId: string, itemId: Id, rules: DotRules): DotBallot {
  if (!mayPut(ballot, seatId, itemId, rules)) return ballot;
  return { ...ballot, placed: [...ballot.placed, { seatId, itemId }] };
}

/** Without the last dot that the seat put; on a given thing, where one is given. */
export function takeDotBack(ballot: DotBallot, seatId: string, itemId?: Id): DotBallot {
  const last = ballot.placed.findLastIndex(
    (dot) => dot.seatId === seatId && (itemId === undefined || dot.itemId === itemId),
  );
  return last < 0 ? ballot : { ...ballot, placed: ballot.placed.filter((_, index) => index !== last) };
}

/** The seat has put what it wants to put. */
export function finishSeat(ballot: DotBallot, seatId: string): DotBallot {
  return ballot.done.includes(seatId) ? ballot : { ...ballot, done: [...ballot.done, seatId] };
}

/** The seat that finished last has another go. */
export function reopenSeat(ballot: DotBallot): DotBallot {
  return { ...ballot, done: ballot.done.slice(0, -1) };
}

export function dotSeatOnTurn({ done }: DotBallot, seats: readonly Seat[]): Seat | undefined {
  return seats.find((seat) => !done.includes(seat.id));
}

/** The dots of every thing voted on, none included, as they are stored. Those of nameless seats stand by their number. */
export function dotVotes(
  { placed }: DotBallot,
  seats: readonly Seat[],
  itemIds: readonly Id[],
  newId: () => Id,
): Record<Id, DotVote[]> {
  const votesOn = (itemId: Id) => {
    const dots = seats
      .map(({ id, name }) => ({
        voter: name,
        dots: placed.filter((dot) => dot.itemId === itemId && dot.seatId === id).length,
      }))
      .filter((vote) => vote.dots > 0);
    const nameless = dots.filter(({ voter }) => voter === '').sort((a, b) => b.dots - a.dots);
    return [...dots.filter(({ voter }) => voter !== ''), ...nameless].map((vote) => ({ id: newId(), ...vote }));
  };
  return Object.fromEntries(itemIds.map((itemId) => [itemId, votesOn(itemId)]));
}
