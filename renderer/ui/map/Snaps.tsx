import { memo } from 'react';
import type { Range } from '../parts/curve/persona-line';
import styles from './grid.module.css';

interface SnapsProps {
  /** Columns in sight; those of a thousand would be measured again at every change of the map's layout. */
  readonly range: Range;
  readonly column: number;
}

/** Where scrolling comes to rest: the columns' left edges. */
export const Snaps = memo(function Snaps({ range, column }: SnapsProps) {
  const first = Math.max(0, range.first);
  return (
    <div className={styles['snaps']} aria-hidden="true" style={{ paddingInlineStart: first * column }}>
      {Array.from({ length: range.last + 1 - first }, (_, at) => (
        <i key={first + at} />
      ))}
    </div>
  );
});
