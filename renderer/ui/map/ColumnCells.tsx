import { memo, type ReactNode } from 'react';
import type { DrawnColumn, DrawnColumns } from './drawn-columns';
import styles from './grid.module.css';
import type { MapColumn } from './map-columns';

interface ColumnCellsProps {
  readonly drawn: DrawnColumns;
  /**
   * A cell. While this is the same function only columns that come are drawn, with the elements
   * of those that left: what has a state in a cell needs a key that tells whose it is.
   */
  readonly cell: (entry: MapColumn, columnIndex: number) => ReactNode;
}

/** The cells of a row, wherever they stand in the document. A cell with an order of its own would be slow to style. */
export function ColumnCells({ drawn, cell }: ColumnCellsProps) {
  return drawn.columns.map(({ slot, entry, index }) => (
    <ColumnCell key={slot} entry={entry} index={index} cell={cell} />
  ));
}

type ColumnCellProps = Pick<ColumnCellsProps, 'cell'> & Pick<DrawnColumn, 'entry' | 'index'>;

const ColumnCell = memo(function ColumnCell({ entry, index, cell }: ColumnCellProps) {
  return (
    <div className={styles['column']} style={{ order: index }}>
      {cell(entry, index)}
    </div>
  );
});
