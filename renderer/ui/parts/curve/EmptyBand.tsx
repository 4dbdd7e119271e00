import type { ReactNode } from 'react';
import { EMOTIONS_DOWNWARDS } from '../emotion-look';
import { EmotionGlyph } from '../EmotionGlyph';
import styles from './curve.module.css';
import { emotionAxis } from './curve-scale';

interface EmptyBandProps {
  readonly title: string;
  readonly sentence: string;
  /** The one button. */
  readonly children: ReactNode;
}

const yOf = emotionAxis(8, 76);

/** The empty state: the band without a curve, one sentence, one button. */
export function EmptyBand({ title, sentence, children }: EmptyBandProps) {
  return (
    <div className={styles['empty']}>
      <svg width="230" height="84" aria-hidden="true">
        {EMOTIONS_DOWNWARDS.map((emotion) => (
          <g key={emotion}>
            <path
              d={`M26 ${yOf(emotion)}H230`}
              stroke={emotion === 0 ? 'var(--tl-hairline-2)' : 'var(--tl-hairline)'}
              strokeWidth={emotion === 0 ? 1.5 : 1}
            />
            <g transform={`translate(2 ${yOf(emotion) - 7}) scale(0.7)`}>
              <EmotionGlyph value={emotion} />
            </g>
          </g>
        ))}
      </svg>
      <div>
        <h3>{title}</h3>
        <p>{sentence}</p>
        {children}
      </div>
    </div>
  );
}
