import type { RefObject } from 'react';
import { useTexts } from '../parts/texts';
import type { MapDocument } from '../../model/document';
import { journeyOf, type NumberedTouchpoint, scoreOf } from '../../model/journey';
import type { Persona } from '../../model/persona';
import { useOnDisplay } from '../../state/presenting';
import { takeInHand, useRoom } from '../../state/room';
import { useNameOf } from '../parts/use-name-of';
import { Experience } from './Experience';
import { InHand } from './InHand';
import { RatedAs } from './RatedAs';
import { RoomCurve } from './RoomCurve';
import styles from './room.module.css';
import type { RoomActs } from './use-room-acts';
import type { Voting } from './voting/use-ballot';
import type { OfferKeys } from './view-keys';
import { VotePanel } from './voting/VotePanel';

interface WallProps {
  readonly document: MapDocument;
  readonly entry: NumberedTouchpoint;
  readonly persona: Persona;
  readonly ballot: Voting;
  readonly room: RefObject<HTMLDivElement | null>;
  readonly offerKeys: OfferKeys;
  readonly unit: number;
  readonly acts: RoomActs;
}

/** The curve, and below it the touchpoint in hand with what is known of it, or with the vote on it. */
export function Wall({ document, entry, persona, ballot, room, offerKeys, unit, acts }: WallProps) {
  const { t } = useTexts('room');
  const nameOf = useNameOf();
  const voting = useRoom((state) => state.view === 'vote');
  const presenting = useOnDisplay((state) => state.presenting);
  const question = useRoom((state) => state.question);
  const { touchpoint } = entry;
  // What was agreed on before, in an earlier round too, would tell people what to vote.
  const covered = voting && question === 'emotion' && !ballot.revealed;
  return (
    <div className={styles['wall']} data-voting={voting || undefined}>
      <RoomCurve
        document={document}
        persona={persona}
        touchpointId={touchpoint.id}
        unit={unit}
        covered={covered}
        onTake={(id) => takeInHand(id, persona.id)}
        // Votes that were just shown are not wiped by a slip of the hand.
        onRated={voting ? null : acts.tellRated}
      />
      <div className={styles['low']}>
        <InHand
          document={document}
          entry={entry}
          of={journeyOf(document).touchpoints.length}
          persona={persona}
          unit={unit}
          alone={presenting}
          covered={covered}
          below={voting && <Experience touchpoint={touchpoint} unit={unit} leftover />}
        >
          {voting ? (
            t(`vote.question.${question}`, { persona: nameOf(persona) })
          ) : (
            <RatedAs
              persona={persona}
              touchpointId={touchpoint.id}
              score={scoreOf(document, touchpoint.id, persona.id)}
              unit={unit}
            />
          )}
        </InHand>
        {voting ? (
          <VotePanel
            voting={ballot}
            room={room}
            offerKeys={offerKeys}
            participants={document.map.participants}
            onNext={() => acts.step('next')}
          />
        ) : (
          <Experience touchpoint={touchpoint} unit={unit} />
        )}
      </div>
    </div>
  );
}
