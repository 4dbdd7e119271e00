import { memo } from 'react';
import { useTexts } from '../../parts/texts';
import type { Format } from '../../../i18n/format';
import { type BallotPile, outcomeOfColumn, type PileColumn } from '../../../model/ballot-pile';
import type { Question } from '../../../model/voting';
import { useFormat } from '../../parts/use-format';
import { useAnswerText } from '../voting/use-tell-outcome';
import styles from './ballots.module.css';

interface PileFootProps {
  readonly pile: BallotPile;
  readonly columns: readonly PileColumn[];
}

/** What the pile says so far: nothing covers it, for only who keys it sees it. */
export function PileFoot({ pile, columns }: PileFootProps) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const text = useAnswerText();
  const outcomes = columns.map((asked, column) => ({
    ...asked,
    id: `${asked.touchpointId} ${asked.question}`,
    outcome: outcomeOfColumn(pile, column, asked.question),
  }));
  const disagreement = t('ballots.disagrees');
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('ballots.mean')}</th>
        {outcomes.map(({ id, question, outcome }) => (
          <Mean key={id} question={question} mean={outcome?.mean ?? null} text={text} />
        ))}
      </tr>
      <tr>
        <th scope="row">{t('ballots.spread')}</th>
        {outcomes.map(({ id, question, outcome }) => (
          <Spread
            key={id}
            question={question}
            spread={outcome?.spread ?? null}
            told={disagreement}
            format={format}
            disagrees={outcome?.disagrees === true}
          />
        ))}
      </tr>
    </tfoot>
  );
}

interface MeanProps {
  readonly question: Question;
  readonly mean: number | null;
  readonly text: ReturnType<typeof useAnswerText>;
}

const Mean = memo(function Mean({ question, mean, text }: MeanProps) {
  return (
    <td className={question === 'emotion' ? styles['first'] : undefined}>{mean !== null && text(question, mean, 1)}</td>
  );
});

interface SpreadProps {
  readonly question: Question;
  readonly spread: number | null;
  readonly disagrees: boolean;
  /** What a disagreement is called. */
  readonly told: string;
  readonly format: Format;
}

const Spread = memo(function Spread({ question, spread, disagrees, told, format }: SpreadProps) {
  return (
    <td
      className={question === 'emotion' ? styles['first'] : undefined}
      data-disagrees={disagrees || undefined}
      title={disagrees ? told : undefined}
    >
      {spread !== null && format.number(spread)}
    </td>
  );
});
