import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { screenOf } from '../../state/place';
import { useRunningExport } from '../../state/running-export';
import { useWorking } from '../../state/working';
import { later } from '../parts/later';
import styles from './strips.module.css';

const WorkLine = later(async () => (await import('./WorkLine')).WorkLine);

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
