import { type Action, isInPlan, isNamed } from '../../model/action';
import type { MapDocument } from '../../model/document';
import { type CriticalMoment, isAcceptedCritical } from '../../model/moment';
import { quadrantOf } from '../../model/scoring/matrix';
import { inOrder } from '../../model/sequence';
import { type GuideStep, gap, isBlank } from '../guide-step';

export const actions: GuideStep = {
  id: 'actions',
  count: (document) => ({ kind: 'number', value: Object.keys(document.actions).length }),
  missing: (document) => {
    const all = inOrder(document.actions).filter(isInPlan);
    const without = (key: string, lacks: (action: Action) => boolean, needed: boolean) =>
      gap(all.filter(lacks), key, (action) => ({ step: 'actions', actionId: action.id }), { needed });
    return [
      ...(all.length === 0 ? [{ key: 'noAction', place: { step: 'actions' as const }, needed: true }] : []),
      ...gap(
        momentsWithoutAction(document),
        'momentsWithoutAction',
        (moment) => ({ step: 'actions', momentId: moment.id, touchpointId: moment.touchpointId }),
        { needed: true },
      ),
      ...without('withoutOwner', (action) => isBlank(action.owner) && isBlank(action.department), true),
      ...without('withoutDate', (action) => action.dueDate === null, true),
      ...without('withoutMeasure', (action) => !isNamed(action.measure), true),
      ...without('unscored', (action) => quadrantOf(action) === 'unscored', false),
    ];
  },
};

/** Accepted pains and moments of truth that no action of the plan serves. */
export function momentsWithoutAction(document: MapDocument): CriticalMoment[] {
  const planned = Object.values(document.actions).filter(isInPlan);
  const served = new Set(planned.flatMap((action) => action.touchpointIds));
  return Object.values(document.moments).filter(
    (moment) => isAcceptedCritical(moment) && !served.has(moment.touchpointId),
  );
}
