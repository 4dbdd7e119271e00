import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { emotionText } from '../../i18n/tell-rule';
import { rate } from '../../model/commands/score-commands';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import type { Score } from '../../model/score';
import { emotionOf, importanceOf } from '../../model/scoring/emotion';
import { run } from '../../state/open-map';
import { useGuideTexts } from '../guide/guide-texts';
import { nearestEmotion } from '../parts/emotion-look';
import { EmotionFace } from '../parts/EmotionFace';
import { PersonaMark } from '../parts/PersonaMark';
import { useFormat } from '../parts/use-format';
import styles from './map.module.css';

interface PanelRatingProps {
  readonly touchpointId: Id;
  readonly persona: Persona;
  readonly score: Score | undefined;
  readonly focused: boolean;
}

/** How one persona feels here: the rating, its importance, and five faces to change it by a click. */
export const PanelRating = memo(function PanelRating({ touchpointId, persona, score, focused }: PanelRatingProps) {
  const { t } = useTranslation('map');
  const { format } = useFormat();
  const { ratings, notApplicable } = useGuideTexts().steps.emotions;
  const emotion = emotionOf(score);
  const importance = importanceOf(score);
  const chosen = emotion === null ? null : nearestEmotion(emotion);
  const pair = { touchpointId, personaId: persona.id };
  return (
    <div className={styles['panelRating']}>
      <PersonaMark look={persona.look} width={34} focused={focused} />
      <span>{persona.name}</span>
      <b>{score?.notApplicable ? notApplicable.label : emotion === null ? '–' : emotionText(format, emotion)}</b>
      <span
        role="img"
        aria-label={t(importance.assumed ? 'panel.importanceAssumed' : 'panel.importance', {
          importance: format.number(importance.value),
        })}
        className={styles['pips']}
        data-assumed={importance.assumed || undefined}
      >
        {[1, 2, 3, 4, 5].map((step) => (
          <i key={step} data-filled={step <= importance.value || undefined} />
        ))}
      </span>
      <div role="group" aria-label={t('panel.rate', { persona: persona.name })}>
        {ratings.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={value === chosen}
            aria-label={`${emotionText(format, value)} ${label}`}
            title={label}
            onClick={() => run(rate(pair, value === chosen && score?.votes.length === 0 ? null : value))}
          >
            <EmotionFace value={value} size={22} />
          </button>
        ))}
      </div>
    </div>
  );
});
