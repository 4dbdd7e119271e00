import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { MapDocument } from '../../model/document';
import { journeyOf, personasOf } from '../../model/journey';
import { openDocument, useOpenMap } from '../../state/open-map';
import { comeFromMap, enterRoom, takeInHand, useRoom } from '../../state/room';
import { placeIn, type RatingPlace } from '../guide/emotions/rating-place';
import { useCursor } from '../map/cursor';
import { drawnPersonas, livingFilter } from '../map/map-filter';
import { focusPersona, inFront, lookNow, useMapView } from '../map/map-view';
import { AgendaEditor } from './agenda/AgendaEditor';
import { AgendaLine } from './agenda/AgendaLine';
import { BallotsView } from './ballots/BallotsView';
import { CaptureLine } from './captures/CaptureLine';
import { CapturesView } from './captures/CapturesView';
import { DarkWall } from './DarkWall';
import { DotsView } from './dots/DotsView';
import { EmptyWall } from './EmptyWall';
import styles from './room.module.css';
import { RoomBar } from './RoomBar';
import { useFocusInRoom } from './use-focus-in-room';
import { useIdle } from './use-idle';
import { usePresenting } from './use-presenting';
import { type RoomActs, useRoomActs } from './use-room-acts';
import { useRoomCommands } from './use-room-commands';
import { useRoomKeys } from './use-room-keys';
import { useShowCurve } from './use-show-curve';
import { useUnit } from './use-unit';
import type { OfferKeys, Press } from './view-keys';
import { useBallot, type Voting } from './voting/use-ballot';
import { Wall } from './Wall';

/** `#/room`: the open map on the wall, to be read from the far end of the room. */
export function RoomScreen() {
  const document = useOpenMap((state) => state.document);
  const mapId = document?.map.id;
  const entered = useRoom((state) => state.mapId === mapId);
  useEffect(() => {
    if (mapId === undefined) return;
    enterRoom(mapId);
    const open = openDocument();
    const chosen = useCursor.getState().place?.touchpointId;
    const drawn = drawnPersonas(livingFilter(lookNow().filter, open), personasOf(open));
    const wanted = useMapView.getState().focusId ?? useRoom.getState().personaId;
    comeFromMap(chosen !== undefined && chosen in open.touchpoints ? chosen : null, inFront(drawn, wanted) ?? null);
    const came = useRoom.getState().personaId;
    return () => {
      const { personaId } = useRoom.getState();
      if (personaId !== null && personaId !== came) focusPersona(personaId);
    };
  }, [mapId]);
  return document && entered ? <Room document={document} /> : null;
}

function Room({ document }: { readonly document: MapDocument }) {
  const room = useRef<HTMLDivElement>(null);
  const touchpointId = useRoom((state) => state.touchpointId);
  const personaId = useRoom((state) => state.personaId);
  // A touchpoint that was chosen on the map is nobody's yet.
  const focusId = personaId ?? personasOf(document)[0]?.id;
  const place = placeIn(document, focusId === undefined ? null : { touchpointId, personaId: focusId });
  const unit = useUnit();
  const presenting = usePresenting();
  const idle = useIdle(presenting.presenting);
  const acts = useRoomActs(place, presenting);
  const viewKeys = useRef<Press | null>(null);
  const offerKeys = useCallback<OfferKeys>((press) => {
    viewKeys.current = press;
  }, []);
  useRoomKeys(room, viewKeys, place, acts);
  useRoomCommands(place, acts);
  const voting = useBallot(document, place);

  // What stood in hand may be gone, and then another touchpoint is: everything in the room means the same one.
  const [here, whose] = [place?.touchpointId ?? null, place?.personaId ?? null];
  useEffect(() => takeInHand(here, whose), [here, whose]);
  useFocusInRoom(room);

  return (
    <div
      ref={room}
      tabIndex={-1}
      className={styles['room']}
      style={{ fontSize: unit }}
      data-presenting={presenting.presenting || undefined}
      data-idle={idle || undefined}
    >
      {/* A press of the mouse leaves the focus where the keys work: the space bar steps on, and adds no five minutes. */}
      <div className={styles['top']} onMouseDown={(event) => event.preventDefault()} role="presentation">
        <AgendaLine />
      </div>
      <View
        document={document}
        place={place}
        voting={voting}
        room={room}
        offerKeys={offerKeys}
        unit={unit}
        acts={acts}
      />
      <div className={styles['captures']}>
        <CaptureLine />
      </div>
      <RoomBar voting={voting} acts={acts} presenting={presenting} />
      <DarkWall />
    </div>
  );
}

interface ViewProps {
  readonly document: MapDocument;
  readonly place: RatingPlace | null;
  readonly voting: Voting | null;
  readonly room: RefObject<HTMLDivElement | null>;
  readonly offerKeys: OfferKeys;
  readonly unit: number;
  readonly acts: RoomActs;
}

function View({ document, place, voting, room, offerKeys, unit, acts }: ViewProps) {
  const view = useRoom((state) => state.view);
  const showCurve = useShowCurve();
  if (view === 'dots') return <DotsView document={document} room={room} offerKeys={offerKeys} unit={unit} />;
  if (view === 'ballots')
    return (
      <div className={styles['other']}>
        <BallotsView onClose={showCurve} />
      </div>
    );
  if (view === 'agenda' || view === 'captures')
    return <div className={styles['other']}>{view === 'agenda' ? <AgendaEditor /> : <CapturesView />}</div>;
  const entry = place ? journeyOf(document).byId.get(place.touchpointId) : undefined;
  const persona = place ? document.personas[place.personaId] : undefined;
  if (!entry || !persona || !voting) return <EmptyWall document={document} />;
  return (
    <Wall
      document={document}
      entry={entry}
      persona={persona}
      ballot={voting}
      room={room}
      offerKeys={offerKeys}
      unit={unit}
      acts={acts}
    />
  );
}
