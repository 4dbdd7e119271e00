import { useCallback } from 'react';
import { useTexts } from '../texts';
import { emotionText } from '../../../i18n/tell-rule';
import { useFormat } from '../use-format';
import { useNameOf } from '../use-name-of';
import type { PersonaLine } from './persona-line';

/** What a curve shows, in a sentence for each persona: the drawing's text alternative. */
export function useCurveLabel(): (lines: readonly PersonaLine[], touchpoints: number) => string {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  return useCallback(
    (lines, touchpoints) =>
      lines
        .map(({ persona, points }) => {
          const emotions = points.map((point) => point.y);
          if (emotions.length === 0) return t('curve.unratedBy', { persona: nameOf(persona) });
          return t('curve.ratedBy', {
            persona: nameOf(persona),
            rated: format.number(emotions.length),
            of: format.number(touchpoints),
            lowest: emotionText(format, Math.min(...emotions)),
            highest: emotionText(format, Math.max(...emotions)),
          });
        })
        .join(' '),
    [t, format, nameOf],
  );
}
