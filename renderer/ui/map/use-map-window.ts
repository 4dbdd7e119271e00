import { type RefObject, useEffect } from 'react';
import { type Size, useSize } from '../parts/use-size';

let last: Size | undefined;

/**
 * Inner size of the map's window, px; zero before it was ever measured. Most often it still has the size it had when the
 * map was left: supposed so, the map that comes back is drawn and laid out once, not anew for every measure of it.
 */
export function useMapWindow(scroller: RefObject<HTMLElement | null>): Size {
  const { width, height } = useSize(scroller, last);
  useEffect(() => {
    last = { width, height };
  }, [width, height]);
  return { width, height };
}
