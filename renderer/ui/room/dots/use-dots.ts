import { useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { MapDocument } from '../../../model/document';
import { setDotVotes } from '../../../model/commands/vote-commands';
import type { Id } from '../../../model/primitives';
import {
  type DotBallot,
  type DotRules,
  dotSeatOnTurn,
  dotsLeft,
  dotVotes,
  finishSeat,
  mayPut,
  putDot,
  reopenSeat,
  type Seat,
  takeDotBack,
} from '../../../model/voting';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { run } from '../../../state/open-map';
import { beginDots, type DotTopic, keepDots, setDotRules, useRoom } from '../../../state/room';
import { useFormat } from '../../parts/use-format';
import { useSeatName } from '../use-seat-name';
import { type DotItem, ranked } from './dot-items';
import { useDotState } from './use-dot-state';

export interface Dotting {
  readonly topic: DotTopic;
  readonly items: readonly DotItem[];
  readonly seats: readonly Seat[];
  readonly rules: DotRules;
  /** Dots are being put; otherwise the rules, or what the room voted, are on the wall. */
  readonly ballot: DotBallot | undefined;
  /** Dots are seen while they are put. */
  readonly open: boolean;
  readonly voted: boolean;
  readonly onTurn: Seat | undefined;
  readonly left: number;
  /** The thing that the arrows stand on. */
  readonly at: number;
  readonly moveTo: (at: number) => void;
  readonly begin: () => void;
  readonly put: (itemId: Id) => void;
  readonly takeBack: () => void;
  /** Whoever is on turn has put what they wanted. */
  readonly finish: () => void;
  readonly reveal: () => void;
  readonly giveUp: () => void;
  /** Goes on with the dots that were given up last; null where none were. */
  readonly goOn: (() => void) | null;
}

interface GivenUp {
  readonly topic: DotTopic;
  readonly ballot: DotBallot;
  readonly rules: DotRules;
}

/** Putting dots on moments or on actions, seat by seat. */
export function useDots(document: MapDocument): Dotting {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const seatName = useSeatName();
  const { topic, ballot, open, items, voted } = useDotState(document);
  const seats = useRoom((state) => state.seats);
  const rules = useRoom((state) => state.dotRules);
  const [at, setAt] = useState(0);
  const [givenUp, setGivenUp] = useState<GivenUp | null>(null);
  const onTurn = ballot && dotSeatOnTurn(ballot, seats);
  const leftIn = (dots: DotBallot, seat: Seat | undefined) => {
    if (!seat) return 0;
    // Where one thing takes one dot of a person, no more dots than things can be put.
    const free = items.filter(({ id }) => mayPut(dots, seat.id, id, rules)).length;
    return rules.stacking ? dotsLeft(dots, seat.id, rules) : Math.min(free, dotsLeft(dots, seat.id, rules));
  };
  const left = ballot ? leftIn(ballot, onTurn) : 0;
  /** Whose turn it is now, and how many dots they have. */
  const tellTurn = (next: DotBallot) => {
    const seat = dotSeatOnTurn(next, seats);
    const done = t('dots.in', { count: seats.length, seats: next.done.length });
    const turn = seat
      ? t('dots.turn', {
          name: seatName(seat, seats.indexOf(seat) + 1),
          left: t('dots.left', { count: leftIn(next, seat) }),
        })
      : t('dots.allIn');
    announce(`${done}. ${turn}`);
  };
  /** Another person at the keys: nothing tells where the one before had been. */
  const passOn = (next: DotBallot) => {
    setAt(0);
    keepDots(topic, next);
    tellTurn(next);
  };
  const numbered = ({ name, moment }: DotItem) => {
    const called = name || t('inHand.nameless');
    return moment ? t('curve.take', { number: format.number(moment.number), name: called }) : called;
  };
  return {
    topic,
    items,
    seats,
    rules,
    ballot,
    open,
    voted,
    onTurn,
    left,
    at: Math.max(0, Math.min(items.length - 1, at)),
    moveTo: (next) => setAt(Math.max(0, Math.min(items.length - 1, next))),
    begin: () => {
      if (seats.length === 0 || items.length === 0) return;
      setGivenUp(null);
      passOn(beginDots(topic));
    },
    put: (itemId) => {
      if (!ballot || !onTurn) return;
      const next = putDot(ballot, onTurn.id, itemId, rules);
      if (next === ballot) announce(t(left === 0 ? 'dots.noneLeft' : 'dots.hasOne'));
      else {
        keepDots(topic, next);
        announce(t('dots.left', { count: leftIn(next, onTurn) }));
      }
    },
    takeBack: () => {
      if (!ballot) return;
      const fewer = onTurn ? takeDotBack(ballot, onTurn.id) : ballot;
      if (fewer !== ballot) {
        keepDots(topic, fewer);
        announce(t('dots.left', { count: leftIn(fewer, onTurn) }));
      }
      // Nothing of their own to take back: the one before has another go.
      else if (ballot.done.length > 0) passOn(reopenSeat(ballot));
    },
    finish: () => {
      if (ballot && onTurn) passOn(finishSeat(ballot, onTurn.id));
    },
    reveal: () => {
      if (!ballot || ballot.placed.length === 0) return;
      const votes = dotVotes(
        ballot,
        seats,
        items.map(({ id }) => id),
        newId,
      );
      const dots = { moments: {}, actions: {}, [topic]: votes };
      if (!run(setDotVotes(dots))) return;
      keepDots(topic, null);
      const totals = items.map((item) => ({
        ...item,
        dots: (votes[item.id] ?? []).reduce((sum, vote) => sum + vote.dots, 0),
      }));
      const [first] = ranked(totals);
      if (first) announce(t('dots.told', { name: numbered(first), count: first.dots }));
    },
    giveUp: () => {
      if (!ballot) return;
      setGivenUp({ topic, ballot, rules });
      keepDots(topic, null);
      announce(t('dots.givenUp'));
    },
    goOn:
      givenUp?.topic === topic && !ballot
        ? () => {
            setDotRules(givenUp.rules);
            passOn(givenUp.ballot);
          }
        : null,
  };
}
