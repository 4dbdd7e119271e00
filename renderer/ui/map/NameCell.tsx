import { memo } from 'react';
import { useTexts } from '../parts/texts';
import type { Touchpoint } from '../../model/touchpoint';
import { useFormat } from '../parts/use-format';
import { cellId } from './Cell';
import { CellEditor, type EditorExit } from './CellEditor';
import type { Editing } from './cursor';
import styles from './grid.module.css';
import { hyphenated } from './text-size';
import { TouchpointMenuButton } from './TouchpointMenuButton';

interface NameCellProps {
  readonly touchpoint: Touchpoint;
  /** Its ordinal. */
  readonly number: number;
  readonly columnIndex: number;
  /** A stage begins here, and another one ended. */
  readonly edge: boolean;
  readonly selected: boolean;
  readonly inRange: boolean;
  /** It is being dragged, or waits to be pasted elsewhere. */
  readonly dragged: boolean;
  readonly cutOut: boolean;
  readonly cursor: boolean;
  /** The cursor is somewhere in its column: its menu is offered. */
  readonly chosen: boolean;
  /** What is typed here; null while nothing is. */
  readonly editing: Editing | null;
  readonly onExit: (exit: EditorExit) => void;
  /** What the band shows above it, in words. */
  readonly description: string;
}

/** A touchpoint's ordinal and name, never shortened. */
export const NameCell = memo(function NameCell(props: NameCellProps) {
  const { touchpoint, selected, editing } = props;
  const { t } = useTexts('map');
  const { format } = useFormat();
  const number = format.number(props.number);
  const name = hyphenated(touchpoint.name, 'name');
  return (
    <div
      role="gridcell"
      id={cellId({ touchpointId: touchpoint.id, lane: 'name' })}
      aria-colindex={props.columnIndex + 2}
      aria-selected={selected}
      aria-label={`${number} ${name}. ${props.description}`}
      className={styles['cell']}
      data-lane="name"
      data-touchpoint={touchpoint.id}
      data-selected={selected || undefined}
      data-range={props.inRange || undefined}
      data-cursor={props.cursor || undefined}
      data-edge={props.edge || undefined}
      data-dragged={props.dragged || undefined}
      data-cut={props.cutOut || undefined}
      data-typing={editing !== null || undefined}
    >
      <small>{number}</small> <span>{name}</span>
      {props.chosen && !editing && <TouchpointMenuButton touchpoint={touchpoint} />}
      {editing && (
        <CellEditor
          key={touchpoint.id}
          lane="name"
          touchpoint={touchpoint}
          label={touchpoint.name === '' ? t('cell.newName', { number }) : t('rename', { name: touchpoint.name })}
          editing={editing}
          onExit={props.onExit}
        />
      )}
    </div>
  );
});
