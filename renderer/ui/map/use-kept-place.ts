import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { entriesOf, type MapColumns } from './map-columns';
import type { MapLook } from './map-view';
import { scrollToColumn } from './reveal';

/**
 * What was first in sight stays first when a filter or a roll-up leaves out other columns, or the nearest to it does:
 * then, unless somebody scrolled meanwhile, it is first again when they come back. So it is when the map itself was
 * gone (`drawn`): behind the whole map, or by a filter that left nothing.
 */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  map: MapColumns,
  column: number,
  { filter, rolledUp }: MapLook,
  drawn: boolean,
): void {
  /** Index in the journey of the first touchpoint in sight. */
  const first = useRef(0);
  /** Column that this put first in sight, while nobody has scrolled on from it. */
  const placed = useRef<number | null>(null);
  const before = useRef<{ readonly box: HTMLElement; readonly look: Pick<MapLook, 'filter' | 'rolledUp'> } | null>(
    null,
  );

  useLayoutEffect(() => {
    const box = scroller.current;
    if (!drawn || !box) return;
    const last = before.current;
    before.current = { box, look: { filter, rolledUp } };
    const same = last?.box === box && last.look.filter === filter && last.look.rolledUp === rolledUp;
    if (!last || same) return;
    scrollToColumn(box, map.columnOf(first.current), column);
    placed.current = columnInSight(box, column);
  }, [scroller, map, column, filter, rolledUp, drawn]);

  useEffect(() => {
    const box = scroller.current;
    if (!drawn || !box) return;
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
  }, [scroller, map, column, drawn]);
}

function columnInSight(scroller: HTMLElement, column: number): number {
  return Math.round(scroller.scrollLeft / column);
}
