import type { NumberedAction } from '../../../model/numbered-actions';
import type { Id } from '../../../model/primitives';
import { ActionRow } from './ActionRow';
import type { OpenAction } from './action-list';
import styles from './actions.module.css';

interface ActionRowsProps {
  /** The touchpoint under which they stand; null for those that serve no critical moment. */
  readonly causeId: Id | null;
  readonly actions: readonly NumberedAction[];
  /** The open one, if it is open here. */
  readonly openId: Id | null;
  readonly onOpen: (open: OpenAction | null) => void;
}

/** Actions below each other; the open one shows its form. */
export function ActionRows({ causeId, actions, openId, onOpen }: ActionRowsProps) {
  if (actions.length === 0) return null;
  return (
    <ul className={styles['rows']}>
      {actions.map(({ action, number }) => (
        <ActionRow
          key={action.id}
          causeId={causeId}
          action={action}
          number={number}
          open={action.id === openId}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}
