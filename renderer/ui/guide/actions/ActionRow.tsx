import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../model/action';
import { removeActions } from '../../../model/commands/action-commands';
import type { Id } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { run } from '../../../state/open-map';
import { useFormat } from '../../parts/use-format';
import { RowMenu } from '../RowMenu';
import { ActionForm } from './ActionForm';
import { ActionMark } from './ActionMark';
import { isHeavyQuickWin } from './action-list';
import styles from './actions.module.css';
import { useTellMeasure } from './tell-measure';

export function actionRowId(id: Id): string {
  return `action-row-${id}`;
}

interface ActionRowProps {
  readonly action: Action;
  readonly number: number;
  readonly open: boolean;
  readonly onOpen: (id: Id | null) => void;
}

/** One action in a line: its mark, measure, owner and date; opened, its form. */
export const ActionRow = memo(function ActionRow({ action, number, open, onOpen }: ActionRowProps) {
  const { t } = useTranslation('steps');
  const { format } = useFormat();
  const tellMeasure = useTellMeasure();
  const title = action.title || t('actions.untitled');
  const remove = () => {
    run(removeActions([action.id]));
    if (open) onOpen(null);
    announce(t('rows.deleted', { name: title }));
  };
  return (
    <li data-open={open || undefined}>
      <div className={styles['line']}>
        <button
          type="button"
          id={actionRowId(action.id)}
          aria-expanded={open}
          onClick={() => onOpen(open ? null : action.id)}
          onKeyDown={(event) => event.key === 'Delete' && remove()}
        >
          <ActionMark action={action} number={format.number(number)} />
          <span className={styles['title']}>
            {title}
            <small>{tellMeasure(action.measure) ?? t('actions.noMeasure')}</small>
            {isHeavyQuickWin(action) && <small className={styles['flag']}>{t('actions.heavyQuickWin')}</small>}
          </span>
          <span className={styles['owner']}>{action.owner || action.department || t('actions.noOwner')}</span>
          <span className={styles['due']}>
            {action.dueDate ? format.day(action.dueDate, 'medium') : t('actions.noDate')}
          </span>
        </button>
        <RowMenu
          label={t('rows.more', { name: title })}
          actions={[
            { label: t(open ? 'actions.close' : 'actions.open'), act: () => onOpen(open ? null : action.id) },
            { label: t('rows.delete'), keys: 'Delete', act: remove },
          ]}
        />
      </div>
      {open && <ActionForm action={action} />}
    </li>
  );
});
