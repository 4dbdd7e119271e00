import { useMemo } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { useOpenMap } from '../../state/open-map';
import { chooseReportOptions, useReportOptions } from '../../state/report-options';
import { useSettings } from '../../state/settings';
import { OptionsPanel } from './OptionsPanel';
import { Preview } from './Preview';
import styles from './report.module.css';
import { useReportExport } from './use-report-export';
import { useReportPreview } from './use-report-preview';

/** Choose what the client gets, see it as it will be printed, export it. */
export function ReportScreen() {
  const document = useOpenMap((state) => state.document);
  return document && <OpenReport document={document} />;
}

function OpenReport({ document }: { readonly document: MapDocument }) {
  const { t } = useTexts('report');
  const author = useSettings((settings) => settings.authorName);
  const chosen = useReportOptions(document.map.id);
  const options = useMemo(() => ({ ...chosen, author }), [chosen, author]);
  const language = document.map.reportLanguage;
  const preview = useReportPreview(document, language, options);
  const startExport = useReportExport(document, language, options);
  return (
    <section className={styles['screen']} aria-label={t('screen.title')}>
      <OptionsPanel
        language={language}
        options={options}
        onChange={(next) => chooseReportOptions(document.map.id, next)}
        onExport={startExport}
      />
      <Preview preview={preview} pictures={document.pictures} />
    </section>
  );
}
