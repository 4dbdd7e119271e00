import { create } from 'zustand';
import type { MapDocument } from '../model/document';
import type { Id } from '../model/primitives';
import { deleteMap, putBackMap, restoreMap } from './library';
import { useOpenMap } from './open-map';

interface ActOnMap {
  readonly mapId: Id;
  readonly title: string;
}

/** Something done to a whole map that can be taken back, outside of the map's own undo. */
export type LibraryAct =
  | (ActOnMap & { readonly kind: 'delete' })
  /** A map that came into being by an import. */
  | (ActOnMap & { readonly kind: 'import' })
  | (ActOnMap & { readonly kind: 'replace'; readonly before: MapDocument });

/** What can be taken back, the last act at the end. */
export const useLibraryActs = create<{ readonly acts: readonly LibraryAct[] }>(() => ({ acts: [] }));

export function noteAct(act: LibraryAct): void {
  useLibraryActs.setState(({ acts }) => ({ acts: [...acts, act] }));
}

/** False when the act cannot be taken back any more. */
export function forgetAct(act: LibraryAct): boolean {
  return forget((known) => known === act);
}

/** The map was deleted and has come back another way. */
export function forgetDeletion(mapId: Id): void {
  forget((act) => act.mapId === mapId && act.kind === 'delete');
}

/** Once a map is edited, taking back how it arrived would take the edits along. */
export function forgetArrival(mapId: Id): void {
  forget((act) => act.mapId === mapId && act.kind !== 'delete');
}

export function forgetActs(): void {
  forget(() => true);
}

function forget(over: (act: LibraryAct) => boolean): boolean {
  const { acts } = useLibraryActs.getState();
  const staying = acts.filter((act) => !over(act));
  if (staying.length === acts.length) return false;
  useLibraryActs.setState({ acts: staying });
  return true;
}

useOpenMap.subscribe(({ document, history }, before) => {
  if (document && history !== before.history && history.past.length > 0) forgetArrival(document.map.id);
});

/** The map's own steps come first; how it arrived is the step before all of them. */
export function lastActOf(acts: readonly LibraryAct[], mapId: Id | undefined): LibraryAct | undefined {
  const last = acts.at(-1);
  return last?.mapId === mapId && last?.kind !== 'delete' ? last : undefined;
}

/** @throws {StorageError} when it is not on disk; everything is as it was then */
export async function reverse(act: LibraryAct): Promise<void> {
  if (act.kind === 'delete') return restoreMap(act.mapId);
  if (act.kind === 'import') return deleteMap(act.mapId);
  await putBackMap(act.before);
}
