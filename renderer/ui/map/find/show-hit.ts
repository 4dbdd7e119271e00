import type { MapDocument } from '../../../model/document';
import type { Hit } from '../../../model/find-text';
import { journeyOf } from '../../../model/journey';
import { moveCursor, useCursor } from '../cursor';
import { mapLanes } from '../map-lanes';
import { setWhole } from '../map-view';
import { useFind } from './find-state';

/** Puts the cursor where a hit stands: into its cell, or on the name of its touchpoint where the map shows no such cell. */
export function showHit(hit: Hit, document: MapDocument): void {
  const lane = laneOf(hit);
  const shown = mapLanes(document).some(({ id, hidden }) => id === lane && !hidden);
  setWhole(false);
  moveCursor({ touchpointId: hit.touchpointId, lane: shown ? lane : 'name' });
  useFind.setState({ current: hit });
}

/** The row of the map a hit stands in; an internal note is in none. */
export function laneOf({ place }: Hit): string {
  return place.field === 'laneTexts' ? place.item : place.field;
}

/** The first hit at or behind the cursor, or the very first. */
export function hitFromCursor(hits: readonly Hit[], document: MapDocument): Hit | undefined {
  const { byId } = journeyOf(document);
  const here = byId.get(useCursor.getState().place?.touchpointId ?? '')?.number ?? 0;
  return hits.find((hit) => (byId.get(hit.touchpointId)?.number ?? 0) >= here) ?? hits[0];
}

export function isSameHit(a: Hit, b: Hit): boolean {
  return a.touchpointId === b.touchpointId && isSamePlace(a, b) && a.start === b.start;
}

export function isSamePlace(a: Hit, b: Hit): boolean {
  return a.touchpointId === b.touchpointId && a.place.field === b.place.field && a.place.item === b.place.item;
}
