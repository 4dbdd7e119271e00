import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTexts } from '../parts/texts';
import { useNameOf } from '../parts/use-name-of';
import type { StageSpan } from './map-columns';
import styles from './stages.module.css';
import { useStageActs } from './use-stage-acts';

/** What can be done with a stage, at its head. */
export function StageMenu({ span }: { readonly span: StageSpan }) {
  const { t } = useTexts('view');
  const nameOf = useNameOf();
  const acts = useStageActs();
  const { stage, rolledUp, touchpoints } = span;
  return (
    <Menu positioning="below-start">
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles['more']}
          size="small"
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={t('stage.menu', { stage: nameOf(stage) })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={touchpoints.length === 0} onClick={() => acts.rollUp(stage.id, !rolledUp)}>
            {t(rolledUp ? 'stage.open' : 'stage.rollUp')}
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => acts.rename(stage.id)}>{t('stage.rename')}</MenuItem>
          <MenuItem disabled={!acts.canMove(stage.id, -1)} onClick={() => acts.move(stage.id, -1)}>
            {t('stage.left')}
          </MenuItem>
          <MenuItem disabled={!acts.canMove(stage.id, 1)} onClick={() => acts.move(stage.id, 1)}>
            {t('stage.right')}
          </MenuItem>
          <MenuDivider />
          {/* Once the menu has given the focus back, so that typing keeps it. */}
          <MenuItem onClick={() => setTimeout(() => acts.addTouchpoint(stage.id))}>{t('stage.addTouchpoint')}</MenuItem>
          <MenuItem onClick={() => acts.addAfter(stage.id)}>{t('stage.addAfter')}</MenuItem>
          <MenuItem onClick={() => acts.remove(stage.id)}>{t('stage.delete')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
