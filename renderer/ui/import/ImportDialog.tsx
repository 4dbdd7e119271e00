import { Dialog, DialogSurface } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import { showImport, useDialogs } from '../../state/dialogs';
import { useFocusBack } from '../parts/use-focus-back';
import { ChooseSource } from './ChooseSource';
import { ImportTable } from './ImportTable';
import styles from './import.module.css';

/** Brings a table in. Nothing is stored before the last button; closing it leaves everything as it was. */
export function ImportDialog() {
  const { t } = useTexts('import');
  const importing = useDialogs((state) => state.importing);
  const serial = useDialogs((state) => state.importSerial);
  useFocusBack();
  if (importing === null) return null;
  const close = () => showImport(null);
  return (
    // Another source is another dialog: it takes the focus, which the button that led to it takes along when it goes.
    <Dialog key={serial} open onOpenChange={(_event, data) => !data.open && close()}>
      {importing === 'choose' ? (
        <DialogSurface aria-label={t('title')}>
          <ChooseSource onCancel={close} />
        </DialogSurface>
      ) : (
        <DialogSurface className={styles['surface'] ?? ''} aria-label={t('title')}>
          <ImportTable source={importing} onClose={close} />
        </DialogSurface>
      )}
    </Dialog>
  );
}
