import styles from './room.module.css';

interface BarKeyProps {
  readonly keys: readonly string[];
  readonly label: string;
  /** Left out where a press of the mouse could not say what is meant. */
  readonly onPress?: () => void;
  /** Nothing would come of it just now. */
  readonly off?: boolean;
}

/** A key that works just now and what it does; a button for the mouse. */
export function BarKey({ keys, label, onPress, off = false }: BarKeyProps) {
  const caps = keys.map((key) =>
    key === '–' ? (
      key
    ) : (
      <kbd key={key} className="keycap">
        {key}
      </kbd>
    ),
  );
  return onPress ? (
    <button
      type="button"
      aria-disabled={off || undefined}
      // The focus stays where the keys work.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      <span aria-hidden="true">{caps}</span> {label}
    </button>
  ) : (
    <span className={styles['hint']}>
      <span aria-hidden="true">{caps}</span> {label}
    </span>
  );
}
