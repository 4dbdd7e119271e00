import { Button } from '@fluentui/react-components';
import { useTexts } from '../../parts/texts';
import { ANSWERS, type Ballot, type Question, type Seat } from '../../../model/voting';
import { EmotionFace } from '../../parts/EmotionFace';
import { useFormat } from '../../parts/use-format';
import { withSoftHyphens } from '../../parts/soft-hyphens';
import { useSeatName } from '../use-seat-name';
import type { Voting } from './use-ballot';
import { useAnswerLabels } from './use-tell-outcome';
import styles from './voting.module.css';

/** From here on cards are smaller, so that they need no more than three rows. */
const MANY = 30;

/** The votes that are in, covered. Nothing of what was keyed is on the wall or in the page. */
export function Covered({
  voting,
  onVote,
  onReveal,
}: {
  readonly voting: Voting;
  /** By the mouse or a finger: 1–5. */
  readonly onVote: (digit: number) => void;
  readonly onReveal: () => void;
}) {
  const { t } = useTexts('room');
  const { seats, ballot, onTurn, complete, count, choose } = voting;
  const again = voting.outcome !== null;
  return (
    <>
      <AnswerKeys question={voting.question} onVote={onVote} off={!onTurn} />
      <h3 className={styles['head']}>{t('vote.in', { count: seats.length, votes: count })}</h3>
      <ul className={styles['cards']} data-many={seats.length > MANY || undefined}>
        {seats.map((seat, index) => (
          <li key={seat.id}>
            <Card
              seat={seat}
              number={index + 1}
              state={stateOf(ballot, seat)}
              chosen={seat === onTurn}
              onChoose={choose}
            />
          </li>
        ))}
      </ul>
      <p className={styles['turn']}>{voting.turnText}</p>
      {complete ? (
        <div className={styles['actions']}>
          <Button appearance="primary" onMouseDown={(event) => event.preventDefault()} onClick={onReveal}>
            {t('commands.reveal')}
          </Button>
        </div>
      ) : (
        <p className={styles['aside']}>{t(again ? 'vote.againCovered' : 'vote.covered')}</p>
      )}
    </>
  );
}

/** Which key stands for what, for people who see the question for the first time; a press is as good as the key. */
function AnswerKeys({
  question,
  onVote,
  off,
}: {
  readonly question: Question;
  readonly onVote: (digit: number) => void;
  readonly off: boolean;
}) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const labels = useAnswerLabels()(question);
  return (
    <ol className={styles['answers']} aria-label={t('vote.answers')}>
      {ANSWERS[question].map((answer, at) => (
        <li key={answer}>
          <button
            type="button"
            aria-disabled={off || undefined}
            // The focus stays where keys are votes.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onVote(at + 1)}
          >
            <span>
              <kbd>{format.number(at + 1)}</kbd>
              {question === 'emotion' && <EmotionFace value={answer} size={24} />}
            </span>
            {withSoftHyphens(labels[at] ?? '')}
          </button>
        </li>
      ))}
    </ol>
  );
}

type CardState = 'open' | 'voted' | 'skipped';

function stateOf(ballot: Ballot, seat: Seat): CardState {
  const cast = ballot.find(({ seatId }) => seatId === seat.id);
  return cast === undefined ? 'open' : cast.answer === null ? 'skipped' : 'voted';
}

interface CardProps {
  readonly seat: Seat;
  readonly number: number;
  readonly state: CardState;
  readonly chosen: boolean;
  readonly onChoose: (seatId: string) => void;
}

function Card({ seat, number, state, chosen, onChoose }: CardProps) {
  const { t } = useTexts('room');
  const name = useSeatName()(seat, number);
  const label = t(`vote.card.${state}`, { name });
  return (
    <button
      type="button"
      className={styles['card']}
      data-state={state}
      aria-label={label}
      aria-pressed={chosen}
      title={label}
      // The focus stays where keys are votes.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(seat.id)}
    />
  );
}
