import { type Action, isInPlan } from '../model/action';
import type { MapDocument } from '../model/document';
import { inOrder } from '../model/sequence';

export interface NumberedAction {
  readonly action: Action;
  /** From 1, in the order of the map's list; names the action throughout the report. */
  readonly number: number;
}

/** The actions of the plan. What was stopped is not printed; its number stays with it, as in the app. */
export function numberedActions(document: Pick<MapDocument, 'actions'>): NumberedAction[] {
  return inOrder(document.actions)
    .map((action, index) => ({ action, number: index + 1 }))
    .filter(({ action }) => isInPlan(action));
}

/** Greatest impact first, then least effort, then the order of the list; unscored ones last. */
export function byImpact(actions: readonly NumberedAction[]): NumberedAction[] {
  return [...actions].sort(
    (a, b) =>
      (b.action.impact ?? 0) - (a.action.impact ?? 0) ||
      (a.action.effort ?? 6) - (b.action.effort ?? 6) ||
      a.number - b.number,
  );
}

export function quickWinsFirst(document: Pick<MapDocument, 'actions'>): Action[] {
  return byImpact(numberedActions(document))
    .map(({ action }) => action)
    .filter((action) => action.kind === 'quickWin');
}
