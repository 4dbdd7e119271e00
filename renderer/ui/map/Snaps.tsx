import { memo } from 'react';
import styles from './grid.module.css';
import type { MapColumn } from './map-columns';

/** Where scrolling comes to rest: the columns' left edges. */
export const Snaps = memo(function Snaps(props: { readonly columns: readonly MapColumn[]; readonly column: number }) {
  return (
    <div className={styles['snaps']} aria-hidden="true">
      {props.columns.map((entry) => (
        <i
          key={entry.kind === 'touchpoint' ? entry.entry.touchpoint.id : entry.stage.id}
          style={{ width: props.column }}
        />
      ))}
    </div>
  );
});
