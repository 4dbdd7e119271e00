import { useTexts } from '../../parts/texts';
import { ANSWERS, type Comparison, type Outcome as Round, type Question } from '../../../model/voting';
import { EmotionFace } from '../../parts/EmotionFace';
import { useFormat } from '../../parts/use-format';
import { stayed, useAnswerLabels, useAnswerText, useOutcomeInWords } from './use-tell-outcome';
import styles from './voting.module.css';

/** All votes at once: dots on the scale, their mean and their spread; the round before stands beside, hollow. */
export function Outcome({ question, outcome }: { readonly question: Question; readonly outcome: Comparison }) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const text = useAnswerText();
  const inWords = useOutcomeInWords();
  const { now, before, round, moved } = outcome;
  return (
    <>
      <h3 className={styles['head']}>
        {t('outcome.mean', { mean: text(question, now.mean, 1) })}
        <span>{t('outcome.spread', { spread: format.number(now.spread) })}</span>
        {now.disagrees && (
          <strong>
            <WhiskerSign />
            {t('outcome.disagrees')}
          </strong>
        )}
      </h3>
      <Histogram question={question} now={now} before={before} label={inWords(question, outcome)} />
      <p className={styles['aside']}>
        {before
          ? t(stayed(outcome) ? 'outcome.stayed' : 'outcome.moved', {
              round: format.number(round),
              moved: format.number(moved, { decimals: 1, sign: true }),
              before: text(question, before.mean, 1),
              spread: format.number(before.spread),
            })
          : t('outcome.votes', { count: now.count })}
      </p>
    </>
  );
}

/** From the lowest vote to the highest, as on the curve. */
function WhiskerSign() {
  return (
    <svg viewBox="0 0 12 20" aria-hidden="true">
      <path d="M2 2H10M6 2V18M2 18H10" fill="none" stroke="currentColor" strokeWidth="2.2" />
    </svg>
  );
}

/** In px of a drawing that is scaled to its place. */
const WIDTH = 480;
const COLUMN = WIDTH / 5;
const TOP = 26;
const BASE = 132;
const HEIGHT = 152;
const LARGEST_DOT = 14;

interface HistogramProps {
  readonly question: Question;
  readonly now: Round;
  readonly before: Round | null;
  readonly label: string;
}

function Histogram({ question, now, before, label }: HistogramProps) {
  const labels = useAnswerLabels()(question);
  const text = useAnswerText();
  const answers = ANSWERS[question];
  const most = Math.max(...now.counts, ...(before?.counts ?? [0]));
  const dot = Math.min(LARGEST_DOT, (BASE - TOP) / most / 2);
  const xOf = (answer: number) => (answer - (answers[0] ?? 0) + 0.5) * COLUMN;
  const aside = before ? Math.max(dot, 6) + 2 : 0;
  return (
    <div
      className={styles['histogram']}
      data-words={question === 'importance' || undefined}
      data-before={before !== null || undefined}
    >
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
        {now.spread > 0 && (
          <path
            d={`M${xOf(now.lowest)} ${BASE + 8}v-6m0 3H${xOf(now.highest)}m0 -3v6`}
            fill="none"
            stroke="var(--tl-ink)"
            strokeWidth={now.disagrees ? 2.5 : 1.25}
          />
        )}
        <path d={`M0 ${BASE}H${WIDTH}`} stroke="var(--tl-hairline-2)" strokeWidth="1.5" />
        {answers.map((answer, at) => (
          <g key={answer}>
            {before && <Dots count={before.counts[at] ?? 0} x={xOf(answer) - aside} radius={dot} hollow />}
            <Dots count={now.counts[at] ?? 0} x={xOf(answer) + aside} radius={dot} />
          </g>
        ))}
        {before && <MeanMark x={xOf(before.mean)} hollow />}
        {before && Math.abs(now.mean - before.mean) >= 0.3 && (
          <path
            d={`M${xOf(before.mean)} ${HEIGHT - 6}H${xOf(now.mean)}`}
            stroke="var(--tl-ink)"
            strokeWidth="1.5"
            strokeDasharray="3 3"
          />
        )}
        <MeanMark x={xOf(now.mean)} />
      </svg>
      <ol className={styles['scale']} aria-hidden="true">
        {answers.map((answer, at) => (
          <li key={answer} title={labels[at]}>
            {question === 'emotion' && <EmotionFace value={answer} size={24} />}
            {text(question, answer)}
            {question === 'importance' && (at === 0 || at === answers.length - 1) && <small>{labels[at]}</small>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** One dot a vote, from the line upwards, and how many there are. */
function Dots(props: {
  readonly count: number;
  readonly x: number;
  readonly radius: number;
  readonly hollow?: boolean;
}) {
  const { count, x, radius, hollow = false } = props;
  if (count === 0) return null;
  const look = hollow ? { fill: 'none', stroke: 'var(--tl-ink-2)', strokeWidth: 1.5 } : { fill: 'var(--tl-ink)' };
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        <circle key={index} cx={x} cy={BASE - 2 - radius * (2 * index + 1)} r={Math.max(1, radius - 1)} {...look} />
      ))}
      <text
        x={x}
        y={BASE - 8 - radius * 2 * count}
        textAnchor="middle"
        fontSize="18"
        fontWeight={hollow ? 400 : 600}
        fill={hollow ? 'var(--tl-ink-2)' : 'var(--tl-ink)'}
      >
        {count}
      </text>
    </>
  );
}

/** A wedge under the scale. */
function MeanMark({ x, hollow = false }: { readonly x: number; readonly hollow?: boolean }) {
  return (
    <path
      d={`M${x} ${HEIGHT - 14}l7 12h-14Z`}
      fill={hollow ? 'var(--tl-paper)' : 'var(--tl-accent-text)'}
      stroke={hollow ? 'var(--tl-ink-2)' : 'var(--tl-accent-text)'}
      strokeWidth="1.5"
    />
  );
}
