import { useEffect } from 'react';
import { useTexts } from '../parts/texts';
import { bridge } from '../../bridge';
import { cutToLength } from '../../model/cut-text';
import { useOpenMap } from '../../state/open-map';
import { useSlowSaving } from './use-slow-saving';
import { useUndoLabels } from './use-undo-labels';

/** Title bar and native menu say what is open, whether it is on disk, and what undo would do. */
export function useWindowState(): void {
  const { t } = useTexts();
  const title = useOpenMap((state) => (state.document ? state.document.map.title || t('top.untitled') : null));
  const failed = useOpenMap((state) => state.saving.state === 'failed');
  // Not for the moment that each edit takes: it would go to the main process in the middle of that very write.
  const slow = useSlowSaving();
  const unsaved = failed || slow;
  const { undo, redo } = useUndoLabels();
  useEffect(() => {
    void bridge.call('window.state', {
      title: cutToLength(title === null ? t('name') : `${title} – ${t('name')}`, 400),
      mapOpen: title !== null,
      unsaved,
      undoLabel: undo && cutToLength(undo, 200),
      redoLabel: redo && cutToLength(redo, 200),
    });
  }, [t, title, unsaved, undo, redo]);
}
