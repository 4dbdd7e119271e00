import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../texts';
import type { Snapshot } from '../../../../electron/bridge';
import styles from './snapshot-table.module.css';
import { useFormat } from '../use-format';

/** So many are shown at first: whoever looks for an older one asks for all. */
const SHOWN = 10;

interface SnapshotTableProps {
  /** Newest first. */
  readonly snapshots: readonly Snapshot[];
  readonly restoreLabel: string;
  /** Nothing can be restored at this moment. */
  readonly busy: boolean;
  readonly onRestore: (snapshot: Snapshot) => void;
}

/** The snapshots on disk: when and why each was taken, what it holds, and the way back to it. */
export function SnapshotTable({ snapshots, restoreLabel, busy, onRestore }: SnapshotTableProps) {
  const { t } = useTexts(['settings', 'app']);
  const { format } = useFormat();
  const [all, setAll] = useState(false);
  return (
    <div className={styles['snapshots']}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('settings:backups.when')}</th>
            <th scope="col">{t('settings:backups.content')}</th>
            <th scope="col">{t('settings:backups.why')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {(all ? snapshots : snapshots.slice(0, SHOWN)).map((snapshot) => (
            <tr key={snapshot.id}>
              <td>{format.moment(snapshot.takenAt)}</td>
              <td>
                {t('app:start.recovery.maps', { count: snapshot.maps })},{' '}
                {t('app:start.recovery.touchpoints', { count: snapshot.touchpoints })}
              </td>
              <td>{t(`settings:backups.reasons.${snapshot.reason}`)}</td>
              <td>
                <Button
                  size="small"
                  disabledFocusable={busy}
                  aria-label={`${restoreLabel} ${format.moment(snapshot.takenAt)}`}
                  onClick={() => onRestore(snapshot)}
                >
                  {restoreLabel}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {snapshots.length > SHOWN && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('settings:backups.fewer', { count: SHOWN }) : t('settings:backups.all', { count: snapshots.length })}
        </Button>
      )}
    </div>
  );
}
