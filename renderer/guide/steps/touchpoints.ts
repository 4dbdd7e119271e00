import { journeyOf, type NumberedTouchpoint } from '../../model/journey';
import { type GuideStep, gap, isBlank, type Missing } from '../guide-step';

export const touchpoints: GuideStep = {
  id: 'touchpoints',
  count: (document) => ({ kind: 'number', value: Object.keys(document.touchpoints).length }),
  missing: (document) => {
    const journey = journeyOf(document);
    const all = journey.touchpoints;
    if (all.length === 0) return [{ key: 'noTouchpoint', place: { step: 'touchpoints' }, needed: true }];
    const empty = journey.stages.filter(({ touchpoints }) => touchpoints.length === 0).map(({ stage }) => stage);
    const without = (key: string, lacks: (entry: NumberedTouchpoint) => boolean) =>
      gap(
        all.filter(lacks),
        key,
        ({ touchpoint, stage }) => ({ step: 'touchpoints', stageId: stage.id, touchpointId: touchpoint.id }),
        { needed: false },
      );
    const missing: Missing[] = gap(
      empty,
      empty.length === 1 ? 'stageWithoutTouchpoints' : 'stagesWithoutTouchpoints',
      (stage) => ({ step: 'touchpoints', stageId: stage.id }),
      { needed: true, names: (stage) => ({ stage: stage.name }) },
    );
    if (all.every(({ touchpoint }) => touchpoint.kind === 'digital'))
      missing.push({ key: 'allDigital', place: { step: 'touchpoints' }, needed: true });
    return [
      ...missing,
      ...without('withoutChannel', ({ touchpoint }) => touchpoint.channels.length === 0),
      ...without('withoutOwner', ({ touchpoint }) => isBlank(touchpoint.department)),
    ];
  },
};
