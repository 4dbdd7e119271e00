import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addActions, editAction } from '../../renderer/model/commands/action-commands';
import type { Command } from '../../renderer/model/commands/command';
import { addLane, editLane } from '../../renderer/model/commands/lane-commands';
import { editMap } from '../../renderer/model/commands/map-commands';
import { acceptMoment } from '../../renderer/model/commands/moment-commands';
import { addPersona, editPersona } from '../../renderer/model/commands/persona-commands';
import { rate, setImportance, setVotes } from '../../renderer/model/commands/score-commands';
import { addStages, editStage, moveStage, removeStage } from '../../renderer/model/commands/stage-commands';
import {
  addTouchpoints,
  editTouchpoints,
  moveTouchpoints,
  removeTouchpoints,
} from '../../renderer/model/commands/touchpoint-commands';
import { mapDocumentSchema, type MapDocument } from '../../renderer/model/document';
import { EMPTY_HISTORY, execute, type History, RefusedEdit } from '../../renderer/model/history';
import { journeyOf } from '../../renderer/model/journey';
import { MAX_TEXT } from '../../renderer/model/primitives';
import { startDocument } from './random-commands';

const START = [addStages([{ id: 's' }, { id: 'last' }]), addTouchpoints('s', [{ id: 't' }]), addPersona('p')].reduce(
  (document, command) => execute(document, EMPTY_HISTORY, command)?.document ?? document,
  startDocument(),
);

/** Runs a command as the window does: one that is refused changes nothing. */
function attempt(document: MapDocument, history: History, command: Command, gesture: string | null = null) {
  try {
    return execute(document, history, command, gesture);
  } catch (error) {
    if (error instanceof RefusedEdit) return null;
    throw error;
  }
}

const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.nat(3).map((over) => 'x'.repeat(MAX_TEXT + over - 1)),
);
const number = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(0, -1, 3, 12_345_678_901_234_568, Number.NaN));
const list = fc.oneof(
  fc.array(text, { maxLength: 3 }),
  fc.constantFrom(50, 51).map((count) => Array(count).fill('c')),
);
const day = fc.oneof(fc.constantFrom('2026-11-18', '', '18.11.2026', '2026-02-30'), fc.string({ maxLength: 12 }));
const id = fc.oneof(fc.constantFrom('n1', 'n2', 'n3'), fc.string({ maxLength: 4 }));
const pair = { touchpointId: 't', personaId: 'p' };

/** What a person could type, paste or import anywhere. */
const wild: fc.Arbitrary<Command> = fc.oneof(
  text.map((title) => editMap({ title })),
  fc.record({ customerValue: number, currency: text, workshopDate: day }).map(editMap),
  fc.record({ name: text, customersEntering: number }).map((fields) => editStage('s', fields)),
  fc.record({ share: number, preferredChannels: list }).map((fields) => editPersona('p', fields)),
  fc.record({ pains: text, channels: list, waitingMinutes: number }).map((fields) => editTouchpoints(['t'], fields)),
  number.map((emotion) => rate(pair, emotion)),
  number.map((importance) => setImportance(pair, importance)),
  fc.tuple(fc.constantFrom(1, 500, 501), number).map(([count, emotion]) =>
    setVotes(
      pair,
      Array.from({ length: count }, (_, at) => ({ id: `v${at}`, voter: '', emotion })),
    ),
  ),
  fc
    .tuple(id, text)
    .map(([momentId, reason]) =>
      acceptMoment({ id: momentId, touchpointId: 't', personaIds: [], kind: 'pain', reason }),
    ),
  fc.tuple(id, text, number).map(([actionId, title, impact]) => addActions([{ id: actionId, title, impact }])),
  fc.record({ plannedCost: number, dueDate: day }).map((fields) => editAction('n1', fields)),
  fc.tuple(id, text).map(([laneId, title]) => addLane(laneId, { title })),
  text.map((title) => editLane('n1', { title })),
  fc.tuple(id, text).map(([stageId, name]) => addStages([{ id: stageId, name }])),
  fc.tuple(id, text).map(([touchpointId, name]) => addTouchpoints('s', [{ id: touchpointId, name }])),
);

