import { useTranslation } from 'react-i18next';
import { useOpenMap } from '../../state/open-map';

/** What undo and redo would do, in words; null when there is nothing. */
export function useUndoLabels(): { readonly undo: string | null; readonly redo: string | null } {
  const { t } = useTranslation('commands');
  const last = useOpenMap((state) => state.history.past.at(-1));
  const next = useOpenMap((state) => state.history.future[0]);
  return {
    undo: last ? t(last.name, { count: last.count }) : null,
    redo: next ? t(next.name, { count: next.count }) : null,
  };
}
