import { useTranslation } from 'react-i18next';
import { editTouchpoints } from '../../model/commands/touchpoint-commands';
import { type Id, MAX_TEXT } from '../../model/primitives';
import { run } from '../../state/open-map';
import { useGesture } from '../parts/fields/use-gesture';
import { fieldId } from './field-id';
import styles from './panel.module.css';

/** The name as the panel's headline, typed in where it stands; it grows with its text. */
export function PanelName({ touchpointId, name }: { readonly touchpointId: Id; readonly name: string }) {
  const { t } = useTranslation('map');
  const gesture = useGesture();
  return (
    <div className={styles['name']} data-text={name}>
      <textarea
        id={fieldId('name')}
        rows={1}
        aria-label={t('fields.name')}
        placeholder={t('fields.name')}
        value={name}
        maxLength={MAX_TEXT}
        onFocus={gesture.begin}
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        onChange={(event) =>
          run(
            editTouchpoints([touchpointId], { name: event.target.value.replace(/\s/g, ' ') }),
            gesture.current.current,
          )
        }
      />
    </div>
  );
}
