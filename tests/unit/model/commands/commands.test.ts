import { describe, expect, it } from 'vitest';
import { addActions } from '../../../../renderer/model/commands/action-commands';
import type { Command } from '../../../../renderer/model/commands/command';
import { addContent } from '../../../../renderer/model/commands/content-commands';
import { addLane, removeLane } from '../../../../renderer/model/commands/lane-commands';
import { editMap } from '../../../../renderer/model/commands/map-commands';
import { acceptMoment } from '../../../../renderer/model/commands/moment-commands';
import { addPersona, removePersona } from '../../../../renderer/model/commands/persona-commands';
import {
  addPicture,
  addPictures,
  movePicture,
  namePicture,
  removePicture,
  takeDownPicture,
} from '../../../../renderer/model/commands/picture-commands';
import {
  rate,
  setEvidenceOf,
  setImportanceOf,
  setNotApplicable,
  setVotes,
} from '../../../../renderer/model/commands/score-commands';
import { addStages, moveStage, removeStage } from '../../../../renderer/model/commands/stage-commands';
import {
  changeChannels,
  addTouchpoints,
  editTouchpoints,
  moveTouchpoints,
  removeTouchpoints,
} from '../../../../renderer/model/commands/touchpoint-commands';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { EMPTY_HISTORY, execute, type History, redo, undo } from '../../../../renderer/model/history';
import { journeyOf } from '../../../../renderer/model/journey';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { referenceProblems } from '../../../../renderer/model/reference-problems';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';

const EMPTY = emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));
const PICTURE = { id: 'pic', name: '', mediaType: 'image/png', width: 1, height: 1, data: 'AAAA' } as const;

function after(document: MapDocument, ...commands: Command[]): MapDocument {
  return commands.reduce((before, command) => execute(before, EMPTY_HISTORY, command)?.document ?? before, document);
}

/** Two stages, `before` with a, b, c and `later` with d. */
const JOURNEY = after(
  EMPTY,
  addStages([{ id: 'before' }, { id: 'later' }]),
  addTouchpoints('before', [{ id: 'a' }, { id: 'b' }, { id: 'c' }]),
  addTouchpoints('later', [{ id: 'd' }]),
  addPersona('p'),
  addPersona('q'),
);

function order(document: MapDocument): string {
  return journeyOf(document)
    .stages.map(({ stage, touchpoints }) => `${stage.id}: ${touchpoints.map((entry) => entry.touchpoint.id).join(' ')}`)
    .join(' | ');
}

describe('touchpoints', () => {
  it('are added at the end of a stage, or where told', () => {
    expect(order(JOURNEY)).toBe('before: a b c | later: d');
    expect(order(after(JOURNEY, addTouchpoints('before', [{ id: 'x' }, { id: 'y' }], 1)))).toBe(
      'before: a x y b c | later: d',
    );
  });

  it('move within a stage and to another, keeping their order', () => {
    expect(order(after(JOURNEY, moveTouchpoints(['c'], 'before', 0)))).toBe('before: c a b | later: d');
    expect(order(after(JOURNEY, moveTouchpoints(['d', 'a'], 'later', 0)))).toBe('before: b c | later: a d');
    expect(order(after(JOURNEY, moveTouchpoints(['c', 'a'], 'later', 1)))).toBe('before: b | later: d a c');
  });

  it('moved to where they are do not change', () => {
    expect(execute(JOURNEY, EMPTY_HISTORY, moveTouchpoints(['b'], 'before', 1))).toBeNull();
  });

  it('change one row when one moves', () => {
    const step = execute(JOURNEY, EMPTY_HISTORY, moveTouchpoints(['c'], 'before', 0));
    const touched = step?.patches.map(({ path }) => (path as string[]).slice(0, 2).join(' '));
    expect(new Set(touched)).toEqual(new Set(['touchpoints c']));
  });

  it('take scores, moments and pictures along, and their names out of actions', () => {
    const full = after(
      JOURNEY,
      rate({ touchpointId: 'a', personaId: 'p' }, 2),
      acceptMoment({ id: 'mo', touchpointId: 'a', kind: 'pain', personaIds: ['p'], reason: '' }),
      addActions([{ id: 'ac', touchpointIds: ['a', 'b'] }]),
      addPictures('a', [PICTURE]),
    );
    const gone = after(full, removeTouchpoints(['a']));
    expect(gone).toMatchObject({ scores: {}, moments: {}, pictures: {} });
    expect(gone.actions['ac']?.touchpointIds).toEqual(['b']);
    expect(order(after(full, removeStage('before')))).toBe('later: d');
    expect(after(full, removeStage('before'))).toMatchObject({ scores: {}, moments: {}, pictures: {} });
  });

  it('given what they already hold do not change', () => {
    const edited = after(JOURNEY, editTouchpoints(['a', 'b'], { channels: ['Phone'] }));
    expect(execute(edited, EMPTY_HISTORY, editTouchpoints(['a', 'b'], { channels: ['Phone'] }))).toBeNull();
  });
});

