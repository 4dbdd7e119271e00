import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useTexts } from '../parts/texts';
import { announce } from '../../state/announcements';
import { useFormat } from '../parts/use-format';
import { changeLook, lookNow, setWhole } from './map-view';
import { zoomStep, zoomToFit } from './map-zoom';
import { LABEL } from './reveal';
import type { MapLayout } from './use-map-layout';

/** A wheel turned by a notch is about 100; a pinch comes in many small turns. */
const TURN = 50;

/** What stays in its place when columns change their width: a part of a column, and where it is seen. */
interface Anchor {
  readonly column: number;
  /** From the left and the top edge of the map's window, px. */
  readonly x: number;
  readonly y: number;
  /** The map begins with a whole column then, and what is kept stays as near as that lets it. */
  readonly snapped: boolean;
  readonly zoom: number;
}

export interface MapZoom {
  readonly zoomBy: (by: 1 | -1) => void;
  readonly reset: () => void;
  /** As large as it can be with the whole journey in sight. */
  readonly fit: () => void;
  /** One step, what is at `x`, `y` of the map's window staying there. */
  readonly zoomAt: (box: HTMLElement, by: 1 | -1, x: number, y: number) => void;
}

/**
 * Zooms the map by its numbers. By keys the selected column stays about where it is, or the first one in sight; by
 * `useWheelZoom` what is under the pointer.
 */
export function useMapZoom(
  scroller: RefObject<HTMLDivElement | null>,
  layout: MapLayout,
  columns: number,
  selected: number,
): MapZoom {
  const { t } = useTexts('view');
  const { format } = useFormat();
  const anchor = useRef<Anchor | null>(null);
  const latest = useRef({ scroller, layout, columns, selected });
  useLayoutEffect(() => {
    const before = latest.current.layout;
    latest.current = { scroller, layout, columns, selected };
    const box = scroller.current;
    const kept = anchor.current;
    // A long word, typed or taken back, makes all columns wider or narrower: the same one stays the first in sight.
    if (box && before.zoom === layout.zoom && before.column !== layout.column)
      box.scrollTo({ left: Math.round(box.scrollLeft / before.column) * layout.column });
    if (!box || !kept || kept.zoom === layout.zoom) return;
    anchor.current = null;
    const left = kept.column * layout.column - (kept.x - LABEL);
    box.scrollTo({
      left: kept.snapped ? Math.round(left / layout.column) * layout.column : Math.round(left),
      top: (box.scrollTop + kept.y) * (layout.zoom / kept.zoom) - kept.y,
    });
  });

  const zoom = useMemo(() => {
    const zoomTo = (next: number, kept: Omit<Anchor, 'zoom'>) => {
      const before = lookNow().zoom;
      if (next !== before) {
        anchor.current = { ...kept, zoom: before };
        changeLook({ zoom: next });
      }
      announce(t('zoom.now', { percent: format.percent(100 * next) }));
    };
    /** What is drawn at a place of the map's window. */
    const seenAt = (box: HTMLElement, x: number, y: number, snapped: boolean) => ({
      column: (box.scrollLeft + x - LABEL) / latest.current.layout.column,
      x,
      y,
      snapped,
    });
    const zoomByKey = (next: number) => {
      const box = latest.current.scroller.current;
      if (!box) return changeLook({ zoom: next });
      const { layout, selected } = latest.current;
      const middle = LABEL + (selected + 0.5) * layout.column - box.scrollLeft;
      const inSight = selected >= 0 && middle > LABEL && middle < box.clientWidth;
      zoomTo(next, seenAt(box, inSight ? middle : LABEL, 0, true));
    };
    const fitNow = () => {
      const box = latest.current.scroller.current;
      if (!box) return;
      const { layout, columns } = latest.current;
      const fitted = zoomToFit(columns, layout.column / layout.zoom, box.clientWidth - LABEL);
      box.scrollTo({ left: 0 });
      zoomTo(fitted.zoom, { column: 0, x: LABEL, y: 0, snapped: true });
      if (!fitted.fits) announce(t('zoom.doesNotFit', { percent: format.percent(100 * fitted.zoom) }));
    };
    return {
      zoomBy: (by: 1 | -1) => {
        // The whole journey in one window is the farthest one can step back.
        if (lookNow().whole) {
          if (by > 0) setWhole(false);
        } else zoomByKey(zoomStep(lookNow().zoom, by));
      },
      reset: () => {
        setWhole(false);
        zoomByKey(1);
      },
      fit: () => {
        setWhole(false);
        // Behind the whole map there is nothing to be fitted yet.
        if (latest.current.scroller.current) fitNow();
        else requestAnimationFrame(fitNow);
      },
      zoomAt: (box: HTMLElement, by: 1 | -1, x: number, y: number) =>
        zoomTo(zoomStep(lookNow().zoom, by), seenAt(box, Math.max(LABEL, x), y, false)),
    };
  }, [t, format]);

  return zoom;
}

/** Ctrl and the wheel zoom; belongs where the map's window is drawn, which goes and comes back as another. */
export function useWheelZoom(scroller: RefObject<HTMLDivElement | null>, { zoomAt }: MapZoom): void {
  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    let turned = 0;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      turned += event.deltaY;
      if (Math.abs(turned) < TURN) return;
      const { left, top } = box.getBoundingClientRect();
      zoomAt(box, turned < 0 ? 1 : -1, event.clientX - left, event.clientY - top);
      turned = 0;
    };
    box.addEventListener('wheel', turn, { passive: false });
    return () => box.removeEventListener('wheel', turn);
  }, [scroller, zoomAt]);
}
