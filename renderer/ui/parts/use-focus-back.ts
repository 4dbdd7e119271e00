import { useEffect, useState } from 'react';

/**
 * For a dialog that is drawn only while it is open: the focus goes back to where it was before, unless it has another
 * place by then, as when the dialog led to another screen.
 */
export function useFocusBack(): void {
  // At the first drawing the dialog has not taken the focus yet.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) {
        before.focus({ preventScroll: true });
      }
    },
    [before],
  );
}
