import { type KeyboardEvent, useState } from 'react';
import { useTexts } from '../parts/texts';
import { editTouchpoints } from '../../model/commands/touchpoint-commands';
import { type Id, MAX_TEXT } from '../../model/primitives';
import { run, takeBack } from '../../state/open-map';
import { useGesture } from '../parts/fields/use-gesture';
import { undoKey } from '../parts/pressed-key';
import { fieldId } from './field-id';
import styles from './panel.module.css';

/** The name as the panel's headline, typed in where it stands; it grows with its text. Left empty, it is as it was. */
export function PanelName({ touchpointId, name }: { readonly touchpointId: Id; readonly name: string }) {
  const { t } = useTexts('map');
  const gesture = useGesture();
  /** Nothing to read stands here, which the map is not told: `instead` of which name, until that is another one. */
  const [blank, setBlank] = useState<{ readonly text: string; readonly instead: string } | null>(null);
  const isBlank = blank?.instead === name;
  const shown = isBlank ? blank.text : name;
  const type = (text: string) => {
    const isName = text.trim() !== '';
    setBlank(isName ? null : { text, instead: name });
    if (isName) run(editTouchpoints([touchpointId], { name: text }), gesture.current.current);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
    if (!isBlank || undoKey(event) !== 'undo') return;
    event.preventDefault();
    event.stopPropagation();
    setBlank(null);
  };
  return (
    <div className={styles['name']} data-text={shown}>
      <textarea
        id={fieldId('name')}
        rows={1}
        aria-label={t('fields.name')}
        placeholder={t('fields.name')}
        value={shown}
        maxLength={MAX_TEXT}
        onFocus={gesture.begin}
        onBlur={() => {
          if (isBlank) takeBack(gesture.current.current);
          setBlank(null);
        }}
        onKeyDown={press}
        onChange={(event) => type(event.target.value.replace(/\s/g, ' '))}
      />
    </div>
  );
}
