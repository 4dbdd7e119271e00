import { useEffect } from 'react';
import { setDark, useRoom } from '../../state/room';
import { dialogIsOpen } from '../shell/dialog-is-open';
import styles from './room.module.css';

const MODIFIERS: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);

/** The wall while it is blanked: any key and any press brings it back, and does nothing else that nobody could see. */
export function DarkWall() {
  const dark = useRoom((state) => state.dark);
  useEffect(() => {
    if (!dark) return undefined;
    // Before anything else hears the key: a line that had the focus, or a letter of the agenda.
    const wake = (event: KeyboardEvent) => {
      if (dialogIsOpen()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat && !MODIFIERS.has(event.key)) setDark(false);
    };
    window.addEventListener('keydown', wake, { capture: true });
    return () => window.removeEventListener('keydown', wake, { capture: true });
  }, [dark]);
  useEffect(() => () => setDark(false), []);
  return dark && <div role="presentation" className={styles['dark']} onClick={() => setDark(false)} />;
}
