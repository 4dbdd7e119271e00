import { useTexts } from '../../parts/texts';
import { setSeating } from '../../../state/room';
import { BarKey } from '../BarKey';
import type { RoomActs } from '../use-room-acts';
import type { Voting } from './use-ballot';

interface VoteKeysProps {
  readonly voting: Voting;
  readonly acts: RoomActs;
}

/** The keys of a vote in the bar: all of it goes by the mouse, too. */
export function VoteKeys({ voting, acts }: VoteKeysProps) {
  const { t } = useTexts('room');
  return (
    <>
      {voting.revealed ? (
        <>
          <BarKey keys={['Enter']} label={t('bar.next')} onPress={() => acts.step('next')} />
          <BarKey keys={['R']} label={t('bar.again')} onPress={voting.again} />
        </>
      ) : (
        <>
          <BarKey keys={['1', '–', '5']} label={t('bar.vote')} />
          <BarKey keys={['⌫']} label={t('bar.takeBack')} onPress={voting.takeBackLast} off={!voting.canTakeBack} />
          <BarKey keys={['S']} label={t('bar.skip')} onPress={voting.skip} off={!voting.onTurn} />
          <BarKey keys={['Enter']} label={t('bar.reveal')} onPress={voting.reveal} off={!voting.complete} />
          <BarKey keys={['⇧ Enter']} label={t('bar.revealNow')} onPress={voting.reveal} off={voting.count === 0} />
        </>
      )}
      <BarKey
        keys={['I']}
        label={t(voting.question === 'emotion' ? 'bar.importance' : 'bar.emotion')}
        onPress={voting.askOther}
      />
      <BarKey keys={['W']} label={t('bar.seats')} onPress={() => setSeating(true)} />
      <BarKey keys={['B']} label={t('bar.ballots')} onPress={() => acts.toggleView('ballots')} />
    </>
  );
}
