import type { Action } from '../../../model/action';
import type { MapDocument } from '../../../model/document';
import { journeyOf, type NumberedTouchpoint } from '../../../model/journey';
import type { CriticalMoment } from '../../../model/moment';
import { type NumberedAction, numberedActions } from '../../../model/numbered-actions';
import type { Id } from '../../../model/primitives';
import { LOW_EFFORT } from '../../../model/scoring/matrix';

/** A touchpoint that wants actions, with those that serve it. */
export interface Cause {
  readonly entry: NumberedTouchpoint;
  /** null for a typed pain nobody has called a critical moment. */
  readonly moment: CriticalMoment | null;
  readonly actions: readonly NumberedAction[];
}

export interface ActionList {
  readonly all: readonly NumberedAction[];
  /** Accepted critical moments in journey order. */
  readonly moments: readonly Cause[];
  /** Other touchpoints with typed pains, in journey order. */
  readonly pains: readonly Cause[];
  /** Actions that serve none of these moments. */
  readonly further: readonly NumberedAction[];
}

/** Orders what the step Actions shows: by critical moment, by typed pain, and what is left. */
export function actionList(document: MapDocument): ActionList {
  const { all, byTouchpoint } = numberedActions(document.actions);
  const serving = (id: Id) => byTouchpoint.get(id) ?? [];
  const accepted = new Map(
    Object.values(document.moments)
      .filter((moment) => moment.decision === 'accepted')
      .map((moment) => [moment.touchpointId, moment]),
  );
  const journey = journeyOf(document).touchpoints;
  const moments = journey.flatMap((entry): Cause[] => {
    const moment = accepted.get(entry.touchpoint.id);
    return moment ? [{ entry, moment, actions: serving(entry.touchpoint.id) }] : [];
  });
  const pains = journey
    .filter(({ touchpoint }) => touchpoint.pains.trim() !== '' && !accepted.has(touchpoint.id))
    .map((entry): Cause => ({ entry, moment: null, actions: serving(entry.touchpoint.id) }));
  const further = all.filter(({ action }) => !action.touchpointIds.some((id) => accepted.has(id)));
  return { all, moments, pains, further };
}

/** An action whose form is open, and where it was opened: under a touchpoint, or (null) among those that serve no moment. */
export interface OpenAction {
  readonly causeId: Id | null;
  readonly actionId: Id;
}

/** Where an open action stands: where it was opened for as long as it is listed there, otherwise where it is first. */
export function placeOf({ moments, pains, further }: ActionList, { causeId, actionId }: OpenAction): OpenAction {
  const lists = (actions: readonly NumberedAction[]) => actions.some(({ action }) => action.id === actionId);
  const causes = [...moments, ...pains].filter(({ actions }) => lists(actions)).map(({ entry }) => entry.touchpoint.id);
  const stays = causeId === null ? lists(further) : causes.includes(causeId);
  return stays ? { causeId, actionId } : { causeId: lists(further) ? null : (causes[0] ?? null), actionId };
}

/** The open action, if it is open under this touchpoint (or, for null, among those that serve no moment). */
export function openIn(open: OpenAction | null, causeId: Id | null): Id | null {
  return open?.causeId === causeId ? open.actionId : null;
}

/** Called a quick win, yet a lot of work: worth a second look. */
export function isHeavyQuickWin(action: Action): boolean {
  return action.kind === 'quickWin' && action.effort !== null && action.effort > LOW_EFFORT;
}
