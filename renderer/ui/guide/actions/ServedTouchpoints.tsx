import { Field, Select } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTexts } from '../../parts/texts';
import { journeyOf } from '../../../model/journey';
import type { Id } from '../../../model/primitives';
import { useOpenMap } from '../../../state/open-map';
import styles from '../../parts/fields/fields.module.css';
import { useFormat } from '../../parts/use-format';
import { useNameOf } from '../../parts/use-name-of';

/** Which touchpoints an action serves; more are added from a list by stage. */
export function ServedTouchpoints(props: {
  readonly ids: readonly Id[];
  readonly onChange: (ids: readonly Id[]) => void;
}) {
  const { t } = useTexts('steps');
  const nameOf = useNameOf();
  const { format } = useFormat();
  const document = useOpenMap((state) => state.document);
  if (!document) return null;
  const journey = journeyOf(document);
  const label = ({ number, touchpoint }: (typeof journey.touchpoints)[number]) =>
    `${format.number(number)} ${touchpoint.name}`;
  const served = journey.touchpoints.filter(({ touchpoint }) => props.ids.includes(touchpoint.id));
  return (
    <div className={styles['tagsField']}>
      <Field label={t('actions.fields.touchpoints')}>
        <Select value="" onChange={(_event, data) => data.value && props.onChange([...props.ids, data.value])}>
          <option value="">{t('actions.fields.addTouchpoint')}</option>
          {journey.stages.map(({ stage, touchpoints }) => (
            <optgroup key={stage.id} label={nameOf(stage)}>
              {touchpoints
                .filter(({ touchpoint }) => !props.ids.includes(touchpoint.id))
                .map((entry) => (
                  <option key={entry.touchpoint.id} value={entry.touchpoint.id}>
                    {label(entry)}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {served.length > 0 && (
        <ul className={styles['tags']} aria-label={t('actions.fields.touchpoints')}>
          {served.map((entry) => (
            <li key={entry.touchpoint.id}>
              <button
                type="button"
                className={styles['tag']}
                aria-label={t('fields.tags.remove', { value: label(entry) })}
                onClick={() => props.onChange(props.ids.filter((id) => id !== entry.touchpoint.id))}
              >
                {label(entry)}
                <DismissRegular aria-hidden="true" fontSize={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
