import { Button, ProgressBar } from '@fluentui/react-components';
import { type FocusEvent, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { screenOf } from '../../state/place';
import { useRunningExport } from '../../state/running-export';
import { useWorking, type Work } from '../../state/working';
import styles from './strips.module.css';

/** The screens that PDFs are made on show themselves how far one is. */
const SHOW_PDF: ReadonlySet<string> = new Set(['report', 'room']);

/** What takes longer than a glance: how far it is, and a way out. It lies over the screen, which stays where it is. */
export function WorkStrip() {
  const { t } = useTranslation(['app', 'exchange']);
  const [location] = useLocation();
  const works = useWorking((state) => state.works);
  const running = useRunningExport((state) => state.running);
  const pdf = running === 'choosing' || SHOW_PDF.has(screenOf(location)) ? null : running;
  return (
    <div className={styles['works']}>
      <div role="status" aria-label={t('working.label')} className={styles['stack']}>
        {works.map((work) => (
          <WorkLine key={work.id} {...work} />
        ))}
        {pdf && <WorkLine {...pdf} label={t('exchange:working.writing', { file: pdf.name })} />}
      </div>
    </div>
  );
}

function WorkLine({ label, share, cancel }: Omit<Work, 'id'>) {
  return (
    <div className={styles['work']}>
      <p className={styles['message']}>{label}</p>
      <ProgressBar className={styles['bar']} aria-label={label} {...(share !== null && { value: share, max: 1 })} />
      {cancel && <Cancel onClick={cancel} />}
    </div>
  );
}

/** It goes when it is pressed, and when the work is over: what had the focus before it goes on then. */
function Cancel({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const before = useRef<EventTarget | null>(null);
  useLayoutEffect(
    () => () => {
      if (document.activeElement?.id === id && before.current instanceof HTMLElement) before.current.focus();
    },
    [id],
  );
  const remember = ({ relatedTarget }: FocusEvent) => {
    before.current = relatedTarget;
  };
  return (
    <Button id={id} size="small" onFocus={remember} onClick={onClick}>
      {t('working.cancel')}
    </Button>
  );
}
