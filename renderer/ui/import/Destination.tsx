import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useTexts } from '../parts/texts';
import type { ImportGoal } from './carry-out-import';
import styles from './import.module.css';

interface DestinationProps {
  readonly into: ImportGoal['kind'];
  readonly onInto: (into: ImportGoal['kind']) => void;
  /** Of the new map. It stays while the open one is looked at instead. */
  readonly title: string;
  readonly onTitle: (title: string) => void;
  /** The open map's title, or null when none is open. */
  readonly openTitle: string | null;
}

/** A new map, or the map that is open. */
export function Destination({ into, onInto, title, onTitle, openTitle }: DestinationProps) {
  const { t } = useTexts('import');
  return (
    <div className={styles['destination']}>
      {openTitle !== null && (
        <Field label={t('goal.label')}>
          <RadioGroup
            layout="horizontal"
            value={into}
            onChange={(_event, { value }) => onInto(value === 'openMap' ? 'openMap' : 'newMap')}
          >
            <Radio value="newMap" label={t('goal.newMap')} />
            <Radio value="openMap" label={t('goal.openMap', { title: openTitle })} />
          </RadioGroup>
        </Field>
      )}
      {into === 'newMap' && (
        <Field className={styles['title'] ?? ''} label={t('goal.title')}>
          <Input value={title} onChange={(_event, { value }) => onTitle(value)} />
        </Field>
      )}
    </div>
  );
}
