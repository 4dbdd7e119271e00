import { Button, Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../../electron/bridge';
import { bridge } from '../../bridge';
import {
  keepDatabase,
  type Restored,
  restoreFromBackup,
  type Startup,
  startEmpty,
  startWorkbook,
} from '../../state/startup';
import { useFormat } from '../parts/use-format';
import styles from './recovery.module.css';
import { useTellSnapshot } from './use-tell-snapshot';

type NotReady = Exclude<Startup, { kind: 'ready' }>;

interface RecoveryScreenProps {
  readonly startup: NotReady;
  readonly onStartup: (startup: Startup) => void;
}

const MB = 1024 * 1024;

/** The workbook did not open: what was found, that nothing was changed, and the way on. */
export function RecoveryScreen({ startup, onStartup }: RecoveryScreenProps) {
  const { t } = useTranslation();
  const { format } = useFormat();
  useEffect(() => void bridge.call('window.ready'), []);
  const retry = (
    <Button appearance="primary" onClick={() => void startWorkbook().then(onStartup)}>
      {t('start.diskFull.retry')}
    </Button>
  );
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
    case 'failed':
      return (
        <Page title={t('start.failed.title')} detail={t('start.failed.detail', { detail: startup.detail })}>
          {retry}
        </Page>
      );
    case 'recovery':
      return <Recovery startup={startup} onStartup={onStartup} />;
  }
}

function Page({ title, detail, children }: { title: string; detail: string; children?: ReactNode }) {
  return (
    <main className={styles['page']}>
      <h1>{title}</h1>
      <p>{detail}</p>
      <div className={styles['actions']}>{children}</div>
    </main>
  );
}

interface RecoveryProps {
  readonly startup: Extract<NotReady, { kind: 'recovery' }>;
  readonly onStartup: (startup: Startup) => void;
}

function Recovery({ startup, onStartup }: RecoveryProps) {
  const { t } = useTranslation();
  const { format } = useFormat();
  const tellSnapshot = useTellSnapshot();
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [sure, setSure] = useState(false);
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  useEffect(() => {
    void bridge.call('backup.list').then(setSnapshots);
  }, []);
  const { backup, reason } = startup;

  async function go(restore: () => Promise<Restored>): Promise<void> {
    setWorking(true);
    setFailure(null);
    const restored = await restore();
    setWorking(false);
    if (restored.ok) onStartup({ kind: 'ready' });
    else setFailure(restored.detail || restored.problem);
  }

  const when = backup.lastChangeAt ? format.moment(backup.lastChangeAt) : t('start.recovery.unknownTime');
  return (
    <main className={styles['page']}>
      <h1>{t(`start.recovery.${reason}`)}</h1>
      <p>{t('start.recovery.detail', { count: backup.maps, when })}</p>
      {failure !== null && <p role="alert">{t('start.recovery.failed', { detail: failure })}</p>}
      {working ? (
        <Spinner label={t('start.recovery.working')} />
      ) : sure ? (
        <section className={styles['sure']} aria-label={t('start.recovery.sure')}>
          <p>
            <strong>{t('start.recovery.sure')}</strong> {t('start.recovery.sureDetail')}
          </p>
          <div className={styles['actions']}>
            <Button onClick={() => void go(startEmpty)}>{t('start.recovery.yes')}</Button>
            <Button appearance="primary" onClick={() => setSure(false)}>
              {t('start.recovery.no')}
            </Button>
          </div>
        </section>
      ) : (
        <>
          <div className={styles['actions']}>
            <Button appearance="primary" size="large" onClick={() => void go(() => restoreFromBackup('latest'))}>
              {t('start.recovery.restore')}
            </Button>
            {reason === 'foreign' && (
              <Button size="large" onClick={() => void go(keepDatabase)}>
                {t('start.recovery.keep')}
              </Button>
            )}
            <Button size="large" onClick={() => setSure(true)}>
              {t('start.recovery.startEmpty')}
            </Button>
          </div>
          {snapshots.length > 0 && (
            <section>
              <h2>{t('start.recovery.older')}</h2>
              <ul className={styles['snapshots']}>
                {snapshots.map((snapshot) => (
                  <li key={snapshot.id}>
                    <span>{tellSnapshot(snapshot)}</span>
                    <Button size="small" onClick={() => void go(() => restoreFromBackup({ snapshot: snapshot.id }))}>
                      {t('start.recovery.restoreThis')}
                    </Button>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </main>
  );
}
