import { type RefObject, useEffect } from 'react';

/**
 * Where the map comes to rest, px: at the left edge of the next column on its way, which was `from` … `left` so far. Not
 * moved at all it stays. `end` is as far as it can be scrolled.
 */
export function restOf(from: number, left: number, column: number, end: number): number {
  const way = Math.sign(left - from);
  if (way === 0) return left;
  const at = left / column;
  // Nearly there is there.
  const rest = way > 0 ? Math.ceil(at - 0.01) : Math.floor(at + 0.01);
  return Math.max(0, Math.min(end, rest * column));
}

/** Without a movement for so long, ms, the hand has let go. */
const STILL = 150;

/**
 * However it was scrolled, the map comes to rest at a column. This is not the browser's own snapping: columns come and go
 * while the map moves, and at each such change that takes the map back to where it was snapped to before.
 */
export function useColumnRest(scroller: RefObject<HTMLElement | null>, column: number): void {
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let settled = box.scrollLeft;
    let timer = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(rest, STILL);
    };
    const rest = () => {
      // Columns do not move away under what is held over them.
      if (box.hasAttribute('data-dragging')) return wait();
      settled = restOf(settled, box.scrollLeft, column, box.scrollWidth - box.clientWidth);
      if (Math.abs(settled - box.scrollLeft) < 1) return;
      const calm = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      box.scrollTo({ left: settled, behavior: calm ? 'smooth' : 'instant' });
    };
    box.addEventListener('scroll', wait, { passive: true });
    return () => {
      clearTimeout(timer);
      box.removeEventListener('scroll', wait);
    };
  }, [scroller, column]);
}
