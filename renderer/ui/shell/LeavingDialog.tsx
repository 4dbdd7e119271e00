import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bridge } from '../../bridge';
import { flushEdits, retrySaving, useOpenMap } from '../../state/open-map';

/** Brings the last edits to disk before the window closes; asks only when that fails. */
export function LeavingDialog() {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const saving = useOpenMap((state) => state.saving);
  useEffect(
    () =>
      bridge.on('window.closing', () => {
        void flushEdits().then((onDisk) => {
          if (!onDisk) setAsking(true);
          return bridge.call(onDisk ? 'window.closeNow' : 'window.stay');
        });
      }),
    [],
  );
  const problem = saving.state === 'failed' ? t(`saving.problems.${saving.problem}`) : t('saving.saving');
  return (
    <Dialog open={asking} modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('leaving.title')}</DialogTitle>
          <DialogContent>{t('leaving.detail', { problem })}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                setAsking(false);
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
