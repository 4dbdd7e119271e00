import { expect, it } from 'vitest';
import { ballotTouchpoints, ballotVoters } from '../../../renderer/model/ballot-choice';
import type { Command } from '../../../renderer/model/commands/command';
import { acceptMoment, dismissMoment } from '../../../renderer/model/commands/moment-commands';
import { addPersona } from '../../../renderer/model/commands/persona-commands';
import { rate, setImportance, setNotApplicable } from '../../../renderer/model/commands/score-commands';
import { addStages } from '../../../renderer/model/commands/stage-commands';
import { addTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { emptyDocument } from '../../../renderer/model/document';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import type { Id } from '../../../renderer/model/primitives';

const EMPTY = emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));
const pair = (touchpointId: Id) => ({ touchpointId, personaId: 'p' });
const commands: readonly Command[] = [
  addPersona('p'),
  addPersona('q'),
  addStages([{ id: 's' }, { id: 't' }]),
  addTouchpoints('s', [{ id: 'a' }, { id: 'b' }, { id: 'never' }]),
  addTouchpoints('t', [{ id: 'c' }, { id: 'd' }, { id: 'e' }]),
  setNotApplicable(pair('never'), true),
  rate(pair('a'), 1),
  rate(pair('b'), -2),
  setImportance(pair('b'), 5),
  rate(pair('c'), -2),
  setImportance(pair('c'), 5),
  rate(pair('d'), 2),
  dismissMoment({ id: 'x', touchpointId: 'c', kind: 'pain', personaIds: ['p'], reason: '' }),
  acceptMoment({ id: 'y', touchpointId: 'a', kind: 'momentOfTruth', personaIds: [], reason: 'First' }),
  acceptMoment({ id: 'z', touchpointId: 'd', kind: 'pain', personaIds: ['q'], reason: 'Not of p' }),
];
const MAP = commands.reduce((map, command) => execute(map, EMPTY_HISTORY, command)?.document ?? map, EMPTY);

it.each([
  ['all', 'abcde'],
  ['unrated', 'e'],
  ['critical', 'ab'],
  ['stage', 'cde'],
  ['byHand', 'never,e'],
] as const)('%s means %s', (scope, ids) => {
  const chosen = ballotTouchpoints(MAP, 'p', { scope, stageId: 't', pickedIds: ['e', 'never', 'gone'] });
  expect(chosen).toEqual(ids.split(ids.includes(',') ? ',' : ''));
});

it('sheets carry nothing, seats or names', () => {
  const seat = (number: number) => `Seat ${number}`;
  const given = { count: 2, names: ' Anna \n\nBen' };
  expect(ballotVoters({ ...given, voters: 'anonymous' }, seat)).toEqual(['', '']);
  expect(ballotVoters({ ...given, voters: 'seats' }, seat)).toEqual(['Seat 1', 'Seat 2']);
  expect(ballotVoters({ ...given, voters: 'names' }, seat)).toEqual(['Anna', 'Ben']);
});
