import {
  Button,
  Checkbox,
  Menu,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
} from '@fluentui/react-components';
import { AddRegular, MoreHorizontalRegular, TextBulletListSquareRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { useTexts } from '../parts/texts';
import { useFormat } from '../parts/use-format';
import { LaneMenuItems } from './LaneMenuItems';
import styles from './lanes.module.css';
import type { MapLane } from './map-lanes';
import { laneKey, useLaneActs, useTellLane } from './use-lane-acts';

/** Which lanes are drawn, in their order; and everything else that can be done with them. */
export const LaneMenu = memo(function LaneMenu({ lanes }: { readonly lanes: readonly MapLane[] }) {
  const { t } = useTexts('view');
  const { format } = useFormat();
  const acts = useLaneActs();
  const tellLane = useTellLane();
  const [open, setOpen] = useState(false);
  const hidden = lanes.filter((lane) => lane.hidden);
  const hiddenFilled = hidden.filter((lane) => lane.filled).length;
  const firstBackstage = lanes.findIndex((lane) => lane.backstage);
  return (
    <Popover
      open={open}
      onOpenChange={(_event, data) => setOpen(data.open)}
      positioning="below-end"
      trapFocus
      inertTrapFocus
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<TextBulletListSquareRegular />}
          title={hiddenFilled > 0 ? t('lanes.hiddenFilled', { count: hiddenFilled }) : undefined}
        >
          {t('lanes.button')}{' '}
          {hiddenFilled > 0 && (
            <span className={styles['count']}>{t('lanes.hiddenShort', { count: format.number(hiddenFilled) })}</span>
          )}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('lanes.list')} style={{ padding: 4 }}>
        <div className={styles['list']} role="list">
          {lanes.map((lane, at) => {
            const title = tellLane(lane);
            return (
              <div key={lane.id} role="listitem">
                {at === firstBackstage && <hr className={styles['line']} />}
                <div className={styles['entry']}>
                  <Checkbox
                    checked={!lane.hidden}
                    onKeyDown={(event) => laneKey(event, lane.id, acts)}
                    label={
                      <>
                        {title} {!lane.filled && <small>{t('lanes.empty')}</small>}
                      </>
                    }
                    onChange={(_event, data) => acts.setHidden([lane.id], data.checked !== true)}
                  />
                  <Menu>
                    <MenuTrigger disableButtonEnhancement>
                      <Button
                        className={styles['entryMenu']}
                        size="small"
                        appearance="subtle"
                        icon={<MoreHorizontalRegular />}
                        aria-label={t('lanes.menu', { lane: title })}
                      />
                    </MenuTrigger>
                    <MenuPopover>
                      <MenuList>
                        <LaneMenuItems lane={lane} onLeaveList={() => setOpen(false)} />
                      </MenuList>
                    </MenuPopover>
                  </Menu>
                </div>
              </div>
            );
          })}
        </div>
        <div className={styles['listEnd']}>
          <Button
            appearance="subtle"
            disabledFocusable={hidden.length === 0}
            onClick={() =>
              acts.setHidden(
                hidden.map(({ id }) => id),
                false,
              )
            }
          >
            {t('lanes.showAll')}
          </Button>
          <Button
            appearance="subtle"
            icon={<AddRegular />}
            onClick={() => {
              // Its name is typed in the map, which the list must not cover.
              setOpen(false);
              acts.add(null);
            }}
          >
            {t('lanes.add')}
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
});
