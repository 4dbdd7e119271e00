import { create } from 'zustand';
import { type OpenMap, useOpenMap } from './open-map';

type DrawnMap = Pick<OpenMap, 'document' | 'history' | 'lastStep'>;

/**
 * The open map as it is drawn. It is `useOpenMap`, except while somebody types: then everything that only follows from
 * the edit (cells, balances, names of undo) waits, so that a key costs the same in a map of any size.
 */
export const useDrawnMap = create<DrawnMap>(() => shown(useOpenMap.getState()));

useOpenMap.subscribe((state, before) => {
  if (state.document === before.document && state.history === before.history && state.lastStep === before.lastStep)
    return;
  if (state.pace === 'now') drawNow();
});

/** Draws what waits. */
export function drawNow(): void {
  const next = shown(useOpenMap.getState());
  const drawn = useDrawnMap.getState();
  if (next.document !== drawn.document || next.history !== drawn.history || next.lastStep !== drawn.lastStep)
    useDrawnMap.setState(next);
}

function shown({ document, history, lastStep }: OpenMap): DrawnMap {
  return { document, history, lastStep };
}
