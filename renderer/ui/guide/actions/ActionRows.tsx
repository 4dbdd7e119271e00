import type { NumberedAction } from '../../../model/numbered-actions';
import type { Id } from '../../../model/primitives';
import { ActionRow } from './ActionRow';
import styles from './actions.module.css';

/** Actions below each other; the open one shows its form. */
export function ActionRows(props: {
  readonly actions: readonly NumberedAction[];
  readonly openId: Id | null;
  readonly onOpen: (id: Id | null) => void;
}) {
  if (props.actions.length === 0) return null;
  return (
    <ul className={styles['rows']}>
      {props.actions.map(({ action, number }) => (
        <ActionRow
          key={action.id}
          action={action}
          number={number}
          open={action.id === props.openId}
          onOpen={props.onOpen}
        />
      ))}
    </ul>
  );
}
