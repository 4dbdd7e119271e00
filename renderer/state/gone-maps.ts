import type { Id } from '../model/primitives';
import { useAgendaClock } from './agenda-clock';
import { useBallots } from './ballots';
import { useDrafts } from './drafts';
import { useRoom } from './room';

/** Votes, piles, half written texts and the clock of maps that are no more: nothing of them stays on this computer. */
export function forgetMapsBut(exists: (mapId: Id) => boolean): void {
  const isGone = (mapId: Id | null) => mapId !== null && !exists(mapId);
  function existing<T>(byMap: Readonly<Record<Id, T>>): Record<Id, T> {
    return Object.fromEntries(Object.entries(byMap).filter(([mapId]) => exists(mapId)));
  }
  useRoom.setState((room) => ({
    ...(isGone(room.mapId) && useRoom.getInitialState()),
    waiting: existing(room.waiting),
  }));
  useBallots.setState((ballots) => ({
    ...(isGone(ballots.mapId) && useBallots.getInitialState()),
    waiting: existing(ballots.waiting),
  }));
  useDrafts.setState(({ drafts }) => ({ drafts: existing(drafts) }));
  if (isGone(useAgendaClock.getState().mapId)) useAgendaClock.setState(useAgendaClock.getInitialState());
}
