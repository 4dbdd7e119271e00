import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import { newId } from '../../state/new-id';
import { isOwn } from './lane-order';
import type { MapLane } from './map-lanes';
import { startRenaming } from './map-view';
import { useLaneActs } from './use-lane-acts';

interface LaneMenuItemsProps {
  readonly lane: MapLane;
  /** Puts the focus on the lower edge of the lane, which arrow keys then move. */
  readonly onChangeHeight?: () => void;
  /** A name is going to be typed in the map itself. */
  readonly onLeaveList?: () => void;
}

/** What can be done with one lane: the items of its menu. */
export function LaneMenuItems({ lane, onChangeHeight, onLeaveList }: LaneMenuItemsProps) {
  const { t } = useTexts('view');
  const acts = useLaneActs();
  const { id, hidden, collapsed } = lane;
  const item = (title: string, act: () => void, disabled = false) => (
    <MenuItem disabled={disabled} onClick={act}>
      {title}
    </MenuItem>
  );
  return (
    <>
      {item(t('lanes.up'), () => acts.move(id, -1), !acts.canMove(id, -1))}
      {item(t('lanes.down'), () => acts.move(id, 1), !acts.canMove(id, 1))}
      {isOwn(lane) && item(t(lane.backstage ? 'lanes.above' : 'lanes.below'), () => acts.cross(id))}
      <MenuDivider />
      {item(t(hidden ? 'lanes.show' : 'lanes.hide'), () => acts.setHidden([id], !hidden))}
      {item(t(collapsed ? 'lanes.expand' : 'lanes.collapse'), () => acts.setCollapsed(id, !collapsed), hidden)}
      {onChangeHeight && item(t('lanes.height'), onChangeHeight)}
      {item(t('lanes.fit'), () => acts.setHeight(id, null, newId()), lane.height === null && !collapsed)}
      <MenuDivider />
      {isOwn(lane) &&
        item(
          t('lanes.rename'),
          () => {
            onLeaveList?.();
            startRenaming('lane', id);
          },
          hidden,
        )}
      {item(
        t('lanes.addBelow'),
        () => {
          onLeaveList?.();
          acts.add(id);
        },
        hidden,
      )}
      {isOwn(lane) && item(t('lanes.delete'), () => acts.remove(id))}
    </>
  );
}
