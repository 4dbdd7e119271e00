import type { Capture, CaptureUse } from '../capture';
import type { Id } from '../primitives';
import { inOrder, makeRoom } from '../sequence';
import { assign, type Command, command } from './command';

/** Takes down what somebody said, behind all that was said before. */
export function addCapture(capture: Omit<Capture, 'order' | 'usedAs'>): Command {
  return command('addCapture', (draft) => {
    const siblings = inOrder(draft.captures);
    const [order = 'a0'] = makeRoom(siblings, siblings.length, 1);
    draft.captures[capture.id] = { ...capture, order, usedAs: null };
  });
}

export function editCapture(id: Id, fields: Partial<Pick<Capture, 'text' | 'touchpointId'>>): Command {
  return command('editCapture', (draft) => assign(draft.captures[id], fields));
}

/** Carries out what is made of a remark (a new touchpoint, a pain, an idea) and marks it as used, in one step. */
export function useCapture(id: Id, usedAs: CaptureUse, making: Command): Command {
  return command('useCapture', (draft) => {
    if (!draft.captures[id]) return;
    making.run(draft);
    assign(draft.captures[id], { usedAs });
  });
}

export function removeCaptures(ids: readonly Id[]): Command {
  return command(
    'removeCaptures',
    (draft) => {
      for (const id of ids) delete draft.captures[id];
    },
    ids.length,
  );
}
