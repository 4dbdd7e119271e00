import { Button, Menu, MenuList, MenuPopover, MenuTrigger, mergeClasses } from '@fluentui/react-components';
import { ChevronRightRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, memo, useRef } from 'react';
import { useTexts } from '../parts/texts';
import { editLane } from '../../model/commands/lane-commands';
import { run } from '../../state/open-map';
import grid from './grid.module.css';
import { LANE_MENU, laneHeadKey } from './lane-heads';
import { LaneEdgeHandle } from './LaneEdgeHandle';
import { LaneMenuItems } from './LaneMenuItems';
import styles from './lanes.module.css';
import type { MapLane } from './map-lanes';
import { NameInPlace } from './NameInPlace';
import { useMapView } from './map-view';
import { laneKey, useLaneActs, useTellLane } from './use-lane-acts';
import { useLaneDrag } from './use-lane-drag';

interface LaneLabelProps {
  readonly lane: MapLane;
  /** 1 for 100 %. */
  readonly zoom: number;
}

/**
 * The head of a lane's row: its name, and what can be done with it. Dragged it moves the lane, its lower edge makes it
 * higher; the menu does both by keyboard.
 */
export const LaneLabel = memo(function LaneLabel({ lane, zoom }: LaneLabelProps) {
  const { t } = useTexts('view');
  const title = useTellLane()(lane);
  const acts = useLaneActs();
  const renaming = useMapView(({ renaming }) =>
    renaming?.what === 'lane' && renaming.id === lane.id ? renaming : null,
  );
  const edge = useRef<HTMLDivElement>(null);
  const { label, handle, landing, dragged } = useLaneDrag(lane.id);
  return (
    <div
      ref={label}
      role="rowheader"
      draggable
      aria-colindex={1}
      aria-label={title}
      className={mergeClasses(grid['label'], styles['lane'])}
      data-collapsed={lane.collapsed || undefined}
      data-dragged={dragged || undefined}
      data-landing={landing ?? undefined}
    >
      {renaming ? (
        <NameInPlace
          label={t('lanes.name')}
          name={'own' in lane.title ? lane.title.own : ''}
          onName={(name) => run(editLane(lane.id, { title: name }), renaming.gesture)}
        />
      ) : (
        <div ref={handle} className={styles['title']}>
          {lane.collapsed && (
            <Button
              className={styles['expand']}
              size="small"
              appearance="transparent"
              tabIndex={-1}
              icon={<ChevronRightRegular />}
              aria-label={`${t('lanes.expand')}: ${title}`}
              onClick={() => acts.setCollapsed(lane.id, false)}
            />
          )}
          <span title={lane.collapsed ? title : undefined}>{title}</span>
        </div>
      )}
      <Menu positioning="below-start">
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles['more']}
            size="small"
            appearance="subtle"
            tabIndex={-1}
            icon={<MoreHorizontalRegular />}
            aria-label={t('lanes.menu', { lane: title })}
            {...{ [LANE_MENU]: lane.id }}
            onKeyDown={(event: KeyboardEvent<HTMLElement>) => {
              laneKey(event, lane.id, acts);
              laneHeadKey(event);
            }}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <LaneMenuItems lane={lane} onChangeHeight={() => requestAnimationFrame(() => edge.current?.focus())} />
          </MenuList>
        </MenuPopover>
      </Menu>
      <LaneEdgeHandle
        ref={edge}
        lane={lane}
        title={title}
        zoom={zoom}
        onLeave={() => edge.current?.closest<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true })}
      />
    </div>
  );
});
