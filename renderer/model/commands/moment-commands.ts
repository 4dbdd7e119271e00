import { type CriticalMoment, newMoment } from '../moment';
import type { Id } from '../primitives';
import { assign, type Command, type CommandName, command } from './command';

type Decided = Pick<CriticalMoment, 'id' | 'touchpointId' | 'kind' | 'personaIds' | 'reason'>;

/** Records the consultant's yes. Whether a reason is required is the caller's rule; the record allows none. */
export function acceptMoment(moment: Decided): Command {
  return decide('acceptMoment', moment, 'accepted');
}

export function dismissMoment(moment: Decided): Command {
  return decide('dismissMoment', moment, 'dismissed');
}

function decide(name: CommandName, moment: Decided, decision: CriticalMoment['decision']): Command {
  return command(name, (draft) => {
    if (draft.touchpoints[moment.touchpointId]) draft.moments[moment.id] = newMoment({ ...moment, decision });
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
