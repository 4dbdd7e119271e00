import { memo } from 'react';
import { useTexts } from '../../parts/texts';
import { emotionText } from '../../../i18n/tell-rule';
import { emotionLook, nearestEmotion } from '../../parts/emotion-look';
import { EmotionFace } from '../../parts/EmotionFace';
import { useFormat } from '../../parts/use-format';
import { useGuideTexts } from '../guide-texts';
import styles from './emotions.module.css';

interface RatingKeysProps {
  /** What is rated now, a mean of votes included. */
  readonly emotion: number | null;
  readonly onRate: (emotion: number) => void;
  /** The last press; its key lights up while the work moves on. */
  readonly pressed: { readonly emotion: number; readonly count: number } | null;
}

/** Five equal keys, 1–5. A press fills, draws and moves on. */
export const RatingKeys = memo(function RatingKeys({ emotion, onRate, pressed }: RatingKeysProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const { ratings } = useGuideTexts().steps.emotions;
  const chosen = emotion === null ? null : nearestEmotion(emotion);
  return (
    <div className={styles['scale']} role="group" aria-label={t('emotions.emotion')}>
      {ratings.map(({ value, label, explanation }, index) => {
        const on = value === chosen;
        const look = emotionLook(value);
        // The middle marks are too light to carry text; their text colour is not.
        const fill = Math.abs(value) === 2 ? look.mark : look.text;
        return (
          <button
            key={value}
            type="button"
            aria-pressed={on}
            aria-keyshortcuts={String(index + 1)}
            title={explanation}
            className={styles['rating']}
            style={on ? { background: fill, color: look.on } : undefined}
            onClick={() => onRate(value)}
          >
            {pressed?.emotion === value && (
              <i key={pressed.count} className={styles['flash']} style={{ background: fill }} aria-hidden="true" />
            )}
            <EmotionFace value={value} size={36} {...(on ? { mark: look.on, on: fill } : {})} />
            <span>
              <b>{emotionText(format, value)}</b>
              <small>{label}</small>
            </span>
            <kbd className="keycap" aria-hidden="true">
              {index + 1}
            </kbd>
          </button>
        );
      })}
    </div>
  );
});
