import fc from 'fast-check';
import { addActions, editAction, removeActions } from '../../renderer/model/commands/action-commands';
import { addCapture, editCapture, removeCaptures, turnCapture } from '../../renderer/model/commands/capture-commands';
import { pasteTouchpoints, writeCells } from '../../renderer/model/commands/cell-commands';
import type { Command } from '../../renderer/model/commands/command';
import { addContent } from '../../renderer/model/commands/content-commands';
import { addLane, arrangeLanes, editLane, removeLane } from '../../renderer/model/commands/lane-commands';
import { editMap, setAgenda } from '../../renderer/model/commands/map-commands';
import { acceptMoment, dismissMoment, editMoment, removeMoment } from '../../renderer/model/commands/moment-commands';
import { addPersona, editPersona, movePersona, removePersona } from '../../renderer/model/commands/persona-commands';
import {
  addPicture,
  addPictures,
  movePicture,
  namePicture,
  removePicture,
  takeDownPicture,
} from '../../renderer/model/commands/picture-commands';
import { replaceText } from '../../renderer/model/commands/replace-text';
import {
  holdRound,
  rate,
  setEvidence,
  setImportance,
  setImportanceOf,
  setImportanceVotes,
  setNotApplicable,
  setVotes,
} from '../../renderer/model/commands/score-commands';
import { addStages, editStage, moveStage, removeStage } from '../../renderer/model/commands/stage-commands';
import {
  addTouchpoints,
  changeChannels,
  editTouchpoints,
  moveTouchpoints,
  removeTouchpoints,
} from '../../renderer/model/commands/touchpoint-commands';
import { enterBallots, setDotVotes } from '../../renderer/model/commands/vote-commands';
import { CAPTURE_USES } from '../../renderer/model/capture';
import { emptyDocument, type MapDocument, type TableName } from '../../renderer/model/document';
import { mapFinder } from '../../renderer/model/find-text';
import { newJourneyMap } from '../../renderer/model/journey-map';
import { newScore } from '../../renderer/model/score';
import { newStage } from '../../renderer/model/stage';
import { newTouchpoint } from '../../renderer/model/touchpoint';

/** What a random command is made of: numbers that pick among the records there are, and a text. */
export interface Dice {
  readonly what: number;
  readonly a: number;
  readonly b: number;
  readonly many: number;
  readonly text: string;
}

export const dice: fc.Arbitrary<Dice> = fc.record({
  what: fc.nat(999),
  a: fc.nat(9999),
  b: fc.nat(9999),
  many: fc.integer({ min: 1, max: 4 }),
  text: fc.string({ maxLength: 12, unit: 'grapheme' }),
});

export function startDocument(): MapDocument {
  return emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));
}

/** Numbers new records, so that a sequence of commands is the same each time it is replayed. */
export function idSource(prefix = 'n'): () => string {
  let last = 0;
  return () => `${prefix}${(++last).toString(36).padStart(5, '0')}`;
}

type Maker = (document: MapDocument, dice: Dice, newId: () => string) => Command;

