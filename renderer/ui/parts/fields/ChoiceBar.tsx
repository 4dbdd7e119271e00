import { type CSSProperties, useId } from 'react';
import styles from './fields.module.css';

interface Choice<Value extends string | number> {
  readonly value: Value;
  readonly label: string;
  /** Longer name for screen readers and the tooltip. */
  readonly title?: string;
}

export interface ChoiceBarProps<Value extends string | number> {
  readonly label: string;
  readonly value: Value | null;
  readonly choices: readonly Choice<Value>[];
  /** null when the present choice was pressed again and `clearable`. */
  readonly onChange: (value: Value | null) => void;
  readonly clearable?: boolean;
  readonly hint?: string | undefined;
  readonly id?: string;
}

/**
 * A few short alternatives side by side: radio buttons drawn as one bar. Arrows move, a second click or
 * Backspace takes the choice back where nothing chosen is allowed.
 */
export function ChoiceBar<Value extends string | number>(props: ChoiceBarProps<Value>) {
  const { label, value, choices, onChange, clearable = false, hint, id } = props;
  const name = useId();
  const labelId = useId();
  const clear = () => clearable && value !== null && onChange(null);
  return (
    <div className={styles['choice']} id={id} tabIndex={id === undefined ? undefined : -1}>
      <span id={labelId} className={styles['label']}>
        {label}
      </span>
      <div
        role="radiogroup"
        aria-labelledby={labelId}
        className={styles['bar']}
        data-long={isLong(choices) || undefined}
        style={counted(choices)}
      >
        {choices.map((choice) => (
          <label key={choice.value} className={styles['option']} title={choice.title}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              {...(choice.title ? { 'aria-label': choice.title } : {})}
              onChange={() => onChange(choice.value)}
              onClick={() => choice.value === value && clear()}
              onKeyDown={(event) => (event.key === 'Backspace' || event.key === 'Delete') && clear()}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {hint && <span className={styles['hint']}>{hint}</span>}
    </div>
  );
}

/** In letters: longer, a bar may need two rows, whose choices then stand below each other. */
const LONG = 34;

function isLong(choices: readonly { readonly label: string }[]): boolean {
  return choices.reduce((letters, { label }) => letters + label.length, 0) > LONG;
}

/** What the style sheet counts with: how many choices there are, and the letters of the longest. */
function counted(choices: readonly { readonly label: string }[]): CSSProperties {
  return {
    '--choices': choices.length,
    '--letters': Math.max(...choices.map(({ label }) => label.length)),
  } as CSSProperties;
}
