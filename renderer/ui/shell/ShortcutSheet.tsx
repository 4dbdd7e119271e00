import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import styles from './shell.module.css';

/** Keys as printed on them; a group and its names are texts. */
const SHORTCUTS = {
  everywhere: {
    undo: ['Ctrl Z'],
    redo: ['Ctrl Shift Z'],
    newMap: ['Ctrl N'],
    openFile: ['Ctrl O'],
    importTable: ['Ctrl I'],
    exportFile: ['Ctrl S'],
    exportReport: ['Ctrl P'],
    library: ['Ctrl 1'],
    guide: ['Ctrl 2'],
    map: ['Ctrl 3'],
    report: ['Ctrl 4'],
    settings: ['Ctrl ,'],
    zoom: ['Ctrl +', 'Ctrl −', 'Ctrl 0'],
    sheet: ['F1', '?'],
  },
  library: { open: ['Enter'], rename: ['F2'], delete: ['Delete'] },
  guide: {
    nextStep: ['Ctrl PgDn', 'Ctrl PgUp'],
    notes: ['Ctrl .'],
    entry: ['Enter'],
    nextStage: ['Tab', 'Shift Tab'],
    move: ['Alt ↑ ↓ ← →'],
    paste: ['Ctrl V'],
  },
  emotions: {
    rate: ['1 – 5'],
    importance: ['Shift 1 – 5'],
    notApplicable: ['N'],
    evidence: ['E'],
    votes: ['V'],
  },
} as const;

type Group = keyof typeof SHORTCUTS;
type KeyName = keyof typeof import('../../i18n/locales/en/app.json')['shortcuts']['keys'];

export function ShortcutSheet({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog open={open} onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface style={{ maxWidth: 760 }}>
        <DialogBody>
          <DialogTitle>{t('shortcuts.title')}</DialogTitle>
          <DialogContent className={styles['sheet'] ?? ''}>
            {(Object.keys(SHORTCUTS) as Group[]).map((group) => (
              <section key={group}>
                <h3>{t(`shortcuts.groups.${group}`)}</h3>
                <dl>
                  {Object.entries<readonly string[]>(SHORTCUTS[group]).map(([name, keys]) => (
                    <div key={name}>
                      <dt>{t(`shortcuts.keys.${name as KeyName}`)}</dt>
                      <dd className={styles['keys']}>
                        {keys.map((key) => (
                          <kbd key={key}>{key}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('shortcuts.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
