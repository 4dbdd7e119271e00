import { answerOfFace } from '../../../model/ballot-pile';
import { ANSWERS, type Question } from '../../../model/voting';
import { digitOf } from '../../parts/pressed-key';

/** A sign that waits for its number. */
export type Sign = '+' | '−' | null;

/** What a key does in the table of a pile. */
export type PileKey =
  | { readonly does: 'answer'; readonly answer: number }
  | { readonly does: 'sign'; readonly sign: Sign }
  | { readonly does: 'clear' | 'back' | 'nextSheet' | 'mistake' }
  | { readonly does: 'move'; readonly rows: number; readonly columns: number }
  /** To the next or the previous place, over the end of a sheet. */
  | { readonly does: 'walk'; readonly by: 1 | -1 }
  | { readonly does: 'end'; readonly to: 'first' | 'last'; readonly ofAll: boolean };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
};

/** Reads a pressed key; null when it means nothing in the table. */
export function pileKey(event: Pressed, question: Question, sign: Sign): PileKey | null {
  const { key } = event;
  if (event.altKey) return null;
  if (key === 'Home' || key === 'End')
    return { does: 'end', to: key === 'Home' ? 'first' : 'last', ofAll: event.ctrlKey || event.metaKey };
  if (event.ctrlKey || event.metaKey) return null;
  if (key === 'Tab') return { does: 'walk', by: event.shiftKey ? -1 : 1 };
  if (key === 'Enter') return { does: 'nextSheet' };
  if (key === 'Delete') return { does: 'clear' };
  if (key === 'Backspace') return sign === null ? { does: 'back' } : { does: 'sign', sign: null };
  const move = MOVES[key];
  if (move) return { does: 'move', rows: move[0], columns: move[1] };
  if (question === 'emotion' && (key === '+' || key === '-' || key === '\u2212'))
    return { does: 'sign', sign: key === '+' ? '+' : '−' };
  const digit = event.shiftKey && !/^\d$/.test(key) ? null : digitOf(event);
  if (digit !== null) return digitKey(digit, question, sign);
  // Letters mean nothing here, and must not do elsewhere what they mean in the room; ? is the window's everywhere.
  return key.length === 1 && key !== '?' ? { does: 'mistake' } : null;
}

function digitKey(digit: number, question: Question, sign: Sign): PileKey {
  if (digit === 0 && sign === null) return { does: 'clear' };
  const signed = sign === '−' ? 0 - digit : digit;
  const answer = question === 'emotion' && sign === null ? answerOfFace(digit) : signed;
  return ANSWERS[question].includes(answer) ? { does: 'answer', answer } : { does: 'mistake' };
}
