import { useTexts } from '../parts/texts';
import { emotionText } from '../../i18n/tell-rule';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import type { Score } from '../../model/score';
import { emotionOf, importanceOf } from '../../model/scoring/emotion';
import { useGuideTexts } from '../guide/guide-texts';
import { nearestEmotion } from '../parts/emotion-look';
import { EmotionFace } from '../parts/EmotionFace';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import styles from './room.module.css';
import { useVotesGone } from './votes-gone';
import { useAnswerText } from './voting/use-tell-outcome';

/** How the persona in focus feels at the touchpoint in hand, and how much it matters to them. */
export function RatedAs({
  persona,
  touchpointId,
  score,
  unit,
}: {
  readonly persona: Persona;
  readonly touchpointId: Id;
  readonly score: Score | undefined;
  readonly unit: number;
}) {
  const { t } = useTexts('room');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const text = useAnswerText();
  const texts = useGuideTexts().steps.emotions;
  const emotion = emotionOf(score);
  const importance = importanceOf(score);
  const votes = score?.votes.length ?? 0;
  const gone = useVotesGone(touchpointId, persona.id);
  if (score?.notApplicable)
    return t('rated.notApplicable', { persona: nameOf(persona), label: texts.notApplicable.label });
  const word = texts.ratings.find(({ value }) => emotion !== null && value === nearestEmotion(emotion))?.label ?? '';
  return (
    <>
      {t('rated.persona', { persona: nameOf(persona) })}{' '}
      {emotion === null ? (
        <span className={styles['rated']}>{t('rated.unrated')}</span>
      ) : (
        <span className={styles['rated']}>
          <EmotionFace value={emotion} size={unit * 1.5} />
          <b>{votes > 0 ? text('emotion', emotion, 1) : emotionText(format, emotion)}</b> {word}
        </span>
      )}{' '}
      {votes > 0 && <span className={styles['weight']}>{t('outcome.votes', { count: votes })}</span>}{' '}
      {!importance.assumed && (
        <span className={styles['weight']}>
          {t('rated.importance', { importance: format.number(importance.value, { maxDecimals: 1 }) })}
        </span>
      )}{' '}
      {gone > 0 && <span className={styles['votesGone']}>{t('rated.votesGone', { count: gone })}</span>}
    </>
  );
}
