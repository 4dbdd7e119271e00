import type { GuideStep } from './guide-step';

/**
 * To add a step: copy this file to `steps/<name>.ts`, put its id into `STEP_IDS` (guide-step.ts) and the step
 * into `GUIDE_STEPS` (steps.ts) at the same position, write its texts under `guide:steps.<id>` in every
 * language, and its screen in `ui/guide/`. The tests tell what was forgotten.
 */
export const stepTemplate: GuideStep = {
  id: 'frame',
  count: () => null,
  missing: () => [],
};
