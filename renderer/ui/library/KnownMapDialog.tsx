import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import { askAboutKnown, useDialogs } from '../../state/dialogs';
import { useWaitingFiles } from '../../state/waiting-files';
import { useFocusBack } from '../parts/use-focus-back';
import { useMapActions } from './use-map-actions';

/** A file of a map that the workbook holds already: beside it, in its place, or not at all. */
export function KnownMapDialog() {
  const { t } = useTexts('library');
  const { keepBoth, replace } = useMapActions();
  const known = useDialogs((state) => state.known);
  const waiting = useWaitingFiles(({ count }) => count);
  useFocusBack();
  if (!known) return null;
  const decide = (act: () => Promise<void>) => () => {
    askAboutKnown(null);
    void act();
  };
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && askAboutKnown(null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('known.title', { title: known.map.title || t('untitled') })}</DialogTitle>
          <DialogContent>
            {t('known.detail')}
            {waiting > 0 && <p aria-live="polite">{t('known.waiting', { count: waiting })}</p>}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={decide(() => keepBoth(known))}>
              {t('known.both')}
            </Button>
            <Button onClick={decide(() => replace(known))}>{t('known.replace')}</Button>
            <Button onClick={() => askAboutKnown(null)}>{t('known.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
