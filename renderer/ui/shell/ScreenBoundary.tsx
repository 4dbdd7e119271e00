import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import styles from './shell.module.css';

/** A screen that fails takes nothing else along: the map, its undo and the saving of edits live outside it. */
export function ScreenBoundary({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return (
    <ErrorBoundary FallbackComponent={Crash} resetKeys={[location]}>
      {children}
    </ErrorBoundary>
  );
}

function Crash({ resetErrorBoundary }: FallbackProps) {
  const { t } = useTexts();
  const [, navigate] = useLocation();
  return (
    <div className={styles['crash']} role="alert">
      <h2>{t('crash.title')}</h2>
      <p>{t('crash.detail')}</p>
      <div className={styles['crashActions']}>
        <Button appearance="primary" onClick={resetErrorBoundary}>
          {t('crash.reopen')}
        </Button>
        <Button onClick={() => navigate('/library')}>{t('crash.library')}</Button>
      </div>
    </div>
  );
}
