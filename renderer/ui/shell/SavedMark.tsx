import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useTexts } from '../parts/texts';
import { retrySaving, useOpenMap } from '../../state/open-map';
import styles from './top-bar.module.css';
import { useSlowSaving } from './use-slow-saving';

const TYPING = { state: 'typing' } as const;

/** "Saved" only when the last edit is on disk. */
export function SavedMark() {
  const { t } = useTexts();
  // While somebody types it does not change with each write.
  const saving = useOpenMap((state) => (state.typing && state.saving.state !== 'failed' ? TYPING : state.saving));
  const slow = useSlowSaving();
  if (saving.state === 'failed')
    return (
      <span className={styles['failed']} role="alert">
        <ErrorCircleRegular fontSize={16} />
        {t('saving.failed', { problem: t(`saving.problems.${saving.problem}`) })}
        <Button size="small" onClick={retrySaving}>
          {t('saving.retry')}
        </Button>
      </span>
    );
  return (
    <span className={styles['saved']} data-saving={saving.state}>
      {saving.state === 'saved' && (
        <>
          <CheckmarkRegular fontSize={16} />
          {t('saving.saved')}
        </>
      )}
      {slow && t('saving.saving')}
    </span>
  );
}
