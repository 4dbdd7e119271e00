import { describe, expect, it } from 'vitest';
import { newAction } from '../../../renderer/model/action';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newMoment } from '../../../renderer/model/moment';
import { rowFault } from '../../../renderer/model/row-fault';
import { upToDate } from '../../../renderer/model/row-upgrades';
import { newScore } from '../../../renderer/model/score';
import { newStage } from '../../../renderer/model/stage';

const map = newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' });
const score = newScore({ touchpointId: 't', personaId: 'p' });
const moment = newMoment({ id: 'c', touchpointId: 't', kind: 'pain' });
const action = newAction({ id: 'a', order: 'a0' });

function without(row: object, ...fields: string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name)));
}

describe('rows of version 1', () => {
  it.each([
    ['map', without(map, 'laneViews', 'agenda'), map],
    ['scores', without(score, 'importanceVotes', 'earlierRounds'), score],
    ['moments', without(moment, 'dotVotes'), moment],
    ['actions', without(action, 'dotVotes'), action],
  ] as const)('of %s are read as this version has them', (table, before, after) => {
    expect(rowFault(table, after.id, before)).not.toBeNull();
    expect(upToDate(table, before)).toEqual(after);
    expect(rowFault(table, after.id, upToDate(table, before))).toBeNull();
  });

  it('share no list with one another', () => {
    const [one, other] = [upToDate('moments', without(moment, 'dotVotes')), upToDate('moments', { id: 'x' })];
    expect((one as typeof moment).dotVotes).not.toBe((other as typeof moment).dotVotes);
  });
});

it('rows of this version, of other tables, and what is no row stay what they are', () => {
  const dotted = { ...moment, dotVotes: [{ id: 'd', voter: '', dots: 2 }] };
  expect(upToDate('moments', dotted)).toBe(dotted);
  const stage = newStage({ id: 's', order: 'a0' });
  expect(upToDate('stages', stage)).toBe(stage);
  for (const none of [null, undefined, 7, 'row', ['moments']]) expect(upToDate('moments', none)).toBe(none);
});
