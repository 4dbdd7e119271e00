import { Button, Checkbox, Field, ProgressBar, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { DocumentPdfRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../i18n/languages';
import { editMap } from '../../model/commands/map-commands';
import type { Language } from '../../model/primitives';
import { PAPERS, type Paper } from '../../report/drawing/frame';
import { type ReportOptions, SECTION_IDS, type SectionId } from '../../report/options';
import { run } from '../../state/open-map';
import { useFormat } from '../parts/use-format';
import styles from './report.module.css';
import type { ReportExport } from './use-report-export';

interface OptionsPanelProps {
  readonly language: Language;
  readonly options: ReportOptions;
  readonly onChange: (options: ReportOptions) => void;
  readonly exporting: ReportExport;
}

export function OptionsPanel({ language, options, onChange, exporting }: OptionsPanelProps) {
  const { t } = useTranslation('report');
  const toggle = (id: SectionId, on: boolean) => {
    const sections = SECTION_IDS.filter((section) => (section === id ? on : options.sections.includes(section)));
    onChange({ ...options, sections });
  };
  return (
    <section className={styles['options']} aria-labelledby="report-options">
      <div className={styles['choices']}>
        <h2 id="report-options">{t('screen.title')}</h2>
        <Field label={t('screen.language')}>
          <Select value={language} onChange={(_, { value }) => run(editMap({ reportLanguage: languageOf(value) }))}>
            {LANGUAGES.map(({ code, name }) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('screen.copy')} hint={t(`screen.copies.${options.copy}.hint`)}>
          <RadioGroup
            value={options.copy}
            onChange={(_, { value }) => onChange({ ...options, copy: value === 'full' ? 'full' : 'client' })}
          >
            <Radio value="client" label={t('screen.copies.client.label')} />
            <Radio value="full" label={t('screen.copies.full.label')} />
          </RadioGroup>
        </Field>
        <Field label={t('screen.paper')}>
          <Select value={options.paper} onChange={(_, { value }) => onChange({ ...options, paper: paperOf(value) })}>
            {PAPERS.map((paper) => (
              <option key={paper} value={paper}>
                {t(`screen.papers.${paper}`)}
              </option>
            ))}
          </Select>
        </Field>
        <fieldset className={styles['sections']}>
          <legend>{t('screen.sections')}</legend>
          {SECTION_IDS.map((id) => (
            <Checkbox
              key={id}
              label={t(`sections.${id}`)}
              checked={options.sections.includes(id)}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
          ))}
        </fieldset>
      </div>
      <ExportBar exporting={exporting} />
    </section>
  );
}

function ExportBar({ exporting: { progress, start, cancel } }: { readonly exporting: ReportExport }) {
  const { t } = useTranslation('report');
  const { format } = useFormat();
  return (
    <div className={styles['export']}>
      {progress === null ? (
        <Button appearance="primary" size="large" icon={<DocumentPdfRegular />} onClick={start}>
          {t('screen.export')}
        </Button>
      ) : (
        <>
          <Field label={t('screen.making', { share: format.percent(100 * progress) })}>
            <ProgressBar value={progress} max={1} />
          </Field>
          <Button onClick={cancel}>{t('screen.cancel')}</Button>
        </>
      )}
    </div>
  );
}

function languageOf(value: string): Language {
  return LANGUAGES.find(({ code }) => code === value)?.code ?? 'en';
}

function paperOf(value: string): Paper {
  return PAPERS.find((paper) => paper === value) ?? 'a4';
}
