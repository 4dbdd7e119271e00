import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { entriesOf, type MapColumns } from './map-columns';
import type { MapLook } from './map-view';
import { scrollToColumn } from './reveal';

/** What was first in sight stays first when a filter or a roll-up leaves out other columns, or the nearest to it does. */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  map: MapColumns,
  column: number,
  { filter, rolledUp }: MapLook,
): void {
  /** Index in the journey of the first touchpoint in sight. */
  const first = useRef(0);
  const look = useRef({ filter, rolledUp });

  useLayoutEffect(() => {
    const before = look.current;
    look.current = { filter, rolledUp };
    if (before.filter !== filter || before.rolledUp !== rolledUp)
      scrollToColumn(scroller.current, map.columnOf(first.current), column);
  }, [scroller, map, column, filter, rolledUp]);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const note = () => {
      const inSight = map.columns[Math.round(box.scrollLeft / column)];
      const entry = inSight && entriesOf(inSight)[0];
      if (entry) first.current = entry.number - 1;
    };
    note();
    box.addEventListener('scroll', note, { passive: true });
    return () => box.removeEventListener('scroll', note);
  }, [scroller, map, column]);
}
