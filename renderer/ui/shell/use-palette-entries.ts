import { useMemo } from 'react';
import { useTexts } from '../parts/texts';
import { useLocation } from 'wouter';
import { journeyOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import { commandsNow } from '../../state/commands';
import { useLibrary } from '../../state/library';
import { useDrawnMap } from '../../state/drawn-map';
import { openDocument } from '../../state/open-map';
import { takeOnWall } from '../../state/room';
import { useMapActions } from '../library/use-map-actions';
import { selectTouchpoint } from '../map/cursor';
import { bringIntoSight } from '../map/find/in-sight';
import { useFormat } from '../parts/use-format';
import { useNameOf } from '../parts/use-name-of';
import type { PaletteEntry } from './palette-entries';

/** Everything the palette can find where it is opened. */
export function usePaletteEntries(): readonly PaletteEntry[] {
  const { t } = useTexts(['palette', 'app', 'library']);
  const nameOf = useNameOf();
  const { format } = useFormat();
  const [path, navigate] = useLocation();
  const inRoom = path === '/room';
  const actions = useMapActions();
  const document = useDrawnMap((state) => state.document);
  const maps = useLibrary();

  return useMemo(() => {
    const showOnMap = (id: Id) => {
      bringIntoSight(id, openDocument());
      selectTouchpoint(id);
      navigate('/map');
      // The map's keys act while the focus is on it, or nowhere.
      const grid = window.document.querySelector<HTMLElement>('[role="grid"]');
      if (grid) grid.focus({ preventScroll: true });
      else if (window.document.activeElement instanceof HTMLElement) window.document.activeElement.blur();
    };
    const show = inRoom ? takeOnWall : showOnMap;
    const commands = commandsNow().flatMap((command): PaletteEntry[] => {
      const { run } = command;
      if (!run || command.id === 'showPalette') return [];
      return [{ ...command, run, heading: t(`palette:groups.${command.group}`) }];
    });
    const journey = document && journeyOf(document);
    const touchpoints = journey?.touchpoints.map(
      ({ touchpoint, stage, number }): PaletteEntry => ({
        id: touchpoint.id,
        title: touchpoint.name,
        heading: t('palette:found.touchpoint'),
        place: `${format.number(number)}, ${nameOf(stage)}`,
        onlyFound: true,
        run: () => show(touchpoint.id),
      }),
    );
    // On the map itself a command leads to each stage.
    const offered = new Set(commands.map(({ id }) => id));
    const stages = journey?.stages
      .filter(({ stage }) => !offered.has(`map.toStage.${stage.id}`))
      .map(
        ({ stage, touchpoints: [first] }): PaletteEntry => ({
          id: stage.id,
          title: nameOf(stage),
          heading: t('palette:found.stage'),
          onlyFound: true,
          run: () => (first ? show(first.touchpoint.id) : navigate('/guide/stages')),
        }),
      );
    // Before one client nobody reads the names of the others.
    const others = (inRoom ? [] : maps)
      ?.filter((map) => map.id !== document?.map.id)
      .map(
        (map): PaletteEntry => ({
          id: map.id,
          title: map.title || t('library:untitled'),
          heading: t('palette:found.library'),
          place: map.client,
          onlyFound: true,
          run: () => void actions.open(map.id, map.title),
        }),
      );
    return [...commands, ...(touchpoints ?? []), ...(stages ?? []), ...(others ?? [])];
  }, [t, nameOf, format, navigate, actions, document, maps, inRoom]);
}
