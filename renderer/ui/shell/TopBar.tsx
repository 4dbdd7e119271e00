import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular, KeyboardRegular, SearchRegular } from '@fluentui/react-icons';
import { useTexts } from '../parts/texts';
import { useRoute } from 'wouter';
import { ACCELERATORS, printedKeys } from '../../i18n/shortcuts';
import { showPalette, showShortcuts } from '../../state/dialogs';
import { useDrawnMap } from '../../state/drawn-map';
import { unmarked } from '../parts/unmarked';
import { SavedMark } from './SavedMark';
import styles from './top-bar.module.css';
import { useUndo } from './use-undo';
import { useUndoLabels } from './use-undo-labels';

const KEYS = printedKeys(ACCELERATORS.showPalette);

/** Whose map this is, whether it is on disk, and the way back. In the library and the settings: where one is. */
export function TopBar() {
  const { t } = useTexts(['app', 'palette']);
  const [inLibrary] = useRoute('/library/*?');
  const [inSettings] = useRoute('/settings/*?');
  const map = useDrawnMap((state) => state.document?.map);
  const elsewhere = inLibrary || inSettings;
  return (
    <header ref={unmarked} className={styles['top']}>
      {elsewhere || !map ? (
        <h1 className={styles['title']}>{t(inSettings ? 'rail.settings' : 'rail.library')}</h1>
      ) : (
        <div className={styles['map']} title={[map.title, map.client].filter(Boolean).join('\n')}>
          <h1 className={styles['title']}>{map.title || t('top.untitled')}</h1>
          <span className={styles['client']}>{map.client}</span>
        </div>
      )}
      <span className={styles['grow']} />
      {map && <SavedMark />}
      {map && !elsewhere && <UndoButtons />}
      <button
        type="button"
        className={styles['search']}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => showPalette()}
      >
        <SearchRegular fontSize={16} />
        <span>{t('palette:label')}</span>
        <kbd className="keycap" aria-hidden="true">
          {KEYS}
        </kbd>
      </button>
      <Tooltip content={`${t('top.shortcuts')} (F1)`} relationship="label">
        <Button appearance="subtle" icon={<KeyboardRegular />} onClick={() => showShortcuts()} />
      </Tooltip>
    </header>
  );
}

function UndoButtons() {
  const { t } = useTexts();
  const labels = useUndoLabels();
  const { undo, redo } = useUndo();
  return (
    <span className={styles['undo']}>
      <Tooltip
        content={labels.undo === null ? t('top.undo') : `${t('top.undoNamed', { name: labels.undo })} (Ctrl Z)`}
        relationship="label"
      >
        <Button
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          disabledFocusable={labels.undo === null}
          onClick={undo}
        />
      </Tooltip>
      <Tooltip
        content={labels.redo === null ? t('top.redo') : `${t('top.redoNamed', { name: labels.redo })} (Ctrl Shift Z)`}
        relationship="label"
      >
        <Button
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          disabledFocusable={labels.redo === null}
          onClick={redo}
        />
      </Tooltip>
    </span>
  );
}
