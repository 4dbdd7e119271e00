import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useTexts } from '../parts/texts';
import type { Touchpoint } from '../../model/touchpoint';
import styles from './touchpoint-menu.module.css';
import { openTouchpointMenuBelow } from './touchpoint-menu-state';

/** Opens the touchpoint's menu by mouse; by keyboard the menu key does. */
export function TouchpointMenuButton({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { t } = useTexts('map');
  const label = t('menu.of', { name: touchpoint.name });
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles['more']}
      aria-label={label}
      aria-haspopup="menu"
      title={t('menu.open')}
      onClick={(event) => openTouchpointMenuBelow(event.currentTarget)}
    >
      <MoreHorizontalRegular aria-hidden="true" />
    </button>
  );
}
