import type { Id } from '../primitives';
import { inOrder, makeRoom } from '../sequence';
import { newStage, type Stage } from '../stage';
import { assign, type Command, command } from './command';
import { dropTouchpoints } from './touchpoint-commands';

/** Adds stages in the given order, ahead of the stage at `index` (default: at the end). */
export function addStages(
  stages: readonly (Pick<Stage, 'id'> & Partial<Omit<Stage, 'order'>>)[],
  index?: number,
): Command {
  return command(
    'addStages',
    (draft) => {
      const siblings = inOrder(draft.stages);
      const orders = makeRoom(siblings, index ?? siblings.length, stages.length);
      stages.forEach((stage, position) => {
        draft.stages[stage.id] = newStage({ ...stage, order: orders[position] ?? 'a0' });
      });
    },
    stages.length,
  );
}

export function editStage(id: Id, fields: Partial<Omit<Stage, 'id' | 'order'>>): Command {
  return command('editStage', (draft) => assign(draft.stages[id], fields));
}

/** Takes the stage's touchpoints along, with all that hangs off them. */
export function removeStage(id: Id): Command {
  return command('removeStage', (draft) => {
    delete draft.stages[id];
    const touchpoints = Object.values(draft.touchpoints).filter((touchpoint) => touchpoint.stageId === id);
    dropTouchpoints(draft, new Set(touchpoints.map((touchpoint) => touchpoint.id)));
  });
}

/** Moves a stage to `index` among the others. */
export function moveStage(id: Id, index: number): Command {
  return command('moveStage', (draft) => {
    const stage = draft.stages[id];
    const ordered = inOrder(draft.stages);
    const others = ordered.filter((other) => other.id !== id);
    if (!stage || ordered[index]?.id === id) return;
    const [order] = makeRoom(others, index, 1);
    if (order) stage.order = order;
  });
}
