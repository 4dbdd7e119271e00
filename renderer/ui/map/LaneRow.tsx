import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactNode, useCallback } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { cellText } from '../../model/map-cells';
import type { Id } from '../../model/primitives';
import type { Touchpoint } from '../../model/touchpoint';
import { useSlots } from '../parts/use-slots';
import { ActionsCell } from './ActionsCell';
import { Cell } from './Cell';
import { CellEditor, type EditorExit } from './CellEditor';
import { ColumnCells } from './ColumnCells';
import type { Editing } from './cursor';
import type { DrawnColumns } from './drawn-columns';
import styles from './grid.module.css';
import { LaneLabel } from './LaneLabel';
import type { MapColumn } from './map-columns';
import type { DepartmentSpan, MapLane } from './map-lanes';
import { PicturesCell } from './PicturesCell';
import { hyphenated, linesIn, piecesOf } from './text-size';
import { useTellLane } from './use-lane-acts';
import { Waiting } from './Waiting';

/** Left and right padding of a cell, px at 100 %. */
const PADDING = 17;

/** What every lane is drawn from. */
export interface SharedByLanes {
  readonly columns: readonly MapColumn[];
  readonly column: number;
  /** 1 for 100 %. */
  readonly zoom: number;
  readonly selected: ReadonlySet<Id>;
  readonly touchpoints: MapDocument['touchpoints'];
  readonly pictures: MapDocument['pictures'];
  readonly departments: readonly DepartmentSpan[];
  /** Longest wait of the map, for the bars. */
  readonly longestWait: number;
  readonly onExit: (exit: EditorExit) => void;
}

interface LaneRowProps {
  readonly shared: SharedByLanes;
  readonly lane: MapLane;
  readonly rowIndex: number;
  /** In px; `lines` of text fit into it, where that may be fewer than a cell has. */
  readonly height: number;
  readonly lines: number | undefined;
  /** The columns that are drawn; none while the lane itself is out of sight. */
  readonly range: DrawnColumns;
  /** Several cells are selected, and those of this lane are among them. */
  readonly inRange: boolean;
  /** Where the cursor stands in this lane; null when it stands elsewhere. */
  readonly cursorId: Id | null;
  /** What is typed at the cursor; null while nothing is. */
  readonly editing: Editing | null;
}

/** One lane across the map; only the cells in sight are drawn. Out of sight it keeps its height. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { shared, lane, lines, range, inRange, cursorId, editing } = props;
  const cell = useCallback(
    (entry: MapColumn, columnIndex: number) => {
      const touchpoint = entry.kind === 'touchpoint' ? shared.touchpoints[entry.entry.touchpoint.id] : undefined;
      if (!touchpoint) return <NoCell columnIndex={columnIndex} edge={entry.edge} />;
      const cursor = touchpoint.id === cursorId;
      const isSelected = shared.selected.has(touchpoint.id);
      return (
        <Cell
          touchpointId={touchpoint.id}
          lane={lane.id}
          columnIndex={columnIndex}
          edge={entry.edge}
          selected={isSelected}
          inRange={inRange && isSelected}
          cursor={cursor}
          label={lane.drawing === 'department' ? touchpoint.department || undefined : undefined}
        >
          {contentOf({ shared, lane, lines }, touchpoint, columnIndex, cursor && !editing)}
          {cursor && editing && (
            <LaneEditor
              key={touchpoint.id}
              lane={lane}
              touchpoint={touchpoint}
              editing={editing}
              onExit={shared.onExit}
            />
          )}
        </Cell>
      );
    },
    [shared, lane, lines, inRange, cursorId, editing],
  );
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      className={styles['row']}
      data-lane={lane.id}
      data-sunk={lane.backstage || undefined}
      data-line={lines === 1 || undefined}
      data-quiet={lane.drawing === 'quiet' || undefined}
      style={lines === undefined ? { minHeight: props.height } : { height: props.height }}
    >
      <LaneLabel lane={lane} zoom={shared.zoom} />
      <div
        className={mergeClasses(styles['cells'], lane.drawing === 'department' && styles['spans'])}
        style={{ paddingInlineStart: range.first * shared.column, width: shared.columns.length * shared.column }}
      >
        <ColumnCells drawn={range} cell={cell} />
        {lane.drawing === 'department' && <Departments shared={shared} range={range} lines={lines} />}
      </div>
    </div>
  );
});

/** Names of the departments, each over all its columns. */
function Departments({ shared, range, lines }: Pick<LaneRowProps, 'shared' | 'range' | 'lines'>) {
  const { departments, column } = shared;
  const shown = useSlots(
    departments.filter(({ start, count }) => start <= range.last && start + count > range.first),
    ({ firstId }) => firstId,
  );
  return shown.map(({ slot, item: { name, start, count } }) => (
    <span
      key={slot}
      aria-hidden="true"
      className={styles['span']}
      data-wide={count > 1 || undefined}
      style={{ left: start * column, width: count * column }}
    >
      {clamped(<span>{hyphenated(name, 'cell')}</span>, lines, false)}
    </span>
  ));
}

