import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Snapshot } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { closeMap, StorageError } from '../../state/library';
import { forgetActs } from '../../state/library-acts';
import { showNotice } from '../../state/notices';
import { showDocument } from '../../state/open-map';
import { clearProblem, reportProblem } from '../../state/problems';
import { restoreFromBackup } from '../../state/startup';
import { useFormat } from '../parts/use-format';
import styles from './settings.module.css';

/** The snapshots on disk, and the way back to one of them. */
export function Backups() {
  const { t } = useTranslation(['settings', 'app']);
  const { format } = useFormat();
  const [, navigate] = useLocation();
  const [snapshots, setSnapshots] = useState<readonly Snapshot[] | null>(null);
  const [asking, setAsking] = useState<Snapshot | null>(null);
  const load = useCallback(() => void bridge.call('backup.list').then(setSnapshots), []);
  useEffect(load, [load]);

  const holds = (snapshot: Snapshot) => ({
    maps: t('app:start.recovery.maps', { count: snapshot.maps }),
    touchpoints: t('app:start.recovery.touchpoints', { count: snapshot.touchpoints }),
  });

  async function takeNow(): Promise<void> {
    const taken = await bridge.call('backup.takeSnapshot', { reason: 'timed' });
    if (taken.ok) showNotice({ message: t('settings:backups.taken') });
    else reportProblem({ message: t('settings:backups.failed', { detail: taken.detail }) });
    load();
  }

  async function restore(snapshot: Snapshot): Promise<void> {
    setAsking(null);
    clearProblem();
    try {
      await closeMap();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      // A database that takes nothing any more is what one restores a backup for.
      reportProblem({
        message: t('settings:backups.notSaved'),
        wayOut: { label: t('settings:backups.anyway'), act: () => void replaceWorkbook(snapshot) },
      });
      return;
    }
    await replaceWorkbook(snapshot);
  }

  async function replaceWorkbook(snapshot: Snapshot): Promise<void> {
    const restored = await restoreFromBackup({ snapshot: snapshot.id });
    if (!restored.ok) {
      reportProblem({ message: t('settings:backups.failed', { detail: restored.detail || restored.problem }) });
      return;
    }
    // What was open and what could be taken back belonged to the workbook that is gone.
    showDocument(null);
    forgetActs();
    navigate('/library');
    showNotice({ message: t('settings:backups.restored', { count: restored.maps }) });
  }

  return (
    <section>
      <h3>{t('settings:backups.title')}</h3>
      <p className={styles['hint']}>{t('settings:backups.hint')}</p>
      <div className={styles['actions']}>
        <Button onClick={() => void takeNow()}>{t('settings:backups.now')}</Button>
        <Button onClick={() => void bridge.call('backup.showFolder')}>{t('settings:backups.show')}</Button>
      </div>
      {snapshots?.length === 0 && <p>{t('settings:backups.none')}</p>}
      {snapshots && snapshots.length > 0 && (
        <table className={styles['snapshots']}>
          <thead>
            <tr>
              <th scope="col">{t('settings:backups.when')}</th>
              <th scope="col">{t('settings:backups.content')}</th>
              <th scope="col">{t('settings:backups.why')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {snapshots.map((snapshot) => (
              <tr key={snapshot.id}>
                <td>{format.moment(snapshot.takenAt)}</td>
                <td>{Object.values(holds(snapshot)).join(', ')}</td>
                <td>{t(`settings:backups.reasons.${snapshot.reason}`)}</td>
                <td>
                  <Button
                    size="small"
                    aria-label={`${t('settings:backups.restore')} ${format.moment(snapshot.takenAt)}`}
                    onClick={() => setAsking(snapshot)}
                  >
                    {t('settings:backups.restore')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Dialog open={asking !== null} onOpenChange={(_event, data) => !data.open && setAsking(null)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('settings:backups.sure')}</DialogTitle>
            <DialogContent>
              {asking && t('settings:backups.sureDetail', { when: format.moment(asking.takenAt), ...holds(asking) })}
            </DialogContent>
            <DialogActions>
              <Button onClick={() => asking && void restore(asking)}>{t('settings:backups.yes')}</Button>
              <Button appearance="primary" onClick={() => setAsking(null)}>
                {t('settings:backups.no')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </section>
  );
}
