import { useEffect, useState } from 'react';
import { bridge } from '../../bridge';
import { flushEdits } from '../../state/open-map';
import { later } from '../parts/later';

const LeavingQuestion = later(async () => (await import('./LeavingQuestion')).LeavingQuestion);

/** Brings the last edits to disk before the window closes; asks only when that fails. */
export function LeavingDialog() {
  const [asking, setAsking] = useState(false);
  useEffect(
    () =>
      bridge.on('window.closing', () => {
        void flushEdits().then((onDisk) => {
          if (!onDisk) setAsking(true);
          return bridge.call(onDisk ? 'window.closeNow' : 'window.stay');
        });
      }),
    [],
  );
  return asking && <LeavingQuestion onStay={() => setAsking(false)} />;
}
