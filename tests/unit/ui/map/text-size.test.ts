import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { fontChanges, hyphenated, linesIn, onFontChange, piecesOf } from '../../../../renderer/ui/map/text-size';

const fonts = new EventTarget();
/** px a sign. */
let sign = 10;
vi.stubGlobal('document', {
  fonts,
  createElement: () => ({ getContext: () => ({ measureText: (text: string) => ({ width: sign * text.length }) }) }),
});

const cut = (text: string) => {
  const { widths, befores } = piecesOf(text, 'cell');
  return widths.map((width, at) => [befores[at], width]);
};
const lines = (text: string, room: number) => linesIn(piecesOf(text, 'cell'), room);

test.each([
  ['', []],
  ['  ', []],
  [
    'one two',
    [
      ['space', 30],
      ['space', 30],
    ],
  ],
  [
    'e-mail',
    [
      ['space', 20],
      ['hyphen', 40],
    ],
  ],
  [
    'a -- b',
    [
      ['space', 10],
      ['space', 10],
      ['hyphen', 10],
      ['space', 10],
    ],
  ],
  [
    'a\n\nb',
    [
      ['space', 10],
      ['break', 0],
      ['break', 0],
      ['space', 10],
    ],
  ],
  ['5\u00a0min', [['space', 50]]],
])('%j is cut behind spaces and hyphens, and where a line was broken', (text, pieces) => {
  expect(cut(text)).toEqual(pieces);
});

test.each([
  ['', 100, 0],
  ['one', 100, 1],
  ['one two', 70, 1],
  ['one two', 69, 2],
  ['a\n\nb', 100, 3],
  ['e-mail', 60, 1],
  ['e-mail', 59, 2],
  // Too long for any line: broken anywhere.
  ['abcdefghij', 40, 3],
  ['ab abcdefghij', 40, 4],
  // Too long for a column: broken where a syllable ends, with room for its hyphen.
  ['dziewięćdziesięcioletni', 230, 1],
  ['dziewięćdziesięcioletni', 229, 2],
  ['dziewięćdziesięcioletni', 110, 3],
  ['za dziewięćdziesięcioletni', 170, 3],
])('%j in %i px takes %i lines', (text, room, expected) => {
  expect(lines(text, room)).toBe(expected);
});

test('only a word that no column has room for is drawn with soft hyphens', () => {
  expect(hyphenated('za dwadzieścia pięć', 'cell')).toBe('za dwadzieścia pięć');
  expect(hyphenated('za dziewięćdziesięcioletni', 'cell').replaceAll('\u00ad', '|')).toBe(
    'za dzie|więć|dzie|się|cio|letni',
  );
  expect(hyphenated('najprawdopodobn', 'cell', 150)).toBe('najprawdopodobn');
  expect(hyphenated('najprawdopodobn', 'cell', 140)).not.toBe('najprawdopodobn');
});

test('less room never takes fewer lines, and no line is wider than its room', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '-', '\n'), maxLength: 60 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 10, max: 200 }), fc.integer({ min: 0, max: 100 }), (text, room, more) => {
      expect(lines(text, room + more)).toBeLessThanOrEqual(lines(text, room));
      const signs = text.replaceAll(/\s/g, '').length;
      expect(lines(text, room) * room).toBeGreaterThanOrEqual(10 * signs);
    }),
  );
});

test('a font that arrives has its texts measured anew, and tells who laid them out', () => {
  const told = vi.fn();
  const before = fontChanges();
  expect(cut('слово')).toEqual([['space', 50]]);
  const stop = onFontChange(told);
  sign = 12;
  expect(cut('слово')).toEqual([['space', 50]]);
  fonts.dispatchEvent(new Event('loadingdone'));
  expect(cut('слово')).toEqual([['space', 60]]);
  expect(fontChanges()).toBe(before + 1);
  expect(told).toHaveBeenCalledOnce();
  stop();
  fonts.dispatchEvent(new Event('loadingdone'));
  expect(told).toHaveBeenCalledOnce();
  sign = 10;
  fonts.dispatchEvent(new Event('loadingdone'));
});
