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
import { bridge } from '../../bridge';
import { retrySaving, useOpenMap } from '../../state/open-map';
import { useFocusBack } from '../parts/use-focus-back';

/** The last edits are not on disk: stay and try again, or leave without them. */
export function LeavingQuestion({ onStay }: { readonly onStay: () => void }) {
  const { t } = useTexts();
  useFocusBack();
  const saving = useOpenMap((state) => state.saving);
  const problem = saving.state === 'failed' ? t(`saving.problems.${saving.problem}`) : t('saving.saving');
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('leaving.title')}</DialogTitle>
          <DialogContent>{t('leaving.detail', { problem })}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                onStay();
                retrySaving();
              }}
            >
              {t('leaving.stay')}
            </Button>
            <Button onClick={() => void bridge.call('window.closeNow')}>{t('leaving.leave')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
