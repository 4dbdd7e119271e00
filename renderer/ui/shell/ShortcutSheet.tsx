import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import { COMMAND_GROUPS, type CommandGroup, commandsNow } from '../../state/commands';
import { showShortcuts } from '../../state/dialogs';
import { useFocusBack } from '../parts/use-focus-back';
import { screenKeys } from './screen-keys';
import styles from './shell.module.css';

/** Every key that works where it is opened: those of commands and those of the places on the screen. */
export function ShortcutSheet() {
  useFocusBack();
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && showShortcuts(false)}>
      <DialogSurface style={{ maxWidth: 1160 }}>
        <Keys />
      </DialogSurface>
    </Dialog>
  );
}

function Keys() {
  const { t } = useTexts('palette');
  const [location] = useLocation();
  const commands = commandsNow().map((command) => ({ keys: [], ...command }));
  const taken = new Set<string>(commands.flatMap(({ keys }) => keys));
  const ofPlaces = screenKeys(location)
    // Keys of the window may do something else on a screen: then they do only that.
    .filter(({ group, keys }) => group !== 'window' || !keys.some((key) => taken.has(key)))
    .map(({ name, group, keys }) => ({ id: `${group}.${name}`, group, title: t(`keys.${name}`), keys }));
  const rows = [...commands, ...ofPlaces].filter(({ keys }) => keys.length > 0);
  // What belongs to the screen itself is what one looks for.
  const here = new Set<CommandGroup>(rows.filter(({ group }) => !EVERYWHERE.has(group)).map(({ group }) => group));
  const groups = [...COMMAND_GROUPS.filter((group) => here.has(group)), ...EVERYWHERE];
  return (
    <DialogBody>
      {/* First, so that it has the focus and the keys are read below it. */}
      <DialogTitle action={<Button onClick={() => showShortcuts(false)}>{t('sheet.close')}</Button>}>
        {t('sheet.title')}
      </DialogTitle>
      {/* In a low window it scrolls, by keys too. */}
      <DialogContent tabIndex={0}>
        <div className={styles['sheet']}>
          {groups.map((group) => (
            <section key={group}>
              <h3>{t(`groups.${group}`)}</h3>
              <dl>
                {rows
                  .filter((row) => row.group === group)
                  .map((row) => (
                    <div key={row.id}>
                      <dt>{row.title}</dt>
                      <dd className={styles['keys']}>
                        {row.keys.map((key) => (
                          <kbd key={key} className="keycap">
                            {key}
                          </kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        <p className={styles['sheetNote']}>{t('sheet.otherScreens')}</p>
      </DialogContent>
    </DialogBody>
  );
}

const EVERYWHERE: ReadonlySet<CommandGroup> = new Set(['screens', 'maps', 'edit', 'window']);
