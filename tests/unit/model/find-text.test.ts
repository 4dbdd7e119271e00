import { describe, expect, it } from 'vitest';
import { emptyDocument, type MapDocument } from '../../../renderer/model/document';
import { type FindOptions, mapFinder, textFinder } from '../../../renderer/model/find-text';
import { newJourneyMap } from '../../../renderer/model/journey-map';
import { newLane } from '../../../renderer/model/lane';
import { newStage } from '../../../renderer/model/stage';
import { newTouchpoint, type Touchpoint } from '../../../renderer/model/touchpoint';
import { largeDocument } from '../../fixtures/large-document';

const ANY_CASE: FindOptions = { matchCase: false };
const found = (query: string, text: string, options: FindOptions = ANY_CASE) =>
  textFinder(query, options)(text).map(({ start, end }) => text.slice(start, end));

describe('in one text', () => {
  it.each([
    ['parcel', 'The parcel and the PARCEL', ['parcel', 'PARCEL']],
    ['ŻÓŁW', 'żółw, Żółw', ['żółw', 'Żółw']],
    ['ЁЛКА', 'ёлка', ['ёлка']],
    ['aa', 'aaaaa', ['aa', 'aa']],
    ['two words', 'two\u00a0words', ['two\u00a0words']],
    ['', 'anything', []],
    ['longer than it', 'it', []],
  ])('%s in “%s”', (query, text, spans) => {
    expect(found(query, text)).toEqual(spans);
  });

  it('tells cases apart when asked to', () => {
    expect(found('parcel', 'The parcel and the PARCEL', { ...ANY_CASE, matchCase: true })).toEqual(['parcel']);
  });

  it('finds letters however they are composed, and gives their places in the text as it is', () => {
    const decomposed = 'Cafe\u0301 and cafe\u0301';
    expect(textFinder('café', ANY_CASE)(decomposed)).toEqual([
      { start: 0, end: 5 },
      { start: 10, end: 15 },
    ]);
    expect(textFinder('cafe\u0301', ANY_CASE)('a café')).toEqual([{ start: 2, end: 6 }]);
  });

  it('never finds half of a sign', () => {
    expect(found('e', 'cafe\u0301 e')).toEqual(['e']);
    expect(found('👩', '👩‍🚀 and 👩')).toEqual(['👩']);
  });

  it('gives places behind a letter that folds to two', () => {
    expect(found('ok', 'İ ok İİ OK')).toEqual(['ok', 'OK']);
  });
});

const touchpoint: Touchpoint = newTouchpoint({
  id: 't1',
  stageId: 's1',
  order: 'a0',
  name: 'Parcel arrives',
  channels: ['Courier', 'Parcel shop'],
  kind: 'physical',
  does: 'Opens the parcel',
  backstageProcess: 'Parcel\ntracking',
  internalNote: 'The parcel was late',
  laneTexts: { own: 'A parcel lane' },
});
const map: MapDocument = {
  ...emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' })),
  stages: {
    parcel: newStage({ id: 'parcel', order: 'a1', name: 'Parcel', notes: 'parcel' }),
    s1: newStage({ id: 's1', order: 'a0' }),
  },
  lanes: { own: newLane({ id: 'own', order: 'a0', title: 'Parcel' }) },
  touchpoints: {
    t2: newTouchpoint({ id: 't2', stageId: 'parcel', order: 'a0', name: 'Second parcel' }),
    t1: touchpoint,
  },
};

describe('in a map', () => {
  it('reads names, lanes and internal notes of touchpoints, in the order of the journey, and nothing else', () => {
    expect(mapFinder('parcel', ANY_CASE)(map).map(({ touchpointId, place }) => [touchpointId, place])).toEqual([
      ['t1', { field: 'name', item: null }],
      ['t1', { field: 'channels', item: 1 }],
      ['t1', { field: 'does', item: null }],
      ['t1', { field: 'backstageProcess', item: null }],
      ['t1', { field: 'internalNote', item: null }],
      ['t1', { field: 'laneTexts', item: 'own' }],
      ['t2', { field: 'name', item: null }],
    ]);
  });

  it('reads fields that are no text never, whatever is asked', () => {
    expect(mapFinder('physical', ANY_CASE)(map)).toEqual([]);
    expect(mapFinder('s1', ANY_CASE)(map)).toEqual([]);
    expect(mapFinder('a0', ANY_CASE)(map)).toEqual([]);
  });

  it('follows edits, also of a map with other lanes', () => {
    const find = mapFinder('parcel', ANY_CASE);
    expect(find(map)).toHaveLength(7);
    const renamed = { ...map, touchpoints: { ...map.touchpoints, t1: { ...touchpoint, name: 'Box' } } };
    expect(find(renamed)).toHaveLength(6);
    expect(find({ ...renamed, lanes: {} })).toHaveLength(5);
    expect(find(map)).toHaveLength(7);
  });

  it('reads after an edit of a large map only what changed', () => {
    const large = largeDocument(1000);
    let read = 0;
    const counted = Object.fromEntries(
      Object.entries(large.touchpoints).map(([id, row]) => [
        id,
        new Proxy(row, { get: (target, key) => (key === 'does' && read++, Reflect.get(target, key)) }),
      ]),
    );
    const find = mapFinder('a', ANY_CASE);
    const before = { ...large, touchpoints: counted };
    find(before);
    expect(read).toBe(1000);
    const [first = ''] = Object.keys(counted);
    find({ ...before, touchpoints: { ...counted, [first]: new Proxy(counted[first] as Touchpoint, {}) } });
    expect(read).toBe(1001);
  });
});
