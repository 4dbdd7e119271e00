import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type RefCallback,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { MapLane } from './map-lanes';
import { LANE, type MapLayout, sameNumbers } from './use-map-layout';

/** px */
const LINE_OF_VISIBILITY = 20;
const BEYOND = 2;

interface LanesInSight {
  /** Whether a lane can be seen, or nearly. */
  readonly isInSight: (index: number) => boolean;
  /** For each lane's box, which tells the lane's id as `data-box`. */
  readonly measured: RefCallback<HTMLElement>;
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
  const { boxHeights, measured } = useBoxHeights(lanes, laneHeights);
  const heights = useMemo(() => {
    const firstBackstage = lanes.findIndex(({ backstage }) => backstage);
    // Until its box is measured, which its name may make higher.
    const estimated = ({ id }: MapLane, index: number) =>
      (laneHeights.get(id) ?? LANE) + (index === firstBackstage ? LINE_OF_VISIBILITY : 0);
    return lanes.map((lane, index) => boxHeights.get(lane.id) ?? estimated(lane, index));
  }, [lanes, laneHeights, boxHeights]);
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
  return { isInSight: (index) => first <= index && index <= last, measured };
}

/** Heights of the lanes' boxes as they stand on the page, px: measured anew where lanes change or are laid out anew. */
function useBoxHeights(lanes: readonly MapLane[], laneHeights: MapLayout['laneHeights']) {
  const boxes = useRef(new Set<HTMLElement>());
  const measured = useCallback((box: HTMLElement | null) => {
    if (!box) return;
    const known = boxes.current.add(box);
    return () => {
      known.delete(box);
    };
  }, []);
  const [boxHeights, setBoxHeights] = useState<ReadonlyMap<string, number>>(() => new Map());
  useLayoutEffect(() => {
    const found = new Map(
      [...boxes.current].map((box) => [box.dataset['box'] ?? '', box.getBoundingClientRect().height]),
    );
    setBoxHeights((before) => (sameNumbers(before, found) ? before : found));
  }, [lanes, laneHeights]);
  return { boxHeights, measured };
}
