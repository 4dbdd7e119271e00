import { memo, type ReactNode } from 'react';
import { useTexts } from '../../parts/texts';
import { type Evidence, evidenceSchema, type Score } from '../../../model/score';
import { importanceOf } from '../../../model/scoring/emotion';
import { useFormat } from '../../parts/use-format';
import { useGuideTexts } from '../guide-texts';
import styles from './emotions.module.css';
import { Votes } from './Votes';

/** As printed on the keys, in every language. */
const IMPORTANCE_KEYS = 'Shift 1–5';

interface ScoreDetailsProps {
  readonly score: Score | undefined;
  readonly votesOpen: boolean;
  readonly onImportance: (importance: number | null) => void;
  readonly onEvidence: (evidence: Evidence) => void;
  readonly onVotes: (emotions: readonly number[], gesture: string) => void;
  readonly onVotesOpen: (open: boolean) => void;
  /** By key: the keys of the step are wanted again. */
  readonly onVotesLeft: () => void;
}

/** Importance, evidence and the room's single votes of the touchpoint at hand. */
export const ScoreDetails = memo(function ScoreDetails(props: ScoreDetailsProps) {
  const { score } = props;
  const { t } = useTexts('map');
  const texts = useGuideTexts().steps.emotions;
  const { format } = useFormat();
  const { value: importance, assumed } = importanceOf(score);
  const voted = score?.importanceVotes.length ?? 0;
  const evidence = score?.evidence ?? 'assumed';
  return (
    <div className={styles['details']}>
      <Detail title={t('emotions.importance')} keys={IMPORTANCE_KEYS}>
        <div className={styles['bar']} role="group" aria-label={t('emotions.importance')}>
          {texts.importance.map(({ value, label, explanation }) => (
            <button
              key={value}
              type="button"
              aria-pressed={!assumed && importance === value}
              aria-label={t('emotions.importanceOf', { value, label })}
              title={explanation}
              onClick={() => props.onImportance(!assumed && voted === 0 && importance === value ? null : value)}
            >
              {value}
            </button>
          ))}
        </div>
        {assumed && <p className={styles['aside']}>{t('emotions.importanceAssumed')}</p>}
        {voted > 0 && (
          <p className={styles['aside']}>
            {t('emotions.importanceVoted', { mean: format.number(importance, { decimals: 1 }), count: voted })}
          </p>
        )}
      </Detail>
      <Detail title={t('emotions.evidence')} keys="E">
        <div className={styles['bar']} role="group" aria-label={t('emotions.evidence')}>
          {evidenceSchema.options.map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={evidence === value}
              title={texts.evidence[value].explanation}
              onClick={() => props.onEvidence(value)}
            >
              {texts.evidence[value].label}
            </button>
          ))}
        </div>
      </Detail>
      <Detail title={t('emotions.votes')} keys="V">
        <Votes
          score={score}
          open={props.votesOpen}
          onOpen={props.onVotesOpen}
          onLeave={props.onVotesLeft}
          onVotes={props.onVotes}
        />
      </Detail>
    </div>
  );
});

function Detail(props: { readonly title: string; readonly keys: string; readonly children: ReactNode }) {
  return (
    <div>
      <p className={styles['detailHead']}>
        {props.title}{' '}
        <kbd className="keycap" aria-hidden="true">
          {props.keys}
        </kbd>
      </p>
      {props.children}
    </div>
  );
}
