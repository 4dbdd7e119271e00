import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from '../../../renderer/report/text/break-lines';
import { cleanText, withoutBreakHints } from '../../../renderer/report/text/clean';
import { graphemesOf } from '../../../renderer/report/text/graphemes';
import { columnsOfSheet, packSheets } from '../../../renderer/report/sections/map-packing';

const widthOf = (line: string) => graphemesOf(line).length;
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'i',
        'w',
        'kot',
        'długie-słowo',
        'soft\u00adhyphen',
        '\u00a0',
        ' ',
        ' !\u2000',
        '\u3000',
        '  ',
        '\n',
        '\t',
        '😀',
        '中文',
        'é',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(' ')),
);

/** What stays of a text when spaces and break hints are not looked at. */
const letters = (text: string) => withoutBreakHints(cleanText(text)).replace(/\s+/g, '');

test('breaking lines loses and adds nothing but spaces and hyphens, in any text, width and language', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('en', 'pl', 'ru'),
      (text, width, language) => {
        const lines = breakLines(text, width, widthOf, language);
        expect(letters(lines.join(''))).toBe(letters(text));
      },
    ),
    { numRuns: 2000 },
  );
});

test('no line is wider than asked for, unless a single grapheme is', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, width) => {
      for (const line of breakLines(text, width, widthOf, 'pl'))
        expect(widthOf(line) <= width || graphemesOf(line.replace(/\u00ad$/, '')).length === 1).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('packing keeps every touchpoint once and in order, breaks stages only when they are too wide, and fits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 15 }),
      fc.integer({ min: 1, max: 12 }),
      (counts, capacity) => {
        const sheets = packSheets(counts, capacity);
        const parts = sheets.flat();
        const positions = parts.flatMap(({ from, to }) =>
          Array.from({ length: to - from }, (_, index) => from + index),
        );
        expect(positions).toEqual(
          Array.from({ length: counts.reduce((sum, count) => sum + count, 0) }, (_, index) => index),
        );
        for (const sheet of sheets) expect(columnsOfSheet(sheet)).toBeLessThanOrEqual(capacity);
        for (const { stage, parts: count } of parts)
          expect(count).toBe(Math.max(1, Math.ceil((counts[stage] ?? 0) / capacity)));
      },
    ),
  );
});
