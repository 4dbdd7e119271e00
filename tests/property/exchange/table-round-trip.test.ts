import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../renderer/exchange/table/read-table';
import { DELIMITERS, ENCODINGS } from '../../../renderer/exchange/table/table';
import { encoded } from '../../fixtures/table-bytes';

const UNICODE = ENCODINGS.filter((encoding) => encoding.startsWith('utf'));

/** What a cell can hold and still be the same after its outer spaces are gone; line breaks as the app keeps them. */
const cell = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'aż я",;|\t\n\'-5'), maxLength: 12 }),
    fc.constantFrom('“Ждём”', 'Łódź; nie "Lodz"', 'a\n\nb', '0', '-2'),
  )
  .map((text) =>
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- what makes a file no text is another test's matter
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .trim()
      .replace(/^'(?=[=+\-@\u2212])/, ''),
  );

describe('a table written by an office program', () => {
  it('is read cell for cell, whatever its delimiter, encoding and line breaks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom(...UNICODE),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n', '\r'),
        (pairs, delimiter, encoding, mark, newline) => {
          const rows = pairs.map(([name, pains], at) => [`Stage ${at}`, name, pains]);
          const text = Papa.unparse([['Stage', 'Touchpoint', 'Pains'], ...rows], { delimiter, newline });
          const file = readTable(encoded(text, encoding, { mark }), 'x.csv');
          expect(file.kind).toBe('ok');
          if (file.kind !== 'ok') return;
          expect(file.table).toMatchObject({ delimiter, encoding });
          expect(file.table.rows).toEqual(
            rows.map((cells, at) => ({ number: at + 2, cells: cells.slice(0, file.table.columnCount) })),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});
