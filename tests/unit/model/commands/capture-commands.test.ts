import { describe, expect, it } from 'vitest';
import { addCapture, editCapture, turnCapture } from '../../../../renderer/model/commands/capture-commands';
import type { Command } from '../../../../renderer/model/commands/command';
import { addStages } from '../../../../renderer/model/commands/stage-commands';
import { addTouchpoints } from '../../../../renderer/model/commands/touchpoint-commands';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { EMPTY_HISTORY, execute, undo } from '../../../../renderer/model/history';
import { journeyOf } from '../../../../renderer/model/journey';
import { newJourneyMap } from '../../../../renderer/model/journey-map';

const EMPTY = emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));

function after(document: MapDocument, ...commands: readonly Command[]): MapDocument {
  return commands.reduce((before, command) => execute(before, EMPTY_HISTORY, command)?.document ?? before, document);
}

const remark = (id: string, touchpointId: string | null) =>
  addCapture({ id, text: ' Nobody rings ', saidAt: '2026-11-18T10:00:00.000Z', touchpointId });

const ROOM = after(
  EMPTY,
  addStages([{ id: 'before' }, { id: 'later' }]),
  addTouchpoints('before', [
    { id: 'a', department: 'Courier' },
    { id: 'b', pains: 'Late.\n' },
  ]),
  addTouchpoints('later', [{ id: 'c' }]),
  remark('r', 'a'),
  remark('lost', null),
);

const names = (document: MapDocument) =>
  journeyOf(document).touchpoints.map(({ stage, touchpoint }) => `${stage.id} ${touchpoint.name || touchpoint.id}`);

describe('a remark becomes', () => {
  it('a touchpoint right after the one it was said at', () => {
    expect(names(after(ROOM, turnCapture('r', 'touchpoint', 'a', 'new')))).toEqual([
      'before a',
      'before Nobody rings',
      'before b',
      'later c',
    ]);
    expect(names(after(ROOM, turnCapture('r', 'touchpoint', 'c', 'new')))).toContain('later Nobody rings');
  });

  it('a further line of pains or delights', () => {
    expect(after(ROOM, turnCapture('r', 'pain', 'a', 'new')).touchpoints['a']?.pains).toBe('Nobody rings');
    expect(after(ROOM, turnCapture('r', 'pain', 'b', 'new')).touchpoints['b']?.pains).toBe('Late.\nNobody rings');
    expect(after(ROOM, turnCapture('r', 'delight', 'b', 'new')).touchpoints['b']).toMatchObject({
      pains: 'Late.\n',
      delights: 'Nobody rings',
    });
  });

  it('an idea that serves its touchpoint, or none', () => {
    expect(after(ROOM, turnCapture('r', 'idea', 'a', 'new')).actions['new']).toMatchObject({
      title: 'Nobody rings',
      status: 'idea',
      touchpointIds: ['a'],
      // As any action made at a touchpoint.
      department: 'Courier',
    });
    expect(after(ROOM, turnCapture('lost', 'idea', null, 'new')).actions['new']?.touchpointIds).toEqual([]);
    expect(after(ROOM, turnCapture('lost', 'idea', 'gone', 'new')).actions['new']?.touchpointIds).toEqual([]);
  });

  it('a name of one line, whatever its own lines are; pains and delights keep them', () => {
    const said = after(ROOM, editCapture('r', { text: 'Nobody rings\n  or waves ' }));
    expect(after(said, turnCapture('r', 'touchpoint', 'a', 'new')).touchpoints['new']?.name).toBe(
      'Nobody rings or waves',
    );
    expect(after(said, turnCapture('r', 'idea', 'a', 'new')).actions['new']?.title).toBe('Nobody rings or waves');
    expect(after(said, turnCapture('r', 'pain', 'a', 'new')).touchpoints['a']?.pains).toBe('Nobody rings\n  or waves');
  });

  it('what it became is marked on it, and one undo takes both back', () => {
    for (const use of ['touchpoint', 'pain', 'delight', 'idea'] as const) {
      const step = execute(ROOM, EMPTY_HISTORY, turnCapture('r', use, 'a', 'new'));
      expect(step?.document.captures['r']?.usedAs).toBe(use);
      expect(step?.history.past).toHaveLength(1);
      expect(step && undo(step.document, step.history)?.document).toEqual(ROOM);
    }
  });
});

it('nothing happens without a touchpoint it could be about, or without a remark', () => {
  for (const use of ['touchpoint', 'pain', 'delight'] as const) {
    expect(execute(ROOM, EMPTY_HISTORY, turnCapture('lost', use, null, 'new'))).toBeNull();
    expect(execute(ROOM, EMPTY_HISTORY, turnCapture('r', use, 'gone', 'new'))).toBeNull();
  }
  expect(execute(ROOM, EMPTY_HISTORY, turnCapture('gone', 'idea', 'a', 'new'))).toBeNull();
});
