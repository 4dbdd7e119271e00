import { useMemo } from 'react';
import type { MapSummary } from '../storage/map-summary';
import { useMaps } from './maps';

export type DeletedMap = MapSummary & { readonly deletedAt: string };

function isDeleted(map: MapSummary): map is DeletedMap {
  return map.deletedAt !== null;
}

/** The maps in the bin, the last deleted one first; undefined until read. Follows every change. */
export function useDeletedMaps(): readonly DeletedMap[] | undefined {
  const maps = useMaps();
  return useMemo(() => maps?.filter(isDeleted).sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1)), [maps]);
}
