import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapDocument } from '../../model/document';
import type { Range } from '../parts/curve/persona-line';
import type { MapColumn } from './map-columns';
import { cellText, type DepartmentSpan, type MapLane } from './map-lanes';
import { useTellWaiting } from './tell-waiting';
import styles from './map.module.css';

interface LaneRowProps {
  readonly lane: MapLane;
  readonly rowIndex: number;
  readonly height: number;
  readonly columns: readonly MapColumn[];
  readonly range: Range;
  readonly column: number;
  readonly selected: number;
  readonly touchpoints: MapDocument['touchpoints'];
  readonly departments: readonly DepartmentSpan[];
  /** Longest wait of the map, for the bars. */
  readonly longestWait: number;
}

/** One lane across the map; only the columns in sight are drawn. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { lane, columns, range, column, selected } = props;
  const { t } = useTranslation('map');
  const first = Math.max(0, range.first);
  const shown = columns.slice(first, range.last + 1);
  return (
    <div
      role="row"
      aria-rowindex={props.rowIndex}
      className={styles['row']}
      data-sunk={lane.backstage || undefined}
      style={{ minHeight: props.height }}
    >
      <div role="rowheader" aria-colindex={1} className={styles['label']}>
        {'own' in lane.title ? lane.title.own : t(`lanes.${lane.title.known}`)}
      </div>
      <div className={styles['cells']} style={{ paddingInlineStart: first * column, width: columns.length * column }}>
        {shown.map((entry, offset) => {
          const at = first + offset;
          const touchpoint = entry.kind === 'touchpoint' ? props.touchpoints[entry.entry.touchpoint.id] : undefined;
          const text = touchpoint ? cellText(lane, touchpoint) : '';
          return (
            <div
              key={touchpoint?.id ?? entry.stage.id}
              role="gridcell"
              aria-colindex={at + 2}
              className={styles['cell']}
              data-selected={at === selected || undefined}
              data-stage={entry.opensStage || undefined}
              data-quiet={lane.drawing === 'quiet' || undefined}
              data-field={lane.field}
              style={{ width: column }}
            >
              {lane.drawing === 'waiting' && touchpoint ? (
                <Waiting
                  minutes={touchpoint.waitingMinutes}
                  expected={touchpoint.expectedWaitingMinutes}
                  longest={props.longestWait}
                />
              ) : lane.drawing === 'department' ? (
                // Drawn below as one span over equal neighbours; said here for each.
                <span className={styles['forReaders']}>{text}</span>
              ) : (
                text
              )}
            </div>
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
                style={{ left: span.start * column, width: span.count * column }}
              >
                <span>{span.name}</span>
              </span>
            ))}
      </div>
    </div>
  );
});

const LONGEST_BAR = 40;

function Waiting(props: {
  readonly minutes: number | null;
  readonly expected: number | null;
  readonly longest: number;
}) {
  const tell = useTellWaiting();
  if (props.minutes === null) return null;
  return (
    <span className={styles['waiting']} title={tell(props.minutes, props.expected)}>
      <i
        style={{ width: Math.max(2, (LONGEST_BAR * props.minutes) / Math.max(1, props.longest)) }}
        aria-hidden="true"
      />
      {tell(props.minutes, null)}
    </span>
  );
}
