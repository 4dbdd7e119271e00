import { memo, type RefObject, useDeferredValue, useMemo } from 'react';
import { useTexts } from '../parts/texts';
import type { Editing, MapPlace, MapRow } from './cursor';
import { type DrawnColumns, NO_COLUMNS } from './drawn-columns';
import styles from './grid.module.css';
import { LaneRow, type SharedByLanes } from './LaneRow';
import type { MapLane } from './map-lanes';
import { useLanesInSight } from './use-lanes-in-sight';
import { LANE, type MapLayout } from './use-map-layout';

interface LanesProps extends Omit<SharedByLanes, 'column' | 'zoom' | 'departments'> {
  readonly lanes: readonly MapLane[];
  readonly layout: MapLayout;
  /** What stands over the first lane, px. */
  readonly above: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Of its window, px. */
  readonly height: number;
  /** Columns that are drawn. */
  readonly range: DrawnColumns;
  /** The columns are being scrolled. */
  readonly moving: boolean;
  /** Where the cursor stands. */
  readonly place: MapPlace | null;
  /** What is typed at the cursor; null while nothing is. */
  readonly editing: Editing | null;
  /** Rows of which several cells are selected. */
  readonly inRange: ReadonlySet<MapRow>;
}

/** All lanes below the names, with the line of visibility between. */
export const Lanes = memo(function Lanes(props: LanesProps) {
  const { lanes, layout, above, scroller, height, moving, place, inRange, range, editing } = props;
  const { columns, selected, touchpoints, pictures, longestWait, onExit } = props;
  const { column, zoom, departments } = layout;
  const { t } = useTexts('map');
  const { isInSight, measured } = useLanesInSight(lanes, layout, above, scroller, height);
  // The curve and the names move with the hand; where it moves faster than cells can be drawn, the lanes follow. Where
  // it was at rest before, as when the map comes or jumps, all is there at once.
  const late = useDeferredValue(range);
  const followed = useDeferredValue(moving) ? late : range;
  // One for all, and the same while it is the same: a lane is looked at in every frame of a map that moves.
  const shared = useMemo(
    () => ({ columns, column, zoom, selected, touchpoints, pictures, departments, longestWait, onExit }),
    [columns, column, zoom, selected, touchpoints, pictures, departments, longestWait, onExit],
  );
  const firstBackstage = lanes.findIndex((lane) => lane.backstage);
  return lanes.map((lane, index) => {
    const here = place?.lane === lane.id ? place : null;
    return (
      <div key={lane.id} ref={measured} data-box={lane.id} role="presentation">
        {index === firstBackstage && (
          <div className={styles['visibility']}>
            <span className={styles['label']}>{t('rows.visibility')}</span>
          </div>
        )}
        <LaneRow
          shared={shared}
          lane={lane}
          rowIndex={5 + index}
          height={layout.laneHeights.get(lane.id) ?? LANE}
          lines={layout.laneLines.get(lane.id)}
          range={here ? range : isInSight(index) ? followed : NO_COLUMNS}
          inRange={inRange.has(lane.id)}
          cursorId={here?.touchpointId ?? null}
          editing={here && editing}
        />
      </div>
    );
  });
});
