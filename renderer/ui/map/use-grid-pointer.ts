import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import type { Id } from '../../model/primitives';
import type { CurveScale } from '../parts/curve/curve-scale';
import { dragFace, followPointer } from '../parts/curve/drag-face';
import { placeWithoutHyphens } from '../parts/soft-hyphens';
import { type MapPlace, moveCursor, startEditing, toggleSelected, useCursor } from './cursor';
import { holdsText } from './grid-keys';
import type { MapColumns } from './map-columns';
import { openPanel } from './map-view';
import { LABEL } from './reveal';
import { openTouchpointMenuAt } from './touchpoint-menu-state';

interface PointerSurroundings {
  readonly map: MapColumns;
  /** Width of a column, px. */
  readonly column: number;
  readonly scale: CurveScale;
  readonly focusId: Id | undefined;
  readonly goTo: (place: MapPlace, extend: boolean) => void;
  readonly onEmptyStage: (stageId: Id) => void;
  /** A face was let go. */
  readonly onRated: (touchpointId: Id) => void;
  readonly content: RefObject<HTMLElement | null>;
}

/** What the mouse does on the map: a click types, with Shift or Ctrl it selects, a drag on the curve rates. */
export function useGridPointer(around: PointerSurroundings) {
  const { map, column, scale, focusId, goTo, content } = around;
  /** A drag has taken the pointer: the click at its end means nothing. */
  const dragged = useRef(false);
  const startDrag = () => {
    dragged.current = true;
  };

  const placeAt = (event: { clientX: number; target: EventTarget | null }): MapPlace | Id | null => {
    const box = content.current;
    if (!box || !(event.target instanceof Element)) return null;
    if (event.target.closest('[role="rowheader"], [role="columnheader"], button, a')) return null;
    const left = box.getBoundingClientRect().left + LABEL;
    const entry = map.columns[Math.floor((event.clientX - left) / column)];
    if (entry?.kind === 'empty') return entry.stage.id;
    if (entry?.kind !== 'touchpoint') return null;
    const lane = event.target.closest('[data-lane]')?.getAttribute('data-lane');
    return { touchpointId: entry.entry.touchpoint.id, lane: lane ?? 'emotion' };
  };

  const click = (event: MouseEvent<HTMLElement>): void => {
    if (dragged.current) {
      dragged.current = false;
      return;
    }
    const place = placeAt(event);
    if (place === null || isInEditor(event.target)) return;
    dropCaret();
    if (typeof place === 'string') around.onEmptyStage(place);
    else if (event.shiftKey) goTo(place, true);
    else if (event.ctrlKey || event.metaKey) toggleSelected(place);
    else if (holdsText(place.lane)) startEditing(place, { caret: caretAt(event) });
    else moveCursor(place);
  };

  const doubleClick = (event: MouseEvent<HTMLElement>): void => {
    const place = placeAt(event);
    if (place !== null && typeof place === 'object' && !holdsText(place.lane)) openPanel();
  };

  /** The menu is that of what is selected; a click beside it selects first. */
  const contextMenu = (event: MouseEvent<HTMLElement>): void => {
    const place = placeAt(event);
    if (place === null || typeof place === 'string' || isInEditor(event.target)) return;
    event.preventDefault();
    if (!useCursor.getState().selected.has(place.touchpointId)) moveCursor(place);
    openTouchpointMenuAt({ x: event.clientX, y: event.clientY });
  };

  const down = (event: PointerEvent<HTMLElement>): void => {
    dragged.current = false;
    if (event.button !== 0 || isInEditor(event.target)) return;
    const place = placeAt(event);
    if (place === null || typeof place === 'string') return;
    const onFace = event.target instanceof Element && event.target.closest('[data-face]') !== null;
    if (onFace) rateByDrag(event, place.touchpointId);
    else if (place.lane !== 'name' && place.lane !== 'emotion' && !event.shiftKey && !event.ctrlKey && !event.metaKey)
      dragOverCells(event, place);
  };

  const rateByDrag = (event: PointerEvent<HTMLElement>, touchpointId: Id): void => {
    const band = event.target instanceof Element ? event.target.closest('[data-band]') : null;
    if (focusId === undefined || !band) return;
    moveCursor({ touchpointId, lane: 'emotion' });
    dragFace(event, {
      pair: { touchpointId, personaId: focusId },
      scale,
      heightOf: (move) => move.clientY - band.getBoundingClientRect().top,
      onStart: startDrag,
      onRated: () => around.onRated(touchpointId),
    });
  };

  /** Selects the cells between where the pointer went down and where it is. */
  const dragOverCells = (event: PointerEvent<HTMLElement>, from: MapPlace): void => {
    const select = (move: globalThis.PointerEvent) => {
      const target = document.elementFromPoint(move.clientX, move.clientY);
      const to = placeAt({ clientX: move.clientX, target });
      if (to === null || typeof to === 'string') return;
      const { place } = useCursor.getState();
      const begun = useCursor.getState().anchor !== null;
      if (!begun && to.touchpointId === from.touchpointId && to.lane === from.lane) return;
      if (!begun) moveCursor(from);
      if (place?.touchpointId !== to.touchpointId || place.lane !== to.lane || !begun) goTo(to, true);
    };
    followPointer(event, { onStart: startDrag, onMove: select });
  };

  return { click, doubleClick, contextMenu, down };
}

/** A caret that a click leaves in a cell's text says nothing there, and its place is looked for at every frame. */
export function dropCaret(): void {
  window.getSelection()?.removeAllRanges();
}

function isInEditor(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('textarea') !== null;
}

/** Which letter of the cell's text was clicked; null beside it. */
function caretAt(event: MouseEvent): number | null {
  const range = document.caretRangeFromPoint(event.clientX, event.clientY);
  if (!(range?.startContainer instanceof Text)) return null;
  return placeWithoutHyphens(range.startContainer.data, range.startOffset);
}
