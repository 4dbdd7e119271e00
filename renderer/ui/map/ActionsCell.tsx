import { memo } from 'react';
import { useTexts } from '../parts/texts';
import type { Action } from '../../model/action';
import type { Id } from '../../model/primitives';
import { useDrawnMap } from '../../state/drawn-map';
import styles from './cells.module.css';
import { numberedActions } from '../../model/numbered-actions';
import { hyphenated } from './text-size';

/** Room for a title in the widest column, px at 100 %. */
const ROOM = 146;

/** The titles of what is done about a touchpoint: a disc for a quick win, a square for a strategic action. */
export const ActionsCell = memo(function ActionsCell({ touchpointId }: { readonly touchpointId: Id }) {
  const { t } = useTexts('steps');
  const actions = useDrawnMap(
    ({ document }) => document && numberedActions(document.actions).byTouchpoint.get(touchpointId),
  );
  if (!actions) return null;
  return (
    <ul className={styles['actions']}>
      {actions.map(({ action }) => (
        <li key={action.id} data-kind={action.kind} data-done={isOver(action) || undefined}>
          <span className="forReaders">{t(`actions.kinds.${action.kind}`)}: </span>
          {hyphenated(action.title || t('actions.untitled'), 'cell', ROOM)}
        </li>
      ))}
    </ul>
  );
});

function isOver({ status }: Action): boolean {
  return status === 'done' || status === 'stopped';
}
