import { openDocument, takeBack, useOpenMap } from '../../state/open-map';
import { useCursor } from './cursor';

/** Whether the touchpoint whose name is being typed was made just now, in the last step, and has no name yet. */
export function isLeftUnnamed(): boolean {
  return gestureOfUnnamed() !== null;
}

/** Takes it back as if it had never been made; whether there was one. */
export function takeBackUnnamed(): boolean {
  const gesture = gestureOfUnnamed();
  return gesture !== null && takeBack(gesture);
}

function gestureOfUnnamed(): string | null {
  const { place, editing } = useCursor.getState();
  if (!place || !editing?.gesture || openDocument().touchpoints[place.touchpointId]?.name !== '') return null;
  return useOpenMap.getState().history.past.at(-1)?.gesture === editing.gesture ? editing.gesture : null;
}
