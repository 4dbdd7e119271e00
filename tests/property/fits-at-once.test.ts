import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { expect, test } from 'vitest';
import { TABLE_NAMES, TABLE_SCHEMAS, type TableName } from '../../renderer/model/document';
import { fitsAtOnce } from '../../renderer/model/fits-at-once';
import { MAX_TEXT, orderSchema } from '../../renderer/model/primitives';
import { mapDocument } from './arbitraries/map-document';

const QUICK = new Map(TABLE_NAMES.map((table) => [table, fitsAtOnce(TABLE_SCHEMAS[table])]));

/** Rows of every table, as the app stores them. */
const rowsOf = (document: fc.Arbitrary<Record<TableName, object>>) =>
  document.map((tables) => TABLE_NAMES.flatMap((table) => Object.values(tables[table]).map((row) => ({ table, row }))));

const odd = fc.oneof(
  fc.constantFrom(
    undefined,
    null,
    '',
    'constructor',
    'x'.repeat(MAX_TEXT + 1),
    '😀',
    '😀😀',
    '\ud83d',
    '-',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0.5,
    6,
    2 ** 60,
    true,
    [],
    [null],
    {},
    { a: 1 },
    new Date(0),
    Object.create(null),
    Array(501).fill(''),
  ),
  fc.anything(),
);

/** A row with one field, however deep, changed, taken away or added. */
function broken(row: object, pick: number, how: 'change' | 'remove' | 'add', value: unknown): object {
  const copy = structuredClone(row);
  const places: [Record<string, unknown>, string][] = [];
  const visit = (holder: Record<string, unknown>) => {
    for (const key of Object.keys(holder)) {
      places.push([holder, key]);
      const inner = holder[key];
      if (typeof inner === 'object' && inner !== null) visit(inner as Record<string, unknown>);
    }
  };
  visit(copy as Record<string, unknown>);
  const [holder, key] = places[pick % places.length] ?? [copy as Record<string, unknown>, 'id'];
  if (how === 'remove') delete holder[key];
  else holder[how === 'add' ? `${key}x` : key] = value;
  return copy;
}

test('what fits at once fits its schema, whatever was done to it', () => {
  fc.assert(
    fc.property(
      rowsOf(mapDocument),
      fc.nat(),
      fc.constantFrom('change' as const, 'remove' as const, 'add' as const),
      odd,
      (rows, pick, how, value) => {
        for (const { table, row } of rows) {
          const changed = broken(row, pick, how, value);
          if (QUICK.get(table)?.(changed)) expect(TABLE_SCHEMAS[table].safeParse(changed).success).toBe(true);
        }
      },
    ),
  );
});

test.each([null, undefined, 'x', 3, [], new Map()])('%s is no row', (value) => {
  for (const fits of QUICK.values()) expect(fits(value)).toBe(false);
});

test('touchpoints and scores, of which a map has thousands, fit at once', () => {
  fc.assert(
    fc.property(rowsOf(mapDocument), (rows) => {
      for (const { table, row } of rows)
        if (table === 'touchpoints' || table === 'scores') expect(QUICK.get(table)?.(row)).toBe(true);
    }),
  );
});

test('a position is what the library can go on from', () => {
  const nearlyOne = fc.stringMatching(/^[A-Za-z][0-9A-Za-z]{0,5}$/);
  fc.assert(
    fc.property(fc.oneof(nearlyOne, fc.string({ minLength: 1, maxLength: 10 })), (order) => {
      expect(orderSchema.safeParse(order).success).toBe(goesOn(order));
    }),
    { numRuns: 2000 },
  );
});

function goesOn(order: string): boolean {
  try {
    generateKeyBetween(order, null);
    return true;
  } catch {
    return false;
  }
}
