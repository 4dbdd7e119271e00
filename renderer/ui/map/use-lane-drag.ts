import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Id } from '../../model/primitives';
import { openDocument } from '../../state/open-map';
import { laneBeside, type LaneEdge } from './lane-order';
import { LANE, lanesInSight } from './lane-scroll';
import { mapLanes } from './map-lanes';
import { useLaneActs } from './use-lane-acts';

interface LaneDrag {
  readonly label: RefObject<HTMLDivElement | null>;
  /** What the lane is taken by. */
  readonly handle: RefObject<HTMLDivElement | null>;
  /** Where a lane would land that is dragged over this one now. */
  readonly landing: LaneEdge | null;
  /** This one is being dragged. */
  readonly dragged: boolean;
}

/** Lets a lane be dragged by its label, and others land above or below its row. */
export function useLaneDrag(id: Id): LaneDrag {
  const label = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const [landing, setLanding] = useState<LaneEdge | null>(null);
  const [dragged, setDragged] = useState(false);
  const acts = useLaneActs();
  useEffect(() => {
    const element = label.current;
    const row = element?.closest<HTMLElement>('[role="row"]');
    if (!element || !row) return;
    const edgeOf = (data: Record<string | symbol, unknown>): LaneEdge =>
      extractClosestEdge(data) === 'top' ? 'top' : 'bottom';
    /** Whether the lane would move at all, and may stand there. */
    const lands = (draggedId: unknown, edge: LaneEdge) =>
      typeof draggedId === 'string' && laneBeside(mapLanes(openDocument()), draggedId, id, edge) !== null;
    return combine(
      draggable({
        element,
        // The name itself is swapped for a field while it is typed; then nothing is dragged.
        canDrag: ({ input }) =>
          handle.current?.contains(document.elementFromPoint(input.clientX, input.clientY)) ?? false,
        getInitialData: () => ({ kind: LANE, id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element: row,
        canDrop: ({ source }) => source.data['kind'] === LANE,
        getData: ({ input }) => attachClosestEdge({ id }, { element: row, input, allowedEdges: edgesInSight(row) }),
        onDrag: ({ self, source }) => {
          const edge = edgeOf(self.data);
          setLanding(lands(source.data['id'], edge) ? edge : null);
        },
        onDragLeave: () => setLanding(null),
        onDrop: ({ self, source }) => {
          setLanding(null);
          const from = source.data['id'];
          if (typeof from === 'string') acts.putBeside(from, id, edgeOf(self.data));
        },
      }),
    );
  }, [id, acts]);
  return { label, handle, landing, dragged };
}

/** A lane lands where its line can be seen: at both edges of a row only where both are in sight. */
function edgesInSight(row: HTMLElement): LaneEdge[] {
  const scroller = row.closest<HTMLElement>('[role="grid"]');
  if (!scroller) return ['top', 'bottom'];
  const { top, bottom } = row.getBoundingClientRect();
  const seen = lanesInSight(scroller);
  const edges: LaneEdge[] = [
    ...(top >= seen.top - 1 ? ['top' as const] : []),
    ...(bottom <= seen.bottom + 1 ? ['bottom' as const] : []),
  ];
  return edges.length > 0 ? edges : ['top', 'bottom'];
}
