import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import { lastActOf, useLibraryActs } from '../../state/library-acts';
import { useDrawnMap } from '../../state/drawn-map';
import { screenOf, showsMap } from '../../state/place';

/** What undo and redo would do on this screen, in words; null when there is nothing. */
export function useUndoLabels(): { readonly undo: string | null; readonly redo: string | null } {
  const { t } = useTexts(['commands', 'library']);
  const [location] = useLocation();
  const screen = screenOf(location);
  const last = useDrawnMap((state) => state.history.past.at(-1));
  const next = useDrawnMap((state) => state.history.future[0]);
  const mapId = useDrawnMap((state) => state.document?.map.id);
  const acts = useLibraryActs((state) => state.acts);
  const onMap = showsMap(screen);
  const act = onMap ? lastActOf(acts, mapId) : screen === 'library' ? acts.at(-1) : undefined;
  return {
    undo:
      onMap && last
        ? t(`commands:${last.name}`, { count: last.count })
        : act
          ? t(`library:acts.${act.kind}`, { title: act.title || t('library:untitled') })
          : null,
    redo: onMap && next ? t(`commands:${next.name}`, { count: next.count }) : null,
  };
}
