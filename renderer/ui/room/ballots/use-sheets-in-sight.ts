import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useRef } from 'react';

/** Of a sheet with a name that fits on one line. */
const ROW_HEIGHT = 35;

/** Sheets drawn above and below what is in sight. */
const BEYOND = 6;

interface SheetsInSight {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** In their order, each with the height of those left out before it. */
  readonly rows: readonly { readonly row: number; readonly gap: number }[];
  /** Height of those left out at the end. */
  readonly rest: number;
  readonly measure: (row: HTMLTableRowElement | null) => void;
}

/** The sheets that are drawn: with hundreds of them a key costs what it costs with five. The one in hand is always there. */
export function useSheetsInSight(count: number, inHand: number): SheetsInSight {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here only; `measureElement` stays the same
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: BEYOND,
    // The first sheets are there to take the keys before anything was measured.
    initialRect: { width: 0, height: ROW_HEIGHT },
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), inHand])].sort((a, b) => a - b),
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  return {
    scroller,
    rows: items.map(({ index, start }, at) => ({ row: index, gap: start - (items[at - 1]?.end ?? 0) })),
    rest: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
    measure: virtualizer.measureElement,
  };
}
