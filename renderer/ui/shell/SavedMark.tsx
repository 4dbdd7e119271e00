import { Button } from '@fluentui/react-components';
import { CheckmarkRegular, ErrorCircleRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { retrySaving, type Saving, useOpenMap } from '../../state/open-map';
import styles from './top-bar.module.css';

/** A write that takes less time than this is not worth a word. */
const SHOW_SAVING_AFTER_MS = 400;

/** "Saved" only when the last edit is on disk. */
export function SavedMark() {
  const { t } = useTranslation();
  const saving = useOpenMap((state) => state.saving);
  const slow = useSlow(saving);
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

/** True once a write has gone on for long enough to be worth saying. */
function useSlow(saving: Saving): boolean {
  const since = saving.state === 'saving' ? saving.since : null;
  const [slowSince, setSlowSince] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => setSlowSince(since), SHOW_SAVING_AFTER_MS);
    return () => clearTimeout(timer);
  }, [since]);
  return since !== null && slowSince === since;
}
