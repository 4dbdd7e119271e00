import { create } from 'zustand';
import type { Id } from '../model/primitives';
import { scoreId } from '../model/score';
import { type Ballot, type DotBallot, type DotRules, NO_DOTS, type Question, type Seat } from '../model/voting';

export type RoomView = 'curve' | 'vote' | 'dots' | 'captures' | 'agenda' | 'ballots';

/** What the whole room looks at; the others are for whoever is at the keys, whose letters mean other things there. */
export function isOnWall(view: RoomView): boolean {
  return view === 'curve' || view === 'vote' || view === 'dots';
}

/** What dots are put on. */
export type DotTopic = 'moments' | 'actions';

interface Room {
  /** The map all of this is about. */
  readonly mapId: Id | null;
  /** The touchpoint in hand; null before the room was entered and where there is none. */
  readonly touchpointId: Id | null;
  /** The touchpoint that was chosen on the map when the room was entered last. */
  readonly chosenOnMap: Id | null;
  /** Whose curve is on the wall. */
  readonly personaId: Id | null;
  readonly view: RoomView;
  /** Who votes, in the order of the room; empty until it was said. */
  readonly seats: readonly Seat[];
  /** The seats are being set up. */
  readonly seating: boolean;
  readonly question: Question;
  /** Ballots under way, by what they ask (`ballotKey`). In memory only: unseen and unstored until they are revealed. */
  readonly ballots: Readonly<Record<string, Ballot>>;
  readonly topic: DotTopic;
  readonly dotRules: DotRules;
  /** Everybody sees the dots while they are put. */
  readonly dotsOpen: boolean;
  readonly dots: Readonly<Partial<Record<DotTopic, DotBallot>>>;
  /** The window shows nothing but the room, on the whole of a display. */
  readonly presenting: boolean;
  /** The wall is blanked while people are to look at each other. */
  readonly dark: boolean;
  /** Steps by which texts are larger (or smaller) than they are by themselves. */
  readonly textStep: number;
}

const EMPTY: Omit<Room, 'mapId' | 'presenting' | 'dark' | 'textStep'> = {
  touchpointId: null,
  chosenOnMap: null,
  personaId: null,
  view: 'curve',
  seats: [],
  seating: false,
  question: 'emotion',
  ballots: {},
  topic: 'moments',
  dotRules: { each: 3, stacking: true },
  dotsOpen: false,
  dots: {},
};

/** How the room stands. Kept while the app runs, for the map that is open; nothing of it is stored. */
export const useRoom = create<Room>(() => ({ ...EMPTY, mapId: null, presenting: false, dark: false, textStep: 0 }));

/** Another map is another room: its people, places and ballots. */
export function enterRoom(mapId: Id): void {
  if (useRoom.getState().mapId !== mapId) useRoom.setState({ ...EMPTY, mapId });
}

export function takeInHand(touchpointId: Id | null, personaId: Id | null): void {
  useRoom.setState({ touchpointId, personaId });
}

/** The room stands where the map does; where nothing else was chosen there since, it stays where it was. */
export function comeFromMap(chosen: Id | null): void {
  useRoom.setState(({ chosenOnMap, touchpointId, view }) => ({
    chosenOnMap: chosen,
    touchpointId: chosen !== null && chosen !== chosenOnMap && view === 'curve' ? chosen : touchpointId,
  }));
}

export function showView(view: RoomView): void {
  useRoom.setState({ view, seating: false });
}

export function setSeats(seats: readonly Seat[]): void {
  useRoom.setState({ seats, seating: false });
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

/** Keeps a ballot under way; null ends it. */
export function keepBallot(key: string, ballot: Ballot | null): void {
  useRoom.setState(({ ballots: { [key]: _, ...others } }) => ({
    ballots: ballot === null ? others : { ...others, [key]: ballot },
  }));
}

export function chooseTopic(topic: DotTopic): void {
  useRoom.setState({ topic });
}

export function setDotRules(dotRules: DotRules): void {
  useRoom.setState({ dotRules });
}

export function setDotsOpen(dotsOpen: boolean): void {
  useRoom.setState({ dotsOpen });
}

/** Begins putting dots, or keeps how far it is; null ends it. */
export function keepDots(topic: DotTopic, ballot: DotBallot | null = NO_DOTS): void {
  useRoom.setState(({ dots: { [topic]: _, ...others } }) => ({
    dots: ballot === null ? others : { ...others, [topic]: ballot },
  }));
}

export function setPresenting(presenting: boolean): void {
  useRoom.setState({ presenting });
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
