import { type Action, newAction } from '../action';
import type { Id } from '../primitives';
import { inOrder, makeRoom } from '../sequence';
import { assign, type Command, command } from './command';

export function addActions(actions: readonly (Pick<Action, 'id'> & Partial<Omit<Action, 'order'>>)[]): Command {
  return command(
    'addActions',
    (draft) => {
      const siblings = inOrder(draft.actions);
      const orders = makeRoom(siblings, siblings.length, actions.length);
      actions.forEach((action, position) => {
        draft.actions[action.id] = newAction({ ...action, order: orders[position] ?? 'a0' });
      });
    },
    actions.length,
  );
}

export function editAction(id: Id, fields: Partial<Omit<Action, 'id' | 'order'>>): Command {
  return command('editAction', (draft) => assign(draft.actions[id], fields));
}

export function removeActions(ids: readonly Id[]): Command {
  return command(
    'removeActions',
    (draft) => {
      for (const id of ids) delete draft.actions[id];
    },
    ids.length,
  );
}
