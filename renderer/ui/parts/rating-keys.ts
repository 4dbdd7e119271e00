import { digitOf, letterOf } from './pressed-key';

/** What a key of the rating step does. */
export type RatingKey =
  | { readonly does: 'rate'; readonly emotion: number }
  | { readonly does: 'importance'; readonly importance: number }
  | { readonly does: 'move' | 'persona'; readonly by: 1 | -1 }
  | { readonly does: 'clear' | 'notApplicable' | 'evidence' | 'votes' | 'nextUnrated' };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const LETTERS: Readonly<Record<string, RatingKey>> = {
  n: { does: 'notApplicable' },
  e: { does: 'evidence' },
  v: { does: 'votes' },
  u: { does: 'nextUnrated' },
  p: { does: 'persona', by: 1 },
};

/** Reads a pressed key; null when it means nothing here, so that the window's own shortcuts keep working. */
export function ratingKey(event: Pressed): RatingKey | null {
  if (event.altKey) return null;
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null;
  if (by !== null && !event.shiftKey) return { does: event.ctrlKey || event.metaKey ? 'persona' : 'move', by };
  if (event.ctrlKey || event.metaKey) return null;
  const digit = digitOf(event);
  if (digit !== null && digit >= 1 && digit <= 5)
    return event.shiftKey ? { does: 'importance', importance: digit } : { does: 'rate', emotion: digit - 3 };
  if (event.key === 'Backspace' || event.key === 'Delete' || digit === 0) return { does: 'clear' };
  const letter = letterOf(event);
  if (letter === 'p' && event.shiftKey) return { does: 'persona', by: -1 };
  return letter === null || event.shiftKey ? null : (LETTERS[letter] ?? null);
}
