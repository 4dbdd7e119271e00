import { create } from 'zustand';
import type { Id } from '../../model/primitives';
import { newId } from '../../state/new-id';
import { openDocument } from '../../state/open-map';

interface CutOut {
  /** What the clipboard carries, so that only a paste of this very cut moves. */
  readonly cut: Id;
  readonly mapId: Id;
  readonly ids: ReadonlySet<Id>;
}

/** Touchpoints that were cut out: they stay where they are, dimmed, until they are pasted elsewhere. null for none. */
export const useCutOut = create<{ readonly cutOut: CutOut | null }>(() => ({ cutOut: null }));

/** Marks touchpoints as cut out, and returns the name of this cut. */
export function cutOut(ids: ReadonlySet<Id>): Id {
  const cut = newId();
  useCutOut.setState({ cutOut: { cut, mapId: openDocument().map.id, ids } });
  return cut;
}

/** Whether there was anything to forget. */
export function forgetCut(): boolean {
  const { cutOut } = useCutOut.getState();
  useCutOut.setState({ cutOut: null });
  return cutOut !== null;
}

/** The touchpoints of this cut, if they are all still where they were cut out of; null otherwise. */
export function cutIds(cut: Id | null): ReadonlySet<Id> | null {
  const { cutOut } = useCutOut.getState();
  const { map, touchpoints } = openDocument();
  if (cut === null || cutOut?.cut !== cut || cutOut.mapId !== map.id) return null;
  return [...cutOut.ids].every((id) => Object.hasOwn(touchpoints, id)) ? cutOut.ids : null;
}
