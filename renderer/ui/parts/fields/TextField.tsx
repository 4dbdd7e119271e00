import { Field, Input, Textarea } from '@fluentui/react-components';
import { type KeyboardEvent, type PointerEvent, useId } from 'react';
import { MAX_TEXT } from '../../../model/primitives';
import styles from './fields.module.css';
import { useGesture } from './use-gesture';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Called at every key; `gesture` joins the keys of one stay into one undo step. */
  readonly onChange: (value: string, gesture: string) => void;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  /** More than 1 makes a field of several lines, at first as many; it grows with the text. */
  readonly rows?: number;
  /** Values already used elsewhere in the map, offered while typing. */
  readonly suggestions?: readonly string[];
  /** Enter in a field of one line. */
  readonly onEnter?: () => void;
  /** Lets a "missing" note of the guide lead here. */
  readonly id?: string;
}

/** A text that is written through at every key. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  placeholder,
  rows = 1,
  suggestions,
  onEnter,
  id,
}: TextFieldProps) {
  const gesture = useGesture();
  const listId = useId();
  const shared = {
    value,
    maxLength: MAX_TEXT,
    onFocus: gesture.begin,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(id === undefined ? {} : { id }),
    onChange: (_event: unknown, data: { value: string }) => onChange(data.value, gesture.current.current),
  };
  const grows = { className: styles['grows'] ?? '', 'data-typed': value };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <>
      <Field label={label} {...(hint ? { hint } : {})}>
        {rows > 1 ? (
          <Textarea {...shared} rows={rows} resize="vertical" root={grows} />
        ) : (
          <Input
            className={styles['input'] ?? ''}
            {...shared}
            onKeyDown={press}
            onPointerEnter={tellClipped}
            {...(suggestions ? { list: listId, autoComplete: 'off' } : {})}
          />
        )}
      </Field>
      {suggestions && <Suggestions id={listId} values={suggestions} />}
    </>
  );
}

/** A text longer than its line ends in an ellipsis; the whole of it is shown under the pointer. */
function tellClipped({ currentTarget }: PointerEvent<HTMLInputElement>) {
  const clipped = currentTarget.scrollWidth > currentTarget.clientWidth;
  currentTarget.title = clipped ? currentTarget.value : '';
}

/** The offers of a text input as the platform shows them: by mouse, by arrows, read aloud. */
export function Suggestions({ id, values }: { readonly id: string; readonly values: readonly string[] }) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </datalist>
  );
}
