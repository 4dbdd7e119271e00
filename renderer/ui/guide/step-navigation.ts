import type { StepId } from '../../guide/guide-step';
import { GUIDE_STEPS } from '../../guide/steps';

export function stepPath(step: StepId): string {
  return `/guide/${step}`;
}

/** The step named in the address, or null when it names none. */
export function stepFromPath(name: string | undefined): StepId | null {
  return GUIDE_STEPS.find((step) => step.id === name)?.id ?? null;
}

/** The step `by` places further, or null past either end. */
export function neighbourStep(step: StepId, by: 1 | -1): StepId | null {
  const index = GUIDE_STEPS.findIndex((other) => other.id === step);
  return GUIDE_STEPS[index + by]?.id ?? null;
}
