import { useMemo } from 'react';
import { useTexts } from '../../parts/texts';
import type { MapDocument } from '../../../model/document';
import { holdRound } from '../../../model/commands/score-commands';
import { scoreOf } from '../../../model/journey';
import {
  ANSWERS,
  answersOf,
  type Ballot,
  cast,
  type Comparison,
  compareRounds,
  emotionVotes,
  hasVotes,
  importanceVotes,
  isComplete,
  type Question,
  type Seat,
  seatOnTurn,
  takeBack,
} from '../../../model/voting';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { run } from '../../../state/open-map';
import { ask, ballotKey, chooseSeat, keepBallot, useRoom } from '../../../state/room';
import type { RatingPlace } from '../../guide/emotions/rating-place';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';
import { useTellOutcome } from './use-tell-outcome';

export interface Voting {
  readonly question: Question;
  readonly seats: readonly Seat[];
  readonly ballot: Ballot;
  /** What was voted before this ballot began, or is shown while there is none. */
  readonly outcome: Comparison | null;
  /** The outcome is on the wall: nothing is voted on until the room votes again. */
  readonly revealed: boolean;
  /** The seat that a person chose, or the next one that has not voted. */
  readonly onTurn: Seat | undefined;
  readonly complete: boolean;
  /** Votes that are in. */
  readonly count: number;
  /** Who is to vote, or that nobody is any more. */
  readonly turnText: string;
  readonly choose: (seatId: string) => void;
  /** 1–5 as keyed. False where nobody is on turn. */
  readonly vote: (digit: number) => boolean;
  readonly skip: () => void;
  /** Something was keyed, or the room may go back to what it voted before. */
  readonly canTakeBack: boolean;
  readonly takeBackLast: () => void;
  /** Shows and stores all votes at once; seats that have not voted are left out. False without a vote. */
  readonly reveal: () => boolean;
  readonly again: () => void;
  /** The importance instead of the emotion, and back. */
  readonly askOther: () => void;
}

const NONE: Ballot = [];

/** Who is to vote, or what comes when nobody is any more. */
function useTurnText(): (ballot: Ballot, seats: readonly Seat[], onTurn: Seat | undefined) => string {
  const { t } = useTexts('room');
  const { format } = useFormat();
  return (ballot, seats, onTurn) => {
    if (onTurn?.name) return t('vote.nameOnTurn', { name: onTurn.name });
    if (onTurn) return t('vote.seatOnTurn', { number: format.number(seats.indexOf(onTurn) + 1) });
    if (!isComplete(ballot, seats)) return t('vote.nobody');
    return t(answersOf(ballot, seats).length < seats.length ? 'vote.othersComplete' : 'vote.complete');
  };
}

/** The secret ballot on one question about the touchpoint in hand; null while none is. */
export function useBallot(document: MapDocument, pair: RatingPlace | null): Voting | null {
  const { t } = useTexts('room');
  const nameOf = useNameOf();
  const turnText = useTurnText();
  const tellOutcome = useTellOutcome();
  const question = useRoom((state) => state.question);
  const seats = useRoom((state) => state.seats);
  const key = pair && ballotKey(question, pair.touchpointId, pair.personaId);
  const kept = useRoom((state) => (key === null ? undefined : state.ballots[key]));
  const chosen = useRoom((state) => state.chosenSeat);
  const score = pair ? scoreOf(document, pair.touchpointId, pair.personaId) : undefined;
  const outcome = useMemo(() => compareRounds(question, score), [question, score]);
  const revealed = kept === undefined && hasVotes(question, score);
  const ballot = kept ?? NONE;
  const chosenSeat = chosen?.ballot === key ? seats.find(({ id }) => id === chosen.seatId) : undefined;
  const onTurn = revealed ? undefined : (chosenSeat ?? seatOnTurn(ballot, seats));
  const count = answersOf(ballot, seats).length;

  if (pair === null || key === null) return null;
  const turn = (next: Ballot) => turnText(next, seats, seatOnTurn(next, seats));
  const keep = (next: Ballot) => {
    keepBallot(key, next);
    // How many, and who comes next; never what.
    const votes = t('vote.in', { count: seats.length, votes: answersOf(next, seats).length });
    announce(`${votes}. ${turn(next)}`);
  };
  return {
    question,
    seats,
    ballot,
    outcome,
    revealed,
    onTurn,
    complete: !revealed && isComplete(ballot, seats),
    count,
    turnText: turnText(ballot, seats, onTurn),
    choose: (seatId) => {
      chooseSeat({ ballot: key, seatId });
      announce(
        turnText(
          ballot,
          seats,
          seats.find(({ id }) => id === seatId),
        ),
      );
    },
    vote: (digit) => {
      const answer = ANSWERS[question][digit - 1];
      if (!onTurn || answer === undefined) return false;
      keep(cast(ballot, onTurn.id, answer));
      return true;
    },
    skip: () => {
      if (onTurn) keep(cast(ballot, onTurn.id, null));
    },
    canTakeBack: !revealed && (ballot.length > 0 || hasVotes(question, score)),
    takeBackLast: () => {
      const seatId = chosenSeat?.id ?? ballot.at(-1)?.seatId;
      if (revealed) return;
      if (seatId !== undefined) keep(takeBack(ballot, seatId));
      // Nothing keyed: the room does not vote again after all.
      else if (hasVotes(question, score)) keepBallot(key, null);
    },
    reveal: () => {
      if (revealed || count === 0) return false;
      const stored = run(
        holdRound(
          pair,
          question === 'emotion'
            ? { votes: emotionVotes(ballot, seats, newId) }
            : { importanceVotes: importanceVotes(ballot, seats, newId) },
        ),
      );
      // A refused edit leaves the ballot as it is.
      if (!stored) return false;
      keepBallot(key, null);
      tellOutcome(question, pair);
      return true;
    },
    again: () => {
      if (!revealed) return;
      keepBallot(key, NONE);
      announce(`${t('vote.againCovered')} ${turn(NONE)}`);
    },
    askOther: () => {
      const other = question === 'emotion' ? 'importance' : 'emotion';
      ask(other);
      announce(t(`vote.question.${other}`, { persona: nameOf(document.personas[pair.personaId]) }));
    },
  };
}
