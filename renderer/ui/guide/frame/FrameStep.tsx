import { Select, Field } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useTexts } from '../../parts/texts';
import { LANGUAGES } from '../../../i18n/languages';
import { editMap } from '../../../model/commands/map-commands';
import type { JourneyMap } from '../../../model/journey-map';
import type { Language } from '../../../model/primitives';
import { run, useOpenMap } from '../../../state/open-map';
import { ChoiceBar } from '../../parts/fields/ChoiceBar';
import { DateField } from '../../parts/fields/DateField';
import { NumberField } from '../../parts/fields/NumberField';
import { TextField } from '../../parts/fields/TextField';
import styles from '../forms.module.css';
import { focusField } from '../focus-field';
import { useArrival } from '../guide-target';
import { StepFrame } from '../StepFrame';

type TextKey = 'title' | 'client' | 'industry' | 'scenario' | 'customerGoal' | 'participants';

/** Which field a "missing" note means. */
const FIELD_OF_MISSING: Readonly<Record<string, string>> = {
  noTitle: 'frame-title',
  noScenario: 'frame-scenario',
  noGoal: 'frame-customerGoal',
};

/** Currencies offered first; any other ISO 4217 code can be typed into a file. */
const CURRENCIES = [
  'EUR',
  'PLN',
  'RUB',
  'USD',
  'GBP',
  'CHF',
  'CZK',
  'SEK',
  'NOK',
  'DKK',
  'HUF',
  'RON',
  'UAH',
  'KZT',
  'BYN',
];

/** Step 1: whose journey, from where to where, to what end. */
export function FrameStep() {
  const { t } = useTexts('steps');
  const map = useOpenMap((state) => state.document?.map);
  useArrival(
    'frame',
    useCallback((_place, key) => focusField(FIELD_OF_MISSING[key] ?? 'frame-title'), []),
  );
  if (!map) return null;
  const write = (fields: Partial<JourneyMap>, gesture: string | null = null) => run(editMap(fields), gesture);
  const text = (key: TextKey, rows = 1) => (
    <TextField
      id={`frame-${key}`}
      label={t(`frame.${key}.label`)}
      hint={t(`frame.${key}.hint`)}
      value={map[key]}
      rows={rows}
      onChange={(value, gesture) => write({ [key]: value }, gesture)}
    />
  );
  return (
    <StepFrame step="frame">
      <form className={styles['form']} onSubmit={(event) => event.preventDefault()}>
        <div className={styles['wide']}>{text('title')}</div>
        {text('client')}
        {text('industry')}
        <div className={styles['wide']}>{text('scenario', 2)}</div>
        <div className={styles['wide']}>{text('customerGoal', 2)}</div>
        <ChoiceBar
          label={t('frame.state.label')}
          hint={t('frame.state.hint')}
          value={map.state}
          choices={[
            { value: 'asIs' as const, label: t('frame.state.asIs') },
            { value: 'toBe' as const, label: t('frame.state.toBe') },
          ]}
          onChange={(state) => state && write({ state })}
        />
        <DateField
          label={t('frame.workshopDate')}
          value={map.workshopDate}
          onChange={(workshopDate, gesture) => write({ workshopDate }, gesture)}
        />
        <div className={styles['wide']}>{text('participants', 3)}</div>
        <div className={styles['pair']}>
          <NumberField
            label={t('frame.customerValue.label')}
            hint={t('frame.customerValue.hint')}
            min={0}
            value={map.customerValue}
            onChange={(customerValue, gesture) => write({ customerValue }, gesture)}
          />
          <Field label={t('frame.currency')}>
            <Select value={map.currency} onChange={(_event, data) => write({ currency: data.value })}>
              {[...new Set([map.currency, ...CURRENCIES])].map((code) => (
                <option key={code}>{code}</option>
              ))}
            </Select>
          </Field>
        </div>
        <DateField
          label={t('frame.reviewDate.label')}
          hint={t('frame.reviewDate.hint')}
          value={map.reviewDate}
          onChange={(reviewDate, gesture) => write({ reviewDate }, gesture)}
        />
        <Field label={t('frame.reportLanguage')}>
          <Select
            value={map.reportLanguage}
            onChange={(_event, data) => write({ reportLanguage: data.value as Language })}
          >
            {LANGUAGES.map((language) => (
              <option key={language.code} value={language.code} lang={language.code}>
                {language.name}
              </option>
            ))}
          </Select>
        </Field>
      </form>
    </StepFrame>
  );
}