interface LaneEditorProps {
  readonly lane: MapLane;
  readonly touchpoint: Touchpoint;
  readonly editing: Editing;
  readonly onExit: (exit: EditorExit) => void;
}

/** Typing in a cell of a lane, called by the lane and the touchpoint. */
function LaneEditor({ lane, touchpoint, editing, onExit }: LaneEditorProps) {
  const title = useTellLane()(lane);
  const { t } = useTexts('map');
  return (
    <CellEditor
      lane={lane.id}
      touchpoint={touchpoint}
      label={t('cell.label', { lane: title, name: touchpoint.name })}
      editing={editing}
      onExit={onExit}
    />
  );
}

type Row = Pick<LaneRowProps, 'shared' | 'lane' | 'lines'>;

/** What a cell holds; `whole` where the cursor stands and nothing is typed. */
function contentOf(row: Row, touchpoint: Touchpoint, columnIndex: number, whole: boolean): ReactNode {
  const { lane, lines } = row;
  const { column, zoom, pictures, longestWait } = row.shared;
  switch (lane.drawing) {
    case 'pictures':
      return <PicturesCell touchpoint={touchpoint} pictures={pictures} room={column / zoom - PADDING} />;
    case 'actions':
      return clamped(<ActionsCell touchpointId={touchpoint.id} />, lines, whole);
    case 'waiting':
      return (
        <Waiting
          minutes={touchpoint.waitingMinutes}
          expected={touchpoint.expectedWaitingMinutes}
          longest={longestWait}
        />
      );
    case 'department':
      // Drawn as one span over equal neighbours, and here where that has no room for it.
      return whole && isCut(row, columnIndex) ? clamped(hyphenated(touchpoint.department, 'cell'), lines, true) : null;
    default:
      return clamped(hyphenated(cellText(lane.id, touchpoint), 'cell'), lines, whole);
  }
}

/** Whether a lane is lower than the department's name over its span takes. */
function isCut({ shared: { departments, column, zoom }, lines }: Row, columnIndex: number): boolean {
  const span = departments.find(({ start, count }) => start <= columnIndex && columnIndex < start + count);
  if (!span || lines === undefined) return false;
  return linesIn(piecesOf(span.name, 'cell'), (span.count * column) / zoom - PADDING) > lines;
}

/** Cut where a lane is drawn lower than its fullest cell. */
function clamped(content: ReactNode, lines: number | undefined, whole: boolean): ReactNode {
  if (lines === undefined || content === '') return content;
  return (
    <div
      className={styles['clamped']}
      title={typeof content === 'string' ? content : undefined}
      data-whole={whole || undefined}
      style={whole ? undefined : { WebkitLineClamp: lines }}
    >
      {content}
    </div>
  );
}

/** The place of a stage that has no touchpoints yet. */
function NoCell({ columnIndex, edge }: { readonly columnIndex: number; readonly edge: boolean }) {
  return (
    <div role="gridcell" aria-colindex={columnIndex + 2} className={styles['cell']} data-edge={edge || undefined} />
  );
}
