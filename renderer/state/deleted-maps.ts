import { useLiveQuery } from 'dexie-react-hooks';
import type { MapSummary } from '../storage/map-summary';
import { useWorkbook } from './workbook';

export type DeletedMap = MapSummary & { readonly deletedAt: string };

function isDeleted(map: MapSummary): map is DeletedMap {
  return map.deletedAt !== null;
}

/** The maps in the bin, the last deleted one first; undefined until read. Follows every change. */
export function useDeletedMaps(): readonly DeletedMap[] | undefined {
  const workbook = useWorkbook((state) => state.workbook);
  return useLiveQuery(
    async () =>
      (await workbook?.database.summaries.toArray())
        ?.filter(isDeleted)
        .sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1)),
    [workbook],
  );
}
