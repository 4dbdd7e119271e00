import type { LocaleTexts } from '../../../i18n/languages';
import type { StageKind } from '../../../model/stage';

export type PromptKind = keyof LocaleTexts['guide']['steps']['touchpoints']['emptyStage'];

/** The prompts are written for the default five; what else lies after the purchase shares those of retention. */
const PROMPTS_OF: Record<StageKind, PromptKind> = {
  awareness: 'awareness',
  consideration: 'consideration',
  purchase: 'purchase',
  onboarding: 'retention',
  use: 'retention',
  support: 'retention',
  retention: 'retention',
  advocacy: 'advocacy',
};

/** Which prompts fit the stage; null for a freely named one. */
export function promptKind(kind: StageKind | null): PromptKind | null {
  return kind === null ? null : PROMPTS_OF[kind];
}
