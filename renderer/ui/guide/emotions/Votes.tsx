import { useEffect, useRef } from 'react';
import { useTexts } from '../../parts/texts';
import { emotionText } from '../../../i18n/tell-rule';
import type { Score } from '../../../model/score';
import { disagrees, emotionOf, spreadOf } from '../../../model/scoring/emotion';
import { takeBack } from '../../../state/open-map';
import { EmotionFace } from '../../parts/EmotionFace';
import { useGesture } from '../../parts/fields/use-gesture';
import { useFormat } from '../../parts/use-format';
import styles from './emotions.module.css';

interface VotesProps {
  readonly score: Score | undefined;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  /** Left by key. */
  readonly onLeave: () => void;
  readonly onVotes: (emotions: readonly number[], gesture: string) => void;
}

/** Faces of a whole room would push the figures out of sight. */
const FACES_SHOWN = 12;
/** As many as a score may hold. */
const MAX_VOTES = 500;

/** Single votes, typed as one digit a person. The mean counts as the rating; a wide spread is said aloud. */
export function Votes({ score, open, onOpen, onLeave, onVotes }: VotesProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const { t: method } = useTexts('guide');
  const votes = score?.votes ?? [];
  const emotions = votes.map((vote) => vote.emotion);
  const mean = emotionOf(score);
  const spread = spreadOf(score);
  const summary = emotions.length > 0 && mean !== null && (
    <span className={styles['votesSum']}>
      <b>{t('emotions.votesMean', { mean: emotionText(format, mean) })}</b>
      {spread !== null && <span>{t('emotions.votesSpread', { spread: format.number(spread) })}</span>}
    </span>
  );
  return (
    <div className={styles['votes']}>
      {open ? (
        <div className={styles['votesRow']}>
          <VotesInput emotions={emotions} onClose={() => onOpen(false)} onLeave={onLeave} onVotes={onVotes} />
          {summary}
          {emotions.length >= MAX_VOTES && (
            <p role="status">{t('emotions.votesTooMany', { max: format.number(MAX_VOTES) })}</p>
          )}
        </div>
      ) : (
        <button type="button" className={styles['votesButton']} onClick={() => onOpen(true)}>
          {emotions.length === 0 ? (
            t('emotions.votesNone')
          ) : (
            <>
              <span className={styles['votesFaces']} aria-hidden="true">
                {votes.slice(0, FACES_SHOWN).map((vote) => (
                  <EmotionFace key={vote.id} value={vote.emotion} size={18} />
                ))}
              </span>
              {summary}
            </>
          )}
        </button>
      )}
      {disagrees(score) && (
        <p className={styles['disagreement']} role="status">
          {method('steps.emotions.disagreement', {
            lowest: emotionText(format, Math.min(...emotions)),
            highest: emotionText(format, Math.max(...emotions)),
          })}
        </p>
      )}
    </div>
  );
}

interface VotesInputProps {
  readonly emotions: readonly number[];
  readonly onClose: () => void;
  readonly onLeave: () => void;
  readonly onVotes: VotesProps['onVotes'];
}

/** Written through at every key; Enter keeps what was typed, Escape takes it back. */
function VotesInput({ emotions, onClose, onLeave, onVotes }: VotesInputProps) {
  const { t } = useTexts('map');
  const gesture = useGesture();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <input
      ref={input}
      className={styles['votesInput']}
      aria-label={t('emotions.votesLabel')}
      placeholder={t('emotions.votesExample')}
      inputMode="numeric"
      autoComplete="off"
      value={emotions.map(digitOfVote).join('')}
      onFocus={gesture.begin}
      onBlur={onClose}
      onChange={(event) => onVotes(votesFrom(event.target.value), gesture.current.current)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        // All that was typed here is one step.
        if (event.key === 'Escape') takeBack(gesture.current.current);
        onLeave();
      }}
    />
  );
}

function digitOfVote(emotion: number): string {
  return String(emotion + 3);
}

/** 1 is −2, 5 is +2; anything else typed is passed over, and so is what a score cannot hold. */
function votesFrom(text: string): number[] {
  return [...text]
    .filter((sign) => /[1-5]/.test(sign))
    .slice(0, MAX_VOTES)
    .map((sign) => Number(sign) - 3);
}
