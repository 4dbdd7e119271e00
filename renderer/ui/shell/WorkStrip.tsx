import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import { screenOf } from '../../state/place';
import { useWorking } from '../../state/working';
import { later } from '../parts/later';
import styles from './strips.module.css';

const WorkLine = later(async () => (await import('./WorkLine')).WorkLine);

/** The screens that PDFs are made on show themselves how far one is. */
const SHOW_PDF: ReadonlySet<string> = new Set(['report', 'room']);

/** What takes longer than a glance: how far it is, and a way out. It lies over the screen, which stays where it is. */
export function WorkStrip() {
  const { t } = useTexts();
  const [location] = useLocation();
  const works = useWorking((state) => state.works);
  const shown = SHOW_PDF.has(screenOf(location)) ? works.filter(({ pdf }) => pdf === null) : works;
  return (
    <div className={styles['works']}>
      <div role="status" aria-label={t('working.label')} className={styles['stack']}>
        {shown.map((work) => (
          <WorkLine key={work.id} {...work} />
        ))}
      </div>
    </div>
  );
}
