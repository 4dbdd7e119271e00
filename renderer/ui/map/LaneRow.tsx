import { mergeClasses } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { cellText } from '../../model/map-cells';
import type { Id } from '../../model/primitives';
import type { Touchpoint } from '../../model/touchpoint';
import type { Range } from '../parts/curve/persona-line';
import { ActionsCell } from './ActionsCell';
import { Cell } from './Cell';
import { CellEditor, type EditorExit } from './CellEditor';
import type { Editing } from './cursor';
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

export interface LaneRowProps {
  readonly lane: MapLane;
  readonly rowIndex: number;
  /** In px; `lines` of text fit into it, where that may be fewer than a cell has. */
  readonly height: number;
  readonly lines: number | undefined;
  /** 1 for 100 %. */
  readonly zoom: number;
  readonly columns: readonly MapColumn[];
  /** The columns in sight; none while the lane itself is out of sight. */
  readonly range: Range;
  readonly column: number;
  readonly selected: ReadonlySet<Id>;
  /** Several cells are selected, and those of this lane are among them. */
  readonly inRange: boolean;
  /** Where the cursor stands in this lane; null when it stands elsewhere. */
  readonly cursorId: Id | null;
  /** What is typed at the cursor; null while nothing is. */
  readonly editing: Editing | null;
  readonly onExit: (exit: EditorExit) => void;
  readonly touchpoints: MapDocument['touchpoints'];
  readonly pictures: MapDocument['pictures'];
  readonly departments: readonly DepartmentSpan[];
  /** Longest wait of the map, for the bars. */
  readonly longestWait: number;
}

/** One lane across the map; only the cells in sight are drawn. Out of sight it keeps its height. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { lane, columns, range, column, selected, cursorId, editing } = props;
  const first = Math.max(0, range.first);
  const shown = columns.slice(first, range.last + 1);
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      className={styles['row']}
      data-lane={lane.id}
      data-sunk={lane.backstage || undefined}
      data-line={props.lines === 1 || undefined}
      data-quiet={lane.drawing === 'quiet' || undefined}
      style={props.lines === undefined ? { minHeight: props.height } : { height: props.height }}
    >
      <LaneLabel lane={lane} zoom={props.zoom} />
      <div
        className={mergeClasses(styles['cells'], lane.drawing === 'department' && styles['spans'])}
        style={{ paddingInlineStart: first * column, width: columns.length * column }}
      >
        {shown.map((entry, offset) => {
          const touchpoint = entry.kind === 'touchpoint' ? props.touchpoints[entry.entry.touchpoint.id] : undefined;
          const columnIndex = first + offset;
          if (!touchpoint) return <NoCell key={entry.stage.id} columnIndex={columnIndex} />;
          const cursor = touchpoint.id === cursorId;
          const isSelected = selected.has(touchpoint.id);
          return (
            <Cell
              key={touchpoint.id}
              touchpointId={touchpoint.id}
              lane={lane.id}
              columnIndex={columnIndex}
              opensStage={entry.opensStage}
              selected={isSelected}
              inRange={props.inRange && isSelected}
              cursor={cursor}
              label={lane.drawing === 'department' ? touchpoint.department || undefined : undefined}
            >
              {contentOf(props, touchpoint, columnIndex, cursor && !editing)}
              {cursor && editing && (
                <LaneEditor
                  key={touchpoint.id}
                  lane={lane}
                  touchpoint={touchpoint}
                  editing={editing}
                  onExit={props.onExit}
                />
              )}
            </Cell>
          );
        })}
        {lane.drawing === 'department' &&
          props.departments
            .filter(({ start, count }) => start <= range.last && start + count > first)
            .map((span) => (
              <span
                key={span.firstId}
                aria-hidden="true"
                className={styles['span']}
                data-wide={span.count > 1 || undefined}
                style={{ left: span.start * column, width: span.count * column }}
              >
                {clamped(<span>{hyphenated(span.name, 'cell')}</span>, props.lines, false)}
              </span>
            ))}
      </div>
    </div>
  );
});

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

/** What a cell holds; `whole` where the cursor stands and nothing is typed. */
function contentOf(props: LaneRowProps, touchpoint: Touchpoint, columnIndex: number, whole: boolean): ReactNode {
  const { lane, lines, column, zoom, pictures, longestWait } = props;
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
      return whole && isCut(props, columnIndex)
        ? clamped(hyphenated(touchpoint.department, 'cell'), lines, true)
        : null;
    default:
      return clamped(hyphenated(cellText(lane.id, touchpoint), 'cell'), lines, whole);
  }
}

/** Whether a lane is lower than the department's name over its span takes. */
function isCut({ departments, lines, column, zoom }: LaneRowProps, columnIndex: number): boolean {
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
function NoCell({ columnIndex }: { readonly columnIndex: number }) {
  return <div role="gridcell" aria-colindex={columnIndex + 2} className={styles['cell']} data-stage="" />;
}
