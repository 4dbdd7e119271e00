import { Checkbox, Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import { LANGUAGES } from '../../i18n/languages';
import { editMap } from '../../model/commands/map-commands';
import type { Language } from '../../model/primitives';
import { PAPERS, type Paper } from '../../report/drawing/frame';
import { type ReportOptions, SECTION_IDS, type SectionId } from '../../report/options';
import { run } from '../../state/open-map';
import { ExportBar } from '../parts/ExportBar';
import styles from './report.module.css';

interface OptionsPanelProps {
  readonly language: Language;
  readonly options: ReportOptions;
  readonly onChange: (options: ReportOptions) => void;
  readonly onExport: () => void;
}

export function OptionsPanel({ language, options, onChange, onExport }: OptionsPanelProps) {
  const { t } = useTexts('report');
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
      <div className={styles['export']}>
        <ExportBar label={t('screen.export')} onStart={onExport} />
      </div>
    </section>
  );
}

function languageOf(value: string): Language {
  return LANGUAGES.find(({ code }) => code === value)?.code ?? 'en';
}

function paperOf(value: string): Paper {
  return PAPERS.find((paper) => paper === value) ?? 'a4';
}
