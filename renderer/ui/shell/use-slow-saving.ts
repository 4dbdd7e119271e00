import { useEffect, useState } from 'react';
import { useOpenMap } from '../../state/open-map';

/** A write that takes less time than this is not worth a word. */
const SLOW_AFTER_MS = 400;

/** True once a write has gone on for long enough to be worth saying. Draws nothing anew for the others. */
export function useSlowSaving(): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let since: number | null = null;
    const look = () => {
      const { saving } = useOpenMap.getState();
      const begun = saving.state === 'saving' ? saving.since : null;
      if (begun === since) return;
      since = begun;
      clearTimeout(timer);
      const left = begun === null ? SLOW_AFTER_MS : begun + SLOW_AFTER_MS - Date.now();
      setSlow(left <= 0);
      if (begun !== null && left > 0) timer = setTimeout(setSlow, Math.min(left, SLOW_AFTER_MS), true);
    };
    look();
    const stop = useOpenMap.subscribe(look);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
  return slow;
}
