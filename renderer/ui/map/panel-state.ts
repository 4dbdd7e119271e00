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
  /** Personas whose importance, evidence and votes are shown. */
  readonly detailed: ReadonlySet<Id>;
}

/** How the panel was left: the same for the next touchpoint, for as long as the window is open. */
export const usePanelState = create<PanelState>(() => ({ closed: new Set(), detailed: new Set() }));

export function showSection(id: PanelSectionId, shown: boolean): void {
  usePanelState.setState(({ closed }) => ({ closed: withOrWithout(closed, id, !shown) }));
}

export function detailPersona(id: Id, shown: boolean): void {
  usePanelState.setState(({ detailed }) => ({ detailed: withOrWithout(detailed, id, shown) }));
}

function withOrWithout<Item>(items: ReadonlySet<Item>, item: Item, included: boolean): ReadonlySet<Item> {
  const next = new Set(items);
  if (included) next.add(item);
  else next.delete(item);
  return next;
}
