import { Field, Select } from '@fluentui/react-components';
import { useTexts } from '../../parts/texts';
import { type Measure, newMeasure } from '../../../model/action';
import { ChoiceBar } from '../../parts/fields/ChoiceBar';
import { DateField } from '../../parts/fields/DateField';
import { NumberField } from '../../parts/fields/NumberField';
import { TextField } from '../../parts/fields/TextField';
import forms from '../forms.module.css';

interface MeasureFieldsProps {
  readonly measure: Measure | null;
  readonly onChange: (measure: Measure, gesture: string | null) => void;
}

const KINDS = ['number', 'nps', 'ces', 'csat'] as const;

/** How we will know that an action worked: what is counted, which way is better, from where to where. */
export function MeasureFields({ measure, onChange }: MeasureFieldsProps) {
  const { t } = useTexts('steps');
  const shown = measure ?? newMeasure();
  const write = (fields: Partial<Measure>, gesture: string | null = null) => onChange({ ...shown, ...fields }, gesture);
  return (
    <>
      <TextField
        id="action-measure"
        label={t('actions.fields.measure')}
        hint={t('actions.fields.measureHint')}
        value={shown.name}
        onChange={(name, gesture) => write({ name }, gesture)}
      />
      <div className={forms['pair']}>
        <Field label={t('actions.fields.measureKind')}>
          <Select value={shown.kind} onChange={(_event, data) => write({ kind: data.value as Measure['kind'] })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`actions.measureKinds.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <TextField
          label={t('actions.fields.unit')}
          value={shown.unit}
          onChange={(unit, gesture) => write({ unit }, gesture)}
        />
      </div>
      <NumberField
        label={t('actions.fields.baseline')}
        value={shown.baseline}
        onChange={(baseline, gesture) => write({ baseline }, gesture)}
      />
      <DateField
        label={t('actions.fields.baselineDate')}
        value={shown.baselineDate}
        onChange={(baselineDate, gesture) => write({ baselineDate }, gesture)}
      />
      <NumberField
        label={t('actions.fields.target')}
        value={shown.target}
        onChange={(target, gesture) => write({ target }, gesture)}
      />
      <ChoiceBar
        label={t('actions.fields.direction')}
        value={shown.direction}
        choices={(['up', 'down'] as const).map((value) => ({ value, label: t(`actions.directions.${value}`) }))}
        onChange={(direction) => direction && write({ direction })}
      />
    </>
  );
}
