import { useEffect, useEffectEvent } from 'react';
import { dialogIsOpen } from '../shell/dialog-is-open';
import { letterOf, takesKeys } from '../parts/pressed-key';

/** A letter that means the same wherever on the screen the focus is, but for texts and dialogs. `press` is told whether Shift is held. */
export function useRoomLetter(letter: string, press: (shift: boolean) => void): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    if (
      event.defaultPrevented ||
      event.repeat ||
      event.isComposing ||
      takesKeys(event.target, event.key) ||
      dialogIsOpen()
    )
      return;
    if (event.ctrlKey || event.metaKey || event.altKey || letterOf(event) !== letter) return;
    event.preventDefault();
    press(event.shiftKey);
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => listen(event);
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}
