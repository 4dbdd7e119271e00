import { type RefObject, useEffect } from 'react';
import { dialogIsOpen } from '../shell/dialog-is-open';

/** The room has the focus when it is entered, and when what had it inside is left or goes. */
export function useFocusInRoom(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const take = () => element.focus({ preventScroll: true });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      // Whatever comes in its place may take the focus itself.
      timer = setTimeout(() => {
        if (document.activeElement === document.body && !dialogIsOpen()) take();
      });
    };
    // The room may come while somebody types into what was opened over it already.
    if (!dialogIsOpen()) take();
    // An element that is taken away with the focus in it does not tell.
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusout', look);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      element.removeEventListener('focusout', look);
    };
  }, [room]);
}
