import { type KeyboardEvent, useRef } from 'react';
import { redoLast, undoLast } from '../../../state/open-map';
import { undoKey } from '../pressed-key';

/**
 * Undo in a line that is emptied by Enter. The browser's own undo knows nothing of the map and would bring back
 * words that were stored long ago: here Ctrl+Z takes back the unfinished words first, then edits of the map.
 * The returned function goes on the input's `onKeyDown` and returns true when it used the key.
 */
export function useLineUndo(text: string, setText: (text: string) => void): (event: KeyboardEvent) => boolean {
  /** Words taken back, until something else is typed. */
  const taken = useRef('');
  return (event) => {
    const key = undoKey(event);
    if (key === null) {
      if (!MODIFIERS.has(event.key)) taken.current = '';
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    if (key === 'undo' && text !== '') {
      taken.current = text;
      setText('');
    } else if (key === 'undo') undoLast();
    else if (!redoLast() && taken.current !== '') {
      setText(taken.current);
      taken.current = '';
    }
    return true;
  };
}

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Meta', 'Shift']);
