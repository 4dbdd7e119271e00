import { useCallback, useEffect, useState } from 'react';
import type { Snapshot } from '../../../../electron/bridge';
import { bridge } from '../../../bridge';

/** The snapshots on disk, newest first: undefined until they are read, null where they cannot be. */
export function useSnapshots(): {
  readonly snapshots: readonly Snapshot[] | null | undefined;
  readonly load: () => void;
} {
  const [snapshots, setSnapshots] = useState<readonly Snapshot[] | null>();
  const load = useCallback(() => {
    bridge.call('backup.list').then(setSnapshots, () => setSnapshots(null));
  }, []);
  useEffect(load, [load]);
  return { snapshots, load };
}
