import type { DotVote } from '../dot-vote';
import type { Id } from '../primitives';
import { assign, type Command, command } from './command';

/** All dots of one round on moments and actions, by their ids. Those that are not named keep what they have. */
export interface Dots {
  readonly moments: Readonly<Record<Id, readonly DotVote[]>>;
  readonly actions: Readonly<Record<Id, readonly DotVote[]>>;
}

/** Replaces the dots on moments and actions. */
export function setDotVotes({ moments, actions }: Dots): Command {
  return command(
    'setDotVotes',
    (draft) => {
      for (const [id, dotVotes] of Object.entries(moments)) assign(draft.moments[id], { dotVotes: [...dotVotes] });
      for (const [id, dotVotes] of Object.entries(actions)) assign(draft.actions[id], { dotVotes: [...dotVotes] });
    },
    Object.keys(moments).length + Object.keys(actions).length,
  );
}
