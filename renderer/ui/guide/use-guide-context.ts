import { useMemo } from 'react';
import type { GuideContext } from '../../guide/guide-step';
import type { Instant } from '../../model/primitives';
import { useLibrary } from '../../state/library';
import { type OpenMap, useOpenMap } from '../../state/open-map';
import { today } from '../parts/today';

/** What the steps' progress needs beside the map. */
export function useGuideContext(): GuideContext {
  const changedNow = useOpenMap((state) => changedSinceExport(state));
  const mapId = useOpenMap((state) => state.document?.map.id);
  const reportedAt = useOpenMap((state) => state.document?.map.reportedAt ?? null);
  const editedAt = useLibrary()?.find((map) => map.id === mapId)?.editedAt ?? null;
  const changedSinceReport = changedNow ?? (reportedAt !== null && editedAt !== null && isLater(editedAt, reportedAt));
  const day = today();
  return useMemo(() => ({ today: day, changedSinceReport }), [day, changedSinceReport]);
}

/** Whether anything was edited behind the export, as far as this window remembers; null when it remembers nothing. */
function changedSinceExport({ history: { past }, reported }: OpenMap): boolean | null {
  if (reported === undefined) return past.length === 0 ? null : true;
  return (past.at(-1) ?? null) !== reported;
}

/** The note of the export is stored like an edit, a moment behind the time it notes. */
const STORING_MS = 3000;

function isLater(editedAt: Instant, reportedAt: Instant): boolean {
  return Date.parse(editedAt) - Date.parse(reportedAt) > STORING_MS;
}
