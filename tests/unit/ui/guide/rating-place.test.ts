import { expect, test } from 'vitest';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { newPersona } from '../../../../renderer/model/persona';
import { newScore, type Score } from '../../../../renderer/model/score';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint } from '../../../../renderer/model/touchpoint';
import {
  neighbour,
  nextUnrated,
  otherPersona,
  placeAfter,
  placeIn,
  startFor,
  startPlace,
} from '../../../../renderer/ui/guide/emotions/rating-place';

const at = (personaId: string, touchpointId: string) => ({ personaId, touchpointId });

/** Touchpoints a, b, c; personas p, q; the given pairs are rated, or not applicable. */
function aDocument(rated: readonly string[], notApplicable: readonly string[] = []): MapDocument {
  const scores = [...rated, ...notApplicable].map((pair): Score => {
    const [personaId = '', touchpointId = ''] = pair;
    return newScore({
      personaId,
      touchpointId,
      emotion: rated.includes(pair) ? 1 : null,
      notApplicable: notApplicable.includes(pair),
    });
  });
  return {
    ...emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' })),
    stages: { s: newStage({ id: 's', order: 'a0' }) },
    touchpoints: Object.fromEntries(
      ['a', 'b', 'c'].map((id, index) => [id, newTouchpoint({ id, stageId: 's', order: `a${index}` })]),
    ),
    personas: Object.fromEntries(['p', 'q'].map((id, index) => [id, newPersona({ id, order: `a${index}` })])),
    scores: Object.fromEntries(scores.map((score) => [score.id, score])),
  };
}

test('rating begins at the first unrated touchpoint of the first persona who has one', () => {
  expect(startPlace(aDocument([]))).toEqual(at('p', 'a'));
  expect(startPlace(aDocument(['pa', 'pc']))).toEqual(at('p', 'b'));
  expect(startPlace(aDocument(['pa', 'pb', 'pc', 'qa']))).toEqual(at('q', 'b'));
  expect(startFor(aDocument(['qa']), 'q')).toEqual(at('q', 'b'));
  expect(startFor(aDocument(['pa', 'pb', 'pc']), 'p')).toEqual(at('p', 'a'));
});

test('a map without personas or touchpoints has no place', () => {
  expect(startPlace({ ...aDocument([]), personas: {} })).toBeNull();
  expect(startPlace({ ...aDocument([]), touchpoints: {} })).toBeNull();
});

test('what is not applicable asks for nothing', () => {
  expect(startPlace(aDocument([], ['pa', 'pb']))).toEqual(at('p', 'c'));
});

test('filling a gap leads to the next gap, past what is settled', () => {
  expect(placeAfter(aDocument(['pa', 'pb']), at('p', 'a'), false)).toEqual(at('p', 'c'));
});

test('replacing a rating leads on in the journey, and from its end to the next gap', () => {
  expect(placeAfter(aDocument(['pa', 'pb']), at('p', 'a'), true)).toEqual(at('p', 'b'));
  expect(placeAfter(aDocument(['pb', 'pc']), at('p', 'c'), true)).toEqual(at('p', 'a'));
});

test('after the last touchpoint come the skipped ones, then the next persona, then nothing', () => {
  expect(placeAfter(aDocument(['pa', 'pc']), at('p', 'c'), false)).toEqual(at('p', 'b'));
  expect(placeAfter(aDocument(['pa', 'pb', 'pc', 'qa']), at('p', 'c'), false)).toEqual(at('q', 'b'));
  const all = aDocument(['pa', 'pb', 'pc', 'qa', 'qb', 'qc']);
  expect(placeAfter(all, at('q', 'c'), false)).toEqual(at('q', 'c'));
  expect(nextUnrated(all, at('q', 'c'))).toBeNull();
});

test('the last persona leads back to the first', () => {
  expect(nextUnrated(aDocument(['pb', 'qa', 'qb', 'qc']), at('q', 'b'))).toEqual(at('p', 'a'));
});

test('arrows stop at the ends of the journey', () => {
  const document = aDocument(['pb']);
  expect(neighbour(document, at('p', 'a'), -1)).toBeNull();
  expect(neighbour(document, at('p', 'c'), 1)).toBeNull();
  expect(neighbour(document, at('p', 'a'), 1)).toEqual(at('p', 'b'));
  expect(neighbour(document, at('p', 'a'), 1, true)).toEqual(at('p', 'c'));
});

test('personas go round', () => {
  const document = aDocument([]);
  expect(otherPersona(document, at('q', 'b'), 1)).toEqual(at('p', 'b'));
  expect(otherPersona(document, at('p', 'b'), -1)).toEqual(at('q', 'b'));
});

test('a place whose touchpoint or persona is gone falls back to the start', () => {
  const document = aDocument([]);
  expect(placeIn(document, at('p', 'b'))).toEqual(at('p', 'b'));
  expect(placeIn(document, at('p', 'gone'))).toEqual(at('p', 'a'));
  expect(placeIn(document, at('q', 'gone'))).toEqual(at('q', 'a'));
  expect(placeIn(document, at('gone', 'b'))).toEqual(at('p', 'a'));
});
