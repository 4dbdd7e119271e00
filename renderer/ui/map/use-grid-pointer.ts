import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { rate } from '../../model/commands/score-commands';
import type { Id } from '../../model/primitives';
import { newId } from '../../state/new-id';
import { run } from '../../state/open-map';
import type { CurveScale } from '../parts/curve/curve-scale';
import { type MapPlace, moveCursor, startEditing, toggleSelected, useCursor } from './cursor';
import { holdsText } from './grid-keys';
import type { MapColumns } from './map-columns';
import { openPanel } from './map-view';
import { LABEL } from './reveal';
import { openTouchpointMenuAt } from './touchpoint-menu-state';

/** The pointer has to travel this far, px, before a click becomes a drag. */
const DRAG_AFTER = 4;

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
    if (onFace) dragFace(event, place.touchpointId);
    else if (place.lane !== 'name' && place.lane !== 'emotion' && !event.shiftKey && !event.ctrlKey && !event.metaKey)
      dragOverCells(event, place);
  };

  /** Drags a face of the focused curve up and down: the curve follows, and it is one step in the end. */
  const dragFace = (event: PointerEvent<HTMLElement>, touchpointId: Id): void => {
    if (focusId === undefined) return;
    const pair = { touchpointId, personaId: focusId };
    const gesture = newId();
    const band = event.target instanceof Element ? event.target.closest('[data-band]') : null;
    if (!band) return;
    event.preventDefault();
    moveCursor({ touchpointId, lane: 'emotion' });
    let last: number | null = null;
    track(
      event,
      (move) => {
        const emotion = emotionAt(move.clientY - band.getBoundingClientRect().top, scale);
        if (emotion === last) return;
        last = emotion;
        run(rate(pair, emotion), gesture);
      },
      () => last !== null && around.onRated(touchpointId),
    );
  };

  /** Selects the cells between where the pointer went down and where it is. */
  const dragOverCells = (event: PointerEvent<HTMLElement>, from: MapPlace): void => {
    track(event, (move) => {
      const target = document.elementFromPoint(move.clientX, move.clientY);
      const to = placeAt({ clientX: move.clientX, target });
      if (to === null || typeof to === 'string') return;
      const { place } = useCursor.getState();
      const begun = useCursor.getState().anchor !== null;
      if (!begun && to.touchpointId === from.touchpointId && to.lane === from.lane) return;
      if (!begun) moveCursor(from);
      if (place?.touchpointId !== to.touchpointId || place.lane !== to.lane || !begun) goTo(to, true);
    });
  };

  const track = (
    event: PointerEvent<HTMLElement>,
    onMove: (move: globalThis.PointerEvent) => void,
    onEnd: () => void = () => undefined,
  ): void => {
    const start = { x: event.clientX, y: event.clientY };
    const follow = (move: globalThis.PointerEvent) => {
      if (move.pointerId !== event.pointerId) return;
      if (!dragged.current && Math.hypot(move.clientX - start.x, move.clientY - start.y) < DRAG_AFTER) return;
      dragged.current = true;
      onMove(move);
    };
    const end = () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerup', end);
      window.removeEventListener('pointercancel', end);
      onEnd();
    };
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  };

  return { click, doubleClick, contextMenu, down };
}

/** The rating nearest to a height in the band, −2…+2. */
function emotionAt(y: number, scale: CurveScale): number {
  const one = scale.yOf(0) - scale.yOf(1);
  return Math.max(-2, Math.min(2, Math.round((scale.yOf(0) - y) / one))) + 0;
}

function isInEditor(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('textarea') !== null;
}

/** Which letter of the cell's text was clicked; null beside it. */
function caretAt(event: MouseEvent): number | null {
  const range = document.caretRangeFromPoint(event.clientX, event.clientY);
  return range?.startContainer.nodeType === Node.TEXT_NODE ? range.startOffset : null;
}
