import { Field, Select } from '@fluentui/react-components';
import { useTexts } from '../../parts/texts';
import { ACTION_STATUSES, type Action, type ActionStatus } from '../../../model/action';
import { editAction } from '../../../model/commands/action-commands';
import { run, useOpenMap } from '../../../state/open-map';
import { useDepartments } from '../../parts/fields/ChannelsField';
import { ChoiceBar } from '../../parts/fields/ChoiceBar';
import { DateField } from '../../parts/fields/DateField';
import { NumberField } from '../../parts/fields/NumberField';
import { TextField } from '../../parts/fields/TextField';
import forms from '../forms.module.css';
import { MeasureFields } from './MeasureFields';
import { ServedTouchpoints } from './ServedTouchpoints';

const GRADES = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));

/** Everything about one action. */
export function ActionForm({ action }: { readonly action: Action }) {
  const { t } = useTexts('steps');
  const departments = useDepartments();
  const currency = useOpenMap((state) => state.document?.map.currency ?? '');
  const write = (fields: Partial<Omit<Action, 'id' | 'order'>>, gesture: string | null = null) =>
    run(editAction(action.id, fields), gesture);
  const cost = (key: 'plannedCost' | 'actualCost') => (
    <NumberField
      label={t(`actions.fields.${key}`)}
      unit={currency}
      min={0}
      value={action[key]}
      onChange={(value, gesture) => write({ [key]: value }, gesture)}
    />
  );
  return (
    <form
      className={forms['form']}
      aria-label={action.title || t('actions.untitled')}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={forms['wide']}>
        <TextField
          label={t('actions.fields.title')}
          value={action.title}
          onChange={(title, gesture) => write({ title }, gesture)}
        />
      </div>
      <div className={forms['wide']}>
        <TextField
          label={t('actions.fields.details')}
          rows={2}
          value={action.details}
          onChange={(details, gesture) => write({ details }, gesture)}
        />
      </div>
      <ChoiceBar
        label={t('actions.fields.kind')}
        value={action.kind}
        choices={(['quickWin', 'strategic'] as const).map((value) => ({ value, label: t(`actions.kinds.${value}`) }))}
        onChange={(kind) => kind && write({ kind })}
      />
      <Field label={t('actions.fields.status')}>
        <Select value={action.status} onChange={(_event, data) => write({ status: data.value as ActionStatus })}>
          {ACTION_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`actions.statuses.${status}`)}
            </option>
          ))}
        </Select>
      </Field>
      <ChoiceBar
        label={t('actions.fields.impact')}
        hint={t('actions.fields.gradeHint')}
        clearable
        value={action.impact}
        choices={GRADES}
        onChange={(impact) => write({ impact })}
      />
      <ChoiceBar
        label={t('actions.fields.effort')}
        hint={t('actions.fields.gradeHint')}
        clearable
        value={action.effort}
        choices={GRADES}
        onChange={(effort) => write({ effort })}
      />
      <TextField
        id="action-owner"
        label={t('actions.fields.owner')}
        hint={t('actions.fields.ownerHint')}
        value={action.owner}
        onChange={(owner, gesture) => write({ owner }, gesture)}
      />
      <TextField
        label={t('actions.fields.department')}
        suggestions={departments}
        value={action.department}
        onChange={(department, gesture) => write({ department }, gesture)}
      />
      <DateField
        id="action-due"
        label={t('actions.fields.dueDate')}
        value={action.dueDate}
        onChange={(dueDate, gesture) => write({ dueDate }, gesture)}
      />
      <DateField
        label={t('actions.fields.reviewDate')}
        value={action.reviewDate}
        onChange={(reviewDate, gesture) => write({ reviewDate }, gesture)}
      />
      <div className={forms['wide']}>
        <ServedTouchpoints
          ids={action.touchpointIds}
          onChange={(touchpointIds) => write({ touchpointIds: [...touchpointIds] })}
        />
      </div>
      <MeasureFields measure={action.measure} onChange={(measure, gesture) => write({ measure }, gesture)} />
      {cost('plannedCost')}
      {cost('actualCost')}
      <ChoiceBar
        label={t('actions.fields.fitsBrand')}
        clearable
        value={action.fitsBrand}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`actions.fitsBrand.${value}`) }))}
        onChange={(fitsBrand) => write({ fitsBrand })}
      />
      <TextField
        label={t('actions.fields.fitsBrandWhy')}
        rows={2}
        value={action.fitsBrandWhy}
        onChange={(fitsBrandWhy, gesture) => write({ fitsBrandWhy }, gesture)}
      />
    </form>
  );
}
