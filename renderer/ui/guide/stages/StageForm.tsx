import { Checkbox, Field, Select } from '@fluentui/react-components';
import { useTexts } from '../../parts/texts';
import { editStage } from '../../../model/commands/stage-commands';
import { liesAfterPurchase, STAGE_KINDS, type Stage, type StageKind } from '../../../model/stage';
import { run } from '../../../state/open-map';
import { NumberField } from '../../parts/fields/NumberField';
import { TextField } from '../../parts/fields/TextField';
import { useNameOf } from '../../parts/use-name-of';
import forms from '../forms.module.css';

/** Nine digits: more than any firm on earth has. */
const MOST_CUSTOMERS = 999_999_999;

/** All that is known about one stage. Enter in the name goes on to a new one. */
export function StageForm({ stage, onNext }: { readonly stage: Stage; readonly onNext: () => void }) {
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const write = (fields: Partial<Omit<Stage, 'id' | 'order'>>, gesture: string | null = null) =>
    run(editStage(stage.id, fields), gesture);
  return (
    <form className={forms['form']} aria-label={nameOf(stage)} onSubmit={(event) => event.preventDefault()}>
      <TextField
        id="stage-name"
        label={t('stages.name')}
        value={stage.name}
        onChange={(name, gesture) => write({ name }, gesture)}
        onEnter={onNext}
      />
      <Field label={t('stages.kind.label')} hint={t('stages.kind.hint')}>
        <Select
          value={stage.kind ?? ''}
          onChange={(_event, data) => {
            const kind = data.value === '' ? null : (data.value as StageKind);
            // What was ticked by hand against the kind's default stays.
            const byDefault = stage.afterPurchase === liesAfterPurchase(stage.kind);
            write(byDefault ? { kind, afterPurchase: liesAfterPurchase(kind) } : { kind });
          }}
        >
          <option value="">{t('stages.kind.none')}</option>
          {STAGE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`stages.kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={forms['wide']}>
        <TextField
          id="stage-customerGoal"
          label={t('stages.customerGoal.label')}
          hint={t('stages.customerGoal.hint')}
          rows={2}
          value={stage.customerGoal}
          onChange={(customerGoal, gesture) => write({ customerGoal }, gesture)}
        />
      </div>
      <div className={forms['wide']}>
        <TextField
          label={t('stages.alternatives.label')}
          hint={t('stages.alternatives.hint')}
          rows={2}
          value={stage.alternatives}
          onChange={(alternatives, gesture) => write({ alternatives }, gesture)}
        />
      </div>
      <NumberField
        label={t('stages.customersEntering.label')}
        hint={t('stages.customersEntering.hint')}
        min={0}
        max={MOST_CUSTOMERS}
        decimals={0}
        value={stage.customersEntering}
        onChange={(customersEntering, gesture) => write({ customersEntering }, gesture)}
      />
      <Checkbox
        label={t('stages.afterPurchase')}
        checked={stage.afterPurchase}
        onChange={(_event, data) => write({ afterPurchase: data.checked === true })}
      />
      <div className={forms['wide']}>
        <TextField
          label={t('stages.notes')}
          rows={2}
          value={stage.notes}
          onChange={(notes, gesture) => write({ notes }, gesture)}
        />
      </div>
    </form>
  );
}
