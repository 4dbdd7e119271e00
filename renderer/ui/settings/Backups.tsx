import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import type { Snapshot } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import { closeMap, StorageError } from '../../state/library';
import { showNotice } from '../../state/notices';
import { clearProblem, reportProblem } from '../../state/problems';
import { bringBackupInLine, restoreFromBackup } from '../../state/restoring';
import { SnapshotTable } from '../parts/backups/SnapshotTable';
import { useFocusBack } from '../parts/use-focus-back';
import { useFormat } from '../parts/use-format';
import { useSnapshots } from '../parts/backups/use-snapshots';
import { useTellRestored } from '../parts/backups/use-tell-restored';
import styles from './settings.module.css';

/** The snapshots on disk, and the way back to one of them. */
export function Backups() {
  const { t } = useTexts(['settings', 'app']);
  const [, navigate] = useLocation();
  const { snapshots, load } = useSnapshots();
  const tellRestored = useTellRestored();
  const [asking, setAsking] = useState<Snapshot | null>(null);
  const [working, setWorking] = useState<'taking' | 'restoring' | null>(null);

  async function takeNow(): Promise<void> {
    setWorking('taking');
    clearProblem();
    // A backup is made of what the backup's folder has.
    const written = await bringBackupInLine();
    const taken = written && (await bridge.call('backup.takeSnapshot', { reason: 'manual' }));
    setWorking(null);
    if (!taken) reportProblem({ message: t('settings:backups.notTaken.edits') });
    else if (taken.ok) showNotice({ message: t('settings:backups.taken') });
    else {
      const why = taken.problem === 'diskFull' ? 'diskFull' : 'failed';
      reportProblem({ message: t(`settings:backups.notTaken.${why}`) });
    }
    load();
  }

  async function restore(snapshot: Snapshot): Promise<void> {
    setWorking('restoring');
    clearProblem();
    try {
      await closeMap();
    } catch (error) {
      leave();
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
    setAsking(snapshot);
    setWorking('restoring');
    const restored = await restoreFromBackup({ snapshot: snapshot.id });
    leave();
    if (!restored.ok) {
      reportProblem({ message: t(`app:start.recovery.notRestored.${restored.problem}`) });
      load();
      return;
    }
    navigate('/library');
    tellRestored(restored);
  }

  function leave(): void {
    setAsking(null);
    setWorking(null);
  }

  return (
    <section>
      <h3>{t('settings:backups.title')}</h3>
      <p className={styles['hint']}>{t('settings:backups.hint')}</p>
      <div className={styles['actions']}>
        <Button disabledFocusable={working !== null} onClick={() => void takeNow()}>
          {t('settings:backups.now')}
        </Button>
        <Button onClick={() => void bridge.call('backup.showFolder')}>{t('settings:backups.show')}</Button>
        {working === 'taking' && <Spinner size="tiny" label={t('settings:backups.taking')} />}
      </div>
      {snapshots === null && <p>{t('app:start.recovery.listFailed')}</p>}
      {snapshots?.length === 0 && <p>{t('settings:backups.none')}</p>}
      {snapshots && snapshots.length > 0 && (
        <SnapshotTable
          snapshots={snapshots}
          restoreLabel={t('settings:backups.restore')}
          busy={working !== null}
          onRestore={setAsking}
        />
      )}
      {asking && (
        <RestoreDialog
          snapshot={asking}
          restoring={working === 'restoring'}
          onYes={() => void restore(asking)}
          onNo={() => setAsking(null)}
        />
      )}
    </section>
  );
}

interface RestoreDialogProps {
  readonly snapshot: Snapshot;
  readonly restoring: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/**
 * Asks, and stays while the workbook is being replaced: what is edited from there on would go with it. As one dialog:
 * a second one that follows at once is hidden from screen readers again, since nothing in it takes the focus.
 */
function RestoreDialog({ snapshot, restoring, onYes, onNo }: RestoreDialogProps) {
  const { t } = useTexts('app');
  useFocusBack();
  return (
    <Dialog
      open
      modalType={restoring ? 'alert' : 'modal'}
      onOpenChange={(_event, data) => !data.open && !restoring && onNo()}
    >
      <DialogSurface aria-label={restoring ? t('start.recovery.working') : undefined}>
        {restoring ? <Restoring /> : <RestoreQuestion snapshot={snapshot} onYes={onYes} onNo={onNo} />}
      </DialogSurface>
    </Dialog>
  );
}

function Restoring() {
  const { t } = useTexts('app');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed has gone; the dialog itself can take the focus.
    box.current?.closest<HTMLElement>('[role="alertdialog"]')?.focus();
  }, []);
  return (
    <div ref={box}>
      <Spinner label={t('start.recovery.working')} />
    </div>
  );
}

function RestoreQuestion({ snapshot, onYes, onNo }: Omit<RestoreDialogProps, 'restoring'>) {
  const { t } = useTexts(['settings', 'app']);
  const { format } = useFormat();
  return (
    <DialogBody>
      <DialogTitle>{t('settings:backups.sure')}</DialogTitle>
      <DialogContent>
        {t('settings:backups.sureDetail', {
          when: format.moment(snapshot.takenAt),
          maps: t('app:start.recovery.maps', { count: snapshot.maps }),
          touchpoints: t('app:start.recovery.touchpoints', { count: snapshot.touchpoints }),
        })}
      </DialogContent>
      <DialogActions>
        {/* First, so that it has the focus. */}
        <Button appearance="primary" onClick={onNo}>
          {t('settings:backups.no')}
        </Button>
        <Button onClick={onYes}>{t('settings:backups.yes')}</Button>
      </DialogActions>
    </DialogBody>
  );
}
