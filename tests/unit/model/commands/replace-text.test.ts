import { describe, expect, it } from 'vitest';
import { replaceText } from '../../../../renderer/model/commands/replace-text';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { mapFinder } from '../../../../renderer/model/find-text';
import { EMPTY_HISTORY, execute, RefusedEdit, undo } from '../../../../renderer/model/history';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { newLane } from '../../../../renderer/model/lane';
import { MAX_TEXT } from '../../../../renderer/model/primitives';
import { newStage } from '../../../../renderer/model/stage';
import { newTouchpoint, type Touchpoint } from '../../../../renderer/model/touchpoint';

function mapOf(...touchpoints: Partial<Touchpoint>[]): MapDocument {
  const map = emptyDocument(newJourneyMap({ id: 'm', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));
  return {
    ...map,
    stages: { s: newStage({ id: 's', order: 'a0' }) },
    lanes: { own: newLane({ id: 'own', order: 'a0' }) },
    touchpoints: Object.fromEntries(
      touchpoints.map((fields, at) => [
        `t${at}`,
        newTouchpoint({ stageId: 's', order: `a${at}`, ...fields, id: `t${at}` }),
      ]),
    ),
  };
}

function replaceAll(map: MapDocument, query: string, replacement: string) {
  const hits = mapFinder(query, { matchCase: false })(map);
  return execute(map, EMPTY_HISTORY, replaceText(map, hits, replacement));
}

describe('replacing', () => {
  it('writes every hit of a text, whatever the lengths', () => {
    const step = replaceAll(mapOf({ name: 'a b A', does: 'ab', laneTexts: { own: 'Ba' } }), 'a', 'longer');
    expect(step?.document.touchpoints['t0']).toMatchObject({
      name: 'longer b longer',
      does: 'longerb',
      laneTexts: { own: 'Blonger' },
    });
  });

  it('takes the replacement as it is: no pattern, no special sign', () => {
    expect(replaceAll(mapOf({ name: 'x' }), 'x', '$& $1 \\n')?.document.touchpoints['t0']?.name).toBe('$& $1 \\n');
  });

  it('is one step, named with its count, and undone as one', () => {
    const map = mapOf({ name: 'parcel' }, { pains: 'parcel, parcel' });
    const step = replaceAll(map, 'parcel', 'box');
    expect(step).toMatchObject({ name: 'replaceText', count: 3 });
    expect(step?.history.past).toHaveLength(1);
    expect(step && undo(step.document, step.history)?.document).toEqual(map);
  });

  it('leaves no channel empty and none twice', () => {
    const step = replaceAll(mapOf({ channels: ['E-mail', 'Mail', 'Shop'] }), 'e-', '');
    expect(step?.document.touchpoints['t0']?.channels).toEqual(['mail', 'Mail', 'Shop']);
    const shop = replaceAll(mapOf({ channels: ['Shop', 'Phone', 'Web shop'] }), 'web ', '');
    expect(shop?.document.touchpoints['t0']?.channels).toEqual(['Shop', 'Phone', 'shop']);
    expect(
      replaceAll(mapOf({ channels: ['Shop', 'Phone'] }), 'shop', '')?.document.touchpoints['t0']?.channels,
    ).toEqual(['Phone']);
    expect(
      replaceAll(mapOf({ channels: ['Phone', 'Call'] }), 'call', 'Phone')?.document.touchpoints['t0']?.channels,
    ).toEqual(['Phone']);
  });

  it.each(['', ' ', '\u00a0'])(
    'leaves no touchpoint without a name, and does not count what it skips: by "%s"',
    (nothing) => {
      const map = mapOf({ name: 'Buy', does: 'Buy' }, { name: 'buy  BUY' }, { name: 'Buy it' });
      const step = replaceAll(map, 'buy', nothing);
      expect(step).toMatchObject({ name: 'replaceText', count: 2 });
      expect(Object.values(step?.document.touchpoints ?? {}).map(({ name, does }) => [name, does])).toEqual([
        ['Buy', ''],
        ['buy  BUY', ''],
        ['it', ''],
      ]);
      expect(replaceAll(mapOf({ name: 'Buy' }), 'buy', nothing)).toBeNull();
      expect(replaceAll(mapOf({ name: 'Buy' }), 'buy', '-')?.document.touchpoints['t0']?.name).toBe('-');
    },
  );

  it.each([
    ['New shop', 'shop'],
    ['The new shop', 'The shop'],
    ['The shop is new', 'The shop is'],
    ['New, and new', ', and'],
    ['Renewal', 'Real'],
    ['New\nNew shop', 'shop'],
    ['The\nnew\nshop', 'The\n\nshop'],
    ['A new', 'A'],
  ])('takes a word out together with the space that stood round it: %j', (text, left) => {
    for (const nothing of ['', ' '])
      expect(replaceAll(mapOf({ name: 'x', does: text }), 'new', nothing)?.document.touchpoints['t0']?.does).toBe(
        text === 'Renewal' ? `Re${nothing}al` : left,
      );
  });

  it('changes nothing when every hit is replaced by itself, or the touchpoint is gone', () => {
    expect(replaceAll(mapOf({ name: 'parcel' }), 'parcel', 'parcel')).toBeNull();
    const hits = mapFinder('parcel', { matchCase: false })(mapOf({ name: 'parcel' }));
    expect(execute(mapOf(), EMPTY_HISTORY, replaceText(mapOf(), hits, 'box'))).toBeNull();
  });

  it('is refused whole where a text would become too long', () => {
    expect(() => replaceAll(mapOf({ name: 'a' }, { does: 'a'.repeat(MAX_TEXT) }), 'a', 'bb')).toThrow(RefusedEdit);
  });
});
