import { type Action, isInPlan } from '../model/action';
import type { MapDocument } from '../model/document';
import { type NumberedAction, numberedActions } from '../model/numbered-actions';
import type { Id } from '../model/primitives';
import { nameOrUntitled, type ReportSource } from './report-source';

/** The actions of the plan. What was stopped is not printed; its number stays with it, as in the window. */
export function plannedActions({ actions }: Pick<MapDocument, 'actions'>): NumberedAction[] {
  return numberedActions(actions).all.filter(({ action }) => isInPlan(action));
}

/** The planned actions that serve a touchpoint, by the numbers they have on their own pages. */
export function actionsServing({ document, words }: Pick<ReportSource, 'document' | 'words'>, id: Id): string[] {
  return (numberedActions(document.actions).byTouchpoint.get(id) ?? [])
    .filter(({ action }) => isInPlan(action))
    .map(({ action, number }) => `${number}  ${nameOrUntitled(action.title, words)}`);
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
  return byImpact(plannedActions(document))
    .map(({ action }) => action)
    .filter((action) => action.kind === 'quickWin');
}
