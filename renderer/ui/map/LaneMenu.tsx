import { Menu, MenuButton, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { TextBulletListSquareRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapLane } from './map-lanes';
import { showLane } from './map-view';

/** Which filled lanes are shown. */
export const LaneMenu = memo(function LaneMenu(props: {
  readonly lanes: readonly MapLane[];
  readonly hidden: ReadonlySet<string>;
}) {
  const { t } = useTranslation('map');
  const shown = props.lanes.filter((lane) => !props.hidden.has(lane.id)).map((lane) => lane.id);
  return (
    <Menu
      checkedValues={{ lanes: shown }}
      onCheckedValueChange={(_event, { checkedItems }) => {
        for (const lane of props.lanes) showLane(lane.id, checkedItems.includes(lane.id));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={<TextBulletListSquareRegular />} disabled={props.lanes.length === 0}>
          {t('tools.lanes')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {props.lanes.map((lane) => (
            <MenuItemCheckbox key={lane.id} name="lanes" value={lane.id}>
              {'own' in lane.title ? lane.title.own : t(`lanes.${lane.title.known}`)}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});
