import { Button, Input, Select } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { lazy, memo, Suspense, useState } from 'react';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import { ACTION_STATUSES, type Action, actionAt, type ActionStatus } from '../../model/action';
import { addActions, editAction } from '../../model/commands/action-commands';
import type { MapDocument } from '../../model/document';
import { MAX_TEXT } from '../../model/primitives';
import type { Touchpoint } from '../../model/touchpoint';
import { announce } from '../../state/announcements';
import { newId } from '../../state/new-id';
import { run, useOpenMap } from '../../state/open-map';
import { ActionMark } from '../guide/actions/ActionMark';
import { setTarget } from '../guide/guide-target';
import { stepPath } from '../guide/step-navigation';
import { useHeldTyping } from '../parts/fields/use-held-typing';
import { useLineUndo } from '../parts/fields/use-line-undo';
import { useFormat } from '../parts/use-format';
import { fieldId } from './field-id';
import styles from './panel.module.css';
import { numberedActions } from '../../model/numbered-actions';

/** The library of proven actions is large; the panel is drawn without waiting for it. */
const ProvenActions = lazy(() => import('./ProvenActions').then(({ ProvenActions }) => ({ default: ProvenActions })));

interface PanelActionsProps {
  readonly touchpoint: Touchpoint;
  readonly actions: MapDocument['actions'];
  /** Reasons of its accepted pains, which tell about the pain where none was typed. */
  readonly reasons: string;
}

/** What is done about the touchpoint: its actions with their status, a line for a new one, proven ones that fit. */
export const PanelActions = memo(function PanelActions({ touchpoint, actions, reasons }: PanelActionsProps) {
  const { t } = useTexts('map');
  const { format } = useFormat();
  const { all, byTouchpoint } = numberedActions(actions);
  const own = byTouchpoint.get(touchpoint.id) ?? [];
  const [offered, setOffered] = useState(false);
  const typed = touchpoint.pains.trim() === '' ? reasons : touchpoint.pains;
  return (
    <>
      {own.length === 0 ? (
        <small>{t('panel.noActions')}</small>
      ) : (
        <ul className={styles['actions']}>
          {own.map(({ action, number }) => (
            <OneAction key={action.id} action={action} number={format.number(number)} />
          ))}
        </ul>
      )}
      <NewAction key={touchpoint.id} touchpoint={touchpoint} />
      {typed.trim() !== '' && (
        <>
          <Button
            className={styles['proven'] ?? ''}
            size="small"
            appearance="subtle"
            icon={offered ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-expanded={offered}
            onClick={() => setOffered(!offered)}
          >
            {t('panel.proven')}
          </Button>
          {offered && (
            <Suspense fallback={null}>
              <ProvenActions touchpoint={touchpoint} typed={typed} all={all} />
            </Suspense>
          )}
        </>
      )}
    </>
  );
});

function OneAction({ action, number }: { readonly action: Action; readonly number: string }) {
  const { t } = useTexts(['map', 'steps']);
  const { format } = useFormat();
  const [, navigate] = useLocation();
  const title = action.title || t('steps:actions.untitled');
  const about = [
    t(`steps:actions.kinds.${action.kind}`),
    ...[action.owner || action.department].filter((text) => text !== ''),
    ...(action.dueDate === null ? [] : [format.day(action.dueDate, 'medium')]),
  ];
  return (
    <li>
      <button
        type="button"
        className={styles['action']}
        aria-label={t('panel.openAction', { title })}
        title={t('panel.openAction', { title })}
        onClick={() => {
          setTarget({ key: 'open', place: { step: 'actions', actionId: action.id } });
          navigate(stepPath('actions'));
        }}
      >
        <ActionMark action={action} number={number} />
        <span>{title}</span>
      </button>
      <small>{about.join(' · ')}</small>
      <Select
        size="small"
        aria-label={t('panel.status', { title })}
        value={action.status}
        onChange={(_event, data) => run(editAction(action.id, { status: data.value as ActionStatus }))}
      >
        {ACTION_STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`steps:actions.statuses.${status}`)}
          </option>
        ))}
      </Select>
    </li>
  );
}

/** Enter makes a quick win of the line; once something is typed, the two kinds stand below it. */
function NewAction({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const { t } = useTexts(['map', 'steps']);
  const [title, setTitle] = useState('');
  const undo = useLineUndo(title, setTitle);
  const store = (name: string, kind: Action['kind']) => {
    run(addActions([{ id: newId(), title: name, kind, ...actionAt(touchpoint) }]));
    announce(t('steps:actions.added', { title: name }));
    setTitle('');
  };
  const held = useHeldTyping(title.trim(), (name) => {
    if (useOpenMap.getState().document?.touchpoints[touchpoint.id]) store(name, 'quickWin');
  });
  const add = (kind: Action['kind']) => {
    held.forget();
    const name = title.trim();
    if (name !== '') store(name, kind);
    document.getElementById(fieldId('actions'))?.focus();
  };
  return (
    <div className={styles['newAction']}>
      <Input
        id={fieldId('actions')}
        appearance="underline"
        value={title}
        maxLength={MAX_TEXT}
        aria-label={t('panel.newAction')}
        placeholder={t('panel.newActionHint')}
        onChange={(_event, data) => setTitle(data.value)}
        onKeyDown={(event) => {
          if (undo(event) || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add('quickWin');
        }}
      />
      {title.trim() !== '' && (
        <div className={styles['ways']}>
          <Button size="small" onClick={() => add('quickWin')}>
            {t('panel.asQuickWin')}
          </Button>
          <Button size="small" onClick={() => add('strategic')}>
            {t('panel.asStrategic')}
          </Button>
        </div>
      )}
    </div>
  );
}
