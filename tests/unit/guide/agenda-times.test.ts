import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgendaRun,
  begin,
  clockFace,
  goTo,
  MINUTE,
  minutesOver,
  passed,
  pause,
  planOf,
  remainingOf,
  resume,
  spentOn,
} from '../../../renderer/guide/agenda-times';
import type { AgendaItem } from '../../../renderer/model/journey-map';

const AGENDA: readonly AgendaItem[] = [
  { id: 'a', title: '', minutes: 10, step: 'frame' },
  { id: 'b', title: '', minutes: 25, step: 'emotions' },
  { id: 'c', title: 'Coffee', minutes: 15, step: null },
];
const [A, B] = AGENDA as [AgendaItem, AgendaItem];
/** Ten o'clock, in minutes. */
const TEN = 600;
const at = (minutes: number) => minutes * MINUTE;

/** Start and end of each item in minutes, and where it is. */
function plan(run: AgendaRun | null, now: number, agenda = AGENDA) {
  const minutes = (time: number | null) => (time === null ? null : time / MINUTE);
  return planOf(agenda, run, at(now)).map(({ item, place, startsAt, endsAt }) => [
    item.id,
    place,
    minutes(startsAt),
    minutes(endsAt),
  ]);
}

describe('the plan', () => {
  it('begins now while nothing runs', () => {
    expect(plan(null, TEN)).toEqual([
      ['a', 'ahead', 600, 610],
      ['b', 'ahead', 610, 635],
      ['c', 'ahead', 635, 650],
    ]);
  });

  it('stands while its time runs as planned', () => {
    const run = begin('a', at(TEN));
    for (const now of [600, 604, 610])
      expect(plan(run, now)).toEqual([
        ['a', 'inHand', 600, 610],
        ['b', 'ahead', 610, 635],
        ['c', 'ahead', 635, 650],
      ]);
  });

  it('moves along with what runs over, and with a pause', () => {
    const run = begin('a', at(TEN));
    expect(plan(run, 622)).toEqual([
      ['a', 'inHand', 600, 610],
      ['b', 'ahead', 622, 647],
      ['c', 'ahead', 647, 662],
    ]);
    const paused = pause(run, at(604));
    expect(plan(paused, 630)).toEqual([
      ['a', 'inHand', 626, 636],
      ['b', 'ahead', 636, 661],
      ['c', 'ahead', 661, 676],
    ]);
  });

  it('gives what was gained to the parts that follow', () => {
    expect(plan(goTo(begin('a', at(TEN)), 'b', at(603)), 603)).toEqual([
      ['a', 'past', null, null],
      ['b', 'inHand', 603, 628],
      ['c', 'ahead', 628, 643],
    ]);
  });
});

describe('the clock', () => {
  it('does not count as done what never ran: a part moved ahead of the one in hand, and one stepped over', () => {
    const c = AGENDA[2] as AgendaItem;
    expect(plan(begin('a', at(TEN)), 603, [c, A, B])).toEqual([
      ['c', 'leftOut', null, null],
      ['a', 'inHand', 600, 610],
      ['b', 'ahead', 610, 635],
    ]);
    expect(plan(goTo(begin('a', at(TEN)), 'c', at(603)), 603).map(([, place]) => place)).toEqual([
      'past',
      'leftOut',
      'inHand',
    ]);
  });

  it('counts only what runs', () => {
    const paused = pause(begin('a', at(TEN)), at(604));
    expect(remainingOf(A, paused, at(700))).toBe(at(6));
    const going = resume(paused, at(620));
    expect(remainingOf(A, going, at(622))).toBe(at(4));
    expect(resume(going, at(640))).toBe(going);
  });

  it('goes back to a part that still has its time, paused or running as before', () => {
    const wrongKey = goTo(begin('a', at(TEN)), 'b', at(604));
    const back = goTo(wrongKey, 'a', at(605));
    expect(remainingOf(A, back, at(605))).toBe(at(6));
    expect(back.runningSince).toBe(at(605));
    const paused = goTo(pause(wrongKey, at(610)), 'a', at(700));
    expect(paused.runningSince).toBeNull();
    expect(remainingOf(B, goTo(paused, 'b', at(701)), at(800))).toBe(at(19));
  });

  it('goes on by the clock on the wall while the laptop sleeps, and is not upset by a clock set back', () => {
    const run = begin('a', at(TEN));
    expect(remainingOf(A, run, at(TEN + 600))).toBe(at(-590));
    expect(spentOn(run, at(TEN - 60))).toBe(0);
  });

  it('never loses or makes time, whatever is pressed', () => {
    const press = fc.record({
      key: fc.constantFrom('pause', 'resume', 'a', 'b', 'c'),
      wait: fc.integer({ min: 0, max: 3_600_000 }),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        let now = at(TEN);
        let run = begin('a', now);
        let ran = 0;
        for (const { key, wait } of presses) {
          now += wait;
          if (run.runningSince !== null) ran += wait;
          run = key === 'pause' ? pause(run, now) : key === 'resume' ? resume(run, now) : goTo(run, key, now);
        }
        const total = Object.values(pause(run, now).spent).reduce((sum, each) => sum + each, 0);
        expect(total).toBe(ran);
      }),
    );
  });
});

describe('what is said', () => {
  it('five minutes before the end and at the end, once each', () => {
    const run = begin('b', at(TEN));
    const looks = Array.from({ length: 60 * 30 }, (_, second) => remainingOf(B, run, at(TEN) + second * 1000));
    const said = looks.flatMap((look, index) => passed(looks[index - 1] ?? look, look) ?? []);
    expect(said).toEqual(['fiveMinutes', 'end']);
  });

  it('only the end when the laptop slept through both', () => {
    expect(passed(at(20), at(-3))).toBe('end');
  });

  it('nothing about five minutes in a part of five minutes', () => {
    expect(passed(at(5), at(5) - 1000)).toBeNull();
  });
});

it.each([
  [12 * 60 + 40, '12:40'],
  [75 * 60, '75:00'],
  [0.4, '0:01'],
  [0, '0:00'],
  [-0.4, '0:00'],
  [-35, '+0:35'],
  [-12 * 60 - 3, '+12:03'],
])('%s seconds left read %s', (seconds, face) => {
  expect(clockFace(seconds * 1000)).toBe(face);
});

it('minutes over are counted when they are full', () => {
  expect([5, 0, -0.5, -1, -12.9].map((minutes) => minutesOver(at(minutes)))).toEqual([0, 0, 0, 1, 12]);
});
