import {
  Button,
  Field,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Textarea,
} from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTexts } from '../../parts/texts';
import type { MomentKind } from '../../../model/moment';
import { type Id, MAX_TEXT } from '../../../model/primitives';
import { keepDraft, useDraft } from '../../../state/drafts';
import { useOpenMap } from '../../../state/open-map';
import { useGuideTexts } from '../guide-texts';
import styles from './moments.module.css';

/** As printed on the keys, in every language. */
const ACCEPT_KEYS = 'Ctrl Enter';

interface ReasonFormProps {
  readonly touchpointId: Id;
  readonly kind: 'pain' | 'strength';
  readonly onAccept: (kind: MomentKind, reason: string) => void;
  readonly onDismiss: (reason: string) => void;
}

/** The open row's decision: nothing is accepted without a reason. One that is half written waits for the form to be opened again. */
export function ReasonForm({ touchpointId, kind, onAccept, onDismiss }: ReasonFormProps) {
  const { t } = useTexts('map');
  const { reasonPrompts } = useGuideTexts().steps.moments;
  const mapId = useOpenMap((state) => state.document?.map.id ?? '');
  const about = `${touchpointId} ${kind}`;
  const reason = useDraft(mapId, about);
  const [refused, setRefused] = useState(false);
  const id = useId();
  // The list has brought the whole row into sight already; the field alone would push its name out again.
  useEffect(() => {
    const field = document.getElementById(id) as HTMLTextAreaElement | null;
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
  }, [id]);

  const accept = (as: MomentKind) => {
    if (reason.trim() !== '') {
      keepDraft(mapId, about, '');
      onAccept(as, reason.trim());
      return;
    }
    setRefused(true);
    document.getElementById(id)?.focus();
  };
  const dismiss = (because: string) => {
    keepDraft(mapId, about, '');
    onDismiss(because);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    accept(kind);
  };

  return (
    <div className={styles['form']}>
      <Field
        label={t('moments.reason')}
        {...(refused && reason.trim() === '' ? { validationMessage: t('moments.reasonNeeded') } : {})}
      >
        <Textarea
          id={id}
          rows={2}
          resize="vertical"
          maxLength={MAX_TEXT}
          value={reason}
          onChange={(_event, data) => keepDraft(mapId, about, data.value)}
          onKeyDown={press}
        />
      </Field>
      <ul className={styles['prompts']} aria-label={reasonPrompts.question}>
        {reasonPrompts[kind].map((prompt) => (
          <li key={prompt}>{prompt}</li>
        ))}
      </ul>
      <div className={styles['decide']}>
        <div className={styles['accepts']}>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuButton appearance="subtle">{t('moments.dismiss')}</MenuButton>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {reason.trim() === '' ? (
                  <MenuItem onClick={() => dismiss('')}>{t('moments.dismissPlainly')}</MenuItem>
                ) : (
                  <MenuItem onClick={() => dismiss(reason.trim())}>{t('moments.dismissAsWritten')}</MenuItem>
                )}
                {reasonPrompts.dismiss.map((because) => (
                  <MenuItem key={because} onClick={() => dismiss(because)}>
                    {because}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <Button onClick={() => accept('momentOfTruth')}>{t('moments.acceptAs.momentOfTruth')}</Button>
          <Button appearance="primary" onClick={() => accept(kind)} aria-keyshortcuts="Control+Enter">
            {t(`moments.acceptAs.${kind}`)}
            <kbd aria-hidden="true">{ACCEPT_KEYS}</kbd>
          </Button>
        </div>
      </div>
    </div>
  );
}
