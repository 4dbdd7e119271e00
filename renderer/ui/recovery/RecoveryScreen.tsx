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
import { ErrorCircleRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useState } from 'react';
import { useTexts } from '../parts/texts';
import { bridge } from '../../bridge';
import { keepDatabase, type Restored, type RestoreProblem, restoreFromBackup, startEmpty } from '../../state/restoring';
import { type Startup, startWorkbook } from '../../state/startup';
import { SnapshotTable } from '../parts/backups/SnapshotTable';
import { useSnapshots } from '../parts/backups/use-snapshots';
import { useTellRestored } from '../parts/backups/use-tell-restored';
import { useFormat } from '../parts/use-format';
import styles from './recovery.module.css';

type NotReady = Exclude<Startup, { kind: 'ready' }>;

interface RecoveryScreenProps {
  readonly startup: NotReady;
  readonly onStartup: (startup: Startup) => void;
}

const MB = 1024 * 1024;

/** The workbook did not open: what was found, that nothing was changed, and the way on. */
export function RecoveryScreen({ startup, onStartup }: RecoveryScreenProps) {
  const { t } = useTexts();
  const { format } = useFormat();
  useEffect(() => void bridge.call('window.ready'), []);
  const retry = <Retry onStartup={onStartup} />;
  switch (startup.kind) {
    case 'diskFull':
      return (
        <Page
          title={t('start.diskFull.title')}
          detail={t('start.diskFull.detail', { free: format.number(Math.floor(startup.freeBytes / MB)) })}
        >
          {retry}
        </Page>
      );
    case 'inUse':
      return (
        <Page title={t('start.inUse.title')} detail={t('start.inUse.detail')}>
          {retry}
        </Page>
      );
    case 'newer':
      return <Page title={t('start.newer.title')} detail={t('start.newer.detail')} />;
    case 'noBackup':
      return (
        <Page title={t('start.noBackup.title')} detail={t(`start.noBackup.${startup.problem}`)}>
          {retry}
          <ShowFolder />
        </Page>
      );
    case 'failed':
      return (
        <Page title={t('start.failed.title')} detail={t('start.failed.detail')}>
          {retry}
          <p className={styles['technical']}>{t('start.failed.technical', { detail: startup.detail })}</p>
        </Page>
      );
    case 'recovery':
      return <Recovery startup={startup} onStartup={onStartup} />;
  }
}

function Page({ title, detail, children }: { title: string; detail: string; children?: ReactNode }) {
  return (
    <Frame title={title} detail={detail}>
      <div className={styles['actions']}>{children}</div>
    </Frame>
  );
}

function Frame({ title, detail, children }: { title: string; detail: string; children?: ReactNode }) {
  return (
    <main className={styles['screen']}>
      <div className={styles['page']}>
        <h1>{title}</h1>
        <p className={styles['detail']}>{detail}</p>
        {children}
      </div>
    </main>
  );
}

function Retry({ onStartup }: Pick<RecoveryScreenProps, 'onStartup'>) {
  const { t } = useTexts();
  const { format } = useFormat();
  const [working, setWorking] = useState(false);
  /** When the last try ended, which may have led to the same screen again. */
  const [tried, setTried] = useState<number | null>(null);

  async function tryAgain(): Promise<void> {
    setWorking(true);
    const startup = await startWorkbook();
    setWorking(false);
    setTried(Date.now());
    onStartup(startup);
  }

  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={working}
        {...(working && { icon: <Spinner size="tiny" /> })}
        onClick={() => void tryAgain()}
      >
        {t('start.diskFull.retry')}
      </Button>
      <p role="status" className={styles['tried']}>
        {!working && tried !== null && t('start.tried', { time: format.timeOfDay(tried) })}
      </p>
    </>
  );
}

function ShowFolder({ size = 'medium' }: { readonly size?: 'small' | 'medium' | 'large' }) {
  const { t } = useTexts();
  return (
    <Button size={size} onClick={() => void bridge.call('backup.showFolder')}>
      {t('start.recovery.showFolder')}
    </Button>
  );
}

interface RecoveryProps {
  readonly startup: Extract<NotReady, { kind: 'recovery' }>;
  readonly onStartup: (startup: Startup) => void;
}

function Recovery({ startup, onStartup }: RecoveryProps) {
  const { t } = useTexts();
  const { format } = useFormat();
  const tellRestored = useTellRestored();
  const { snapshots, load } = useSnapshots();
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<RestoreProblem | null>(null);
  const [sure, setSure] = useState(false);
  const { backup, reason, maps } = startup;

  async function go(replace: () => Promise<Restored>): Promise<Restored> {
    setWorking(true);
    setProblem(null);
    const outcome = await replace();
    setWorking(false);
    if (outcome.ok) onStartup({ kind: 'ready' });
    else {
      setProblem(outcome.problem);
      load();
    }
    return outcome;
  }

  async function restore(source: Parameters<typeof restoreFromBackup>[0]): Promise<void> {
    const restored = await go(() => restoreFromBackup(source));
    if (restored.ok) tellRestored(restored);
  }

  const when = backup.lastChangeAt ? format.moment(backup.lastChangeAt) : t('start.recovery.unknownTime');
  const holdsMaps = backup.maps > 0;
  const found = holdsMaps
    ? t('start.recovery.detail', { count: backup.maps, when })
    : t(reason === 'lost' ? 'start.recovery.detailLost' : 'start.recovery.detailNone');
  return (
    <Frame
      title={t(`start.recovery.${reason}`)}
      detail={maps ? `${t('start.recovery.database', { count: maps })} ${found}` : found}
    >
      {problem !== null && (
        <p role="alert" className={styles['problem']}>
          <ErrorCircleRegular fontSize={20} />
          {t(`start.recovery.notRestored.${problem}`)}
        </p>
      )}
      <div className={styles['actions']}>
        {holdsMaps && (
          <Button appearance="primary" size="large" disabledFocusable={working} onClick={() => void restore('latest')}>
            {t('start.recovery.restore')}
          </Button>
        )}
        {reason === 'lost' && <ShowFolder size="large" />}
        {reason === 'foreign' && (
          <Button size="large" disabledFocusable={working} onClick={() => void go(keepDatabase)}>
            {t('start.recovery.keep')}
          </Button>
        )}
        <Button size="large" disabledFocusable={working} onClick={() => setSure(true)}>
          {t('start.recovery.startEmpty')}
        </Button>
        {working && <Spinner size="tiny" label={t('start.recovery.working')} />}
      </div>
      {snapshots === null && <p>{t('start.recovery.listFailed')}</p>}
      {snapshots && snapshots.length > 0 && (
        <section className={styles['older']}>
          <div className={styles['head']}>
            <h2>{t(holdsMaps ? 'start.recovery.older' : 'start.recovery.backups')}</h2>
            {reason !== 'lost' && <ShowFolder size="small" />}
          </div>
          <SnapshotTable
            snapshots={snapshots}
            restoreLabel={t('start.recovery.restoreThis')}
            busy={working}
            onRestore={({ id }) => void restore({ snapshot: id })}
          />
        </section>
      )}
      <Dialog open={sure} onOpenChange={(_event, data) => setSure(data.open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('start.recovery.sure')}</DialogTitle>
            <DialogContent>{t('start.recovery.sureDetail')}</DialogContent>
            <DialogActions>
              {/* First, so that it has the focus. */}
              <Button appearance="primary" onClick={() => setSure(false)}>
                {t('start.recovery.no')}
              </Button>
              <Button
                onClick={() => {
                  setSure(false);
                  void go(startEmpty);
                }}
              >
                {t('start.recovery.yes')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </Frame>
  );
}
