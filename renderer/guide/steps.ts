import type { MapDocument } from '../model/document';
import type { GuideContext, GuideStep, StepId, StepProgress } from './guide-step';
import { actions } from './steps/actions';
import { emotions } from './steps/emotions';
import { followUp } from './steps/follow-up';
import { frame } from './steps/frame';
import { moments } from './steps/moments';
import { personas } from './steps/personas';
import { report } from './steps/report';
import { stages } from './steps/stages';
import { touchpoints } from './steps/touchpoints';

/** The guide's steps in order. */
export const GUIDE_STEPS: readonly GuideStep[] = [
  frame,
  personas,
  stages,
  touchpoints,
  emotions,
  moments,
  actions,
  report,
  followUp,
];

export function stepProgress(step: GuideStep, document: MapDocument, context: GuideContext): StepProgress {
  const missing = step.missing(document, context);
  return { done: missing.every((entry) => !entry.needed), count: step.count(document), missing };
}

/** The step where the map stands: the first that is not done, or the last one. */
export function currentStep(document: MapDocument, context: GuideContext): StepId {
  const open = GUIDE_STEPS.find((step) => !stepProgress(step, document, context).done);
  return (open ?? GUIDE_STEPS.at(-1) ?? frame).id;
}
