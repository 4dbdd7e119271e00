import { z } from 'zod/mini';
import { create } from 'zustand';
import { type Id, idSchema } from '../model/primitives';
import { scoreId } from '../model/score';
import {
  type Ballot,
  ballotSchema,
  type DotBallot,
  dotBallotSchema,
  type DotRules,
  dotRulesSchema,
  NO_DOTS,
  type Question,
  QUESTIONS,
  type Seat,
  seatSchema,
  withOpen,
} from '../model/voting';
import { keepOverRestart } from './kept-over-restart';

const VIEWS = ['curve', 'vote', 'dots', 'captures', 'agenda', 'ballots'] as const;
export type RoomView = (typeof VIEWS)[number];

/** What the whole room looks at; the others are for whoever is at the keys, whose letters mean other things there. */
export function isOnWall(view: RoomView): boolean {
  return view === 'curve' || view === 'vote' || view === 'dots';
}

/** What dots are put on. */
export const DOT_TOPICS = ['moments', 'actions'] as const;
export type DotTopic = (typeof DOT_TOPICS)[number];

const chosenSeatSchema = z.readonly(z.strictObject({ ballot: z.string(), seatId: idSchema }));

/** How the room of one map stands: a vote under way outlives a look at another map, a restart and a crash. */
const ofMapSchema = z.strictObject({
  /** The touchpoint in hand; null before the room was entered and where there is none. */
  touchpointId: z.nullable(idSchema),
  /** Whose curve is on the wall. */
  personaId: z.nullable(idSchema),
  view: z.enum(VIEWS),
  /** Who votes, in the order of the room; empty until it was said. */
  seats: z.readonly(z.array(seatSchema)),
  question: z.enum(QUESTIONS),
  /** Ballots under way, by what they ask (`ballotKey`): unseen, and no part of the map until they are revealed. */
  ballots: z.readonly(z.record(z.string(), ballotSchema)),
  /** The seat that a person chose to vote next on a ballot, out of turn. */
  chosenSeat: z.nullable(chosenSeatSchema),
  topic: z.enum(DOT_TOPICS),
  dotRules: dotRulesSchema,
  /** Everybody is to see the dots of the next vote while they are put. */
  dotsOpen: z.boolean(),
  dots: z.readonly(z.partialRecord(z.enum(DOT_TOPICS), dotBallotSchema)),
});
type RoomOfMap = Readonly<z.infer<typeof ofMapSchema>>;

const keptSchema = z.extend(ofMapSchema, {
  /** The map all of this is about. */
  mapId: z.nullable(idSchema),
  /** Rooms of other maps, waiting for their map to be opened again. */
  waiting: z.readonly(z.record(idSchema, ofMapSchema)),
});

interface Room extends Readonly<z.infer<typeof keptSchema>> {
  /** The touchpoint that was chosen on the map when the room was entered last. */
  readonly chosenOnMap: Id | null;
  /** The seats are being set up. */
  readonly seating: boolean;
  /** The wall is blanked while people are to look at each other. */
  readonly dark: boolean;
  /** Steps by which texts are larger (or smaller) than they are by themselves. */
  readonly textStep: number;
}

const EMPTY: RoomOfMap & Pick<Room, 'chosenOnMap' | 'seating'> = {
  touchpointId: null,
  chosenOnMap: null,
  personaId: null,
  view: 'curve',
  seats: [],
  seating: false,
  question: 'emotion',
  ballots: {},
  chosenSeat: null,
  topic: 'moments',
  dotRules: { each: 3, stacking: true },
  dotsOpen: false,
  dots: {},
};

/** How the room stands for the map that is open. Nothing of it is in the map. */
export const useRoom = create<Room>(() => ({
  ...EMPTY,
  mapId: null,
  waiting: {},
  dark: false,
  textStep: 0,
}));
keepOverRestart(useRoom, 'room', keptSchema, (room) => ({ ...ofMap(room), mapId: room.mapId, waiting: room.waiting }));

function ofMap(room: Room): RoomOfMap {
  const { touchpointId, personaId, view, seats, question, ballots, chosenSeat, topic, dotRules, dotsOpen, dots } = room;
  return { touchpointId, personaId, view, seats, question, ballots, chosenSeat, topic, dotRules, dotsOpen, dots };
}

/** Another map is another room: its people, places and ballots. Where somebody sat, the room before waits as it is. */
export function enterRoom(mapId: Id): void {
  const room = useRoom.getState();
  if (room.mapId === mapId) return;
  const rooms =
    room.mapId === null || room.seats.length === 0 ? room.waiting : { ...room.waiting, [room.mapId]: ofMap(room) };
  const { [mapId]: back, ...waiting } = rooms;
  useRoom.setState({ ...EMPTY, ...back, mapId, waiting });
}

export function takeInHand(touchpointId: Id | null, personaId: Id | null): void {
  useRoom.setState({ touchpointId, personaId });
}

