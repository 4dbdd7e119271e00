import type { RefObject } from 'react';
import { isOnWall, useRoom } from '../../state/room';
import type { RatingPlace } from '../guide/emotions/rating-place';
import { type RatingKey, ratingKey } from '../parts/rating-keys';
import { useAreaKeys } from '../parts/use-area-keys';
import { dialogIsOpen } from '../shell/dialog-is-open';
import { isHeldTooLong, pressesButton, type RoomKey, roomKey } from './room-keys';
import type { RoomActs } from './use-room-acts';
import type { Press } from './view-keys';

/** These keep their meaning in lists and forms too. */
const ANYWHERE: ReadonlySet<RoomKey['does']> = new Set(['leave', 'fullScreen']);

/** What the wall shows of a score; evidence is nowhere on it, and stays as it is. */
const SCORES: ReadonlySet<RatingKey['does']> = new Set(['rate', 'clear', 'importance', 'notApplicable']);

/** The only views that show the touchpoint and the persona in hand: elsewhere nobody would see that others were taken. */
const OF_THE_CURVE: ReadonlySet<RoomKey['does']> = new Set(['step', 'persona']);

/** The room's keys; a view that is open takes its own ones first. */
export function useRoomKeys(
  room: RefObject<HTMLElement | null>,
  viewKeys: RefObject<Press | null>,
  place: RatingPlace | null,
  acts: RoomActs,
): void {
  useAreaKeys([room], (event) => {
    if (dialogIsOpen() || pressesButton(event)) return false;
    const { view } = useRoom.getState();
    if (isOnWall(view) && isHeldTooLong(event)) return true;
    if (viewKeys.current?.(event)) return true;
    const key = roomKey(event);
    if (key && view === 'dots' && OF_THE_CURVE.has(key.does)) return true;
    if (key) return (isOnWall(view) || ANYWHERE.has(key.does)) && carryOut(key, acts);
    if (view !== 'curve' || !place) return false;
    const rating = ratingKey(event);
    if (rating?.does === 'nextUnrated') {
      acts.stepToUnrated();
      return true;
    }
    return rating !== null && SCORES.has(rating.does) && acts.score(rating);
  });
}

function carryOut(key: RoomKey, acts: RoomActs): boolean {
  switch (key.does) {
    case 'step':
      acts.step(key.to);
      return true;
    case 'persona':
      acts.changePersona(key.by);
      return true;
    case 'view':
      acts.toggleView(key.view);
      return true;
    case 'fullScreen':
      acts.toggleFullScreen();
      return true;
    case 'dark':
      acts.darken();
      return true;
    case 'leave':
      return acts.leave();
  }
}
