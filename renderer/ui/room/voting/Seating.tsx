import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_SEATS, namesIn, seatsFor } from '../../../model/voting';
import { setSeating, setSeats, useRoom } from '../../../state/room';
import { ChoiceBar } from '../../parts/fields/ChoiceBar';
import { useFormat } from '../../parts/use-format';
import { useShowCurve } from '../use-show-curve';
import styles from './voting.module.css';

/** A usual table, where nobody has written down who takes part. */
const USUAL_SEATS = 6;

interface SeatingProps {
  /** One a line. */
  readonly participants: string;
  readonly onDone: () => void;
}

/** Who votes: so many without names, or people by name. */
export function Seating({ participants, onDone }: SeatingProps) {
  const { t } = useTranslation('room');
  const { format } = useFormat();
  const showCurve = useShowCurve();
  const seats = useRoom((state) => state.seats);
  const known = namesIn(participants);
  const named = seats.filter(({ name }) => name !== '').map(({ name }) => name);
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
  const done = () => {
    if (!fits) return;
    setSeats(seatsFor(voters, seats));
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
      {kind === 'named' ? (
        <Field label={t('seats.names')} hint={t('seats.namesHint')}>
          <Textarea rows={3} value={names} onChange={(_, { value }) => setNames(value)} />
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
      <div className={styles['actions']}>
        <Button type="submit" appearance="primary" disabledFocusable={!fits}>
          {fits ? t('seats.begin', { count }) : t('seats.tooMany', { max: format.number(MAX_SEATS) })}
        </Button>
        {seats.length > 0 && <Button onClick={leave}>{t('seats.cancel')}</Button>}
      </div>
    </form>
  );
}
