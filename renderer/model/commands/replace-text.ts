import type { Hit } from '../find-text';
import { type Command, command } from './command';

/** Puts `replacement` where the hits are, which must have been found in this very map. One step, however many. */
export function replaceText(hits: readonly Hit[], replacement: string): Command {
  return command(
    'replaceText',
    (draft) => {
      // From the end of each text, so that the places of the hits before stay true.
      for (const { touchpointId, place, start, end } of hits.toSorted((a, b) => b.start - a.start)) {
        const touchpoint = draft.touchpoints[touchpointId];
        if (!touchpoint) continue;
        const write = (text: string) => text.slice(0, start) + replacement + text.slice(end);
        if (place.field === 'laneTexts') {
          const text = touchpoint.laneTexts[place.item];
          if (text !== undefined) touchpoint.laneTexts[place.item] = write(text);
        } else if (place.item === null) touchpoint[place.field] = write(touchpoint[place.field]);
        else {
          const list = touchpoint[place.field];
          const text = list[place.item];
          if (text !== undefined) list[place.item] = write(text);
        }
      }
      for (const id of new Set(hits.filter(({ place }) => place.field === 'channels').map((hit) => hit.touchpointId))) {
        const touchpoint = draft.touchpoints[id];
        // Two channels may have become one, or one nothing.
        const kept = [...new Set(touchpoint?.channels.map((channel) => channel.trim()))].filter(
          (channel) => channel !== '',
        );
        if (touchpoint && kept.length < touchpoint.channels.length) touchpoint.channels = kept;
      }
    },
    hits.length,
  );
}
