import type { Id } from '../model/primitives';
import { useOpenMap } from './open-map';

/** The screens that show the open map; on the others it is out of sight. */
const OF_THE_MAP: ReadonlySet<string> = new Set(['guide', 'map', 'room', 'report']);

/** First part of a path, with or without the `#` of the address: the screen. */
export function screenOf(path: string): string {
  return path.replace(/^#?\/?/, '').split('/')[0] ?? '';
}

export function screenHere(): string {
  return screenOf(window.location.hash);
}

export function showsMap(screen: string): boolean {
  return OF_THE_MAP.has(screen);
}

/** Where a person is: the screen and the map that is open. What was told elsewhere is over. */
export function placeOf(screen: string, mapId: Id | undefined): string {
  return JSON.stringify([screen, mapId]);
}

export function placeHere(): string {
  return placeOf(screenHere(), useOpenMap.getState().document?.map.id);
}