describe('edits with input of every kind', () => {
  it('leave a map that can be read again, or are refused', () => {
    let refused = 0;
    let taken = 0;
    fc.assert(
      fc.property(fc.array(wild, { minLength: 1, maxLength: 30 }), (commands) => {
        let state: { document: MapDocument; history: History } = { document: START, history: EMPTY_HISTORY };
        for (const command of commands) {
          const before = structuredClone(state.document);
          const step = attempt(state.document, state.history, command, 'typing');
          if (step) taken++;
          else {
            refused++;
            expect(state.document).toEqual(before);
          }
          state = step ?? state;
        }
        const parsed = mapDocumentSchema.safeParse(state.document);
        expect(parsed.success ? [] : parsed.error.issues).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(Math.min(refused, taken)).toBeGreaterThan(20);
  });

  it.each<[string, Command, object]>([
    ['a title too long', editMap({ title: 'x'.repeat(MAX_TEXT + 1) }), { table: 'map', id: 'm', field: 'title' }],
    [
      'more customers than can be counted',
      editStage('s', { customersEntering: 12_345_678_901_234_568 }),
      { table: 'stages', id: 's', field: 'customersEntering' },
    ],
    [
      'a channel too many',
      editTouchpoints(['t'], { channels: Array(51).fill('Shop') }),
      { table: 'touchpoints', id: 't', field: 'channels' },
    ],
  ])('%s is refused with its place', (_, command, place) => {
    expect(() => execute(START, EMPTY_HISTORY, command)).toThrow(RefusedEdit);
    expect(() => execute(START, EMPTY_HISTORY, command)).toThrow(expect.objectContaining(place));
  });
});

describe('two thousand records put at one place', () => {
  const COUNT = 2000;
  /** Older ones are taken away again, for the sake of time: the place stays between the newest and the fixed one. */
  const STAY = 20;

  function after(put: (at: number) => Command, remove: (id: string) => Command): MapDocument {
    let document = START;
    for (let at = 0; at < COUNT; at++) {
      for (const command of [put(at), remove(`n${at - STAY}`)])
        document = execute(document, EMPTY_HISTORY, command)?.document ?? document;
    }
    expect(mapDocumentSchema.safeParse(document).success).toBe(true);
    return document;
  }

  const newest = Array.from({ length: STAY }, (_, at) => `n${COUNT - 1 - at}`);

  it('stand in the order in which they came, ahead of a last one that stays', () => {
    const document = after((at) => addStages([{ id: `n${at}` }], Math.min(at, STAY) + 1), removeStage);
    const ids = journeyOf(document).stages.map(({ stage }) => stage.id);
    expect(ids).toEqual(['s', ...newest.toReversed(), 'last']);
  });

  it('stand the other way round behind a first one that stays', () => {
    const document = after(
      (at) => addTouchpoints('s', [{ id: `n${at}` }], 1),
      (id) => removeTouchpoints([id]),
    );
    const ids = journeyOf(document).stages[0]?.touchpoints.map(({ touchpoint }) => touchpoint.id);
    expect(ids).toEqual(['t', ...newest]);
  });

  it('and moved there keep the order of all others', () => {
    let document = [addStages([{ id: 'c' }, { id: 'd' }]), addTouchpoints('s', [{ id: 'u' }, { id: 'v' }])].reduce(
      (before, command) => execute(before, EMPTY_HISTORY, command)?.document ?? before,
      START,
    );
    for (let at = 0; at < COUNT; at++) {
      const [, second, third] = journeyOf(document).stages.map(({ stage }) => stage.id);
      document = execute(document, EMPTY_HISTORY, moveStage(third ?? '', 1))?.document ?? document;
      expect(journeyOf(document).stages.map(({ stage }) => stage.id)).toEqual(['s', third, second, 'd']);
      const moved = journeyOf(document).stages[0]?.touchpoints[1]?.touchpoint.id ?? '';
      document = execute(document, EMPTY_HISTORY, moveTouchpoints([moved], 's', 2))?.document ?? document;
      expect(journeyOf(document).stages[0]?.touchpoints[2]?.touchpoint.id).toBe(moved);
    }
    expect(mapDocumentSchema.safeParse(document).success).toBe(true);
  });
});
