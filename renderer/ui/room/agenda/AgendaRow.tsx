import { Button, Input, Select } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import { MOST_MINUTES, movedItem, neighbourOf, stepOf, withItem, withoutItem } from '../../../guide/agenda';
import type { PlannedItem } from '../../../guide/agenda-times';
import { STEP_IDS } from '../../../guide/guide-step';
import { setAgenda } from '../../../model/commands/map-commands';
import type { AgendaItem } from '../../../model/journey-map';
import { MAX_TEXT } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { run } from '../../../state/open-map';
import { useGuideTexts } from '../../guide/guide-texts';
import { useGesture } from '../../parts/fields/use-gesture';
import { useFormat } from '../../parts/use-format';
import styles from './agenda.module.css';
import { useShowCurve } from '../use-show-curve';
import { useItemName } from './use-agenda';
import { useAgendaActs } from './use-agenda-acts';

interface AgendaRowProps {
  readonly agenda: readonly AgendaItem[];
  readonly planned: PlannedItem;
  readonly number: number;
}

/** One part of the agenda: when, what, for which step, how long. Alt+arrows move it from any of its fields. */
export function AgendaRow({ agenda, planned: { item, place, startsAt, endsAt }, number }: AgendaRowProps) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const nameOf = useItemName();
  const steps = useGuideTexts().steps;
  const gesture = useGesture();
  const acts = useAgendaActs();
  const showCurve = useShowCurve();
  const row = useRef<HTMLLIElement>(null);
  const name = nameOf(item);

  const edit = (fields: Partial<Omit<AgendaItem, 'id'>>, stay: string | null = null) =>
    run(setAgenda(withItem(agenda, item.id, fields)), stay);
  const move = (by: 1 | -1) => {
    if (!run(setAgenda(movedItem(agenda, item.id, by)))) return;
    announce(t('agenda.moved', { name, position: format.number(number + by), of: format.number(agenda.length) }));
  };
  const remove = () => {
    const next = neighbourOf(agenda, item.id, 1) ?? neighbourOf(agenda, item.id, -1);
    if (next) acts.passOn(item.id, next.id);
    const neighbour = row.current?.nextElementSibling ?? row.current?.previousElementSibling;
    neighbour?.querySelector('input')?.focus();
    run(setAgenda(withoutItem(agenda, item.id)));
    announce(t('agenda.removed', { name }));
  };
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    // What was typed is stored: Escape leaves from within a field as it does everywhere in the room.
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) showCurve();
    else if (by !== null && event.altKey && !event.ctrlKey) move(by);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields inside
    <li ref={row} data-place={place} onKeyDown={press}>
      <span className={styles['times']}>
        {startsAt === null || endsAt === null
          ? t('agenda.past')
          : `${format.timeOfDay(startsAt)}–${format.timeOfDay(endsAt)}`}
      </span>
      <Input
        className={styles['field'] ?? ''}
        aria-label={t('agenda.name', { number: format.number(number) })}
        value={item.title}
        placeholder={nameOf({ ...item, title: '' })}
        maxLength={MAX_TEXT}
        autoComplete="off"
        onFocus={gesture.begin}
        onChange={(_, { value }) => edit({ title: value }, gesture.current.current)}
      />
      <Select
        className={styles['field'] ?? ''}
        aria-label={t('agenda.step', { number: format.number(number) })}
        value={stepOf(item) ?? ''}
        onChange={(_, { value }) => edit({ step: value === '' ? null : value })}
      >
        <option value="">{t('agenda.noStep')}</option>
        {STEP_IDS.map((id) => (
          <option key={id} value={id}>
            {steps[id].stop}
          </option>
        ))}
      </Select>
      <MinutesInput
        label={t('agenda.minutes', { number: format.number(number) })}
        value={item.minutes}
        onChange={(minutes, stay) => edit({ minutes }, stay)}
      />
      <span className={styles['rowKeys']}>
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowUpRegular />}
          aria-label={t('agenda.moveUp', { name })}
          disabledFocusable={number === 1}
          onClick={() => move(-1)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<ArrowDownRegular />}
          aria-label={t('agenda.moveDown', { name })}
          disabledFocusable={number === agenda.length}
          onClick={() => move(1)}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<DeleteRegular />}
          aria-label={t('agenda.remove', { name })}
          onClick={remove}
        />
      </span>
    </li>
  );
}

interface MinutesInputProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (minutes: number, gesture: string) => void;
}

const STEP_OF_ARROWS = 5;

/** Whole minutes; the arrows go by five. What is no length of time is refused in the field and changes nothing. */
function MinutesInput({ label, value, onChange }: MinutesInputProps) {
  const { t } = useTexts('room');
  const { format } = useFormat();
  const gesture = useGesture();
  const faultId = useId();
  /** What is being typed, until it says how long the part is. */
  const [draft, setDraft] = useState<string | null>(null);
  const isFault = draft !== null && draft.trim() !== '';
  const type = (text: string) => {
    const minutes = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
    if (minutes < 1 || minutes > MOST_MINUTES) {
      setDraft(text);
      return;
    }
    setDraft(null);
    onChange(minutes, gesture.current.current);
  };
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (by === null || event.altKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    const even = by * Math.floor((by * value) / STEP_OF_ARROWS + 1) * STEP_OF_ARROWS;
    type(String(Math.min(MOST_MINUTES, Math.max(1, even))));
  };
  return (
    <>
      <Input
        className={`${styles['field']} ${styles['minutes']}`}
        aria-label={label}
        aria-invalid={isFault}
        aria-describedby={isFault ? faultId : undefined}
        inputMode="numeric"
        autoComplete="off"
        value={draft ?? String(value)}
        contentAfter={<span aria-hidden="true">{t('agenda.minutesShort')}</span>}
        onFocus={(event) => {
          gesture.begin();
          event.currentTarget.select();
        }}
        onBlur={() => setDraft(null)}
        onChange={(_, { value: text }) => type(text)}
        onKeyDown={press}
      />
      {isFault && (
        <p id={faultId} role="alert" className={styles['fault']}>
          {t('agenda.minutesRule', { max: format.number(MOST_MINUTES) })}
        </p>
      )}
    </>
  );
}
