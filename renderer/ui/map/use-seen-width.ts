import { type RefObject, useEffect } from 'react';

/** Of a name less than this is not worth an ellipsis, px. */
const LEAST = 24;
/** From one width that is told to the next, px. */
const STEP = 6;

/**
 * Keeps a text as narrow as what is to be seen of `room`, an element as wide as the whole of it: its ellipsis then
 * stands in sight, instead of a letter cut in two. Goes by the elements themselves, because drawing all heads again at
 * each step of scrolling would be slow.
 */
export function useSeenWidth(
  text: RefObject<HTMLElement | null>,
  room: RefObject<HTMLElement | null>,
  width: number,
): void {
  useEffect(() => {
    const [shown, whole] = [text.current, room.current];
    if (!shown || !whole) return;
    const steps = Math.max(1, Math.ceil(width / STEP));
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (!entry || entry.intersectionRect.height === 0) return;
        const seen = Math.floor(entry.intersectionRect.width);
        const cut = seen < Math.floor(entry.boundingClientRect.width);
        shown.style.maxWidth = cut ? `${seen}px` : '';
        shown.toggleAttribute('data-clipped', cut && seen < LEAST);
      },
      { threshold: Array.from({ length: steps + 1 }, (_, step) => step / steps) },
    );
    observer.observe(whole);
    return () => {
      observer.disconnect();
      shown.style.maxWidth = '';
      shown.removeAttribute('data-clipped');
    };
  }, [text, room, width]);
}
