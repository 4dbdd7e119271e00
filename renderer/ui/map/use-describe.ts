import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { emotionText } from '../../i18n/tell-rule';
import type { MapDocument } from '../../model/document';
import { scoreOf } from '../../model/journey';
import type { CriticalMoment } from '../../model/moment';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import { emotionOf } from '../../model/scoring/emotion';
import { openDocument } from '../../state/open-map';
import { useFormat } from '../parts/use-format';

/** What the band shows above a touchpoint, in words: each persona's rating and the moments. */
export function useDescribe(
  document: MapDocument,
  personas: readonly Persona[],
  moments: ReadonlyMap<Id, readonly CriticalMoment[]>,
): (touchpointId: Id) => string {
  const { t } = useTranslation('map');
  const { format } = useFormat();
  return useCallback(
    (touchpointId) => {
      const scores = openDocument().scores;
      const ratings = personas.map((persona) => {
        const score = scoreOf({ scores }, touchpointId, persona.id);
        const emotion = emotionOf(score);
        if (score?.notApplicable) return t('describe.notApplicable', { persona: persona.name });
        if (emotion === null) return t('describe.unrated', { persona: persona.name });
        return t('describe.rated', { persona: persona.name, emotion: emotionText(format, emotion) });
      });
      const words = (moments.get(touchpointId) ?? []).map((moment) => t(`moments.kinds.${moment.kind}`));
      return [...ratings, ...words].join('. ');
    },
    // The scores are read afresh, so that an announcement straight after an edit tells the new rating.
    // oxlint-disable-next-line react/exhaustive-deps -- `document.scores` makes the cells ask again
    [personas, moments, t, format, document.scores],
  );
}
