import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { entriesOf, type MapColumns } from './map-columns';
import type { MapLook } from './map-view';
import { scrollToColumn } from './reveal';

/**
 * What was first in sight stays first when a filter or a roll-up leaves out other columns, or the nearest to it does:
 * then, unless somebody scrolled meanwhile, it is first again when they come back.
 */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  map: MapColumns,
  column: number,
  { filter, rolledUp }: MapLook,
): void {
  /** Index in the journey of the first touchpoint in sight. */
  const first = useRef(0);
  /** Column that this put first in sight, while nobody has scrolled on from it. */
  const placed = useRef<number | null>(null);
  const look = useRef({ filter, rolledUp });

  useLayoutEffect(() => {
    const before = look.current;
    look.current = { filter, rolledUp };
    const box = scroller.current;
    if (!box || (before.filter === filter && before.rolledUp === rolledUp)) return;
    scrollToColumn(box, map.columnOf(first.current), column);
    placed.current = columnInSight(box, column);
  }, [scroller, map, column, filter, rolledUp]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const note = () => {
      const at = columnInSight(box, column);
      if (at === placed.current) return;
      placed.current = null;
      const inSight = map.columns[at];
      const entry = inSight && entriesOf(inSight)[0];
      if (entry) first.current = entry.number - 1;
    };
    note();
    box.addEventListener('scroll', note, { passive: true });
    return () => box.removeEventListener('scroll', note);
  }, [scroller, map, column]);
}

function columnInSight(scroller: HTMLElement, column: number): number {
  return Math.round(scroller.scrollLeft / column);
}
