import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components';
import { ClockRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import { printedBalance } from '../../model/scoring/printed-balance';
import type { MapSummary } from '../../storage/map-summary';
import { later } from '../parts/later';
import { Sparkline } from '../parts/Sparkline';
import { today } from '../parts/today';
import { useFormat } from '../parts/use-format';
import styles from './library.module.css';
import { isDue } from './library-view';
import type { useMapActions } from './use-map-actions';

const RenameDialog = later(async () => (await import('./RenameDialog')).RenameDialog);

interface MapRowProps {
  readonly map: MapSummary;
  readonly now: Date;
  readonly actions: ReturnType<typeof useMapActions>;
  /** Called before the row goes, with what of it takes the focus. */
  readonly onLeaving: (row: Element | null) => void;
}

/** One map: Enter opens, F2 renames, Delete puts it into the bin; the menu holds all of it. */
export function MapRow({ map, now, actions, onLeaving }: MapRowProps) {
  const { t } = useTexts('library');
  const { format } = useFormat();
  const [renaming, setRenaming] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  // The exact time of a row is made when it is asked for: for all of them it would hold up the start.
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const title = map.title || t('untitled');
  const row = useRef<HTMLButtonElement>(null);
  const remove = () => {
    onLeaving(row.current);
    void actions.remove(map.id, map.title);
  };

  const press = (event: KeyboardEvent) => {
    if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') remove();
    else return;
    event.preventDefault();
  };
  return (
    <li
      className={styles['row']}
      onContextMenu={(event) => {
        event.preventDefault();
        setMenuOpen(true);
      }}
    >
      <button
        ref={row}
        type="button"
        className={styles['open']}
        data-row
        onClick={() => void actions.open(map.id, map.title)}
        onKeyDown={press}
        onPointerEnter={() => setPointed(true)}
        onPointerLeave={() => setPointed(false)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      >
        <span className={styles['name']} title={title}>
          {title}
        </span>
        <span className={styles['caption']}>
          {t('edited', { state: t(`state.${map.state}`), when: format.lately(map.editedAt, now) })}
          {(pointed || focused) && ` (${format.moment(map.editedAt)})`}
        </span>
      </button>
      <span className={styles['curve']}>
        {map.rated > 0 ? (
          <Sparkline emotions={map.emotions} width={204} height={40} />
        ) : (
          <span className={styles['caption']}>{t(map.touchpoints > 0 ? 'nothingRated' : 'noTouchpoints')}</span>
        )}
      </span>
      <span
        className={styles['balance']}
        data-sign={map.balance === null ? undefined : Math.sign(printedBalance(map.balance))}
      >
        {map.balance === null ? '–' : format.balance(map.balance)}
      </span>
      <span className={styles['figure']}>
        {t('rated', { rated: format.number(map.rated), of: format.number(map.touchpoints) })}
      </span>
      <span className={styles['figure']}>
        <Review map={map} />
      </span>
      <Menu open={menuOpen} onOpenChange={(_event, data) => setMenuOpen(data.open)}>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={t('row.menu', { title })} relationship="label">
            <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void actions.open(map.id, map.title)}>{t('row.open')}</MenuItem>
            <MenuItem
              secondaryContent="F2"
              onClick={() => {
                // The menu's item goes before the dialog could give the focus back to it.
                row.current?.focus();
                setRenaming(true);
              }}
            >
              {t('row.rename')}
            </MenuItem>
            <MenuItem onClick={() => void actions.duplicate(map.id, map.title)}>{t('row.duplicate')}</MenuItem>
            <MenuItem onClick={() => void actions.exportFile(map.id, map.title)}>{t('row.export')}</MenuItem>
            <MenuItem
              title={t('row.clientCopyHint')}
              onClick={() => void actions.exportFile(map.id, map.title, 'client')}
            >
              {t('row.exportClientCopy')}
            </MenuItem>
            <MenuDivider />
            <MenuItem secondaryContent="Delete" onClick={remove}>
              {t('row.delete')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {renaming && (
        <RenameDialog
          title={map.title}
          onClose={() => setRenaming(false)}
          onRename={(next) => void actions.rename(map.id, map.title, next)}
        />
      )}
    </li>
  );
}

function Review({ map }: { readonly map: MapSummary }) {
  const { t } = useTexts('library');
  const { format } = useFormat();
  const day = today();
  if (map.reviewDate === null) return '–';
  if (!isDue(map, day)) return format.day(map.reviewDate, 'medium');
  const days = Math.round((Date.parse(day) - Date.parse(map.reviewDate)) / 86_400_000);
  return (
    <span className={styles['due']}>
      <ClockRegular fontSize={16} />
      {days === 0 ? t('due.today') : t('due.over', { count: days })}
    </span>
  );
}
