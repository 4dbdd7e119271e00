import { useEffect, useMemo, useRef, useState } from 'react';
import type { MapDocument } from '../../model/document';
import { journeyOf, personasOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { useOpenMap } from '../../state/open-map';
import { clearCursor, moveCursor, selectAll, selectOnly, useCursor } from './cursor';
import { type MapColumns, mapColumns } from './map-columns';
import { drawnPersonas, livingFilter, type MapFilter, shownBy } from './map-filter';
import { inFront, type MapLook, useMapLook, useMapView } from './map-view';

interface ShownMap {
  readonly look: MapLook;
  /** The look's filter, less what the map does not hold any more. */
  readonly filter: MapFilter;
  readonly map: MapColumns;
  /** Every persona, and those whose curves are drawn. */
  readonly personas: readonly Persona[];
  readonly drawn: readonly Persona[];
  readonly focusId: Id | undefined;
}

/** What of the map is drawn: filtered and rolled up. */
export function useShownMap(document: MapDocument, selectedId: Id | null): ShownMap {
  const { stages, touchpoints, scores, moments, personas: personaRows } = document;
  const look = useMapLook(document.map.id);
  const personas = useMemo(() => personasOf({ personas: personaRows }), [personaRows]);
  const filter = useMemo(
    () => livingFilter(look.filter, { stages, personas: personaRows }),
    [look.filter, stages, personaRows],
  );
  const fitting = useMemo(
    () => shownBy(filter, { stages, touchpoints, scores, moments, personas: personaRows }),
    [filter, stages, touchpoints, scores, moments, personaRows],
  );
  const filtered = useStaying(fitting, look.filter, selectedId, touchpoints);
  const { rolledUp } = look;
  const map = useMemo(
    () => mapColumns(journeyOf({ stages, touchpoints }), { filtered, rolledUp }),
    [stages, touchpoints, filtered, rolledUp],
  );
  useCursorStays(map, touchpoints);
  const drawn = useMemo(() => drawnPersonas(filter, personas), [personas, filter]);
  const focusId = inFront(
    drawn,
    useMapView((state) => state.focusId),
  );
  return { look, filter, map, personas, drawn, focusId };
}

/** As it was last drawn, also before another screen was gone to, where an undo may take touchpoints away. */
let lastDrawn: MapColumns | null = null;

/**
 * Where the cursor's touchpoint was taken away, or its adding was undone, the cursor goes on to the name of the next one
 * in sight, at the end of the journey of the one ahead. What undo or redo brings back here is selected: the next key is
 * for it.
 */
function useCursorStays(map: MapColumns, touchpoints: MapDocument['touchpoints']): void {
  const seenStep = useRef(useOpenMap.getState().lastStep);
  useEffect(() => {
    const { columns, columnById } = lastDrawn ?? map;
    lastDrawn = map;
    const { place, editing } = useCursor.getState();
    const at = place === null ? undefined : columnById.get(place.touchpointId);
    if (place !== null && at !== undefined && !(place.touchpointId in touchpoints)) {
      const left = columns.flatMap((column, index) =>
        column.kind === 'touchpoint' && map.columnById.has(column.entry.touchpoint.id)
          ? [{ index, touchpointId: column.entry.touchpoint.id }]
          : [],
      );
      const next = left.find(({ index }) => index > at) ?? left.at(-1);
      if (next) moveCursor({ touchpointId: next.touchpointId, lane: 'name' });
      else clearCursor();
    }
    const { lastStep } = useOpenMap.getState();
    if (lastStep !== seenStep.current && lastStep !== null && lastStep.kind !== 'do' && editing === null)
      selectAll([...map.columnById.keys()].filter((id) => lastStep.added.has(id)));
    seenStep.current = lastStep;
    selectOnly(map.columnById);
  }, [map, touchpoints]);
}

interface Stay {
  readonly filter: MapFilter;
  readonly touchpoints: MapDocument['touchpoints'];
  readonly shown: ReadonlySet<Id> | null;
}

/**
 * The touchpoint in hand stays in sight though an edit makes it fit the filter no more, and so does one that was added
 * just now: nothing vanishes while somebody types in it. Another filter, or another touchpoint in hand, and it goes.
 */
function useStaying(
  fitting: ReadonlySet<Id> | null,
  filter: MapFilter,
  selectedId: Id | null,
  touchpoints: MapDocument['touchpoints'],
): ReadonlySet<Id> | null {
  const [before] = useState(() => new Map<'stay', Stay>());
  const shown = useMemo(() => {
    if (!fitting || selectedId === null || fitting.has(selectedId) || !(selectedId in touchpoints)) return fitting;
    const stay = before.get('stay');
    if (!stay) return fitting;
    const wasThere = stay.shown?.has(selectedId) ?? true;
    const isNew = !(selectedId in stay.touchpoints);
    return stay.filter === filter && (wasThere || isNew) ? new Set(fitting).add(selectedId) : fitting;
  }, [fitting, selectedId, touchpoints, before, filter]);
  useEffect(() => {
    before.set('stay', { filter, touchpoints, shown });
  }, [before, filter, touchpoints, shown]);
  return shown;
}