/** A touchpoint that was looked for is what the wall shows, and no list or form stands before it. */
export function takeOnWall(touchpointId: Id): void {
  useRoom.setState(({ view }) => ({ touchpointId, view: view === 'vote' ? view : 'curve', seating: false }));
}

/**
 * The room stands where the map does: with the persona in front there, and where no other touchpoint was chosen there
 * since, at its own. A vote goes on with its persona, and whatever is open at its touchpoint.
 */
export function comeFromMap(chosen: Id | null, inFront: Id | null): void {
  useRoom.setState(({ chosenOnMap, touchpointId, personaId, view }) => ({
    chosenOnMap: chosen,
    touchpointId: chosen !== null && chosen !== chosenOnMap && view === 'curve' ? chosen : touchpointId,
    personaId: view === 'vote' ? personaId : (inFront ?? personaId),
  }));
}

/** A vote begins with the emotion, unless another question is being voted on there already. */
export function showView(view: RoomView): void {
  useRoom.setState(({ question, touchpointId, personaId, ballots }) => {
    const underWay = touchpointId && personaId && ballotKey(question, touchpointId, personaId) in ballots;
    return { view, seating: false, question: view === 'vote' && !underWay ? 'emotion' : question };
  });
}

/** Votes and dots that were keyed and not shown yet: of those who stay with these seats, and of those who leave. */
export function votesWith(room: Pick<RoomOfMap, 'ballots' | 'dots'>, seats: readonly Seat[]) {
  const keyed = [...Object.values(room.ballots).flat(), ...Object.values(room.dots).flatMap(({ placed }) => placed)];
  const kept = keyed.filter(({ seatId }) => seats.some(({ id }) => id === seatId)).length;
  return { kept, lost: keyed.length - kept };
}

/** Who sits in the room. What those keyed who left goes with them: nobody who comes later has it. */
export function setSeats(seats: readonly Seat[]): void {
  const here = ({ seatId }: { readonly seatId: Id }) => seats.some(({ id }) => id === seatId);
  useRoom.setState(({ ballots, dots, chosenSeat }) => ({
    seats,
    seating: false,
    ballots: mapValues(ballots, (ballot) => ballot.filter(here)),
    dots: mapValues(dots, (ballot) => ({
      ...ballot,
      placed: ballot.placed.filter(here),
      done: ballot.done.filter((seatId) => here({ seatId })),
    })),
    chosenSeat: chosenSeat && here(chosenSeat) ? chosenSeat : null,
  }));
}

function mapValues<Value>(record: Readonly<Record<string, Value>>, change: (value: Value) => Value) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}

export function setSeating(seating: boolean): void {
  useRoom.setState({ seating });
}

export function ask(question: Question): void {
  useRoom.setState({ question });
}

export function ballotKey(question: Question, touchpointId: Id, personaId: Id): string {
  return `${question} ${scoreId(touchpointId, personaId)}`;
}

/** Keeps a ballot under way; null ends it. Whose turn it is follows from the ballot again. */
export function keepBallot(key: string, ballot: Ballot | null): void {
  useRoom.setState(({ ballots: { [key]: _, ...others } }) => ({
    ballots: ballot === null ? others : { ...others, [key]: ballot },
    chosenSeat: null,
  }));
}

export function chooseSeat(chosenSeat: Room['chosenSeat']): void {
  useRoom.setState({ chosenSeat });
}

export function chooseTopic(topic: DotTopic): void {
  useRoom.setState({ topic });
}

export function setDotRules(dotRules: DotRules): void {
  useRoom.setState({ dotRules });
}

/** Shows or covers the dots while they are put; before they are, those of the next vote. */
export function setDotsOpen(topic: DotTopic, open: boolean): void {
  const ballot = useRoom.getState().dots[topic];
  if (ballot) keepDots(topic, withOpen(ballot, open));
  else useRoom.setState({ dotsOpen: open });
}

/** Begins putting dots. */
export function beginDots(topic: DotTopic): DotBallot {
  const ballot = withOpen(NO_DOTS, useRoom.getState().dotsOpen);
  keepDots(topic, ballot);
  return ballot;
}

/** Keeps how far putting dots is; null ends it. */
export function keepDots(topic: DotTopic, ballot: DotBallot | null): void {
  useRoom.setState(({ dots: { [topic]: _, ...others } }) => ({
    dots: ballot === null ? others : { ...others, [topic]: ballot },
  }));
}

export function setDark(dark: boolean): void {
  useRoom.setState({ dark });
}

/** Text sizes a person can choose, as factors; 0 is the step of 1. */
export const TEXT_SIZES: Readonly<Record<number, number>> = { [-2]: 0.8, [-1]: 0.9, 0: 1, 1: 1.12, 2: 1.25, 3: 1.4 };

export function stepText(by: 1 | -1 | 0): void {
  useRoom.setState(({ textStep }) => {
    const next = by === 0 ? 0 : textStep + by;
    return { textStep: next in TEXT_SIZES ? next : textStep };
  });
}
