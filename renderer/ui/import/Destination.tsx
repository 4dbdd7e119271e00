import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ImportGoal } from './carry-out-import';
import styles from './import.module.css';

interface DestinationProps {
  readonly goal: ImportGoal;
  readonly onGoal: (goal: ImportGoal) => void;
  /** The open map's title, or null when none is open. */
  readonly openTitle: string | null;
}

/** A new map, or the map that is open. */
export function Destination({ goal, onGoal, openTitle }: DestinationProps) {
  const { t } = useTranslation('import');
  return (
    <div className={styles['destination']}>
      {openTitle !== null && (
        <Field label={t('goal.label')}>
          <RadioGroup
            layout="horizontal"
            value={goal.kind}
            onChange={(_event, { value }) =>
              onGoal(value === 'openMap' ? { kind: 'openMap' } : { kind: 'newMap', title: '' })
            }
          >
            <Radio value="newMap" label={t('goal.newMap')} />
            <Radio value="openMap" label={t('goal.openMap', { title: openTitle })} />
          </RadioGroup>
        </Field>
      )}
      {goal.kind === 'newMap' && (
        <Field className={styles['title'] ?? ''} label={t('goal.title')}>
          <Input value={goal.title} onChange={(_event, { value }) => onGoal({ kind: 'newMap', title: value })} />
        </Field>
      )}
    </div>
  );
}
