import { Field, Input } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTexts } from '../texts';
import { MAX_TEXT } from '../../../model/primitives';
import styles from './fields.module.css';
import { Suggestions } from './TextField';
import { useGesture } from './use-gesture';
import { useHeldTyping } from './use-held-typing';
import { useLineUndo } from './use-line-undo';

/** As many as a touchpoint or a persona may have. */
const MAX_TAGS = 50;

export interface TagsFieldProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[], gesture: string) => void;
  /** Offered while typing; values already chosen are left out. */
  readonly suggestions: readonly string[];
  readonly hint?: string | undefined;
  readonly id?: string;
}

/** Several short names: Enter or a comma adds one, Backspace in the empty field takes the last one back. */
export function TagsField({ label, values, onChange, suggestions, hint, id }: TagsFieldProps) {
  const { t } = useTexts('steps');
  const gesture = useGesture();
  const listId = useId();
  const [text, setText] = useState('');
  const undo = useLineUndo(text, setText);

  const full = values.length >= MAX_TAGS;

  const add = (typed: string) => {
    setText('');
    const fresh = typed
      .split(/[,;\n]/)
      .map((value) => value.trim())
      .filter((value, index, all) => value !== '' && all.indexOf(value) === index && !values.includes(value))
      .slice(0, MAX_TAGS - values.length);
    if (fresh.length > 0) onChange([...values, ...fresh], gesture.current.current);
  };
  const held = useHeldTyping(text, add);
  const remove = (value: string) =>
    onChange(
      values.filter((other) => other !== value),
      gesture.current.current,
    );
  const press = (event: KeyboardEvent) => {
    if (undo(event)) return;
    const last = values.at(-1);
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      event.stopPropagation();
      held.write();
    } else if (event.key === 'Backspace' && text === '' && last !== undefined) {
      event.preventDefault();
      remove(last);
    }
  };

  return (
    <div className={styles['tagsField']}>
      <Field
        label={label}
        hint={full ? t('fields.tags.full', { max: String(MAX_TAGS) }) : (hint ?? t('fields.tags.hint'))}
      >
        <Input
          value={text}
          list={listId}
          autoComplete="off"
          maxLength={MAX_TEXT}
          {...(id === undefined ? {} : { id })}
          onFocus={gesture.begin}
          onKeyDown={press}
          onBlur={held.write}
          onChange={(event, data) => {
            // A suggestion taken from the list arrives whole, without a key.
            const chosen = !(event.nativeEvent instanceof InputEvent) && suggestions.includes(data.value);
            if (chosen || /[,;]/.test(data.value)) add(data.value);
            else setText(data.value);
          }}
        />
      </Field>
      <Suggestions id={listId} values={suggestions.filter((value) => !values.includes(value))} />
      {values.length > 0 && (
        <ul className={styles['tags']} aria-label={label}>
          {values.map((value) => (
            <li key={value}>
              <button
                type="button"
                className={styles['tag']}
                aria-label={t('fields.tags.remove', { value })}
                onFocus={gesture.begin}
                onClick={() => remove(value)}
              >
                {value}
                <DismissRegular aria-hidden="true" fontSize={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
