import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cast, finishSeat, NO_DOTS, putDot, seatsFor } from '../../../renderer/model/voting';

/** What a computer keeps while the app is closed. */
class Storage {
  readonly items = new Map<string, string>();
  getItem = (key: string) => this.items.get(key) ?? null;
  setItem = (key: string, value: string) => this.items.set(key, value);
}

let storage: Storage;
beforeEach(() => {
  storage = new Storage();
  vi.stubGlobal('localStorage', storage);
  vi.useFakeTimers();
  vi.resetModules();
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

/** The room as a start of the app finds it. */
async function start() {
  vi.resetModules();
  return import('../../../renderer/state/room');
}

const RULES = { each: 2, stacking: false };
const DOTS = finishSeat(putDot(NO_DOTS, 'seat1', 'moment', RULES), 'seat1');
const BALLOT = cast(cast([], 'seat1', -2), 'seat2', null);

/** Anna and Tom vote on the map `m`: one question keyed in part, dots put in part. */
async function voteUnderWay() {
  const room = await start();
  room.enterRoom('m');
  room.takeInHand('till', 'cat');
  room.setSeats(seatsFor(['Anna', 'Tom']));
  room.showView('dots');
  room.setDotRules(RULES);
  room.ask('importance');
  room.keepBallot(room.ballotKey('importance', 'till', 'cat'), BALLOT);
  room.chooseSeat({ ballot: room.ballotKey('importance', 'till', 'cat'), seatId: 'seat1' });
  room.keepDots('moments', DOTS);
  return room;
}

const AS_IT_STOOD = {
  touchpointId: 'till',
  personaId: 'cat',
  view: 'dots',
  seats: [
    { id: 'seat1', name: 'Anna' },
    { id: 'seat2', name: 'Tom' },
  ],
  question: 'importance',
  ballots: { 'importance till:cat': BALLOT },
  chosenSeat: { ballot: 'importance till:cat', seatId: 'seat1' },
  dotRules: RULES,
  dots: { moments: DOTS },
};

describe('somebody who leaves the room', () => {
  it('takes along what was keyed: who comes later begins afresh', async () => {
    const room = await voteUnderWay();
    const key = room.ballotKey('importance', 'till', 'cat');
    room.setSeats(seatsFor(['Tom'], room.useRoom.getState().seats));
    expect(room.useRoom.getState()).toMatchObject({
      seats: [{ id: 'seat2', name: 'Tom' }],
      ballots: { [key]: [{ seatId: 'seat2', answer: null }] },
      dots: { moments: NO_DOTS },
      chosenSeat: null,
    });
    room.setSeats(seatsFor(['Tom', 'Zoe', 'Anna'], room.useRoom.getState().seats));
    expect(room.useRoom.getState().ballots[key]).toEqual([{ seatId: 'seat2', answer: null }]);
  });
});

describe('somebody who is named anew', () => {
  it('has what was keyed under the name before', async () => {
    const room = await voteUnderWay();
    room.setSeats(seatsFor(['Anne', 'Tom'], room.useRoom.getState().seats));
    expect(room.useRoom.getState()).toMatchObject({
      ...AS_IT_STOOD,
      seats: [
        { id: 'seat1', name: 'Anne' },
        { id: 'seat2', name: 'Tom' },
      ],
    });
  });
});

describe('a vote under way', () => {
  it('is there again after a restart, as it stood', async () => {
    await voteUnderWay();
    const { useRoom, enterRoom } = await start();
    enterRoom('m');
    expect(useRoom.getState()).toMatchObject(AS_IT_STOOD);
  });

  it('waits while another map is open, over a restart too', async () => {
    const { enterRoom, useRoom } = await voteUnderWay();
    enterRoom('other');
    expect(useRoom.getState()).toMatchObject({ touchpointId: null, view: 'curve', seats: [], ballots: {}, dots: {} });
    const later = await start();
    later.enterRoom('m');
    expect(later.useRoom.getState()).toMatchObject(AS_IT_STOOD);
  });

  it('leaves what belongs to the window behind: a start shows nothing dark and no seats being set up', async () => {
    const room = await voteUnderWay();
    room.setDark(true);
    room.setSeating(true);
    const { useRoom } = await start();
    expect(useRoom.getState()).toMatchObject({ dark: false, seating: false });
  });

  it('is nothing to wait for where nobody has sat down', async () => {
    const { enterRoom, useRoom } = await start();
    enterRoom('m');
    enterRoom('other');
    expect(useRoom.getState().waiting).toEqual({});
  });
});

describe('a map that is no more', () => {
  it('takes its votes, piles, clock and half a remark with it; every other map keeps its own', async () => {
    const [{ useRoom, enterRoom, setSeats }, ballots, { keepDraft, useDrafts }, clock, { forgetMapsBut }] =
      await Promise.all([
        start(),
        import('../../../renderer/state/ballots'),
        import('../../../renderer/state/drafts'),
        import('../../../renderer/state/agenda-clock'),
        import('../../../renderer/state/gone-maps'),
      ]);
    const pile = { personaId: 'cat', touchpointIds: [], withImportance: true, sheets: [] };
    for (const mapId of ['gone', 'binned', 'open']) {
      enterRoom(mapId);
      setSeats(seatsFor(3));
      ballots.enterBallotsOf(mapId, '');
      ballots.changePile(pile);
      keepDraft(mapId, 'remark', 'They');
      keepDraft(mapId, 'till pain', 'Because');
      keepDraft(mapId, 'door pain', 'Half');
      keepDraft(mapId, 'door pain', '');
    }
    clock.setAgendaRun('gone', { itemId: 'a', spent: {}, runningSince: null });
    forgetMapsBut((mapId) => mapId !== 'gone');
    expect(Object.keys(useRoom.getState().waiting)).toEqual(['binned']);
    expect(useRoom.getState()).toMatchObject({ mapId: 'open', seats: seatsFor(3) });
    expect(Object.keys(ballots.useBallots.getState().waiting)).toEqual(['binned']);
    expect(ballots.useBallots.getState()).toMatchObject({ mapId: 'open', pile });
    const half = { remark: 'They', 'till pain': 'Because' };
    expect(useDrafts.getState().drafts).toEqual({ binned: half, open: half });
    expect(clock.useAgendaClock.getState().run).toBeNull();
    forgetMapsBut(() => false);
    expect([...storage.items.values()].join()).not.toMatch(/gone|binned|"open"|They|Because|seat1/);
  });
});
