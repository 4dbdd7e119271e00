import { memo, useCallback } from 'react';
import type { Id } from '../../model/primitives';
import { cellId } from './Cell';
import { ColumnCells } from './ColumnCells';
import type { DrawnColumns } from './drawn-columns';
import styles from './grid.module.css';
import type { MapColumn } from './map-columns';

interface EmotionCellsProps {
  readonly range: DrawnColumns;
  readonly column: number;
  readonly selected: ReadonlySet<Id>;
  readonly cursorId: Id | null;
  /** What the curve shows at a touchpoint, in words. */
  readonly describe: (touchpointId: Id) => string;
}

/** The curve's cells, over the drawing: where the cursor stands in it, and what screen readers say there. */
export const EmotionCells = memo(function EmotionCells(props: EmotionCellsProps) {
  const { range, column, selected, cursorId, describe } = props;
  const cell = useCallback(
    (entry: MapColumn, columnIndex: number) => {
      if (entry.kind !== 'touchpoint') return null;
      const { id, name } = entry.entry.touchpoint;
      return (
        <div
          role="gridcell"
          className={styles['emotionCell']}
          id={cellId({ touchpointId: id, lane: 'emotion' })}
          aria-colindex={columnIndex + 2}
          aria-selected={selected.has(id)}
          aria-label={`${name}. ${describe(id)}`}
          data-cursor={id === cursorId || undefined}
        />
      );
    },
    [selected, cursorId, describe],
  );
  return (
    <div className={styles['emotionCells']} style={{ paddingInlineStart: range.first * column }}>
      <ColumnCells drawn={range} cell={cell} />
    </div>
  );
});
