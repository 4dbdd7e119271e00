import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { setSeating, useRoom } from '../../../state/room';
import { digitOf, letterOf } from '../../parts/pressed-key';
import { useViewKeys, type OfferKeys } from '../view-keys';
import { Covered } from './Covered';
import { Outcome } from './Outcome';
import { Seating } from './Seating';
import type { Voting } from './use-ballot';
import { useVoteCommands } from './use-vote-commands';
import styles from './voting.module.css';

interface VotePanelProps {
  readonly voting: Voting;
  /** Gets the focus back from the seats. */
  readonly room: RefObject<HTMLElement | null>;
  readonly offerKeys: OfferKeys;
  readonly participants: string;
  /** On to the next touchpoint. */
  readonly onNext: () => void;
}

/** Voting on the touchpoint in hand: who votes, then the covered votes, then all of them at once. */
export function VotePanel({ voting, room, offerKeys, participants, onNext }: VotePanelProps) {
  const { t } = useTranslation('room');
  const seating = useRoom((state) => state.seating) || voting.seats.length === 0;

  useVoteCommands(voting, seating);
  useViewKeys(offerKeys, (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || seating) return false;
    const digit = votedDigit(event);
    if (digit !== null && !event.shiftKey) {
      // A key that is held down is one vote, not everybody's.
      if (!event.repeat && digit >= 1 && digit <= 5) voting.vote(digit);
      return true;
    }
    switch (event.key) {
      case 'Enter':
        if (voting.revealed) onNext();
        else if (voting.complete || event.shiftKey) voting.reveal();
        return true;
      case 'Backspace':
      case 'Delete':
        voting.takeBackLast();
        return true;
      case 'ArrowUp':
      case 'ArrowDown':
        stepSeat(voting, event.key === 'ArrowUp' ? -1 : 1);
        return true;
    }
    switch (letterOf(event)) {
      case 's':
        voting.skip();
        return true;
      case 'r':
        voting.again();
        return true;
      case 'i':
        voting.askOther();
        return true;
      case 'w':
        setSeating(true);
        return true;
      default:
        return false;
    }
  });

  return (
    <section className={styles['panel']} aria-label={t('vote.label')}>
      {seating ? (
        <Seating participants={participants} onDone={() => room.current?.focus()} />
      ) : voting.revealed && voting.outcome ? (
        <Outcome question={voting.question} outcome={voting.outcome} />
      ) : (
        <Covered
          voting={voting}
          onVote={(digit) => {
            voting.vote(digit);
            // Nothing stays marked of what was pressed.
            room.current?.focus();
          }}
          onReveal={() => {
            voting.reveal();
            room.current?.focus();
          }}
        />
      )}
    </section>
  );
}

/** The digit under a key; on the numeric pad also while its lock is off, where it would lead to another touchpoint. */
function votedDigit(event: KeyboardEvent): number | null {
  const onPad = /^Numpad(\d)$/.exec(event.code);
  return onPad ? Number(onPad[1]) : digitOf(event);
}

function stepSeat({ seats, onTurn, choose }: Voting, by: 1 | -1): void {
  const at = seats.findIndex(({ id }) => id === onTurn?.id);
  const next = at < 0 ? (by === 1 ? 0 : seats.length - 1) : at + by;
  const seat = seats[Math.max(0, Math.min(seats.length - 1, next))];
  if (seat) choose(seat.id);
}
