import { useTexts } from '../parts/texts';
import { type AppCommand, useCommands } from '../../state/commands';
import { useOnDisplay } from '../../state/presenting';
import { stepText, useRoom } from '../../state/room';
import type { RatingPlace } from '../guide/emotions/rating-place';
import type { RoomActs } from './use-room-acts';

/** What the room offers to the palette and prints in the sheet of keys. */
export function useRoomCommands(place: RatingPlace | null, acts: RoomActs): void {
  const { t } = useTexts('room');
  useCommands(() => {
    const { view } = useRoom.getState();
    const { presenting } = useOnDisplay.getState();
    const unavailable = place ? undefined : t('commands.needsTouchpoint');
    const of = (name: string, title: string, keys: readonly string[], run?: () => void): AppCommand => ({
      id: `room.${name}`,
      group: 'room',
      title,
      keys,
      ...(run ? { run, unavailable } : {}),
    });
    return [
      of('next', t('commands.next'), ['→', 'PgDn', '␣'], () => acts.step('next')),
      of('previous', t('commands.previous'), ['←', 'PgUp'], () => acts.step('previous')),
      of('ends', t('commands.ends'), ['Home', 'End']),
      of('persona', t('commands.persona'), ['P'], () => acts.changePersona(1)),
      of('vote', t('commands.vote'), ['V'], () => acts.toggleView('vote')),
      { ...of('dots', t('commands.dots'), ['D'], () => acts.toggleView('dots')), unavailable: undefined },
      { ...of('ballots', t('ballots.title'), ['B'], () => acts.toggleView('ballots')), unavailable: undefined },
      {
        ...of('fullScreen', t(presenting ? 'commands.leaveFullScreen' : 'commands.fullScreen'), ['F11', 'F5'], () =>
          acts.toggleFullScreen(),
        ),
        unavailable: undefined,
      },
      { ...of('dark', t('commands.dark'), ['.'], acts.darken), unavailable: undefined },
      // By these names the native menu's keys for larger and smaller come here.
      { id: 'zoomIn', group: 'room', title: t('commands.larger'), keys: ['Ctrl +'], run: () => stepText(1) },
      { id: 'zoomOut', group: 'room', title: t('commands.smaller'), keys: ['Ctrl −'], run: () => stepText(-1) },
      { id: 'zoomReset', group: 'room', title: t('commands.plainSize'), keys: ['Ctrl 0'], run: () => stepText(0) },
      ...(view === 'curve'
        ? [
            of('rate', t('commands.rate'), ['1 – 5']),
            of('importance', t('commands.importance'), ['Shift 1 – 5']),
            of('unrated', t('commands.unrated'), ['U'], () => acts.stepToUnrated()),
            of('notApplicable', t('commands.notApplicable'), ['N'], () => acts.score({ does: 'notApplicable' })),
          ]
        : []),
    ];
  });
}
