import { memo } from 'react';
import { useTexts } from '../../parts/texts';
import type { Action } from '../../../model/action';
import { removeActions } from '../../../model/commands/action-commands';
import type { Id } from '../../../model/primitives';
import { announce } from '../../../state/announcements';
import { run } from '../../../state/open-map';
import { COLUMN_LETTERS, withSoftHyphens } from '../../parts/soft-hyphens';
import { useFormat } from '../../parts/use-format';
import { RowMenu } from '../RowMenu';
import { ActionForm } from './ActionForm';
import { ActionMark } from './ActionMark';
import { isHeavyQuickWin, type OpenAction } from './action-list';
import styles from './actions.module.css';
import { useTellMeasure } from './tell-measure';

/** An action that serves several touchpoints has a row under each of them. */
export function actionRowId({ causeId, actionId }: OpenAction): string {
  return `action-row-${causeId ?? 'none'}-${actionId}`;
}

interface ActionRowProps {
  readonly causeId: Id | null;
  readonly action: Action;
  readonly number: number;
  readonly open: boolean;
  readonly onOpen: (open: OpenAction | null) => void;
}

/** One action in a line: its mark, measure, owner and date; opened, its form. */
export const ActionRow = memo(function ActionRow({ causeId, action, number, open, onOpen }: ActionRowProps) {
  const { t } = useTexts('steps');
  const { format } = useFormat();
  const tellMeasure = useTellMeasure();
  const title = action.title || t('actions.untitled');
  const place = { causeId, actionId: action.id };
  const toggle = () => onOpen(open ? null : place);
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
          id={actionRowId(place)}
          aria-expanded={open}
          onClick={toggle}
          onKeyDown={(event) => event.key === 'Delete' && remove()}
        >
          <ActionMark action={action} number={format.number(number)} />
          <span className={styles['title']}>
            {title}
            <small>{tellMeasure(action.measure) ?? t('actions.noMeasure')}</small>
            {isHeavyQuickWin(action) && <small className={styles['flag']}>{t('actions.heavyQuickWin')}</small>}
          </span>
          <span className={styles['owner']}>
            {withSoftHyphens(action.owner || action.department || t('actions.noOwner'), COLUMN_LETTERS)}
          </span>
          <span className={styles['due']}>
            {action.dueDate ? format.day(action.dueDate, 'medium') : t('actions.noDate')}
          </span>
        </button>
        <RowMenu
          label={t('rows.more', { name: title })}
          actions={[
            { label: t(open ? 'actions.close' : 'actions.open'), act: toggle },
            { label: t('rows.delete'), keys: 'Delete', act: remove },
          ]}
        />
      </div>
      {open && <ActionForm action={action} />}
    </li>
  );
});
