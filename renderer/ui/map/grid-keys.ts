import { digitOf } from '../parts/pressed-key';
import { type RatingKey, ratingKey } from '../parts/rating-keys';
import type { MapRow } from './cursor';

/** What a key does on the map while nothing is being typed. */
export type GridKey =
  | { readonly does: 'move'; readonly across: -1 | 0 | 1; readonly down: -1 | 0 | 1; readonly extend: boolean }
  /** To the end of its row, or as far as it goes at all. */
  | { readonly does: 'toEnd'; readonly which: End; readonly ofAll: boolean; readonly extend: boolean }
  /** Begins typing; `text` is what was pressed, instead of what the cell holds. */
  | { readonly does: 'edit'; readonly text: string | null }
  | { readonly does: 'shift' | 'toStage'; readonly by: 1 | -1 }
  | { readonly does: 'rename' | 'details' | 'remove' }
  | { readonly does: 'duplicate' | 'keep' | 'menu' }
  | { readonly does: 'addAfter' | 'selectAll' | 'leave' }
  | { readonly does: 'score'; readonly key: RatingKey };

type End = 'first' | 'last';

const ENDS: Readonly<Record<string, End>> = { Home: 'first', End: 'last' };

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'> & {
  readonly getModifierState?: (key: string) => boolean;
};

const ARROWS: Readonly<Record<string, readonly [across: -1 | 0 | 1, down: -1 | 0 | 1]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Reads a pressed key in a row of the map; null when it means nothing here. */
export function gridKey(event: Pressed, row: MapRow): GridKey | null {
  // AltGr writes letters (ą, ę, €), though Windows reports it as Ctrl and Alt together.
  const altGr = event.getModifierState?.('AltGraph') ?? false;
  const alt = event.altKey && !altGr;
  const ctrl = (event.ctrlKey || event.metaKey) && !altGr;
  const arrow = ARROWS[event.key];
  const end = ENDS[event.key];
  if (alt && !ctrl) {
    if (event.key === 'Enter') return { does: 'details' };
    if (!arrow || event.shiftKey) return null;
    const [across, down] = arrow;
    return across !== 0 ? { does: 'shift', by: across } : { does: 'toStage', by: down as 1 | -1 };
  }
  if (ctrl) {
    if (event.key === 'Enter') return { does: 'addAfter' };
    if (event.code === 'KeyA' && !event.shiftKey) return { does: 'selectAll' };
    if (event.code === 'KeyD' && !event.shiftKey) return { does: 'duplicate' };
    if (event.key === ' ') return { does: 'keep' };
    if (end) return { does: 'toEnd', which: end, ofAll: true, extend: event.shiftKey };
    const key = arrow && !event.shiftKey ? ratingKey(event) : null;
    return key ? { does: 'score', key } : null;
  }
  if (arrow) return { does: 'move', across: arrow[0], down: arrow[1], extend: event.shiftKey };
  if (end) return { does: 'toEnd', which: end, ofAll: false, extend: event.shiftKey };
  return plainKey(event, row);
}

function plainKey(event: Pressed, row: MapRow): GridKey | null {
  switch (event.key) {
    case 'Enter':
      return holdsText(row) ? { does: 'edit', text: null } : { does: 'details' };
    case 'F2':
      return holdsText(row) ? { does: 'edit', text: null } : { does: 'rename' };
    case 'Escape':
      return { does: 'leave' };
    case 'ContextMenu':
      return { does: 'menu' };
    case 'F10':
      return event.shiftKey ? { does: 'menu' } : null;
    case ' ':
      return { does: 'keep' };
    case 'Delete':
    case 'Backspace':
      return row === 'emotion' ? { does: 'score', key: { does: 'clear' } } : { does: 'remove' };
  }
  // Below the names a digit begins a text like any other sign: what somebody said may begin with a number.
  if (row === 'emotion' || ((row === 'name' || !holdsText(row)) && digitOf(event) !== null)) {
    const key = ratingKey(event);
    return key && { does: 'score', key };
  }
  // `?` opens the sheet of keys, on every screen.
  const writes = event.key.length <= 2 && [...event.key].length === 1 && event.key !== '?';
  return writes && holdsText(row) ? { does: 'edit', text: event.key } : null;
}

/** Whether a row's cells are typed in. */
export function holdsText(row: MapRow): boolean {
  return row !== 'emotion' && row !== 'pictures' && row !== 'actions';
}
