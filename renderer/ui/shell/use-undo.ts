import { useMemo } from 'react';
import { lastActOf, useLibraryActs } from '../../state/library-acts';
import { clearNotice } from '../../state/notices';
import { redoLast, undoLast, useOpenMap } from '../../state/open-map';
import { screenHere, showsMap } from '../../state/place';
import { useMapActions } from '../library/use-map-actions';
import { dialogIsOpen } from './dialog-is-open';

/** Undo and redo of what is in sight: the map's steps on its screens, acts on whole maps in the library. */
export function useUndo() {
  const { takeBack } = useMapActions();
  return useMemo(
    () => ({
      undo: () => {
        if (keepsItsOwnUndo()) {
          document.execCommand('undo');
          return;
        }
        if (dialogIsOpen()) return;
        const screen = screenHere();
        const { acts } = useLibraryActs.getState();
        if (showsMap(screen)) {
          const arrival = lastActOf(acts, useOpenMap.getState().document?.map.id);
          // What the strip says about the step is not true any more.
          if (undoLast()) clearNotice();
          else if (arrival) void takeBack(arrival);
        } else if (screen === 'library') {
          const last = acts.at(-1);
          if (last) void takeBack(last);
        }
      },
      redo: () => {
        if (keepsItsOwnUndo()) document.execCommand('redo');
        else if (!dialogIsOpen() && showsMap(screenHere())) redoLast();
      },
    }),
    [takeBack],
  );
}

/** Whether the focus is in a text that is not written through to the map: a search, a dialog, a setting. */
export function keepsItsOwnUndo(): boolean {
  return isTextField(document.activeElement) && (dialogIsOpen() || !showsMap(screenHere()));
}

export function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
