import type { Action } from './action';
import type { MapDocument } from './document';
import type { Id } from './primitives';
import { inOrder } from './sequence';

/** An action with the number that names it in the window and in the report. */
export interface NumberedAction {
  readonly action: Action;
  /** Position in the list of all actions, from 1. */
  readonly number: number;
}

export interface NumberedActions {
  readonly all: readonly NumberedAction[];
  readonly byTouchpoint: ReadonlyMap<Id, readonly NumberedAction[]>;
}

const known = new WeakMap<MapDocument['actions'], NumberedActions>();

/** The actions in order, and those that serve each touchpoint. Gone through once for the same table. */
export function numberedActions(actions: MapDocument['actions']): NumberedActions {
  const before = known.get(actions);
  if (before) return before;
  const all = inOrder(actions).map((action, index) => ({ action, number: index + 1 }));
  const byTouchpoint = new Map<Id, NumberedAction[]>();
  for (const numbered of all)
    for (const id of new Set(numbered.action.touchpointIds)) {
      const others = byTouchpoint.get(id);
      if (others) others.push(numbered);
      else byTouchpoint.set(id, [numbered]);
    }
  const numbered = { all, byTouchpoint };
  known.set(actions, numbered);
  return numbered;
}
