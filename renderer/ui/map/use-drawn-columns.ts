import type { Virtualizer } from '@tanstack/react-virtual';
import { useState } from 'react';
import type { Id } from '../../model/primitives';
import type { Range } from '../parts/curve/persona-line';
import { type DrawnColumns, drawnColumns, NO_COLUMNS } from './drawn-columns';
import type { MapColumn } from './map-columns';

/** The columns to draw; the same object while they are the same. They stand in order when the map rests. */
export function useDrawnColumns(
  virtual: Virtualizer<HTMLDivElement, Element>,
  columns: readonly MapColumn[],
  rests: boolean,
  typedIn: Id | null,
): DrawnColumns {
  const [choose] = useState(() => {
    // Chosen again it is the same: a drawing that React gives up does no harm.
    let drawn = NO_COLUMNS;
    return (sight: Range, of: readonly MapColumn[], kept: boolean, field: Id | null) =>
      (drawn = drawnColumns(drawn, sight, of, kept || (field !== null && drawn.slots.has(field))));
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  return choose({ first, last }, columns, !rests, typedIn);
}
