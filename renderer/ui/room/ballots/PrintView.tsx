import { Spinner } from '@fluentui/react-components';
import { useTexts } from '../../parts/texts';
import { languageInfo } from '../../../i18n/languages';
import type { MapDocument } from '../../../model/document';
import type { BallotOptions } from '../../../report/ballots/ballots';
import type { Page } from '../../../report/drawing/shapes';
import { makeBallots } from '../../../report/make-report';
import { ExportBar } from '../../parts/ExportBar';
import { usePdfExport } from '../../parts/use-pdf-export';
import { PageDrawing } from '../../report/PageDrawing';
import { BallotChoices } from './BallotChoices';
import styles from './ballots.module.css';
import { useBallotOptions } from './use-ballot-options';
import { useBallotPreview } from './use-ballot-preview';

/** What is printed for whom, with a true preview of the first sheet. */
export function PrintView({ document }: { readonly document: MapDocument }) {
  const options = useBallotOptions(document);
  return options && <Print document={document} options={options} />;
}

/** As large as shows the whole page: sizes in parts of the desk around it. */
function paperSize({ width, height }: Page) {
  return { width: `min(100cqw, ${(100 * width) / height}cqh)`, aspectRatio: `${width} / ${height}` };
}

function Print({ document, options }: { readonly document: MapDocument; readonly options: BallotOptions }) {
  const { t } = useTexts(['room', 'report']);
  const language = document.map.reportLanguage;
  const { page, pages, failure } = useBallotPreview(document, language, options);
  const start = usePdfExport(() => {
    const title = document.map.title.trim() || t('report:untitledMap');
    return {
      title: t('report:ballots.title', { title }).replace(/[:/\\]/g, ' '),
      make: (control) => makeBallots(document, language, options, control),
      tellFailure: (detail) => t('ballots.failed', { detail }),
    };
  });
  const lacking =
    options.touchpointIds.length === 0
      ? t('ballots.nothing')
      : options.voters.length === 0
        ? t('ballots.nobody')
        : null;
  return (
    <div className={styles['print']}>
      <div className={styles['choices']}>
        <BallotChoices document={document} personaId={options.personaId} />
        <p className={styles['note']}>{t('ballots.language', { language: languageInfo(language).name })}</p>
        <div className={styles['make']}>
          <p className={styles['note']} aria-live="polite">
            {lacking ??
              t('ballots.summary', {
                sheets: t('ballots.sheets', { count: options.voters.length }),
                touchpoints: t('ballots.touchpoints', { count: options.touchpointIds.length }),
              })}
          </p>
          {lacking === null && pages > options.voters.length && (
            <p className={styles['note']}>{t('ballots.pages', { count: pages })}</p>
          )}
          <ExportBar label={t('ballots.make')} onStart={start} disabled={lacking !== null} />
        </div>
      </div>
      <div className={styles['preview']}>
        {lacking === null && failure !== null && (
          <p className={styles['fault']}>{t('ballots.failed', { detail: failure })}</p>
        )}
        {lacking === null && failure === null && !page && <Spinner label={t('ballots.layingOut')} />}
        {lacking === null && failure === null && page && (
          <div className={styles['paper']} style={paperSize(page)}>
            <PageDrawing page={page} pictures={{}} label={t('ballots.preview')} />
          </div>
        )}
      </div>
    </div>
  );
}
