import { Button } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { Measure } from '../../../model/action';
import type { Day } from '../../../model/primitives';
import { newId } from '../../../state/new-id';
import { DateField } from '../../parts/fields/DateField';
import { today } from '../../parts/today';
import { NumberField } from '../../parts/fields/NumberField';
import { useHeldTyping } from '../../parts/fields/use-held-typing';
import { useLineUndo } from '../../parts/fields/use-line-undo';
import { useFormat } from '../../parts/use-format';
import styles from './follow-up.module.css';

interface ReadingsProps {
  readonly measure: Measure;
  readonly onChange: (readings: Measure['readings']) => void;
  readonly inputId: string;
}

/** The dated readings of a measure, oldest first, and a line for the next one, stored as well when it is left. */
export function Readings({ measure, onChange, inputId }: ReadingsProps) {
  const { t } = useTexts('steps');
  const { format } = useFormat();
  const [value, setValue] = useState<number | null>(null);
  const [date, setDate] = useState<Day | null>(today);
  const unit = measure.unit === '' ? '' : `\u00a0${measure.unit}`;
  const tell = (number: number) => `${format.number(number, { maxDecimals: 2 })}${unit}`;
  const typed = value === null || date === null ? '' : String(value);
  const { write: add } = useHeldTyping(typed, () => {
    if (value === null || date === null) return;
    const readings = [...measure.readings, { id: newId(), date, value }];
    // The newest of one day stays behind the earlier ones: it is the latest reading.
    onChange(readings.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
    setValue(null);
  });
  const undo = useLineUndo(typed, (text) => setValue(text === '' ? null : Number(text)));
  return (
    <>
      {measure.readings.length > 0 && (
        <ul className={styles['readings']} aria-label={t('followUp.readings')}>
          {measure.readings.map((reading) => (
            <li key={reading.id}>
              <span>{format.day(reading.date, 'medium')}</span>
              <b>{tell(reading.value)}</b>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t('followUp.removeReading', {
                  day: format.day(reading.date, 'medium'),
                  value: tell(reading.value),
                })}
                onClick={() => onChange(measure.readings.filter(({ id }) => id !== reading.id))}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles['newReading']}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <NumberField
          id={inputId}
          label={t('followUp.value')}
          unit={measure.unit || undefined}
          value={value}
          onChange={(next) => setValue(next)}
          onRefused={() => setValue(null)}
          onKeyDown={undo}
        />
        <DateField label={t('followUp.day')} value={date} onChange={(next) => setDate(next)} />
        <Button type="submit" icon={<AddRegular />} disabled={typed === ''}>
          {t('followUp.addReading')}
        </Button>
      </form>
    </>
  );
}
