import { type CriticalMoment, newMoment } from '../moment';
import type { Id } from '../primitives';
import { assign, type Command, command } from './command';

type Decided = Pick<CriticalMoment, 'id' | 'touchpointId' | 'kind' | 'personaIds' | 'reason'>;

/** Records the consultant's yes. Whether a reason is required is the caller's rule; the record allows none. */
export function acceptMoment(moment: Decided): Command {
  return command('acceptMoment', (draft) => {
    draft.moments[moment.id] = newMoment({ ...moment, decision: 'accepted' });
  });
}

export function dismissMoment(moment: Decided): Command {
  return command('dismissMoment', (draft) => {
    draft.moments[moment.id] = newMoment({ ...moment, decision: 'dismissed' });
  });
}

export function editMoment(id: Id, fields: Partial<Omit<CriticalMoment, 'id' | 'touchpointId'>>): Command {
  return command('editMoment', (draft) => assign(draft.moments[id], fields));
}

/** Back to undecided: the suggestion, if there is one, is offered again. */
export function removeMoment(id: Id): Command {
  return command('removeMoment', (draft) => {
    delete draft.moments[id];
  });
}
