import { useEffect, useState } from 'react';
import { useOpenMap } from '../../state/open-map';

/** A write that takes less time than this is not worth a word. */
const SLOW_AFTER_MS = 400;

/** True once a write has gone on for long enough to be worth saying. */
export function useSlowSaving(): boolean {
  const since = useOpenMap(({ saving }) => (saving.state === 'saving' ? saving.since : null));
  const [slowSince, setSlowSince] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return;
    const timer = setTimeout(() => setSlowSince(since), SLOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, [since]);
  return since !== null && slowSince === since;
}
