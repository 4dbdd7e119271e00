import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo } from 'react';
import type { MapLane } from './map-lanes';
import { LANE, type MapLayout } from './use-map-layout';

/** px */
const LINE_OF_VISIBILITY = 20;
const BEYOND = 2;

/**
 * Tells whether a lane can be seen, or nearly: all lanes of a map are several times as high as a window, and each of
 * their cells is paid for while the map moves. `above` is what stands over the first lane, px.
 */
export function useLanesInSight(
  lanes: readonly MapLane[],
  layout: MapLayout,
  above: number,
  scroller: RefObject<HTMLElement | null>,
): (index: number) => boolean {
  const { laneHeights } = layout;
  const heights = useMemo(() => {
    const firstBackstage = lanes.findIndex(({ backstage }) => backstage);
    return lanes.map(
      ({ id }, index) => (laneHeights.get(id) ?? LANE) + (index === firstBackstage ? LINE_OF_VISIBILITY : 0),
    );
  }, [lanes, laneHeights]);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here only, never passed on
  const virtual = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? LANE,
    paddingStart: above,
    overscan: BEYOND,
    useFlushSync: false,
  });
  useEffect(() => virtual.measure(), [virtual, heights]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  return (index) => first <= index && index <= last;
}
