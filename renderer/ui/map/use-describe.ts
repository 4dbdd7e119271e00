import { useCallback, useMemo } from 'react';
import { useTexts } from '../parts/texts';
import { emotionText } from '../../i18n/tell-rule';
import type { MapDocument } from '../../model/document';
import { scoreOf } from '../../model/journey';
import type { CriticalMoment } from '../../model/moment';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import type { Score } from '../../model/score';
import { emotionOf } from '../../model/scoring/emotion';
import { useOpenMap } from '../../state/open-map';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';

interface Said {
  /** Of each persona. */
  readonly scores: readonly (Score | undefined)[];
  readonly text: string;
}

/** What the band shows above a touchpoint, in words: each persona's rating and the moments. */
export function useDescribe(
  document: MapDocument,
  personas: readonly Persona[],
  moments: ReadonlyMap<Id, readonly CriticalMoment[]>,
): (touchpointId: Id) => string {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  const { format } = useFormat();
  // What was said of a touchpoint holds until one of its scores is another row: scrolling and other edits ask again.
  const said = useMemo(() => {
    const known = new Map<Id, Said>();
    return (touchpointId: Id, scores: readonly (Score | undefined)[]): string => {
      const before = known.get(touchpointId);
      if (before?.scores.every((score, at) => score === scores[at])) return before.text;
      const ratings = personas.map((persona, at) => {
        const score = scores[at];
        const emotion = emotionOf(score);
        if (score?.notApplicable) return t('describe.notApplicable', { persona: nameOf(persona) });
        if (emotion === null) return t('describe.unrated', { persona: nameOf(persona) });
        return t('describe.rated', { persona: nameOf(persona), emotion: emotionText(format, emotion) });
      });
      const words = (moments.get(touchpointId) ?? []).map((moment) => t(`moments.kinds.${moment.kind}`));
      const text = [...ratings, ...words].join('. ');
      known.set(touchpointId, { scores, text });
      return text;
    };
  }, [personas, moments, t, format, nameOf]);
  return useCallback(
    (touchpointId) => {
      const { scores } = useOpenMap.getState().document ?? document;
      return said(
        touchpointId,
        personas.map((persona) => scoreOf({ scores }, touchpointId, persona.id)),
      );
    },
    // The scores are read afresh, so that an announcement straight after an edit tells the new rating.
    // oxlint-disable-next-line react/exhaustive-deps -- `document.scores` makes the cells ask again
    [personas, said, document.scores],
  );
}
