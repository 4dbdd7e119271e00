import { type RefCallback, useCallback } from 'react';

/**
 * Hides an element for as long as any of it is out of sight: a number cut in two would be another number. Goes by the
 * element itself, because drawing all heads again at each step of scrolling would be slow.
 */
export function useWhole(): RefCallback<HTMLElement> {
  return useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const ratio = entries.at(-1)?.intersectionRatio ?? 1;
        element.toggleAttribute('data-clipped', ratio < WHOLE);
      },
      { threshold: WHOLE },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
}

/** Parts of a pixel do not count. */
const WHOLE = 0.98;
