import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import type { MapLane } from './map-lanes';
import { LANE, type MapLayout } from './use-map-layout';

/** px */
const LINE_OF_VISIBILITY = 20;
const BEYOND = 2;

interface LanesInSight {
  /** Whether a lane can be seen, or nearly. */
  readonly isInSight: (index: number) => boolean;
  /** For each lane's box, which tells its index as `data-index`. */
  readonly measure: (box: Element | null) => void;
}

/**
 * The lanes in sight: all lanes of a map are several times as high as a window, and each of their cells is paid for
 * while the map moves. `above` is what stands over the first lane, px.
 */
export function useLanesInSight(
  lanes: readonly MapLane[],
  { laneHeights }: MapLayout,
  above: number,
  scroller: RefObject<HTMLElement | null>,
): LanesInSight {
  const firstBackstage = lanes.findIndex(({ backstage }) => backstage);
  const keyOf = (index: number) => lanes[index]?.id ?? index;
  const estimated = (index: number) =>
    (laneHeights.get(lanes[index]?.id ?? '') ?? LANE) + (index === firstBackstage ? LINE_OF_VISIBILITY : 0);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here only, never passed on
  const virtual = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => scroller.current,
    getItemKey: keyOf,
    estimateSize: estimated,
    // A lane's name may take more than its cells. Not asked of the page while it is drawn: it would be laid out for it.
    measureElement: (box, entry, { itemSizeCache }) => {
      const index = Number(box.getAttribute('data-index'));
      return entry?.borderBoxSize[0]?.blockSize ?? itemSizeCache.get(keyOf(index)) ?? estimated(index);
    },
    paddingStart: above,
    overscan: BEYOND,
    useFlushSync: false,
  });
  useEffect(() => {
    // What is measured is no other than what stood there all along.
    virtual.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  }, [virtual]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  return { isInSight: (index) => first <= index && index <= last, measure: virtual.measureElement };
}
