import { actionAt } from '../action';
import type { Capture, CaptureUse } from '../capture';
import type { Id } from '../primitives';
import { inOrder, makeRoom } from '../sequence';
import { oneLine } from '../typed-values';
import { addActions } from './action-commands';
import { assign, type Command, command, type DocumentDraft } from './command';
import { addTouchpoints, editTouchpoints } from './touchpoint-commands';

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

/**
 * What a remark becomes, and that it is used, in one step: a touchpoint right after the one it is about, a further line
 * of that one's pains or delights, or an idea for an action that serves it. `madeId` is for the new touchpoint or
 * action. Without a touchpoint to be about, only an idea can be made; otherwise nothing happens.
 */
export function turnCapture(id: Id, usedAs: CaptureUse, about: Id | null, madeId: Id): Command {
  return command('useCapture', (draft) => {
    const text = draft.captures[id]?.text.trim();
    if (!text) return;
    const making = usedAs === 'idea' ? idea(draft, text, about, madeId) : madeAt(draft, usedAs, text, about, madeId);
    if (!making) return;
    making.run(draft);
    assign(draft.captures[id], { usedAs });
  });
}

function idea(draft: DocumentDraft, text: string, about: Id | null, id: Id): Command {
  const touchpoint = about === null ? undefined : draft.touchpoints[about];
  return addActions([{ id, title: oneLine(text), status: 'idea', ...(touchpoint && actionAt(touchpoint)) }]);
}

function madeAt(
  draft: DocumentDraft,
  usedAs: Exclude<CaptureUse, 'idea'>,
  text: string,
  about: Id | null,
  id: Id,
): Command | null {
  const touchpoint = about === null ? undefined : draft.touchpoints[about];
  if (!touchpoint) return null;
  const withLine = (lines: string) => (lines.trim() === '' ? text : `${lines.trimEnd()}\n${text}`);
  if (usedAs === 'pain') return editTouchpoints([touchpoint.id], { pains: withLine(touchpoint.pains) });
  if (usedAs === 'delight') return editTouchpoints([touchpoint.id], { delights: withLine(touchpoint.delights) });
  const siblings = inOrder(Object.values(draft.touchpoints).filter(({ stageId }) => stageId === touchpoint.stageId));
  const after = siblings.findIndex((sibling) => sibling.id === touchpoint.id) + 1;
  return addTouchpoints(touchpoint.stageId, [{ id, name: oneLine(text) }], after);
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
