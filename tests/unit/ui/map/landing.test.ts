import { describe, expect, test } from 'vitest';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { journeyOf } from '../../../../renderer/model/journey';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { moveStage } from '../../../../renderer/model/commands/stage-commands';
import { moveTouchpoints } from '../../../../renderer/model/commands/touchpoint-commands';
import { EMPTY_HISTORY, execute } from '../../../../renderer/model/history';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';
import { stageLanding, touchpointLanding } from '../../../../renderer/ui/map/landing';
import { mapColumns } from '../../../../renderer/ui/map/map-columns';

/** Stages `a` (a1 a2 a3), `b` (empty), `c` (c1 c2): columns a1 a2 a3 – c1 c2. */
const document: MapDocument = {
  ...emptyDocument(newJourneyMap({ id: 'm', title: '', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' })),
  stages: Object.fromEntries(['a', 'b', 'c'].map((id, at) => [id, newStage({ id, order: `a${at}`, name: id })])),
  touchpoints: Object.fromEntries(
    ['a1', 'a2', 'a3', 'c1', 'c2'].map((id, at) => [
      id,
      newTouchpoint({ id, stageId: id[0] ?? '', order: `a${at}`, name: id }),
    ]),
  ),
};
const shown = { filtered: null, rolledUp: new Set<string>() };
const map = mapColumns(journeyOf(document), shown);

/** The journey after the drag, as `a:a1 a2|b:|c:…`; null where nothing moves. */
function dragged(ids: readonly string[], x: number, columns = map): string | null {
  const landing = touchpointLanding(columns, new Set(ids), x);
  if (!landing) return null;
  const moved = execute(document, EMPTY_HISTORY, moveTouchpoints(ids, landing.stageId, landing.index));
  if (!moved) throw new Error('A place was shown at which nothing moves');
  return told(moved.document);
}

const told = (of: MapDocument) =>
  journeyOf(of)
    .stages.map(({ stage, touchpoints }) => `${stage.id}:${touchpoints.map((each) => each.touchpoint.id).join(' ')}`)
    .join('|');

describe('a touchpoint lands', () => {
  test('ahead of the column under the pointer or behind it, by its middle', () => {
    expect(dragged(['a1'], 2.4)).toBe('a:a2 a1 a3|b:|c:c1 c2');
    expect(dragged(['a1'], 2.6)).toBe('a:a2 a3 a1|b:|c:c1 c2');
    expect(dragged(['a3'], 0.2)).toBe('a:a3 a1 a2|b:|c:c1 c2');
  });

  test('in the stage whose column is under the pointer, at either side of a border', () => {
    expect(dragged(['c2'], 2.9)).toBe('a:a1 a2 a3 c2|b:|c:c1');
    expect(dragged(['a1'], 4.1)).toBe('a:a2 a3|b:|c:a1 c1 c2');
  });

  test('in an empty stage, which is framed as a whole', () => {
    expect(touchpointLanding(map, new Set(['a1']), 3.5)).toMatchObject({ into: 3, before: null });
    expect(dragged(['a1'], 3.5)).toBe('a:a2 a3|b:a1|c:c1 c2');
  });

  test('at the end of a stage that is rolled up', () => {
    const rolled = mapColumns(journeyOf(document), { ...shown, rolledUp: new Set(['a']) });
    expect(touchpointLanding(rolled, new Set(['c1']), 0.1)).toMatchObject({ into: 0 });
    expect(dragged(['c1'], 0.1, rolled)).toBe('a:a1 a2 a3 c1|b:|c:c2');
  });

  test('with all that are selected, one after the other, wherever they came from', () => {
    expect(dragged(['a1', 'c2'], 1.6)).toBe('a:a2 a1 c2 a3|b:|c:c1');
    expect(dragged(['a1', 'a3'], 5.9)).toBe('a:a2|b:|c:c1 c2 a1 a3');
  });

  test('beyond the map at its ends', () => {
    expect(dragged(['a1'], 40)).toBe('a:a2 a3|b:|c:c1 c2 a1');
    expect(dragged(['c1'], -3)).toBe('a:c1 a1 a2 a3|b:|c:c2');
  });

  test('nowhere where it stands already', () => {
    for (const x of [0.1, 0.9, 1.4]) expect(dragged(['a1'], x)).toBeNull();
    expect(dragged(['a1', 'a2'], 0.9)).toBeNull();
    expect(dragged(['a2', 'a3'], 0.9)).toBeNull();
    expect(touchpointLanding(mapColumns(journeyOf({ stages: {}, touchpoints: {} }), shown), new Set(), 0)).toBeNull();
  });

  test('where it is seen to, though a filter hides others of the stage', () => {
    const filtered = mapColumns(journeyOf(document), { ...shown, filtered: new Set(['a1', 'a3', 'c1']) });
    expect(dragged(['c1'], 1.2, filtered)).toBe('a:a1 a2 c1 a3|b:|c:c2');
  });
});

describe('a stage lands', () => {
  const ordered = ['a', 'b', 'c'];
  const put = (id: string, x: number) => {
    const landing = stageLanding(map, ordered, id, x);
    const moved = landing && execute(document, EMPTY_HISTORY, moveStage(id, landing.index));
    return moved ? told(moved.document).replace(/:[^|]*/g, '') : landing;
  };

  test('ahead of the stage under the pointer or behind it, by its middle', () => {
    expect(put('c', 1)).toBe('c|a|b');
    expect(put('c', 2)).toBe('a|c|b');
    expect(put('a', 3.7)).toBe('b|a|c');
    expect(put('a', 5.5)).toBe('b|c|a');
  });

  test('nowhere where it stands already', () => {
    expect(put('a', 0.2)).toBeNull();
    expect(put('a', 3.2)).toBeNull();
    expect(put('b', 4.2)).toBeNull();
  });
});
