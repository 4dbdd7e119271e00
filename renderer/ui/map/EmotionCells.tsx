import { memo } from 'react';
import type { Id } from '../../model/primitives';
import type { Range } from '../parts/curve/persona-line';
import { cellId } from './Cell';
import styles from './grid.module.css';
import type { MapColumn } from './map-columns';

interface EmotionCellsProps {
  readonly columns: readonly MapColumn[];
  readonly range: Range;
  readonly column: number;
  readonly selected: ReadonlySet<Id>;
  readonly cursorId: Id | null;
  /** What the curve shows at a touchpoint, in words. */
  readonly describe: (touchpointId: Id) => string;
}

/** The curve's cells, over the drawing: where the cursor stands in it, and what screen readers say there. */
export const EmotionCells = memo(function EmotionCells(props: EmotionCellsProps) {
  const { columns, range, column, selected, cursorId } = props;
  const first = Math.max(0, range.first);
  return (
    <div className={styles['emotionCells']} style={{ paddingInlineStart: first * column }}>
      {columns.slice(first, range.last + 1).map((entry, offset) => {
        if (entry.kind !== 'touchpoint') return <i key={entry.stage.id} />;
        const { id } = entry.entry.touchpoint;
        return (
          <div
            key={id}
            role="gridcell"
            id={cellId({ touchpointId: id, lane: 'emotion' })}
            aria-colindex={first + offset + 2}
            aria-selected={selected.has(id)}
            aria-label={`${entry.entry.touchpoint.name}. ${props.describe(id)}`}
            data-cursor={id === cursorId || undefined}
          />
        );
      })}
    </div>
  );
});
