import { memo, useCallback } from 'react';
import { useTexts } from '../parts/texts';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import type { EditorExit } from './CellEditor';
import type { Editing } from './cursor';
import { ColumnCells } from './ColumnCells';
import { useCutOut } from './cut-out';
import type { DrawnColumns } from './drawn-columns';
import styles from './grid.module.css';
import type { MapColumn } from './map-columns';
import { LandingLine } from './LandingMark';
import { NameCell } from './NameCell';
import { RolledUpColumn } from './RolledUpColumn';
import { useDragging, useTouchpointDrag } from './use-map-drag';

interface NameRowProps {
  readonly columns: readonly MapColumn[];
  readonly range: DrawnColumns;
  readonly column: number;
  readonly height: number;
  readonly selected: ReadonlySet<Id>;
  /** Several cells are selected, and the names are among them. */
  readonly inRange: boolean;
  /** Where the cursor stands in this row; null when it stands elsewhere. */
  readonly cursorId: Id | null;
  /** The touchpoint the cursor stands at, in whichever row. */
  readonly chosenId: Id | null;
  readonly editing: Editing | null;
  readonly onExit: (exit: EditorExit) => void;
  readonly describe: (touchpointId: Id) => string;
  /** Whose balance a rolled-up stage tells. */
  readonly persona: Persona | undefined;
}

/** Ordinals and names of the touchpoints in sight. */
export const NameRow = memo(function NameRow(props: NameRowProps) {
  const { columns, range, column, selected, inRange, cursorId, chosenId, editing, onExit, describe, persona } = props;
  const { t } = useTexts('map');
  const cutOut = useCutOut((state) => state.cutOut?.ids);
  const dragging = useDragging((state) => state.touchpoints);
  const shown = columns.slice(range.first, range.last + 1);
  // Typing that was scrolled out of sight waits to go on, and keeps no other name from being dragged.
  const typing =
    editing !== null && shown.some((entry) => entry.kind === 'touchpoint' && entry.entry.touchpoint.id === cursorId);
  const row = useTouchpointDrag(typing);
  const cell = useCallback(
    (entry: MapColumn, columnIndex: number) => {
      if (entry.kind === 'rolledUp')
        return <RolledUpColumn key={entry.stage.id} column={entry} columnIndex={columnIndex} persona={persona} />;
      if (entry.kind !== 'touchpoint')
        return (
          <div
            role="gridcell"
            aria-colindex={columnIndex + 2}
            className={styles['cell']}
            data-edge={entry.edge || undefined}
            data-empty=""
          >
            <i>
              {t(columnIndex === 0 && columns.every(({ kind }) => kind === 'empty') ? 'empty.first' : 'stage.empty')}
            </i>
          </div>
        );
      const { touchpoint, number } = entry.entry;
      const { id } = touchpoint;
      return (
        <NameCell
          touchpoint={touchpoint}
          number={number}
          columnIndex={columnIndex}
          edge={entry.edge}
          selected={selected.has(id)}
          inRange={inRange && selected.has(id)}
          dragged={dragging && selected.has(id)}
          cutOut={cutOut?.has(id) ?? false}
          cursor={id === cursorId}
          chosen={id === chosenId}
          editing={id === cursorId ? editing : null}
          description={describe(id)}
          onExit={onExit}
        />
      );
    },
    [t, columns, selected, inRange, dragging, cutOut, cursorId, chosenId, editing, describe, onExit, persona],
  );
  return (
    <div
      ref={row}
      role="row"
      aria-rowindex={4}
      draggable={!typing}
      className={styles['names']}
      style={{ minHeight: props.height }}
      data-lane="name"
    >
      <div role="rowheader" aria-colindex={1} className={styles['label']}>
        {t('rows.touchpoint')}
      </div>
      {/* This row lies over the others, and over their line. */}
      <LandingLine column={column} />
      <div
        className={styles['cells']}
        style={{ paddingInlineStart: range.first * column, width: columns.length * column }}
      >
        <ColumnCells drawn={range} cell={cell} />
      </div>
    </div>
  );
});
