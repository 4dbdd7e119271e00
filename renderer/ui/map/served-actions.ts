import type { MapDocument } from '../../model/document';
import type { Id } from '../../model/primitives';
import { inOrder } from '../../model/sequence';
import type { NumberedAction } from '../guide/actions/action-list';

export interface ServedActions {
  readonly all: readonly NumberedAction[];
  readonly byTouchpoint: ReadonlyMap<Id, readonly NumberedAction[]>;
}

const known = new WeakMap<MapDocument['actions'], ServedActions>();

/** The actions in order, and those of each touchpoint. Gone through once for all cells of the map. */
export function servedActions(actions: MapDocument['actions']): ServedActions {
  const before = known.get(actions);
  if (before) return before;
  const all = inOrder(actions).map((action, index) => ({ action, number: index + 1 }));
  const byTouchpoint = new Map<Id, NumberedAction[]>();
  for (const numbered of all)
    for (const id of numbered.action.touchpointIds) {
      const others = byTouchpoint.get(id);
      if (others) others.push(numbered);
      else byTouchpoint.set(id, [numbered]);
    }
  const served = { all, byTouchpoint };
  known.set(actions, served);
  return served;
}
