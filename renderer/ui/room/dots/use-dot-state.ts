import { useMemo } from 'react';
import type { MapDocument } from '../../../model/document';
import { useRoom } from '../../../state/room';
import { dotItems } from './dot-items';

/** How far the room is with its dots; without a map there is nothing to put them on. */
export function useDotState(document: MapDocument | null) {
  const topic = useRoom((state) => state.topic);
  const ballot = useRoom((state) => state.dots[state.topic]);
  const open = useRoom((state) => state.dots[state.topic]?.open ?? state.dotsOpen);
  const items = useMemo(() => (document ? dotItems(document, topic) : []), [document, topic]);
  return { topic, ballot, open, items, voted: items.some(({ dots }) => dots > 0) };
}
