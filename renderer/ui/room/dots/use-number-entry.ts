import { useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { Id } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { digitOf, letterOf } from '../../parts/pressed-key';
import type { Press } from '../view-keys';

const MOST_DIGITS = 4;

export interface NumberEntry {
  /** The digits typed so far; null while no number is being typed. */
  readonly typed: string | null;
  readonly press: Press;
}

/**
 * A thing without a key of its own is called by its number: G, the number, Enter. `enter` gets the number. Escape, or
 * any key that is not of a number, ends it without; so does another seat's turn. `turn`: the seat that may call one, null
 * where none may.
 */
export function useNumberEntry(turn: Id | null, enter: (number: number) => void): NumberEntry {
  const { t } = useTexts('room');
  const [entry, setEntry] = useState<{ readonly turn: Id | null; readonly typed: string } | null>(null);
  const typed = entry?.turn === turn ? (entry?.typed ?? null) : null;
  const setTyped = (digits: string | null) => setEntry(digits === null ? null : { turn, typed: digits });
  const press: Press = (event) => {
    if (typed === null) {
      if (turn === null || letterOf(event) !== 'g') return false;
      setTyped('');
      announce(t('dots.number', { typed: '' }));
      return true;
    }
    const digit = digitOf(event);
    if (digit !== null) {
      if (typed.length < MOST_DIGITS) setTyped(`${typed}${digit}`);
      return true;
    }
    if (event.key === 'Shift') return true;
    if (event.key === 'Backspace' && typed !== '') {
      setTyped(typed.slice(0, -1));
      return true;
    }
    setTyped(null);
    if (event.key === 'Enter') enter(Number(typed));
    return ['Enter', 'Escape', 'Backspace'].includes(event.key);
  };
  return { typed, press };
}
