import { type GuideStep, isBlank, type Missing } from '../guide-step';

export const frame: GuideStep = {
  id: 'frame',
  count: () => null,
  missing: ({ map }) => {
    const fields = [
      ['noTitle', map.title],
      ['noScenario', map.scenario],
      ['noGoal', map.customerGoal],
    ] as const;
    return fields
      .filter(([, text]) => isBlank(text))
      .map(([key]): Missing => ({ key, place: { step: 'frame' }, needed: true }));
  },
};
