import { memo, type ReactNode } from 'react';
import type { Id } from '../../model/primitives';
import type { MapRow } from './cursor';
import styles from './grid.module.css';

export function cellId({ touchpointId, lane }: { readonly touchpointId: Id; readonly lane: MapRow }): string {
  return `map-cell-${lane}-${touchpointId}`;
}

interface CellProps {
  readonly touchpointId: Id;
  readonly lane: MapRow;
  readonly columnIndex: number;
  /** A stage begins here, and another one ended. */
  readonly edge: boolean;
  /** Its touchpoint is selected. */
  readonly selected: boolean;
  /** It is one of several cells that are selected. */
  readonly inRange: boolean;
  /** The cursor stands here. */
  readonly cursor: boolean;
  /** What readers say of it, where it is not what it holds. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** One cell of a lane. */
export const Cell = memo(function Cell(props: CellProps) {
  return (
    <div
      role="gridcell"
      id={cellId(props)}
      aria-colindex={props.columnIndex + 2}
      aria-selected={props.selected}
      aria-label={props.label}
      className={styles['cell']}
      data-lane={props.lane}
      data-touchpoint={props.touchpointId}
      data-selected={props.selected || undefined}
      data-range={props.inRange || undefined}
      data-cursor={props.cursor || undefined}
      data-edge={props.edge || undefined}
    >
      {props.children}
    </div>
  );
});
