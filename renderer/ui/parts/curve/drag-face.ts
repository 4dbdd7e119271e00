import type { PointerEvent } from 'react';
import { rate } from '../../../model/commands/score-commands';
import type { Id } from '../../../model/primitives';
import { newId } from '../../../state/new-id';
import { run, takeBack } from '../../../state/open-map';
import { type CurveScale, emotionAt } from './curve-scale';

/** The pointer has to travel this far, px, before a click becomes a drag. */
const DRAG_AFTER = 4;

interface Following {
  /** The click has become a drag. */
  readonly onStart: () => void;
  readonly onMove: (move: globalThis.PointerEvent) => void;
  /** `given`: it was let go, not given up by Escape or taken away. */
  readonly onEnd?: (given: boolean) => void;
}

/** Follows the pointer from where it went down until it is let go, or Escape gives it up. */
export function followPointer(event: PointerEvent, { onStart, onMove, onEnd }: Following): void {
  const start = { x: event.clientX, y: event.clientY };
  let dragged = false;
  const follow = (move: globalThis.PointerEvent) => {
    if (move.pointerId !== event.pointerId) return;
    if (!dragged) {
      if (Math.hypot(move.clientX - start.x, move.clientY - start.y) < DRAG_AFTER) return;
      dragged = true;
      onStart();
    }
    onMove(move);
  };
  const end = (given: boolean) => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', giveUp);
    window.removeEventListener('keydown', escape, { capture: true });
    onEnd?.(given);
  };
  const drop = () => end(true);
  const giveUp = () => end(false);
  const escape = (press: KeyboardEvent) => {
    if (press.key !== 'Escape') return;
    press.preventDefault();
    press.stopPropagation();
    giveUp();
  };
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', giveUp);
  window.addEventListener('keydown', escape, { capture: true });
}

interface FaceDrag {
  readonly pair: { readonly touchpointId: Id; readonly personaId: Id };
  readonly scale: CurveScale;
  /** Where the pointer is on that scale, px. */
  readonly heightOf: (move: globalThis.PointerEvent) => number;
  readonly onStart: () => void;
  /** The face was let go somewhere else. */
  readonly onRated: () => void;
}

/** Drags a face of the focused curve up and down: the curve follows, and it is one step in the end. Escape gives it up. */
export function dragFace(event: PointerEvent, { pair, scale, heightOf, onStart, onRated }: FaceDrag): void {
  const gesture = newId();
  let last: number | null = null;
  event.preventDefault();
  followPointer(event, {
    onStart,
    onMove: (move) => {
      const emotion = emotionAt(heightOf(move), scale);
      if (emotion === last) return;
      last = emotion;
      run(rate(pair, emotion), gesture);
    },
    onEnd: (given) => {
      if (last === null) return;
      if (given) onRated();
      else takeBack(gesture);
    },
  });
}
