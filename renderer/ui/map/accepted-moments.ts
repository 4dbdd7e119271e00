import type { MapDocument } from '../../model/document';
import type { CriticalMoment } from '../../model/moment';
import type { Id } from '../../model/primitives';

/** The moments that were accepted, by their touchpoint. */
export function acceptedByTouchpoint(moments: MapDocument['moments']): ReadonlyMap<Id, readonly CriticalMoment[]> {
  const byTouchpoint = new Map<Id, CriticalMoment[]>();
  for (const moment of Object.values(moments)) {
    if (moment.decision !== 'accepted') continue;
    const others = byTouchpoint.get(moment.touchpointId);
    if (others) others.push(moment);
    else byTouchpoint.set(moment.touchpointId, [moment]);
  }
  return byTouchpoint;
}