it('channels are added to and taken from those each touchpoint has, in one step', () => {
  const document = after(JOURNEY, editTouchpoints(['a'], { channels: ['Phone', 'Fax'] }));
  const change = { add: ['Website', 'Phone'], remove: ['Fax'] };
  const step = execute(document, EMPTY_HISTORY, changeChannels(['a', 'b'], change));
  expect(step?.document.touchpoints).toMatchObject({
    a: { channels: ['Phone', 'Website'] },
    b: { channels: ['Website', 'Phone'] },
  });
  expect(step?.history.past).toHaveLength(1);
  expect(execute(step?.document ?? document, EMPTY_HISTORY, changeChannels(['a', 'b'], change))).toBeNull();
});

describe('scores', () => {
  const pair = { touchpointId: 'a', personaId: 'p' };

  it('of many touchpoints and personas are set in one step', () => {
    const pairs = ['a', 'b'].flatMap((touchpointId) =>
      ['p', 'q', 'nobody'].map((personaId) => ({ touchpointId, personaId })),
    );
    const step = execute(JOURNEY, EMPTY_HISTORY, setImportanceOf(pairs, 5));
    expect(Object.keys(step?.document.scores ?? {})).toEqual(['a:p', 'a:q', 'b:p', 'b:q']);
    expect(Object.values(step?.document.scores ?? {}).every(({ importance }) => importance === 5)).toBe(true);
    expect(undo(step?.document ?? JOURNEY, step?.history ?? EMPTY_HISTORY)?.document).toEqual(JOURNEY);
    expect(after(JOURNEY, setEvidenceOf(pairs, 'measured')).scores['b:q']?.evidence).toBe('measured');
  });

  it('rated become applicable and lose their votes', () => {
    const voted = after(JOURNEY, setVotes(pair, [{ id: 'v', voter: '', emotion: 1 }]), setNotApplicable(pair, true));
    expect(voted.scores['a:p']).toMatchObject({ notApplicable: true, votes: [{ emotion: 1 }] });
    expect(after(voted, rate(pair, -1)).scores['a:p']).toMatchObject({ emotion: -1, notApplicable: false, votes: [] });
  });

  it('of a touchpoint or persona that is not there are not made', () => {
    expect(execute(JOURNEY, EMPTY_HISTORY, rate({ ...pair, personaId: 'nobody' }, 1))).toBeNull();
  });
});

describe('stages and personas', () => {
  it('move among their own', () => {
    expect(order(after(JOURNEY, moveStage('later', 0)))).toBe('later: d | before: a b c');
    expect(execute(JOURNEY, EMPTY_HISTORY, moveStage('later', 1))).toBeNull();
  });

  it('get the first look nobody has', () => {
    expect([JOURNEY.personas['p']?.look, JOURNEY.personas['q']?.look]).toEqual([1, 2]);
    expect(after(JOURNEY, removePersona('p'), addPersona('r')).personas['r']?.look).toBe(1);
  });

  it('removed leave moments to the others, and take those about them alone', () => {
    const moment = { touchpointId: 'a', kind: 'pain', reason: '' } as const;
    const document = after(
      JOURNEY,
      acceptMoment({ ...moment, id: 'both', personaIds: ['p', 'q'] }),
      acceptMoment({ ...moment, id: 'one', personaIds: ['p'] }),
      acceptMoment({ ...moment, id: 'all', personaIds: [] }),
      addPicture(PICTURE, { kind: 'persona', id: 'p' }),
      removePersona('p'),
    );
    expect(document.moments).toMatchObject({ both: { personaIds: ['q'] }, all: { personaIds: [] } });
    expect(document.moments['one']).toBeUndefined();
    expect(document.pictures).toEqual({});
  });
});

