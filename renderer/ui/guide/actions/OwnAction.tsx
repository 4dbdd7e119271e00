import { Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addActions } from '../../../model/commands/action-commands';
import { type Id, MAX_TEXT } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { newId } from '../../../state/new-id';
import { run } from '../../../state/open-map';
import { useLineUndo } from '../../parts/fields/use-line-undo';
import styles from './actions.module.css';

export function ownActionId(touchpointId: Id | null): string {
  return `own-action-${touchpointId ?? 'none'}`;
}

/** Type an action, Enter, next. */
export function OwnAction({ touchpointId }: { readonly touchpointId: Id | null }) {
  const { t } = useTranslation('steps');
  const [title, setTitle] = useState('');
  const undo = useLineUndo(title, setTitle);
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
        const name = title.trim();
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || name === '') return;
        event.preventDefault();
        run(addActions([{ id: newId(), title: name, touchpointIds: touchpointId ? [touchpointId] : [] }]));
        announce(t('actions.added', { title: name }));
        setTitle('');
      }}
    />
  );
}
