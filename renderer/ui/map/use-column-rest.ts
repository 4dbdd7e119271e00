import { type RefObject, useEffect, useState } from 'react';

/**
 * Where the map comes to rest, px: at the left edge of the next column the way it went last, `way`, below 0 to the left;
 * at 0 it stays. `end` is as far as it can be scrolled.
 */
export function restOf(left: number, way: number, column: number, end: number): number {
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
 * while the map moves, and at each such change that takes the map back to where it was snapped to before. Tells whether
 * it is at rest: nothing moves, and nothing is held over it.
 */
export function useColumnRest(scroller: RefObject<HTMLElement | null>, column: number): boolean {
  const [rests, setRests] = useState(true);
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let left = box.scrollLeft;
    let way = 0;
    let held = false;
    let timer = 0;
    const wait = () => {
      clearTimeout(timer);
      timer = window.setTimeout(rest, STILL);
    };
    const rest = () => {
      // Columns do not move away under what is held over them.
      if (held || box.hasAttribute('data-dragging')) return wait();
      const to = restOf(left, way, column, box.scrollWidth - box.clientWidth);
      if (Math.abs(to - left) < 1) return setRests(true);
      const calm = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      box.scrollTo({ left: to, behavior: calm ? 'smooth' : 'instant' });
    };
    const move = () => {
      const now = box.scrollLeft;
      // Scrolled up or down only, it stays where it is.
      if (now === left) return;
      way = now - left;
      left = now;
      setRests(false);
      wait();
    };
    const hold = () => {
      held = true;
      // On the way to its rest it is stopped by a hand.
      if (way !== 0) box.scrollTo({ left: box.scrollLeft, behavior: 'instant' });
    };
    const letGo = () => {
      if (!held) return;
      held = false;
      wait();
    };
    // Whatever was going on with columns of another width.
    wait();
    box.addEventListener('scroll', move, { passive: true });
    box.addEventListener('pointerdown', hold);
    window.addEventListener('pointerup', letGo);
    window.addEventListener('pointercancel', letGo);
    return () => {
      clearTimeout(timer);
      box.removeEventListener('scroll', move);
      box.removeEventListener('pointerdown', hold);
      window.removeEventListener('pointerup', letGo);
      window.removeEventListener('pointercancel', letGo);
    };
  }, [scroller, column]);
  return rests;
}
