import { useMemo } from 'react';
import type { GuideContext } from '../../guide/guide-step';
import { useOpenMap } from '../../state/open-map';
import { today } from '../parts/fields/days';

/** What the steps' progress needs beside the map. */
export function useGuideContext(): GuideContext {
  const changedSinceReport = useOpenMap((state) => state.history.past.some((entry) => entry.name !== 'editMap'));
  const day = today();
  return useMemo(() => ({ today: day, changedSinceReport }), [day, changedSinceReport]);
}
