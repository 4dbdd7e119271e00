import { useEffect } from 'react';
import { useTexts } from '../parts/texts';
import { announce, useAnnouncement } from '../../state/announcements';
import { useDrawnMap } from '../../state/drawn-map';

/** Tells screen readers what changed where the eye sees it by itself. */
export function LiveRegion() {
  const { t } = useTexts(['app', 'commands']);
  const { text, serial } = useAnnouncement();
  const lastStep = useDrawnMap((state) => state.lastStep);
  useEffect(() => {
    // An edit speaks for itself where it is made; what undo and redo did would be silent.
    if (!lastStep || lastStep.kind === 'do') return;
    const name = t(`commands:${lastStep.name}`, { count: lastStep.count });
    announce(t(`app:announce.${lastStep.kind}`, { name }));
  }, [lastStep, t]);
  return (
    <div className="forReaders" role="status" aria-live="polite">
      {/* A zero-width space on every other turn makes equal words a change. */}
      {text}
      {serial % 2 === 0 ? '' : '\u200b'}
    </div>
  );
}
