import { useCallback } from 'react';
import { useTexts } from '../parts/texts';
import type { Missing, StepCount } from '../../guide/guide-step';
import { useFormat } from '../parts/use-format';

/** The figure under a stop: `26`, `15 of 26`. */
export function useTellCount(): (count: StepCount) => string {
  const { t } = useTexts('steps');
  const { format } = useFormat();
  return useCallback(
    (count) => {
      if (count === null) return '';
      const value = format.number(count.value);
      return count.kind === 'number' ? value : t('stops.ratio', { value, of: format.number(count.of) });
    },
    [t, format],
  );
}

type TranslateAny = (key: string, values: Readonly<Record<string, string | number>>) => string;

/** What is missing, in the words of the method. */
export function useTellMissing(): (missing: Missing) => string {
  const { t } = useTexts(['guide', 'steps']);
  return useCallback(
    ({ key, count, names, place }) =>
      // The keys come with the steps as data, so the compiler cannot know them.
      (t as unknown as TranslateAny)(`steps.${place.step}.missing.${key}`, {
        ...(count === undefined ? {} : { count }),
        ...(names?.stage === undefined ? {} : { stage: names.stage.trim() || t('steps:stages.unnamed') }),
        ...(names?.persona === undefined ? {} : { persona: names.persona.trim() || t('steps:personas.unnamed') }),
      }),
    [t],
  );
}
