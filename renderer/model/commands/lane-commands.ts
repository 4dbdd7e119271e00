import type { LaneView } from '../journey-map';
import { type Lane, newLane } from '../lane';
import type { Id } from '../primitives';
import { inOrder, makeRoom } from '../sequence';
import { assign, type Command, command } from './command';

export function addLane(id: Id, fields: Partial<Omit<Lane, 'id' | 'order'>>): Command {
  return command('addLane', (draft) => {
    const siblings = inOrder(draft.lanes);
    const [order = 'a0'] = makeRoom(siblings, siblings.length, 1);
    draft.lanes[id] = newLane({ id, order, ...fields });
  });
}

export function editLane(id: Id, fields: Partial<Omit<Lane, 'id' | 'order'>>): Command {
  return command('editLane', (draft) => assign(draft.lanes[id], fields));
}

/** Says how lanes are shown: all that were ever arranged, in their order. */
export function arrangeLanes(laneViews: readonly LaneView[]): Command {
  return command('arrangeLanes', (draft) => assign(draft.map, { laneViews: [...laneViews] }));
}

/** Takes the lane's texts out of every touchpoint. */
export function removeLane(id: Id): Command {
  return command('removeLane', (draft) => {
    delete draft.lanes[id];
    if (draft.map.laneViews.some((view) => view.id === id))
      draft.map.laneViews = draft.map.laneViews.filter((view) => view.id !== id);
    for (const touchpoint of Object.values(draft.touchpoints)) {
      if (id in touchpoint.laneTexts) delete touchpoint.laneTexts[id];
    }
  });
}
