import { useDeferredValue } from 'react';
import type { MapDocument } from '../../model/document';
import { useOpenMap } from '../../state/open-map';
import { useCursor } from './cursor';

/**
 * The map as it is drawn. While somebody types in a cell the drawing may follow a moment later, in pieces between the
 * keys: the text being typed is its own, and a key shall not wait for a thousand touchpoints.
 */
export function useDrawnDocument(): MapDocument | null {
  const latest = useOpenMap((state) => state.document);
  const deferred = useDeferredValue(latest);
  // A touchpoint that was just made has to be there to be typed in.
  const typing = useCursor(
    ({ editing, place }) => editing !== null && place !== null && Boolean(deferred?.touchpoints[place.touchpointId]),
  );
  return typing ? deferred : latest;
}