/** Every command there is, aimed now and then at records that do not exist. */
const MAKERS: readonly Maker[] = [
  (_, { text }) => editMap({ title: text, scenario: text }),
  (_, { text }, newId) => addPersona(newId(), { name: text }),
  (document, { a, text }) => editPersona(pick(document, 'personas', a), { goals: text, share: a % 101 }),
  (document, { a }) => removePersona(pick(document, 'personas', a)),
  (document, { a, b }) => movePersona(pick(document, 'personas', a), index(document, 'personas', b)),
  (document, { a, many, text }, newId) =>
    addStages(
      times(many, () => ({ id: newId(), name: text })),
      index(document, 'stages', a),
    ),
  (document, { a, text }) => editStage(pick(document, 'stages', a), { name: text }),
  (document, { a }) => removeStage(pick(document, 'stages', a)),
  (document, { a, b }) => moveStage(pick(document, 'stages', a), index(document, 'stages', b)),
  (document, { a, many, text }, newId) =>
    addTouchpoints(
      pick(document, 'stages', a),
      times(many * 3, () => ({ id: newId(), name: text })),
    ),
  (document, { a, b, many }, newId) =>
    addTouchpoints(
      pick(document, 'stages', a),
      times(many, () => ({ id: newId() })),
      b % 6,
    ),
  (document, { a, b, many, text }) => {
    const laneId = Object.keys(document.lanes)[b % 5];
    return editTouchpoints(some(document, 'touchpoints', a, many), {
      pains: text,
      channels: [text],
      ...(laneId ? { laneTexts: { [laneId]: text } } : {}),
    });
  },
  (document, { a, many }) => removeTouchpoints(some(document, 'touchpoints', a, many)),
  (document, { a, b, many }) =>
    moveTouchpoints(some(document, 'touchpoints', a, many), pick(document, 'stages', b), b % 7),
  (document, { a, b, many }) => rate(pair(document, a, b), many - 2),
  (document, { a, b }) => rate(pair(document, a, b), null),
  (document, { a, b, many }) => setImportance(pair(document, a, b), many),
  (document, { a, b }) => setEvidence(pair(document, a, b), a % 2 ? 'observed' : 'measured'),
  (document, { a, b, many }) => setNotApplicable(pair(document, a, b), many > 2),
  (document, { a, b, many }, newId) =>
    setVotes(
      pair(document, a, b),
      times(many, () => ({ id: newId(), voter: '', emotion: (a % 5) - 2 })),
    ),
  (document, { a, b, text }, newId) => acceptMoment({ ...aboutOne(document, a, b), id: newId(), reason: text }),
  (document, { a, b, text }, newId) => dismissMoment({ ...aboutOne(document, a, b), id: newId(), reason: text }),
  (document, { a, text }) => editMoment(pick(document, 'moments', a), { reason: text }),
  (document, { a }) => removeMoment(pick(document, 'moments', a)),
  (document, { a, many, text }, newId) =>
    addActions(
      times(many, () => ({ id: newId(), title: text, touchpointIds: some(document, 'touchpoints', a, many) })),
    ),
  (document, { a, many, text }) => editAction(pick(document, 'actions', a), { owner: text, impact: many }),
  (document, { a, many }) => removeActions(some(document, 'actions', a, many)),
  (_, { text, many }, newId) => addLane(newId(), { title: text, backstage: many > 2 }),
  (document, { a, text }) => editLane(pick(document, 'lanes', a), { title: text }),
  (document, { a }) => removeLane(pick(document, 'lanes', a)),
  (document, { a, many }, newId) => {
    const picture = { id: newId(), name: '', mediaType: 'image/png', width: 1, height: 1, data: 'AAAA' } as const;
    if (many === 1) return addPicture(picture, { kind: 'logo' });
    if (many === 2) return addPicture(picture, { kind: 'persona', id: pick(document, 'personas', a) });
    return addPictures(pick(document, 'touchpoints', a), [picture]);
  },
  (document, { a }) => removePicture(pick(document, 'pictures', a)),
  (document, { a, text }) => namePicture(pick(document, 'pictures', a), text),
  (document, { a, b, many }) => movePicture(pick(document, 'touchpoints', a), pick(document, 'pictures', b), many),
  (document, { a, b }) => takeDownPicture(pick(document, 'touchpoints', a), pick(document, 'pictures', b)),
  (document, { a, many, text }) =>
    changeChannels(some(document, 'touchpoints', a, many), { add: [text], remove: many > 2 ? [text] : [] }),
  (document, { a, b, many }) =>
    setImportanceOf(
      some(document, 'touchpoints', a, many).map((touchpointId) => ({
        touchpointId,
        personaId: pick(document, 'personas', b),
      })),
      many,
    ),
  (document, { a, b, many }, newId) =>
    setImportanceVotes(
      pair(document, a, b),
      times(many, () => ({ id: newId(), voter: '', importance: (a % 5) + 1 })),
    ),
  (document, { a, b, many }, newId) => {
    const votes = times(many, () => ({ id: newId(), voter: '', emotion: (a % 5) - 2 }));
    const importanceVotes = times(many, () => ({ id: newId(), voter: '', importance: (a % 5) + 1 }));
    return holdRound(pair(document, a, b), b % 2 === 0 ? { votes } : { importanceVotes });
  },
  (document, { a, b, many }, newId) => {
    const dotVotes = times(many, () => ({ id: newId(), voter: '', dots: (a % 5) + 1 }));
    return setDotVotes({
      moments: { [pick(document, 'moments', a)]: dotVotes },
      actions: { [pick(document, 'actions', b)]: dotVotes },
    });
  },
  (document, { a, b, many }, newId) =>
    enterBallots(
      pick(document, 'personas', a),
      some(document, 'touchpoints', b, many).map((touchpointId, at) => ({
        touchpointId,
        votes: times((a + at) % 4, () => ({ id: newId(), voter: '', emotion: (a % 5) - 2 })),
        importanceVotes: times((b + at) % 3, () => ({ id: newId(), voter: '', importance: (b % 5) + 1 })),
      })),
      (['add', 'replace', 'secondRound'] as const)[many % 3] ?? 'add',
    ),
  (document, { a, many }) =>
    arrangeLanes([
      { id: 'pains', hidden: a % 2 === 0, collapsed: a % 3 === 0, height: 40 + many },
      ...Object.keys(document.lanes).map((id) => ({ id, hidden: false, collapsed: true, height: null })),
    ]),
  (_, { a, many, text }, newId) =>
    setAgenda(times(many, () => ({ id: newId(), title: text, minutes: (a % 90) + 1, step: null }))),
  (document, { a, text }, newId) => {
    const touchpointId = Object.keys(document.touchpoints)[a % 7] ?? null;
    return addCapture({ id: newId(), text, saidAt: '2026-11-18T09:00:00.000Z', touchpointId });
  },
  (document, { a, text }) => editCapture(pick(document, 'captures', a), { text }),
  (document, { a, b }, newId) =>
    turnCapture(
      pick(document, 'captures', a),
      CAPTURE_USES[b % CAPTURE_USES.length] ?? 'idea',
      pick(document, 'touchpoints', b),
      newId(),
    ),
  (document, { a, many }) => removeCaptures(some(document, 'captures', a, many)),
  (document, { a, b, many, text }) => {
    const ids = some(document, 'touchpoints', a, many);
    const personaId = pick(document, 'personas', b);
    return writeCells(
      many > 2 ? 'pasteCells' : 'clearCells',
      ids.map((touchpointId) => ({ touchpointId, fields: { delights: many > 2 ? text : '' } })),
      ids.length,
      ids.map((touchpointId) => ({ touchpointId, personaId, emotion: b % 2 ? 'notApplicable' : (a % 5) - 2 })),
    );
  },
  (document, { a, b, many, text }, newId) =>
    pasteTouchpoints(
      pick(document, 'stages', a),
      b % 6,
      times(many, () => ({
        touchpoint: { id: newId(), name: text },
        scores: [newScore({ touchpointId: 'copied', personaId: pick(document, 'personas', b), emotion: 1 })],
      })),
    ),
  (document, { text }) => {
    const [query = ''] = text;
    return replaceText(document, mapFinder(query, { matchCase: false })(document), text);
  },
  (document, { many, text }, newId) => {
    const { map: _map, ...content } = startDocument();
    const stage = newStage({ id: newId(), order: 'a0', name: text });
    const known = Object.values(document.stages)[0] ?? stage;
    const touchpoints = times(many, (at) =>
      newTouchpoint({ id: newId(), stageId: (at % 2 ? known : stage).id, order: `a${at}`, name: text }),
    );
    return addContent('importTable', {
      ...content,
      stages: { [stage.id]: stage, [known.id]: known },
      touchpoints: Object.fromEntries(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])),
    });
  },
];

