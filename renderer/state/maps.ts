import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { MapSummary } from '../storage/map-summary';
import { useWorkbook } from './workbook';

/** Every map of the workbook, those in the bin too; undefined until read. Follows every change. */
export function useMaps(): readonly MapSummary[] | undefined {
  const workbook = useWorkbook((state) => state.workbook);
  const [known] = useState(mapsKnown);
  return useLiveQuery(
    async () => {
      const read = await workbook?.database.summaries.toArray();
      // The same list, so that nothing is drawn twice.
      return mapsKnown() ?? read;
    },
    [workbook],
    known,
  );
}

/** What the start has read, for as long as nothing was changed since. */
function mapsKnown(): readonly MapSummary[] | undefined {
  const { workbook, mapsAtStart } = useWorkbook.getState();
  return workbook && mapsAtStart?.generation === workbook.generation ? mapsAtStart.maps : undefined;
}
