import { useTexts } from '../../parts/texts';
import { useCommands } from '../../../state/commands';
import { chooseTopic, setDotsOpen, setSeating } from '../../../state/room';
import { roomCommands } from '../room-command';
import { KEYED_ITEMS } from './dot-items';
import type { Dotting } from './use-dots';

/** What putting dots offers to the palette and prints in the sheet of keys. */
export function useDotCommands(dotting: Dotting, seating: boolean): void {
  const { t } = useTexts('room');
  const { topic, ballot, onTurn, open, voted, items } = dotting;
  useCommands(() => {
    const of = roomCommands('room.dots', t, seating);
    const mayBegin = !ballot && items.length > 0;
    return [
      of('put', t('commands.putDot'), ['1 – 9', '0', 'Shift 1 – 0']),
      ...(items.length > KEYED_ITEMS ? [of('byNumber', t('commands.putDotByNumber'), ['G 21', 'Enter'])] : []),
      of('choose', t('commands.chooseThing'), ['↑ ↓', 'Enter']),
      of('next', t('commands.passOn'), ['N'], dotting.finish, onTurn !== undefined),
      of('takeBack', t('commands.takeDotBack'), ['Backspace'], dotting.takeBack, ballot !== undefined),
      of('reveal', t('dots.reveal'), ['Enter'], dotting.reveal, ballot !== undefined && !onTurn),
      of('begin', t('commands.beginDots'), [voted ? 'R' : 'Enter'], dotting.begin, mayBegin),
      of('open', t('dots.open'), ['O'], () => setDotsOpen(topic, !open)),
      of('topic', t('commands.dotTopic'), ['M'], () => chooseTopic(topic === 'moments' ? 'actions' : 'moments')),
      of('seats', t('commands.seats'), ['W'], () => setSeating(true)),
    ];
  });
}
