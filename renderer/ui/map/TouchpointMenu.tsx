import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useTexts } from '../parts/texts';
import { inOrder } from '../../model/sequence';
import type { Stage } from '../../model/stage';
import { useDrawnMap } from '../../state/drawn-map';
import { useNameOf } from '../parts/use-name-of';
import { useCursor } from './cursor';
import { closeTouchpointMenu, useTouchpointMenu } from './touchpoint-menu-state';
import type { TouchpointActs } from './use-touchpoint-acts';

interface TouchpointMenuProps {
  readonly acts: TouchpointActs;
  /** The focus goes back to the map where nothing else took it. */
  readonly onClosed: () => void;
}

/** Everything that can be done with the touchpoints that are selected; each has its key beside it. */
export function TouchpointMenu({ acts, onClosed }: TouchpointMenuProps) {
  const at = useTouchpointMenu((state) => state.at);
  const target = useMemo(() => at && { getBoundingClientRect: () => at }, [at]);
  if (!target) return null;
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => {
        if (open) return;
        closeTouchpointMenu();
        onClosed();
      }}
      // Beside the cell: in a low window it moves up as far as it needs to.
      positioning={{ target, position: 'after', align: 'top', fallbackPositions: ['before-top'] }}
    >
      <MenuPopover>
        <Items acts={acts} />
      </MenuPopover>
    </Menu>
  );
}

function Items({ acts }: { readonly acts: TouchpointActs }) {
  const { t } = useTexts('map');
  const count = useCursor((state) => state.selected.size);
  const stages = useDrawnMap((state) => state.document?.stages);
  return (
    <MenuList aria-label={t('menu.label', { count })}>
      <MenuItem secondaryContent="Ctrl Enter" onClick={acts.addAfter}>
        {t('menu.addAfter')}
      </MenuItem>
      <MenuItem secondaryContent="F2" onClick={acts.rename}>
        {t('menu.rename')}
      </MenuItem>
      <MenuItem secondaryContent="Alt Enter" onClick={acts.details}>
        {t('menu.details')}
      </MenuItem>
      <MenuDivider />
      <MenuItem secondaryContent="Alt ←" disabled={!acts.canMove(-1)} onClick={() => acts.move(-1)}>
        {t('menu.left', { count })}
      </MenuItem>
      <MenuItem secondaryContent="Alt →" disabled={!acts.canMove(1)} onClick={() => acts.move(1)}>
        {t('menu.right', { count })}
      </MenuItem>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuItem>{t('menu.toStage', { count })}</MenuItem>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {inOrder(stages ?? {}).map((stage) => (
              <StageItem key={stage.id} stage={stage} acts={acts} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <MenuDivider />
      <MenuItem secondaryContent="Ctrl X" onClick={() => acts.clipboard('cut')}>
        {t('menu.cut')}
      </MenuItem>
      <MenuItem secondaryContent="Ctrl C" onClick={() => acts.clipboard('copy')}>
        {t('menu.copy')}
      </MenuItem>
      <MenuItem secondaryContent="Ctrl V" onClick={() => acts.clipboard('paste')}>
        {t('menu.paste')}
      </MenuItem>
      <MenuItem secondaryContent="Ctrl D" onClick={acts.duplicate}>
        {t('menu.duplicate', { count })}
      </MenuItem>
      <MenuDivider />
      <MenuItem onClick={acts.remove}>{t('menu.delete', { count })}</MenuItem>
    </MenuList>
  );
}

function StageItem({ stage, acts }: { readonly stage: Stage; readonly acts: TouchpointActs }) {
  const { t } = useTexts('map');
  const nameOf = useNameOf();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{nameOf(stage)}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => acts.moveToStage(stage.id, 'first')}>{t('bulk.first')}</MenuItem>
          <MenuItem onClick={() => acts.moveToStage(stage.id, 'last')}>{t('bulk.last')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
