import { Button, Field, Textarea } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { Capture, CaptureUse } from '../../../model/capture';
import type { Journey } from '../../../model/journey';
import { type Id, MAX_TEXT } from '../../../model/primitives';
import styles from './captures.module.css';
import { useHeldTyping } from '../../parts/fields/use-held-typing';
import { TouchpointChooser } from './TouchpointChooser';
import { useCaptureActs } from './use-capture-acts';

/** The one key for each thing a remark can become. */
export const CHOICE_KEYS: readonly { readonly key: string; readonly use: CaptureUse }[] = [
  { key: 't', use: 'touchpoint' },
  { key: 'p', use: 'pain' },
  { key: 'd', use: 'delight' },
  { key: 'i', use: 'idea' },
];

/** What stands beside the list: the keys, the text being edited, or the question which touchpoint is meant. */
export type Doing = 'edit' | Exclude<CaptureUse, 'idea'> | null;

interface ChosenCaptureProps {
  readonly capture: Capture;
  readonly journey: Journey;
  readonly doing: Doing;
  readonly onDo: (doing: Doing) => void;
  readonly onTurn: (use: CaptureUse, about?: Id) => void;
  readonly onRemove: () => void;
}

/** The remark chosen in the list, with what it can become. */
export function ChosenCapture({ capture, journey, doing, onDo, onTurn, onRemove }: ChosenCaptureProps) {
  const { t } = useTexts('room');
  return (
    <section className={styles['chosen']} aria-label={t('captures.chosen')}>
      {doing === 'edit' ? (
        <EditText capture={capture} onLeave={() => onDo(null)} />
      ) : (
        <>
          <p className={styles['chosenText']}>{capture.text}</p>
          {capture.usedAs !== null && (
            <p className={styles['usedAlready']}>
              {t('captures.usedAlready', { became: t(`captures.usedAs.${capture.usedAs}`) })}
            </p>
          )}
          {doing !== null && journey.touchpoints.length > 0 && (
            <TouchpointChooser
              label={t(`captures.choose.${doing}`)}
              journey={journey}
              onChoose={(about) => onTurn(doing, about)}
              onLeave={() => onDo(null)}
            />
          )}
          {doing !== null && journey.touchpoints.length === 0 && <p role="alert">{t('captures.noTouchpoints')}</p>}
          <ul className={styles['choices']}>
            {CHOICE_KEYS.map(({ key, use }) => (
              <li key={use}>
                <ChoiceKey letter={key} used={capture.usedAs !== null} onPress={() => onTurn(use)}>
                  {t(`captures.becomes.${use}`)}
                </ChoiceKey>
              </li>
            ))}
            <li>
              <ChoiceKey letter="e" onPress={() => onDo('edit')}>
                {t('captures.edit')}
              </ChoiceKey>
            </li>
            <li>
              <ChoiceKey letter="x" onPress={onRemove}>
                {t('captures.delete')}
              </ChoiceKey>
            </li>
          </ul>
        </>
      )}
    </section>
  );
}

interface ChoiceKeyProps {
  readonly letter: string;
  /** Nothing more is made of the remark: a press only says so. */
  readonly used?: boolean;
  readonly onPress: () => void;
  readonly children: string;
}

function ChoiceKey({ letter, used = false, onPress, children }: ChoiceKeyProps) {
  return (
    <button
      type="button"
      className={styles['choice']}
      aria-keyshortcuts={letter.toUpperCase()}
      aria-disabled={used || undefined}
      onClick={onPress}
    >
      <kbd aria-hidden="true">{letter.toUpperCase()}</kbd>
      {children}
    </button>
  );
}

/** Enter keeps the text, and so does going elsewhere; Escape leaves it as it was. */
function EditText({ capture, onLeave }: { readonly capture: Capture; readonly onLeave: () => void }) {
  const { t } = useTexts('room');
  const acts = useCaptureActs();
  const [text, setText] = useState(capture.text);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.select(), []);
  const tidy = text.trim();
  const held = useHeldTyping(tidy === capture.text ? '' : tidy, (typed) => acts.edit(capture, typed));
  const keep = () => {
    held.write();
    onLeave();
  };
  const giveUp = () => {
    held.forget();
    onLeave();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) keep();
    else if (event.key === 'Escape') giveUp();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <Field label={t('captures.text')}>
        <Textarea
          textarea={{ ref: area }}
          rows={4}
          resize="vertical"
          maxLength={MAX_TEXT}
          value={text}
          onChange={(_, { value }) => setText(value)}
          onKeyDown={press}
        />
      </Field>
      <div className={styles['buttons']}>
        <Button appearance="primary" disabled={tidy === ''} onClick={keep}>
          {t('captures.keep')}
        </Button>
        <Button onClick={giveUp}>{t('captures.cancel')}</Button>
      </div>
    </>
  );
}
