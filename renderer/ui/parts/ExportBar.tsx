import { Button, Field, ProgressBar } from '@fluentui/react-components';
import { DocumentPdfRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format';
import type { PdfExport } from './use-pdf-export';

interface ExportBarProps {
  readonly label: string;
  readonly exporting: PdfExport;
  /** There is nothing to make a PDF of. */
  readonly disabled?: boolean;
}

/** The button that makes a PDF; while it is made, how far it is, and a way out. */
export function ExportBar({ label, exporting: { progress, start, cancel }, disabled = false }: ExportBarProps) {
  const { t } = useTranslation('report');
  const { format } = useFormat();
  if (progress === null)
    return (
      <Button appearance="primary" size="large" icon={<DocumentPdfRegular />} disabled={disabled} onClick={start}>
        {label}
      </Button>
    );
  return (
    <>
      <Field label={t('screen.making', { share: format.percent(100 * progress) })}>
        <ProgressBar value={progress} max={1} />
      </Field>
      <Button onClick={cancel}>{t('screen.cancel')}</Button>
    </>
  );
}
