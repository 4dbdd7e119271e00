import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import type { MapSummary } from '../storage/map-summary';
import type { Workbook } from '../storage/workbook';
import { useWorkbook } from './workbook';

/** What was read last: a database that is lost meanwhile must not leave an empty screen. */
const lastRead = new WeakMap<Workbook, readonly MapSummary[]>();

/** Every map of the workbook, those in the bin too; undefined until read. Follows every change. */
export function useMaps(): readonly MapSummary[] | undefined {
  const workbook = useWorkbook((state) => state.workbook);
  const [known] = useState(() => mapsKnown() ?? mapsOfLost(workbook));
  return useLiveQuery(
    async () => {
      if (!workbook) return undefined;
      const read = await workbook.database.summaries.toArray().catch((error: unknown) => {
        const last = lastRead.get(workbook);
        if (last) return last;
        throw error;
      });
      lastRead.set(workbook, read);
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

/** A database that was lost may take its time to open again, or never say that it does not. */
function mapsOfLost(workbook: Workbook | null): readonly MapSummary[] | undefined {
  return workbook && !workbook.database.recognised ? lastRead.get(workbook) : undefined;
}
