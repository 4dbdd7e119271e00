import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { journeyOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import { placeOneOn } from '../../model/step-place';
import { openDocument } from '../../state/open-map';
import { bridge } from '../../bridge';
import { useCursor } from './cursor';
import type { useGridActions } from './use-grid-actions';

type GridActions = ReturnType<typeof useGridActions>;

/** What can be done with the touchpoints that are selected, by menu and by palette. */
export interface TouchpointActs {
  readonly addAfter: () => void;
  readonly rename: () => void;
  readonly details: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly canMove: (by: 1 | -1) => boolean;
  readonly moveToStage: (stageId: Id, end: 'first' | 'last') => void;
  /** Through the window, so that it is the same as its keys and the native menu. */
  readonly clipboard: (act: 'cut' | 'copy' | 'paste') => void;
  readonly duplicate: () => void;
  readonly remove: () => void;
}

export function useTouchpointActs(actions: GridActions, grid: RefObject<HTMLElement | null>): TouchpointActs {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  return useMemo(() => {
    const selected = () => useCursor.getState().selected;
    const focus = () => grid.current?.focus({ preventScroll: true });
    return {
      addAfter: () => latest.current.carryOut({ does: 'addAfter' }),
      rename: () => latest.current.carryOut({ does: 'rename' }),
      details: () => latest.current.carryOut({ does: 'details' }),
      move: (by) => latest.current.carryOut({ does: 'shift', by }),
      canMove: (by) => placeOneOn(journeyOf(openDocument()), selected(), by) !== null,
      moveToStage: (stageId, end) => {
        const stage = journeyOf(openDocument()).stages.find((each) => each.stage.id === stageId);
        const others = stage?.touchpoints.filter(({ touchpoint }) => !selected().has(touchpoint.id)) ?? [];
        latest.current.place({ stageId, index: end === 'first' ? 0 : others.length });
      },
      clipboard: (act) => {
        focus();
        void bridge.call('window.edit', act);
      },
      duplicate: () => latest.current.carryOut({ does: 'duplicate' }),
      remove: () => latest.current.removeAll(latest.current.selectedIds()),
    };
  }, [grid]);
}
