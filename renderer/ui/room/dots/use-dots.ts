import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
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
  NO_DOTS,
  putDot,
  reopenSeat,
  type Seat,
  takeDotBack,
} from '../../../model/voting';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { run } from '../../../state/open-map';
import { type DotTopic, keepDots, useRoom } from '../../../state/room';
import { type DotItem, dotItems, ranked } from './dot-items';

export interface Dotting {
  readonly topic: DotTopic;
  readonly items: readonly DotItem[];
  readonly seats: readonly Seat[];
  readonly rules: DotRules;
  /** Dots are being put; otherwise the rules, or what the room voted, are on the wall. */
  readonly ballot: DotBallot | undefined;
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
}

/** Putting dots on moments or on actions, seat by seat. */
export function useDots(document: MapDocument): Dotting {
  const { t } = useTranslation('room');
  const topic = useRoom((state) => state.topic);
  const seats = useRoom((state) => state.seats);
  const rules = useRoom((state) => state.dotRules);
  const ballot = useRoom((state) => state.dots[topic]);
  const [at, setAt] = useState(0);
  const items = useMemo(() => dotItems(document, topic), [document, topic]);
  const onTurn = ballot && dotSeatOnTurn(ballot, seats);
  const leftIn = (dots: DotBallot) => {
    if (!onTurn) return 0;
    // Where one thing takes one dot of a person, no more dots than things can be put.
    const open = items.filter(({ id }) => mayPut(dots, onTurn.id, id, rules)).length;
    return rules.stacking ? dotsLeft(dots, onTurn.id, rules) : Math.min(open, dotsLeft(dots, onTurn.id, rules));
  };
  const left = ballot ? leftIn(ballot) : 0;
  const tellLeft = (next: DotBallot) => {
    if (onTurn) announce(t('dots.left', { count: leftIn(next) }));
  };
  return {
    topic,
    items,
    seats,
    rules,
    ballot,
    voted: items.some(({ dots }) => dots > 0),
    onTurn,
    left,
    at: Math.max(0, Math.min(items.length - 1, at)),
    moveTo: (next) => setAt(Math.max(0, Math.min(items.length - 1, next))),
    begin: () => {
      if (seats.length > 0 && items.length > 0) keepDots(topic, NO_DOTS);
    },
    put: (itemId) => {
      if (!ballot || !onTurn) return;
      const next = putDot(ballot, onTurn.id, itemId, rules);
      if (next === ballot) announce(t(left === 0 ? 'dots.noneLeft' : 'dots.hasOne'));
      else {
        keepDots(topic, next);
        tellLeft(next);
      }
    },
    takeBack: () => {
      if (!ballot) return;
      const fewer = onTurn ? takeDotBack(ballot, onTurn.id) : ballot;
      // Nothing of their own to take back: the one before has another go.
      keepDots(topic, fewer === ballot ? reopenSeat(ballot) : fewer);
      tellLeft(fewer);
    },
    finish: () => {
      if (!ballot || !onTurn) return;
      const next = finishSeat(ballot, onTurn.id);
      keepDots(topic, next);
      announce(t('dots.in', { count: seats.length, seats: next.done.length }));
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
      if (first) announce(t('dots.told', { name: first.name, count: first.dots }));
    },
    giveUp: () => keepDots(topic, null),
  };
}
