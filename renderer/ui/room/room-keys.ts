import type { RoomView } from '../../state/room';
import { letterOf } from '../parts/pressed-key';

/** What a key of the room does, whatever is on the wall. Digits and what a view has besides are its own. */
export type RoomKey =
  | { readonly does: 'step'; readonly to: 'next' | 'previous' | 'first' | 'last' }
  | { readonly does: 'persona'; readonly by: 1 | -1 }
  | { readonly does: 'view'; readonly view: RoomView }
  | { readonly does: 'fullScreen' | 'dark' | 'leave' };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Presenter's remotes send PageUp and PageDown, some of them arrows; F5 begins their show, the full stop blanks it. */
const NAMED: Readonly<Record<string, RoomKey>> = {
  ArrowRight: { does: 'step', to: 'next' },
  ArrowDown: { does: 'step', to: 'next' },
  PageDown: { does: 'step', to: 'next' },
  ArrowLeft: { does: 'step', to: 'previous' },
  ArrowUp: { does: 'step', to: 'previous' },
  PageUp: { does: 'step', to: 'previous' },
  Home: { does: 'step', to: 'first' },
  End: { does: 'step', to: 'last' },
  F5: { does: 'fullScreen' },
  F11: { does: 'fullScreen' },
  Escape: { does: 'leave' },
};

const LETTERS: Readonly<Record<string, RoomKey>> = {
  v: { does: 'view', view: 'vote' },
  d: { does: 'view', view: 'dots' },
  b: { does: 'view', view: 'ballots' },
};

/** Reads a pressed key; null when it means nothing here, so that the window's own shortcuts keep working. */
export function roomKey(event: Pressed): RoomKey | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === ' ') return { does: 'step', to: event.shiftKey ? 'previous' : 'next' };
  const letter = letterOf(event);
  if (letter === 'p') return { does: 'persona', by: event.shiftKey ? -1 : 1 };
  if (event.shiftKey) return null;
  if (event.key === '.' || event.code === 'Period') return { does: 'dark' };
  return NAMED[event.key] ?? (letter === null ? null : (LETTERS[letter] ?? null));
}

/** These go on for as long as they are held, and so does what belongs to the window. */
const HELD: ReadonlySet<string> = new Set(['Tab', ' ', 'PageDown', 'PageUp']);

/** A key that is held is one press: it must not vote for everybody, nor leave at once what it has just shown. */
export function isHeldTooLong({ repeat, key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return repeat && !altKey && !ctrlKey && !metaKey && !HELD.has(key) && !key.startsWith('Arrow');
}

/** Enter and the space bar belong to a button that has the focus. */
export function pressesButton({ key, target }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === ' ') && target instanceof HTMLElement && target.closest('button, a') !== null;
}
