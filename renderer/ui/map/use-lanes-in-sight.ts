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
import { LANE, type MapLayout } from './use-map-layout';

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
 * while the map moves. `above` is what stands over the first lane, `height` what the scroller shows, px.
 */
export function useLanesInSight(
  lanes: readonly MapLane[],
  { laneHeights }: MapLayout,
  above: number,
  scroller: RefObject<HTMLElement | null>,
  height: number,
): LanesInSight {
  const estimated = useMemo(() => {
    const firstBackstage = lanes.findIndex(({ backstage }) => backstage);
    return lanes.map(
      ({ id }, index) => (laneHeights.get(id) ?? LANE) + (index === firstBackstage ? LINE_OF_VISIBILITY : 0),
    );
  }, [lanes, laneHeights]);
  const { heights, measured } = useBoxHeights(lanes, estimated);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here only, never passed on
  const virtual = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => scroller.current,
    initialRect: { width: 0, height },
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

/** Heights of the lanes' boxes as they stand on the page, px: the name of a lane may make it higher than `estimated`. */
function useBoxHeights(lanes: readonly MapLane[], estimated: readonly number[]) {
  const boxes = useRef(new Map<string, HTMLElement>());
  const measured = useCallback((box: HTMLElement | null) => {
    const id = box?.dataset['box'];
    if (id === undefined || box === null) return;
    const known = boxes.current.set(id, box);
    return () => {
      known.delete(id);
    };
  }, []);
  const [heights, setHeights] = useState(estimated);
  useLayoutEffect(() => {
    const found = estimated.map(
      (height, index) => boxes.current.get(lanes[index]?.id ?? '')?.getBoundingClientRect().height ?? height,
    );
    setHeights((before) =>
      found.length === before.length && found.every((height, index) => height === before[index]) ? before : found,
    );
  }, [lanes, estimated]);
  return { heights, measured };
}
