import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveTouchpoints } from '../../../renderer/model/commands/touchpoint-commands';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { EMPTY_HISTORY, execute } from '../../../renderer/model/history';
import { journeyOf } from '../../../renderer/model/journey';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { ordersAtEnd } from '../../../renderer/model/sequence';
import { newStage } from '../../../renderer/model/stage';
import { placeInNextStage, placeOneOn } from '../../../renderer/model/step-place';
import { newTouchpoint } from '../../../renderer/model/touchpoint';

/** Stages with so many touchpoints each, named by their place: `a0`, `a1`, `b0`… */
function mapOf(...sizes: number[]): MapDocument {
  const stages = sizes.map((_, at) => newStage({ id: `s${at}`, order: `a${at}` }));
  const touchpoints = sizes.flatMap((size, at) =>
    ordersAtEnd([], size).map((order, index) =>
      newTouchpoint({ id: `${'abcdef'[at] ?? 'z'}${index}`, stageId: `s${at}`, order }),
    ),
  );
  const map = newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' });
  return {
    ...emptyDocument(map),
    stages: Object.fromEntries(stages.map((stage) => [stage.id, stage])),
    touchpoints: Object.fromEntries(touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])),
  };
}

function readOut(document: MapDocument): string {
  return journeyOf(document)
    .stages.map(({ touchpoints }) => touchpoints.map(({ touchpoint }) => touchpoint.id).join(' '))
    .join(' | ');
}

function moved(document: MapDocument, ids: string[], by: 1 | -1, place = placeOneOn): MapDocument {
  const target = place(journeyOf(document), new Set(ids), by);
  if (!target) return document;
  return execute(document, EMPTY_HISTORY, moveTouchpoints(ids, target.stageId, target.index))?.document ?? document;
}

describe('one place on', () => {
  it('passes a neighbour, and goes over the edge of a stage into the next, an empty one too', () => {
    let document = mapOf(2, 0, 1);
    const seen = [readOut(document)];
    for (let step = 0; step < 5; step++) {
      document = moved(document, ['a0'], 1);
      seen.push(readOut(document));
    }
    expect(seen).toEqual([
      'a0 a1 |  | c0',
      'a1 a0 |  | c0',
      'a1 | a0 | c0',
      'a1 |  | a0 c0',
      'a1 |  | c0 a0',
      'a1 |  | c0 a0',
    ]);
  });

  it('takes several along together', () => {
    expect(readOut(moved(mapOf(4), ['a0', 'a1'], 1))).toBe('a2 a0 a1 a3');
    expect(readOut(moved(mapOf(4), ['a2', 'a3'], -1))).toBe('a0 a2 a3 a1');
  });

  it('there and back again is where it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.constantFrom<1 | -1>(1, -1),
        (sizes, pick, by) => {
          const document = mapOf(...sizes);
          const ids = Object.keys(document.touchpoints);
          const id = ids[pick % Math.max(1, ids.length)];
          if (id === undefined || !placeOneOn(journeyOf(document), new Set([id]), by)) return;
          expect(readOut(moved(moved(document, [id], by), [id], by === 1 ? -1 : 1))).toBe(readOut(document));
        },
      ),
    );
  });

  it('leads nowhere at the ends of the journey, and for nobody', () => {
    expect(placeOneOn(journeyOf(mapOf(2)), new Set(['a1']), 1)).toBeNull();
    expect(placeOneOn(journeyOf(mapOf(2)), new Set(), 1)).toBeNull();
  });
});

it('the next stage takes them at its near end', () => {
  expect(readOut(moved(mapOf(2, 2), ['a0'], 1, placeInNextStage))).toBe('a1 | a0 b0 b1');
  expect(readOut(moved(mapOf(2, 2), ['b0', 'b1'], -1, placeInNextStage))).toBe('a0 a1 b0 b1 | ');
  expect(placeInNextStage(journeyOf(mapOf(2, 2)), new Set(['b0']), 1)).toBeNull();
});
