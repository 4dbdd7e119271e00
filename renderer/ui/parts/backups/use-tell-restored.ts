import { useTexts } from '../texts';
import { showNotice } from '../../../state/notices';
import { useOpenMap } from '../../../state/open-map';
import { clearProblem, reportProblem, useProblem } from '../../../state/problems';
import { bringBackupInLine, type Restored } from '../../../state/restoring';
import { entryOf } from '../stored-entry';

type Done = Extract<Restored, { ok: true }>;

/** Says what a restore brought, and what it did not. */
export function useTellRestored(): (restored: Done) => void {
  const { t } = useTexts();
  return function tell(restored) {
    const { maps, problems, backedUp } = restored;
    const sentences = [t('start.recovery.done.restored', { count: maps })];
    const [first] = problems;
    if (first) {
      const entry = t(`storage.entries.${entryOf(first.table)}`);
      const title = first.mapTitle || t('top.untitled');
      const place = t('start.recovery.done.leftOutIn', { entry, title });
      sentences.push(t('start.recovery.done.leftOut', { count: problems.length, place }));
    }
    if (!backedUp) sentences.push(t('start.recovery.done.notBackedUp'));
    const message = sentences.join(' ');
    if (backedUp && !first) return showNotice({ message });
    if (backedUp) return reportProblem({ message });
    const tryAgain = () => void bringBackupInLine().then((done) => tell({ ...restored, backedUp: done }));
    const problem = { message, wayOut: { label: t('start.diskFull.retry'), act: tryAgain } };
    reportProblem(problem);
    // It is tried again by itself, too, and is over then.
    const stop = useOpenMap.subscribe(({ saving }) => {
      if (saving.state !== 'saved') return;
      stop();
      if (useProblem.getState().problem !== problem) return;
      clearProblem();
      tell({ ...restored, backedUp: true });
    });
  };
}
