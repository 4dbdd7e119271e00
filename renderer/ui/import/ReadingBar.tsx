import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import { DELIMITERS, type Delimiter, ENCODINGS, type Encoding } from '../../exchange/table/table';
import styles from './import.module.css';
import type { TableImport } from './use-table-import';

const DELIMITER_KEYS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** What was found out about the file by itself, to be set right where it was wrong. */
export function ReadingBar({ table, pasted }: { readonly table: TableImport; readonly pasted: boolean }) {
  const { t } = useTexts('import');
  const { choices, read, readAgain } = table;
  // A table that our own scale fits is not asked about it.
  const offersScale =
    table.emotionScale === 'fromOne' || table.checked?.problems.some(({ key }) => key === 'emotionOutOfRange');
  const found = read.kind === 'ok' ? read.table : null;
  return (
    <div className={styles['reading']}>
      {!pasted && (
        <Field label={t('reading.encoding')}>
          <Select
            value={choices.encoding ?? found?.encoding ?? ''}
            onChange={(_event, { value }) => readAgain({ ...choices, encoding: value as Encoding })}
          >
            {!found && !choices.encoding && <option value="">{t('reading.unknown')}</option>}
            {ENCODINGS.map((encoding) => (
              <option key={encoding} value={encoding}>
                {t(`reading.encodings.${encoding}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('reading.delimiter')}>
        <Select
          value={choices.delimiter ?? found?.delimiter ?? ''}
          onChange={(_event, { value }) => readAgain({ ...choices, delimiter: value as Delimiter })}
        >
          {!found && !choices.delimiter && <option value="">{t('reading.unknown')}</option>}
          {DELIMITERS.map((delimiter) => (
            <option key={delimiter} value={delimiter}>
              {t(`reading.delimiters.${DELIMITER_KEYS[delimiter]}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={t('reading.header')}
        checked={choices.header ?? (found ? found.header !== null : true)}
        onChange={(_event, { checked }) => readAgain({ ...choices, header: checked === true })}
      />
      {offersScale && (
        <Checkbox
          label={t('reading.fromOne')}
          checked={table.emotionScale === 'fromOne'}
          onChange={(_event, { checked }) => table.takeEmotionsAs(checked === true ? 'fromOne' : 'fromMinusTwo')}
        />
      )}
    </div>
  );
}
