import { create } from 'zustand';
import { afterFrame } from './after-frame';
import { type OpenMap, useOpenMap } from './open-map';

type DrawnMap = Pick<OpenMap, 'document' | 'history' | 'lastStep'>;

/**
 * The open map as it is drawn. It is `useOpenMap`, except for the moment in which a rating bends the curve or somebody
 * types: then everything that only follows from the edit (cells, balances, names of undo) waits, so that a key costs
 * the same in a map of any size.
 */
export const useDrawnMap = create<DrawnMap>(() => shown(useOpenMap.getState()));

useOpenMap.subscribe((state, before) => {
  if (state.document === before.document && state.history === before.history && state.lastStep === before.lastStep)
    return;
  if (state.pace === 'now') drawNow();
  else if (state.pace === 'afterFrame') void afterFrame().then(drawNow);
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
