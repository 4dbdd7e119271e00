import { Field, Input } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';
import { takeBack } from '../../../state/open-map';
import { useTexts } from '../texts';
import { useFormat } from '../use-format';
import styles from './fields.module.css';
import { readTypedNumber } from './typed-number';
import { useGesture } from './use-gesture';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** Called with a number that fits, or null for an emptied field; never with anything else. */
  readonly onChange: (value: number | null, gesture: string) => void;
  readonly min?: number;
  readonly max?: number;
  /** Decimals that are kept and shown; 0 takes whole numbers only. */
  readonly decimals?: number;
  readonly hint?: string | undefined;
  /** Unit shown behind the number: `%`, `min`, `PLN`. */
  readonly unit?: string | undefined;
  readonly id?: string;
  /** For a number that is not stored yet: what is typed is none (any more), so nothing waits to be stored. */
  readonly onRefused?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
}

/** What is being typed, kept for as long as the stored value is the one it led to. */
interface Draft {
  readonly text: string;
  readonly value: number | null;
  /** What was stored when this typing began. */
  readonly before: number | null;
  readonly problem: string | null;
}

/** A number typed the local way. Words are refused in the field itself and change nothing. */
export function NumberField({
  label,
  value,
  onChange,
  min,
  max,
  decimals = 2,
  hint,
  unit,
  id,
  onRefused,
  onKeyDown,
}: NumberFieldProps) {
  const { t } = useTexts('steps');
  const { format, language } = useFormat();
  const gesture = useGesture();
  const [draft, setDraft] = useState<Draft | null>(null);
  const live = draft && draft.value === value ? draft : null;
  const shown = value === null ? '' : format.number(value, { maxDecimals: decimals });

  const problemOf = (number: number): string | null => {
    if (decimals === 0 && !Number.isInteger(number)) return t('fields.number.whole');
    if (min !== undefined && number < min) return t('fields.number.atLeast', { min: format.number(min) });
    if (max !== undefined && number > max) return t('fields.number.atMost', { max: format.number(max) });
    return null;
  };
  /** What stood here when the field was come to. */
  const entered = useRef(value);
  const putBack = (before: number | null) => {
    if (value === before) return;
    // Nothing was changed: no step stays to be undone.
    if (before !== entered.current || !takeBack(gesture.current.current)) onChange(before, gesture.current.current);
  };
  const type = (text: string) => {
    // Letters typed on, or taken off the end; anything else begins anew, over a number that was meant.
    const goesOn = live !== null && (text.startsWith(live.text) || live.text.startsWith(text));
    const before = goesOn ? live.before : value;
    const store = (number: number | null) => {
      setDraft({ text, value: number, before, problem: null });
      onChange(number, gesture.current.current);
    };
    if (text.trim() === '') return store(null);
    const number = readTypedNumber(text, language);
    const problem = number === undefined ? t('fields.number.notANumber') : problemOf(number);
    if (number !== undefined && !problem) return store(number);
    // What stood here before holds, not the first digits of what does not fit: 25 of 250.
    setDraft({ text, value: onRefused ? null : before, before, problem });
    if (onRefused) onRefused();
    else putBack(before);
  };

  return (
    <Field label={label} {...(hint ? { hint } : {})} {...(live?.problem ? { validationMessage: live.problem } : {})}>
      <Input
        className={styles['input'] ?? ''}
        value={live?.text ?? shown}
        inputMode={decimals === 0 ? 'numeric' : 'decimal'}
        autoComplete="off"
        // The unit stands behind the number for the eye and in the name for the ear.
        {...(unit ? { contentAfter: <span aria-hidden="true">{unit}</span>, 'aria-label': `${label}, ${unit}` } : {})}
        {...(id === undefined ? {} : { id })}
        onFocus={() => {
          gesture.begin();
          entered.current = value;
        }}
        {...(onKeyDown && { onKeyDown })}
        onBlur={() => setDraft((typed) => (typed?.problem ? typed : null))}
        onChange={(_event, data) => type(data.value)}
      />
    </Field>
  );
}
