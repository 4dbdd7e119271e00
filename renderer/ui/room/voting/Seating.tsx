import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { MAX_SEATS, namesIn, seatsFor } from '../../../model/voting';
import { announce } from '../../../state/announcements';
import { setSeating, setSeats, useRoom, votesWith } from '../../../state/room';
import { ChoiceBar } from '../../parts/fields/ChoiceBar';
import { useFormat } from '../../parts/use-format';
import { useShowCurve } from '../use-show-curve';
import styles from './voting.module.css';

/** A usual table, where nobody has written down who takes part. */
const USUAL_SEATS = 6;

/** Lines of names in sight: more than these scroll. */
const FEWEST_LINES = 3;
const MOST_LINES = 10;

interface SeatingProps {
  /** One a line. */
  readonly participants: string;
  readonly onDone: () => void;
}

/** Who votes: so many without names, or people by name. */
export function Seating({ participants, onDone }: SeatingProps) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const showCurve = useShowCurve();
  const seats = useRoom((state) => state.seats);
  const known = namesIn(participants);
  const named = seats.filter(({ name }) => name !== '').map(({ name }) => name);
  const ballots = useRoom((state) => state.ballots);
  const dots = useRoom((state) => state.dots);
  const [kind, setKind] = useState<'named' | 'nameless'>(
    seats.length > 0 ? (named.length > 0 ? 'named' : 'nameless') : known.length > 0 ? 'named' : 'nameless',
  );
  const [names, setNames] = useState((named.length > 0 ? named : known).join('\n'));
  const [typed, setTyped] = useState(String(seats.length || known.length || USUAL_SEATS));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input:not([type=radio])')?.focus(), []);

  const number = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
  const voters = kind === 'named' ? namesIn(names) : number;
  const count = typeof voters === 'number' ? voters : voters.length;
  const fits = count >= 1 && count <= MAX_SEATS;
  const next = seatsFor(voters, seats);
  const { kept, lost } = votesWith({ ballots, dots }, next);
  const lines = Math.max(FEWEST_LINES, Math.min(MOST_LINES, names.split('\n').length));
  /** What becomes of a vote in the middle of which the seats change; null where nothing was keyed. */
  const effect =
    kept + lost === 0
      ? null
      : [
          ...(kept > 0 ? [t('seats.kept', { count: kept })] : []),
          ...(lost > 0 ? [t('seats.lost', { count: lost })] : []),
        ].join(' ');
  const done = () => {
    if (!fits) return;
    setSeats(next);
    announce([t('seats.told', { count }), ...(effect === null ? [] : [effect])].join(' '));
    onDone();
  };
  const leave = () => {
    if (seats.length > 0) setSeating(false);
    else showCurve();
    onDone();
  };
  return (
    <form
      ref={form}
      className={styles['seating']}
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault();
          leave();
        } else if (event.key === 'Enter' && event.ctrlKey) {
          event.preventDefault();
          done();
        }
      }}
    >
      <div className={styles['seatingHead']}>
        <h3 className={styles['head']}>{t('seats.title')}</h3>
        <ChoiceBar
          label={t('seats.kind')}
          value={kind}
          choices={[
            { value: 'named', label: t('seats.named') },
            { value: 'nameless', label: t('seats.nameless') },
          ]}
          onChange={(next) => next && setKind(next)}
        />
      </div>
      {kind === 'named' ? (
        <Field className={styles['nameList'] ?? ''} label={t('seats.names')} hint={t('seats.namesHint')}>
          <Textarea
            className={styles['names'] ?? ''}
            textarea={{ rows: lines }}
            value={names}
            onChange={(_, { value }) => setNames(value)}
          />
        </Field>
      ) : (
        <Field label={t('seats.number')} hint={t('seats.namelessHint')}>
          <Input
            className={styles['number'] ?? ''}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
      )}
      {effect !== null && fits && <p className={styles['effect']}>{effect}</p>}
      <div className={styles['actions']}>
        <Button type="submit" appearance="primary" disabledFocusable={!fits}>
          {fits ? t('seats.begin', { count }) : t('seats.tooMany', { max: format.number(MAX_SEATS) })}
        </Button>
        {seats.length > 0 && <Button onClick={leave}>{t('seats.cancel')}</Button>}
      </div>
    </form>
  );
}
