import { useTexts } from '../../parts/texts';
import { useCommands } from '../../../state/commands';
import { setSeating } from '../../../state/room';
import { roomCommands } from '../room-command';
import type { Voting } from './use-ballot';

/** What a vote offers to the palette and prints in the sheet of keys. */
export function useVoteCommands(voting: Voting, seating: boolean): void {
  const { t } = useTexts('room');
  useCommands(() => {
    const of = roomCommands('room', t, seating);
    return [
      of('cast', t('commands.cast'), ['1 – 5']),
      of('seat', t('commands.seat'), ['↑ ↓']),
      of('skip', t('commands.skip'), ['S'], voting.skip, voting.onTurn !== undefined),
      of('takeBack', t('commands.takeBack'), ['Backspace'], voting.takeBackLast, voting.canTakeBack),
      of('reveal', t('commands.reveal'), ['Enter'], voting.reveal, voting.complete),
      of('revealNow', t('commands.revealNow'), ['Shift Enter'], voting.reveal, !voting.revealed && voting.count > 0),
      of('again', t('commands.again'), ['R'], voting.again, voting.revealed),
      of('question', t('commands.question'), ['I'], voting.askOther),
      of('seats', t('commands.seats'), ['W'], () => setSeating(true)),
    ];
  });
}
