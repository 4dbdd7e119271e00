import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACK_LANES, cellFields, cellText, FRONT_LANES, isLine } from '../../../renderer/model/map-cells';
import { newTouchpoint } from '../../../renderer/model/touchpoint';

const LANES = ['name', ...FRONT_LANES, ...BACK_LANES, 'own-lane'].filter(
  (lane) => lane !== 'pictures' && lane !== 'actions',
);
const touchpoint = newTouchpoint({ id: 't', stageId: 's', order: 'a0', laneTexts: { other: 'stays' } });

describe('a cell of the map', () => {
  it('reads what was typed into it, in every lane', () => {
    const words = fc.stringMatching(/^[a-zżółć]{1,8}( [a-zжщю]{1,8}){0,3}$/);
    fc.assert(
      fc.property(fc.constantFrom(...LANES), words, fc.nat(99_999), (lane, text, minutes) => {
        const typed = lane === 'waiting' ? String(minutes) : text;
        expect(cellText(lane, { ...touchpoint, ...cellFields(lane, typed, touchpoint) })).toBe(typed);
      }),
    );
  });

  it('typed as it stands changes nothing', () => {
    for (const lane of LANES) {
      const full = { ...touchpoint, ...cellFields(lane, lane === 'waiting' ? '7.5' : 'one, two', touchpoint) };
      expect({ ...full, ...cellFields(lane, cellText(lane, full), full) }).toEqual(full);
    }
  });

  it('keeps paragraphs in lanes that hold them, and one line in the others', () => {
    for (const lane of LANES.filter((each) => each !== 'waiting' && each !== 'channels')) {
      const fields = cellFields(lane, ' one\n two ', touchpoint);
      expect(cellText(lane, { ...touchpoint, ...fields })).toBe(isLine(lane) ? 'one two' : ' one\n two ');
    }
  });

  it('takes channels apart by comma, semicolon or line, each once', () => {
    expect(cellFields('channels', 'E-mail, Shop;Phone\nShop,', touchpoint)).toEqual({
      channels: ['E-mail', 'Shop', 'Phone'],
    });
  });

  it('takes minutes with a comma or a point and narrow spaces, nothing as null, and nothing else', () => {
    expect(cellFields('waiting', '2,5', touchpoint)).toEqual({ waitingMinutes: 2.5 });
    expect(cellFields('waiting', '1\u202f440 min', touchpoint)).toEqual({ waitingMinutes: 1440 });
    expect(cellFields('waiting', ' ', touchpoint)).toEqual({ waitingMinutes: null });
    for (const typed of ['soon', '-3', '1e9', '1,2,3', 'NaN'])
      expect(cellFields('waiting', typed, touchpoint)).toBeNull();
  });

  it('cannot be typed in where pictures and actions stand', () => {
    expect(cellFields('pictures', 'x', touchpoint)).toBeNull();
    expect(cellFields('actions', 'x', touchpoint)).toBeNull();
  });

  it('of a lane whose id is a word of the language is empty until somebody writes there', () => {
    expect(cellText('toString', touchpoint)).toBe('');
    expect(cellText('toString', { ...touchpoint, ...cellFields('toString', 'x', touchpoint) })).toBe('x');
  });

  it('of an own lane leaves the others alone, and leaves nothing behind when emptied', () => {
    expect(cellFields('own', 'new', touchpoint)).toEqual({ laneTexts: { other: 'stays', own: 'new' } });
    expect(cellFields('other', '', touchpoint)).toEqual({ laneTexts: {} });
  });
});