it('a lane takes its texts along', () => {
  const document = after(JOURNEY, addLane('l', {}), editTouchpoints(['a'], { laneTexts: { l: 'x' } }), removeLane('l'));
  expect(document.touchpoints['a']?.laneTexts).toEqual({});
});

it('a picture takes the place of the one before, and is taken down wherever it hangs', () => {
  const place = { kind: 'logo' } as const;
  const document = after(JOURNEY, addPicture(PICTURE, place), addPicture({ ...PICTURE, id: 'new' }, place));
  expect(Object.keys(document.pictures)).toEqual(['new']);
  expect(after(document, removePicture('new')).map.branding.logoPictureId).toBeNull();
});

describe('pictures of a touchpoint', () => {
  const three = ['x', 'y', 'z'].map((id) => ({ ...PICTURE, id }));
  const hung = after(JOURNEY, addPictures('a', three));

  it('come in one step, behind those that were there', () => {
    const step = execute(hung, EMPTY_HISTORY, addPictures('a', [PICTURE]));
    expect(step?.document.touchpoints['a']?.pictureIds).toEqual(['x', 'y', 'z', 'pic']);
    expect(undo(step?.document ?? hung, step?.history ?? EMPTY_HISTORY)?.document).toEqual(hung);
  });

  it('are moved and named', () => {
    expect(after(hung, movePicture('a', 'z', 0)).touchpoints['a']?.pictureIds).toEqual(['z', 'x', 'y']);
    expect(after(hung, movePicture('a', 'x', 5)).touchpoints['a']?.pictureIds).toEqual(['y', 'z', 'x']);
    expect(execute(hung, EMPTY_HISTORY, movePicture('a', 'y', 1))).toBeNull();
    expect(execute(hung, EMPTY_HISTORY, movePicture('b', 'y', 0))).toBeNull();
    expect(after(hung, namePicture('y', 'The door')).pictures['y']?.name).toBe('The door');
  });

  it('taken down from one touchpoint stay at another that has them', () => {
    const both = after(hung, editTouchpoints(['b'], { pictureIds: ['x'] }));
    const left = after(both, takeDownPicture('a', 'x'));
    expect(left.touchpoints).toMatchObject({ a: { pictureIds: ['y', 'z'] }, b: { pictureIds: ['x'] } });
    expect(left.pictures['x']).toBeDefined();
    expect(after(left, takeDownPicture('b', 'x')).pictures['x']).toBeUndefined();
  });
});

it('a picture stays while it still hangs somewhere', () => {
  const other = { ...PICTURE, id: 'other' };
  const document = after(
    JOURNEY,
    addPicture(PICTURE, { kind: 'logo' }),
    addPicture(PICTURE, { kind: 'persona', id: 'p' }),
    addPictures('a', [PICTURE]),
    addPictures('d', [PICTURE]),
  );
  for (const command of [
    addPicture(other, { kind: 'logo' }),
    addPicture(other, { kind: 'persona', id: 'p' }),
    removePersona('p'),
    removeStage('before'),
    removeTouchpoints(['a']),
  ]) {
    const left = after(document, command);
    expect(left.pictures[PICTURE.id], command.name).toBeDefined();
    expect(referenceProblems(left), command.name).toEqual([]);
  }
  const gone = after(document, addPicture(other, { kind: 'logo' }), removePersona('p'), removeTouchpoints(['a', 'd']));
  expect(Object.keys(gone.pictures)).toEqual(['other']);
});

