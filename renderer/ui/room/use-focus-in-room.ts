import { type RefObject, useEffect } from 'react';
import { useRoom } from '../../state/room';
import { dialogIsOpen } from '../shell/dialog-is-open';

/** The room has the focus when it is entered, when another view comes, and when what had it inside is left or goes. */
export function useFocusInRoom(room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const take = () => {
      // What is opened over the room may have come first, and somebody types into it already.
      if (!dialogIsOpen()) element.focus({ preventScroll: true });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      // Whatever comes in its place may take the focus itself.
      timer = setTimeout(() => {
        if (document.activeElement === document.body) take();
      });
    };
    take();
    // Before the view is drawn, which may take the focus itself.
    const stopFollowing = useRoom.subscribe(({ view }, before) => {
      if (view !== before.view) take();
    });
    // An element that is taken away with the focus in it does not tell.
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true });
    element.addEventListener('focusout', look);
    return () => {
      clearTimeout(timer);
      stopFollowing();
      observer.disconnect();
      element.removeEventListener('focusout', look);
    };
  }, [room]);
}
