import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { linesIn, piecesOf } from '../../../../renderer/ui/map/text-size';
import { layOutNames } from '../../../../renderer/ui/map/whole-names';

vi.stubGlobal('document', {
  fonts: new EventTarget(),
  createElement: () => ({ getContext: () => ({ measureText: (text: string) => ({ width: 7 * text.length }) }) }),
});

const ROOM = { columns: 1100, widestColumn: 120, height: 680 };
const pieces = (names: readonly string[]) => names.map((name) => piecesOf(name, 'cell'));
const thirty = (name: string) => pieces(Array.from({ length: 30 }, () => name));

test('short names stand on one line', () => {
  expect(layOutNames(thirty('Pays by card'), 120, ROOM)).toMatchObject({ lines: 1 });
});

test('longer ones take two lines rather than much of the height', () => {
  const names = thirty('Receives the thank-you e-mail with 25% for each friend who buys');
  const laidOut = layOutNames(names, 120, ROOM);
  expect(laidOut).toMatchObject({ lines: 2, cut: false });
  expect(laidOut?.height).toBeLessThan(0.3 * ROOM.height);
});

test('narrow columns have one line, narrower ones none', () => {
  const name = 'Receives the thank-you e-mail with 25% for each friend who buys';
  const many = (count: number) => pieces(Array.from({ length: count }, () => name));
  expect(layOutNames(many(50), 120, ROOM)).toMatchObject({ lines: 1 });
  expect(layOutNames(many(90), 120, ROOM)).toBeNull();
});

test('the curve keeps its height, whatever a name is', () => {
  const laidOut = layOutNames(thirty('word '.repeat(400)), 120, ROOM);
  expect(laidOut?.height).toBeLessThanOrEqual(ROOM.height - 330);
  expect(laidOut?.cut).toBe(true);
});

test('every name has room on its lines', () => {
  const word = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 12 });
  const name = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), (names) => {
      const laidOut = layOutNames(pieces(names), 120, { ...ROOM, height: 5000 });
      if (!laidOut) return;
      const lines = pieces(names).map((each) => linesIn(each, (laidOut.length * 13) / 11));
      expect(Math.max(...lines)).toBeLessThanOrEqual(laidOut.lines);
    }),
  );
});