it('touchpoints moved far behind the end stand at the end', () => {
  expect(order(after(JOURNEY, moveTouchpoints(['a'], 'before', Number.MAX_SAFE_INTEGER)))).toBe(
    'before: b c a | later: d',
  );
  expect(order(after(JOURNEY, moveTouchpoints(['d'], 'before', Number.MAX_SAFE_INTEGER)))).toBe(
    'before: a b c d | later: ',
  );
});

it('imported content joins the stages it was matched to, behind what is there', () => {
  const known = newStage({ id: 'before', order: 'a0', name: 'other name' });
  const fresh = newStage({ id: 'new', order: 'a0', name: 'New' });
  const { map: _map, ...nothing } = EMPTY;
  const step = execute(
    JOURNEY,
    EMPTY_HISTORY,
    addContent('importTable', {
      ...nothing,
      stages: { before: known, new: fresh },
      touchpoints: { x: newTouchpoint({ id: 'x', stageId: 'new', order: 'a0' }) },
    }),
  );
  expect(step && order(step.document)).toBe('before: a b c | later: d | new: x');
  expect(step?.document.stages['before']?.name).toBe('');
  expect(step).toMatchObject({ name: 'importTable', count: 1 });
});

describe('history', () => {
  function typed(texts: readonly string[], gesture: string | null): { document: MapDocument; history: History } {
    let state = { document: EMPTY, history: EMPTY_HISTORY };
    for (const text of texts)
      state = execute(state.document, state.history, editMap({ title: text }), gesture) ?? state;
    return state;
  }

  it('makes one step of one gesture', () => {
    const { document, history } = typed(['T', 'To', 'Tou'], 'title');
    expect(history.past).toHaveLength(1);
    const back = undo(document, history);
    expect(back?.document).toEqual(EMPTY);
    expect(back && redo(back.document, back.history)?.document).toEqual(document);
    expect(typed(['T', 'To', 'Tou'], null).history.past).toHaveLength(3);
  });

  it('keeps one text of a gesture, however long it was typed', () => {
    const texts = Array.from({ length: 500 }, (_, at) => 'x'.repeat(at + 1));
    const { document, history } = typed(texts, 'title');
    expect(history.past[0]?.forward).toMatchObject([{ value: texts.at(-1) }]);
    expect(history.past[0]?.inverse).toMatchObject([{ value: '' }]);
    expect(undo(document, history)?.document).toEqual(EMPTY);
  });

  it('keeps what a gesture needs when it adds, removes and edits the same record', () => {
    const votes = (...emotions: number[]) =>
      setVotes(
        { touchpointId: 'a', personaId: 'p' },
        emotions.map((emotion, at) => ({ id: `v${at}`, voter: '', emotion })),
      );
    let state: { document: MapDocument; history: History } = { document: JOURNEY, history: EMPTY_HISTORY };
    for (const command of [
      votes(1),
      votes(1, 2),
      removeTouchpoints(['a']),
      addTouchpoints('before', [{ id: 'a' }]),
      votes(2),
    ])
      state = execute(state.document, state.history, command, 'all') ?? state;
    const back = undo(state.document, state.history);
    expect(back?.document).toEqual(JOURNEY);
    expect(back && redo(back.document, back.history)?.document).toEqual(state.document);
  });

  it('forgets what was undone once something new is done, and does not join it', () => {
    const { document, history } = typed(['T', 'To'], 'title');
    const back = undo(document, history);
    const next = back && execute(back.document, back.history, editMap({ title: 'New' }), 'title');
    expect(next?.history).toMatchObject({ past: [{ count: 1 }], future: [] });
    expect(next && undo(next.document, next.history)?.document).toEqual(EMPTY);
  });

  it('has nothing to undo or redo at the start', () => {
    expect(undo(EMPTY, EMPTY_HISTORY)).toBeNull();
    expect(redo(EMPTY, EMPTY_HISTORY)).toBeNull();
  });

  it('knows what was done to how many', () => {
    const step = execute(EMPTY, EMPTY_HISTORY, addStages([{ id: 'a' }, { id: 'b' }]));
    expect(step).toMatchObject({ name: 'addStages', count: 2 });
    expect(step && undo(step.document, step.history)).toMatchObject({ name: 'addStages', count: 2 });
  });
});
