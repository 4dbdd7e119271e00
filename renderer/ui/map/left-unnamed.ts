import { openDocument, useOpenMap } from '../../state/open-map';
import { useCursor } from './cursor';

/** Whether the touchpoint whose name is being typed was made just now, in the last step, and has no name yet. */
export function isLeftUnnamed(): boolean {
  const { place, editing } = useCursor.getState();
  if (!place || !editing?.gesture || openDocument().touchpoints[place.touchpointId]?.name !== '') return false;
  return useOpenMap.getState().history.past.at(-1)?.gesture === editing.gesture;
}
