import type { Id } from '../primitives';
import { inOrder, makeRoom } from '../sequence';
import { newTouchpoint, type Touchpoint } from '../touchpoint';
import { assign, type Command, command, type DocumentDraft } from './command';
import { dropUnusedPictures } from './picture-commands';

export type NewTouchpoint = Pick<Touchpoint, 'id'> & Partial<Omit<Touchpoint, 'order' | 'stageId'>>;

/** Adds touchpoints to a stage in the given order, ahead of the one at `index` in it (default: at its end). */
export function addTouchpoints(stageId: Id, touchpoints: readonly NewTouchpoint[], index?: number): Command {
  return command(
    'addTouchpoints',
    (draft) => {
      if (!draft.stages[stageId]) return;
      const siblings = touchpointsOfStage(draft, stageId);
      const orders = makeRoom(siblings, index ?? siblings.length, touchpoints.length);
      touchpoints.forEach((touchpoint, position) => {
        draft.touchpoints[touchpoint.id] = newTouchpoint({ ...touchpoint, stageId, order: orders[position] ?? 'a0' });
      });
    },
    touchpoints.length,
  );
}

/** Writes the same fields into one or many touchpoints. */
export function editTouchpoints(
  ids: readonly Id[],
  fields: Partial<Omit<Touchpoint, 'id' | 'order' | 'stageId'>>,
): Command {
  return command(
    'editTouchpoints',
    (draft) => {
      for (const id of ids) assign(draft.touchpoints[id], fields);
    },
    ids.length,
  );
}

/** Adds channels to those each touchpoint has, and takes others away from those that have them. */
export function changeChannels(
  ids: readonly Id[],
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Command {
  return command(
    'editTouchpoints',
    (draft) => {
      for (const id of ids) {
        const touchpoint = draft.touchpoints[id];
        if (!touchpoint) continue;
        const kept = touchpoint.channels.filter((channel) => !change.remove.includes(channel));
        assign(touchpoint, { channels: [...new Set([...kept, ...change.add])] });
      }
    },
    ids.length,
  );
}

export function removeTouchpoints(ids: readonly Id[]): Command {
  return command('removeTouchpoints', (draft) => dropTouchpoints(draft, new Set(ids)), ids.length);
}

/** Moves touchpoints, in journey order, to stand ahead of the touchpoint at `index` among the stage's others. */
export function moveTouchpoints(ids: readonly Id[], stageId: Id, index: number): Command {
  return command(
    'moveTouchpoints',
    (draft) => {
      if (!draft.stages[stageId]) return;
      const moving = new Set(ids);
      const stageOrder = new Map(inOrder(draft.stages).map((stage, position) => [stage.id, position]));
      const moved = inOrder(Object.values(draft.touchpoints).filter((touchpoint) => moving.has(touchpoint.id))).sort(
        (a, b) => (stageOrder.get(a.stageId) ?? 0) - (stageOrder.get(b.stageId) ?? 0),
      );
      const before = touchpointsOfStage(draft, stageId);
      const others = before.filter((touchpoint) => !moving.has(touchpoint.id));
      const after = [...others.slice(0, index), ...moved, ...others.slice(index)];
      if (after.length === before.length && after.every((touchpoint, at) => touchpoint.id === before[at]?.id)) return;
      const orders = makeRoom(others, index, moved.length);
      moved.forEach((touchpoint, position) => {
        touchpoint.stageId = stageId;
        touchpoint.order = orders[position] ?? touchpoint.order;
      });
    },
    ids.length,
  );
}

/** Removes touchpoints with their scores, moments and pictures that hang nowhere else, and takes them out of actions and captures. */
export function dropTouchpoints(draft: DocumentDraft, ids: ReadonlySet<Id>): void {
  const pictureIds = [...ids].flatMap((id) => draft.touchpoints[id]?.pictureIds ?? []);
  for (const id of ids) delete draft.touchpoints[id];
  dropUnusedPictures(draft, pictureIds);
  for (const score of Object.values(draft.scores)) if (ids.has(score.touchpointId)) delete draft.scores[score.id];
  for (const moment of Object.values(draft.moments)) if (ids.has(moment.touchpointId)) delete draft.moments[moment.id];
  for (const capture of Object.values(draft.captures)) {
    if (capture.touchpointId !== null && ids.has(capture.touchpointId)) capture.touchpointId = null;
  }
  for (const action of Object.values(draft.actions)) {
    if (action.touchpointIds.some((id) => ids.has(id)))
      action.touchpointIds = action.touchpointIds.filter((id) => !ids.has(id));
  }
}

function touchpointsOfStage(draft: DocumentDraft, stageId: Id): Touchpoint[] {
  return inOrder(Object.values(draft.touchpoints).filter((touchpoint) => touchpoint.stageId === stageId));
}
