import type { MapDocument } from '../../../model/document';
import type { Hit } from '../../../model/find-text';
import { journeyOf } from '../../../model/journey';
import { moveCursor, useCursor } from '../cursor';
import { mapLanes } from '../map-lanes';
import { useFind } from './find-state';
import { bringIntoSight, isInSight } from './in-sight';

/**
 * Puts the cursor where a hit stands, and the map so that it is seen: into its cell, or on the name of its touchpoint
 * where the map shows no such cell.
 */
export function showHit(hit: Hit, document: MapDocument): void {
  const lane = laneOf(hit);
  const shown = mapLanes(document).some(({ id, hidden }) => id === lane && !hidden);
  bringIntoSight(hit.touchpointId, document);
  moveCursor({ touchpointId: hit.touchpointId, lane: shown ? lane : 'name' });
  useFind.setState({ current: hit });
}

/** While the words are still being typed: the map stays as it is looked at, and the bar shows what is out of sight. */
export function previewHit(hit: Hit, document: MapDocument): void {
  if (isInSight(hit.touchpointId, document)) showHit(hit, document);
  else useFind.setState({ current: hit });
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
