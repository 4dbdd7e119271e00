import { useTexts } from '../parts/texts';
import { bridge } from '../../bridge';
import { acceleratorOf, printedKeys } from '../../i18n/shortcuts';
import { useCommands } from '../../state/commands';
import { useOpenMap } from '../../state/open-map';
import { screenHere } from '../../state/place';

const CHANGES = [
  ['zoomIn', 'in'],
  ['zoomOut', 'out'],
  ['zoomReset', 'reset'],
] as const;

/** Ctrl and +, −, 0: everything in the window larger or smaller, where the screen does not take them for a drawing. */
export function useWindowZoom(): void {
  const { t } = useTexts('menu');
  useCommands(() => {
    if (screenAnswers()) return [];
    return CHANGES.map(([id, change]) => ({
      id,
      group: 'window',
      title: t(`view.${id}`),
      keys: [printedKeys(acceleratorOf(id) ?? '')],
      run: () => void bridge.call('window.zoom', change),
    }));
  });
}

/** The room answers to these itself, with the size of its texts, and the map once it is drawn. */
function screenAnswers(): boolean {
  const { document } = useOpenMap.getState();
  if (screenHere() === 'room') return document !== null;
  return screenHere() === 'map' && document !== null && Object.keys(document.stages).length > 0;
}
