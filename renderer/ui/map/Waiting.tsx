import styles from './grid.module.css';
import { useTellWaiting } from './tell-waiting';

/** px at 100 %. */
const LONGEST_BAR = 40;

interface WaitingProps {
  /** null when nobody has said. */
  readonly minutes: number | null;
  readonly expected: number | null;
  /** Longest wait of the map: the longest bar. */
  readonly longest: number;
}

/** How long the customer waits, as a bar and in words. */
export function Waiting({ minutes, expected, longest }: WaitingProps) {
  const tell = useTellWaiting();
  if (minutes === null) return null;
  return (
    <span className={styles['waiting']} title={tell(minutes, expected)}>
      <i
        style={{ width: `calc(${Math.max(2, (LONGEST_BAR * minutes) / Math.max(1, longest))} * var(--u))` }}
        aria-hidden="true"
      />
      {tell(minutes, null)}
    </span>
  );
}
