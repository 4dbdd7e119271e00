import { create } from 'zustand';
import type { Id } from '../../model/primitives';

/** The parts of the side panel, from top to bottom. */
export type PanelSectionId =
  | 'rating'
  | 'moments'
  | 'actions'
  | 'pictures'
  | 'customer'
  | 'frontstage'
  | 'backstage'
  | 'ownLanes'
  | 'note';

interface PanelState {
  readonly closed: ReadonlySet<PanelSectionId>;
  /** Personas whose importance, evidence and votes are shown or hidden by hand; of the others, the focused one's are shown. */
  readonly detailed: ReadonlyMap<Id, boolean>;
}

/** How the panel was left: the same for the next touchpoint, for as long as the window is open. */
export const usePanelState = create<PanelState>(() => ({ closed: new Set(), detailed: new Map() }));

export function showSection(id: PanelSectionId, shown: boolean): void {
  usePanelState.setState(({ closed }) => {
    const next = new Set(closed);
    if (shown) next.delete(id);
    else next.add(id);
    return { closed: next };
  });
}

export function detailPersona(id: Id, shown: boolean): void {
  usePanelState.setState(({ detailed }) => ({ detailed: new Map(detailed).set(id, shown) }));
}
