import { type RefObject, useEffect } from 'react';

/** When an element of the grid goes with the focus in it, or in a menu of its, the grid has the focus. */
export function useFocusKept(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const grid = element.current?.closest<HTMLElement>('[role="grid"]');
    return () => {
      // Once a menu that was open is gone as well.
      setTimeout(() => {
        if (document.activeElement === document.body) grid?.focus({ preventScroll: true });
      });
    };
  }, [element]);
}
