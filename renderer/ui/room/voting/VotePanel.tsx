import { type RefObject, useRef } from 'react';
import { useTexts } from '../../parts/texts';
import { setSeating, useRoom } from '../../../state/room';
import { digitOf, letterOf, undoKey } from '../../parts/pressed-key';
import { useViewKeys, type OfferKeys } from '../view-keys';
import { Covered } from './Covered';
import { Outcome } from './Outcome';
import { Seating } from './Seating';
import type { Voting } from './use-ballot';
import { useVoteCommands } from './use-vote-commands';
import styles from './voting.module.css';

const SIGNS: Readonly<Record<string, 1 | -1>> = { '+': 1, '-': -1, '\u2212': -1 };
const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'AltGraph']);
/** Faces are counted from 1, from very bad; the middle one is neutral. */
const FACE_OF_ZERO = 3;

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
  const { t } = useTexts('room');
  const seating = useRoom((state) => state.seating) || voting.seats.length === 0;

  /** Keyed before its number, as on the scale. It stays out of sight as the vote does. */
  const sign = useRef<1 | -1 | null>(null);
  useVoteCommands(voting, seating);
  useViewKeys(offerKeys, (event) => {
    if (seating) return false;
    // What was keyed last, as everywhere: the votes shown before would go unseen instead.
    if (undoKey(event) === 'undo' && voting.ballot.length > 0) {
      voting.takeBackLast();
      return true;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const before = sign.current;
    sign.current = null;
    if (voting.question === 'emotion' && event.key in SIGNS) {
      sign.current = SIGNS[event.key] ?? null;
      return true;
    }
    // Between the sign and its number.
    if (MODIFIERS.has(event.key)) sign.current = before;
    const digit = votedDigit(event);
    if (digit !== null && !event.shiftKey) {
      if (before === null) voting.vote(digit);
      else if (digit <= 2) voting.vote(FACE_OF_ZERO + before * digit);
      return true;
    }
    if (before !== null && event.key === 'Backspace') return true;
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
