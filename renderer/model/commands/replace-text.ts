import type { MapDocument } from '../document';
import type { Hit } from '../find-text';
import type { Id } from '../primitives';
import { type Command, command } from './command';

type Named = Pick<MapDocument, 'touchpoints'>;

/**
 * Puts `replacement` where the hits are, which were found in this very map. One step, however many. Those of
 * `hitsKept` stay.
 */
export function replaceText(document: Named, found: readonly Hit[], replacement: string): Command {
  const kept = hitsKept(document, found, replacement);
  const hits = found.filter((hit) => !kept.has(hit));
  return command(
    'replaceText',
    (draft) => {
      // From the end of each text, so that the places of the hits before stay true.
      for (const { touchpointId, place, start, end } of hits.toSorted((a, b) => b.start - a.start)) {
        const touchpoint = draft.touchpoints[touchpointId];
        if (!touchpoint) continue;
        const write = (text: string) => joined(text.slice(0, start), replacement, text.slice(end));
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

/** What is taken out takes along the space that stood round it. */
function joined(before: string, replacement: string, behind: string): string {
  if (replacement.trim() !== '') return before + replacement + behind;
  if (before === '') return behind.trimStart();
  if (behind === '') return before.trimEnd();
  const stoodApart = /\s$/.test(before) && /^\s/.test(behind);
  // But no line break.
  return stoodApart ? before + behind.replace(/^[^\S\n]+/, '') : before + replacement + behind;
}

/** The hits that cannot be replaced, because together they are all there is of a touchpoint's name. */
export function hitsKept({ touchpoints }: Named, hits: readonly Hit[], replacement: string): ReadonlySet<Hit> {
  const kept = new Set<Hit>();
  if (replacement.trim() !== '') return kept;
  const byName = new Map<Id, Hit[]>();
  for (const hit of hits) {
    if (hit.place.field !== 'name') continue;
    const others = byName.get(hit.touchpointId);
    if (others) others.push(hit);
    else byName.set(hit.touchpointId, [hit]);
  }
  for (const [id, inName] of byName) {
    const name = touchpoints[id]?.name ?? '';
    const left = name.split('');
    for (const { start, end } of inName) left.fill('', start, end);
    if (left.join('').trim() === '') for (const hit of inName) kept.add(hit);
  }
  return kept;
}
