import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBlock, writeBlock } from '../../../renderer/exchange/cells/clipboard-text';

/** Any text, and more often than chance has it one that a table could stumble over. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', "'", '\t', '\n', '\r', '=', '-', '+', '@', '1', ',', ' ', 'a') }),
);
const block = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) =>
    fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
  );

describe('a block of cells on the clipboard', () => {
  test('gives back any texts', () => {
    fc.assert(
      fc.property(block, (rows) => {
        expect(readBlock(writeBlock(rows))).toEqual(rows);
      }),
    );
  });

  test('is read whatever it is', () => {
    fc.assert(
      fc.property(text, (any) => {
        const rows = readBlock(any);
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.every((row) => row.length > 0)).toBe(true);
      }),
    );
  });
});
