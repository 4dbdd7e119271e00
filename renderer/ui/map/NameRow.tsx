import { memo } from 'react';
import { useTexts } from '../parts/texts';
import type { Persona } from '../../model/persona';
import type { Id } from '../../model/primitives';
import type { Range } from '../parts/curve/persona-line';
import type { EditorExit } from './CellEditor';
import type { Editing } from './cursor';
import { useCutOut } from './cut-out';
import styles from './grid.module.css';
import type { MapColumn } from './map-columns';
import { LandingLine } from './LandingMark';
import { NameCell } from './NameCell';
import { RolledUpColumn } from './RolledUpColumn';
import { useDragging, useTouchpointDrag } from './use-map-drag';

interface NameRowProps {
  readonly columns: readonly MapColumn[];
  readonly range: Range;
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
  const { columns, column, selected, cursorId } = props;
  const { t } = useTexts('map');
  const cutOut = useCutOut((state) => state.cutOut?.ids);
  const dragging = useDragging((state) => state.touchpoints);
  const first = Math.max(0, props.range.first);
  const shown = columns.slice(first, props.range.last + 1);
  // Typing that was scrolled out of sight waits to go on, and keeps no other name from being dragged.
  const typing =
    props.editing !== null &&
    shown.some((entry) => entry.kind === 'touchpoint' && entry.entry.touchpoint.id === cursorId);
  const row = useTouchpointDrag(typing);
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
      <div className={styles['cells']} style={{ paddingInlineStart: first * column, width: columns.length * column }}>
        {shown.map((entry, offset) => {
          const columnIndex = first + offset;
          if (entry.kind === 'rolledUp')
            return (
              <RolledUpColumn key={entry.stage.id} column={entry} columnIndex={columnIndex} persona={props.persona} />
            );
          if (entry.kind !== 'touchpoint')
            return (
              <div
                key={entry.stage.id}
                role="gridcell"
                aria-colindex={columnIndex + 2}
                className={styles['cell']}
                data-stage=""
                data-empty=""
              >
                <i>
                  {t(
                    columnIndex === 0 && columns.every(({ kind }) => kind === 'empty') ? 'empty.first' : 'stage.empty',
                  )}
                </i>
              </div>
            );
          const { touchpoint, number } = entry.entry;
          const { id } = touchpoint;
          return (
            <NameCell
              key={id}
              touchpoint={touchpoint}
              number={number}
              columnIndex={columnIndex}
              opensStage={entry.opensStage}
              selected={selected.has(id)}
              inRange={props.inRange && selected.has(id)}
              dragged={dragging && selected.has(id)}
              cutOut={cutOut?.has(id) ?? false}
              cursor={id === cursorId}
              chosen={id === props.chosenId}
              editing={id === cursorId ? props.editing : null}
              description={props.describe(id)}
              onExit={props.onExit}
            />
          );
        })}
      </div>
    </div>
  );
});
