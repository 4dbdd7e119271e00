import { inOrder } from '../../model/sequence';
import { type GuideStep, gap, isBlank } from '../guide-step';

export const stages: GuideStep = {
  id: 'stages',
  count: (document) => ({ kind: 'number', value: Object.keys(document.stages).length }),
  missing: (document) => {
    const all = inOrder(document.stages);
    if (all.length === 0) return [{ key: 'noStage', place: { step: 'stages' }, needed: true }];
    const withoutGoal = all.filter((stage) => isBlank(stage.customerGoal));
    return gap(withoutGoal, 'withoutGoal', (stage) => ({ step: 'stages', stageId: stage.id }), { needed: false });
  },
};
