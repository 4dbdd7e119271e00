import type { MapDocument } from '../../../model/document';
import type { Id } from '../../../model/primitives';
import { livingFilter, NO_FILTER, shownBy } from '../map-filter';
import { changeLook, lookNow, rollUp, setWhole } from '../map-view';

/** Whether the map as it is looked at has a column of its own for a touchpoint. */
export function isInSight(touchpointId: Id, document: MapDocument): boolean {
  return !lookNow().whole && !isRolledUp(touchpointId, document) && !isFilteredOut(touchpointId, document);
}

/** Looks at the map so that a touchpoint has a column: its stage opens, and a filter that leaves it out goes. */
export function bringIntoSight(touchpointId: Id, document: MapDocument): void {
  const stageId = document.touchpoints[touchpointId]?.stageId;
  setWhole(false);
  if (stageId !== undefined && isRolledUp(touchpointId, document)) rollUp(stageId, false);
  if (isFilteredOut(touchpointId, document)) changeLook({ filter: NO_FILTER });
}

function isRolledUp(touchpointId: Id, { touchpoints }: MapDocument): boolean {
  return lookNow().rolledUp.has(touchpoints[touchpointId]?.stageId ?? '');
}

function isFilteredOut(touchpointId: Id, document: MapDocument): boolean {
  return shownBy(livingFilter(lookNow().filter, document), document)?.has(touchpointId) === false;
}
