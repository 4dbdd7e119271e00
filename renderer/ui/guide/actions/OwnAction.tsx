import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../parts/texts';
import { actionAt } from '../../../model/action';
import { addActions } from '../../../model/commands/action-commands';
import { type Id, MAX_TEXT } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { run, useOpenMap } from '../../../state/open-map';
import { useHeldTyping } from '../../parts/fields/use-held-typing';
import { useLineUndo } from '../../parts/fields/use-line-undo';
import styles from './actions.module.css';

export function ownActionId(touchpointId: Id | null): string {
  return `own-action-${touchpointId ?? 'none'}`;
}

/** Type an action, Enter, next. One that is left without Enter is added as well. */
export function OwnAction({ touchpointId }: { readonly touchpointId: Id | null }) {
  const { t } = useTexts('steps');
  const [title, setTitle] = useState('');
  const undo = useLineUndo(title, setTitle);
  const { write: add } = useHeldTyping(title.trim(), (name) => {
    const touchpoint = useOpenMap.getState().document?.touchpoints[touchpointId ?? ''];
    // It may have gone together with this line.
    if (touchpointId && !touchpoint) return;
    run(addActions([{ id: newId(), title: name, ...(touchpoint && actionAt(touchpoint)) }]));
    announce(t('actions.added', { title: name }));
    setTitle('');
  });
  return (
    <Input
      id={ownActionId(touchpointId)}
      className={styles['own']}
      appearance="underline"
      value={title}
      maxLength={MAX_TEXT}
      aria-label={t('actions.own')}
      placeholder={t('actions.ownPlaceholder')}
      onChange={(_event, data) => setTitle(data.value)}
      onKeyDown={(event) => {
        if (undo(event)) return;
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || title.trim() === '') return;
        event.preventDefault();
        add();
      }}
    />
  );
}