export function commandFrom(document: MapDocument, roll: Dice, newId: () => string): Command {
  const make = MAKERS[roll.what % MAKERS.length] as Maker;
  return make(document, roll, newId);
}

const NOBODY = 'nobody';

function pick(document: MapDocument, table: TableName, roll: number): string {
  const ids = Object.keys(document[table]);
  return ids[roll % (ids.length + 1)] ?? NOBODY;
}

function some(document: MapDocument, table: TableName, roll: number, count: number): string[] {
  const ids = Object.keys(document[table]);
  const start = ids.length === 0 ? 0 : roll % ids.length;
  return ids.slice(start, start + count);
}

function index(document: MapDocument, table: TableName, roll: number): number {
  return roll % (Object.keys(document[table]).length + 1);
}

function pair(document: MapDocument, a: number, b: number) {
  return { touchpointId: pick(document, 'touchpoints', a), personaId: pick(document, 'personas', b) };
}

/** A moment about a touchpoint that exists where any does: the screen offers no other. */
function aboutOne(document: MapDocument, a: number, b: number) {
  return {
    touchpointId: pick(document, 'touchpoints', a),
    personaIds: some(document, 'personas', b, 2),
    kind: 'pain',
  } as const;
}

function times<Value>(count: number, make: (at: number) => Value): Value[] {
  return Array.from({ length: count }, (_, at) => make(at));
}
