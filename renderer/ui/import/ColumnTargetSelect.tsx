import { Select } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import { targetKey } from '../../exchange/table/guess-mapping';
import type { ColumnTarget, Mapping } from '../../exchange/table/table';
import { choiceOf, columnChoices } from './column-choices';

interface ColumnTargetSelectProps {
  readonly columnName: string;
  readonly label: string;
  readonly target: ColumnTarget;
  readonly mapping: Mapping;
  readonly onTarget: (target: ColumnTarget) => void;
}

/** What a column becomes: nothing, a stage, a field of the touchpoint, or a persona's ratings. */
export function ColumnTargetSelect({ columnName, label, target, mapping, onTarget }: ColumnTargetSelectProps) {
  const { t } = useTexts(['import', 'map']);
  const choices = columnChoices(mapping, columnName);
  return (
    <Select
      size="small"
      aria-label={label}
      title={label}
      value={targetKey(target)}
      onChange={(_event, { value }) => onTarget(choiceOf(choices, value))}
    >
      {choices.places.map((choice) => (
        <option key={targetKey(choice)} value={targetKey(choice)}>
          {t(choice.kind === 'stage' ? 'import:columns.stage' : 'import:columns.ignore')}
        </option>
      ))}
      <optgroup label={t('import:columns.touchpoint')}>
        {choices.fields.map((choice) => (
          <option key={targetKey(choice)} value={targetKey(choice)}>
            {t(`map:fields.${choice.field}`)}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('import:columns.ratings')}>
        {choices.ratings.map((choice) => (
          <option key={targetKey(choice)} value={targetKey(choice)}>
            {choice.persona === ''
              ? t(`import:ratings.${choice.kind}`)
              : t(`import:ratings.${choice.kind}Of`, { persona: choice.persona })}
          </option>
        ))}
      </optgroup>
    </Select>
  );
}
