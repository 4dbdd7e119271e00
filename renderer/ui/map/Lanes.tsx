import { memo, type RefObject, useDeferredValue } from 'react';
import { useTexts } from '../parts/texts';
import type { Range } from '../parts/curve/persona-line';
import type { MapPlace, MapRow } from './cursor';
import styles from './grid.module.css';
import { LaneRow, type LaneRowProps } from './LaneRow';
import type { MapLane } from './map-lanes';
import { useLanesInSight } from './use-lanes-in-sight';
import { LANE, type MapLayout } from './use-map-layout';

type OfAll = 'columns' | 'range' | 'selected' | 'editing' | 'onExit' | 'touchpoints' | 'pictures' | 'longestWait';

interface LanesProps extends Pick<LaneRowProps, OfAll> {
  readonly lanes: readonly MapLane[];
  readonly layout: MapLayout;
  /** What stands over the first lane, px. */
  readonly above: number;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Of its window, px. */
  readonly height: number;
  /** The columns are being scrolled. */
  readonly moving: boolean;
  /** Where the cursor stands. */
  readonly place: MapPlace | null;
  /** Rows of which several cells are selected. */
  readonly inRange: ReadonlySet<MapRow>;
}

const NO_COLUMNS: Range = { first: 0, last: -1 };

/** All lanes below the names, with the line of visibility between. */
export const Lanes = memo(function Lanes(props: LanesProps) {
  const { lanes, layout, above, scroller, height, moving, place, inRange, range, editing, ...ofAll } = props;
  const { t } = useTexts('map');
  const { isInSight, measured } = useLanesInSight(lanes, layout, above, scroller, height);
  // The curve and the names move with the hand; where it moves faster than cells can be drawn, the lanes follow. Where
  // it was at rest before, as when the map comes or jumps, all is there at once.
  const late = useDeferredValue(range);
  const followed = useDeferredValue(moving) ? late : range;
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
          {...ofAll}
          lane={lane}
          rowIndex={5 + index}
          height={layout.laneHeights.get(lane.id) ?? LANE}
          lines={layout.laneLines.get(lane.id)}
          zoom={layout.zoom}
          column={layout.column}
          departments={layout.departments}
          range={here ? range : isInSight(index) ? followed : NO_COLUMNS}
          inRange={inRange.has(lane.id)}
          cursorId={here?.touchpointId ?? null}
          editing={here && editing}
        />
      </div>
    );
  });
});
