import { describe, expect, test } from 'vitest';
import { directionOf, visualOrder } from '../../../../renderer/report/text/direction';
import { FONTS } from '../report-tools';
import { Runs } from '../../../../renderer/report/text/runs';

const runs = new Runs(FONTS);
const told = (text: string) =>
  runs.of(text, 'regular').map((run) => `${run.kind === 'glyphs' ? run.font : 'picture'}: ${run.text}`);

describe('text is cut into runs', () => {
  test('of the body font for Latin, Greek and Cyrillic with their accents', () => {
    expect(told('Zażółć gęślą jaźń. Съешь ещё. Ελλάδα № 5 €')).toEqual([
      'regular: Zażółć gęślą jaźń. Съешь ещё. Ελλάδα № 5 €',
    ]);
    expect(runs.of('Łódź', 'bold')).toEqual([{ kind: 'glyphs', text: 'Łódź', font: 'bold' }]);
  });

  test('of the symbol font for what the body font lacks', () => {
    expect(told('a → b ✓')).toEqual(['regular: a ', 'symbols: →', 'regular:  b ', 'symbols: ✓']);
  });

  test('of pictures for other scripts and emoji, each ideograph alone, shaped scripts in one piece', () => {
    expect(runs.of('中文', 'regular')).toEqual([{ kind: 'picture', text: '中文', pieces: ['中', '文'] }]);
    expect(runs.of('हिन्दी', 'regular')).toEqual([{ kind: 'picture', text: 'हिन्दी', pieces: ['हिन्दी'] }]);
    expect(told('ok 😀!')).toEqual(['regular: ok ', 'picture: 😀', 'regular: !']);
    expect(told('❤️')).toEqual(['picture: ❤️']);
  });

  test('of one picture for a line with right-to-left text', () => {
    expect(told('abc שלום 12')).toEqual(['picture: abc שלום 12']);
  });
});

describe('right-to-left text', () => {
  test('has its direction from the first strong letter', () => {
    expect(directionOf('12 שלום abc')).toBe('rtl');
    expect(directionOf('abc שלום')).toBe('ltr');
  });

  test('is put in the order in which it is seen', () => {
    expect(visualOrder('abc אבג').join('')).toBe('abc גבא');
    expect(visualOrder('אבג 12').join('')).toBe('12 גבא');
  });
});

describe('the report’s fonts', () => {
  test('have every letter of the languages and signs of the report', () => {
    const alphabet =
      'AĄBCĆDEĘFGHIJKLŁMNŃOÓPQRSŚTUVWXYZŹŻaąbcćdeęłńóśźżАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя0123456789„”“«»’–—…·×÷−+%€₽№§°';
    for (const style of ['regular', 'bold', 'italic'] as const)
      expect(FONTS.metrics[style].covers(alphabet)).toBe(true);
    expect(FONTS.metrics.symbols.covers('→≥≤≠★☆✓☐☑●○■□▲▼◆')).toBe(true);
  });

  test('have a hyphen of their own for U+00AD, so that a broken word is extracted whole', () => {
    for (const style of ['regular', 'bold', 'italic'] as const)
      expect(FONTS.metrics[style].glyphOf(0xad)).toBeGreaterThan(0);
  });

  test('measure by their advances: 1000 units an em', () => {
    expect(FONTS.metrics.regular.widthOf('M')).toBeCloseTo(0.907, 3);
    expect(FONTS.metrics.bold.widthOf('MM')).toBeCloseTo(2 * FONTS.metrics.bold.widthOf('M'), 9);
  });
});
