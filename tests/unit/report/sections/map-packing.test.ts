import { describe, expect, test } from 'vitest';
import { columnsOfSheet, packSheets } from '../../../../renderer/report/sections/map-packing';

const told = (sheets: ReturnType<typeof packSheets>) =>
  sheets.map((sheet) =>
    sheet.map(({ stage, from, to, part, parts }) => `${stage}:${from}-${to}${parts > 1 ? ` ${part}/${parts}` : ''}`),
  );

describe('stages are packed on sheets', () => {
  test('whole, fewest sheets first', () => {
    expect(told(packSheets([3, 6, 8, 6, 3], 9))).toEqual([['0:0-3', '1:3-9'], ['2:9-17'], ['3:17-23', '4:23-26']]);
  });

  test('of equally few the most even', () => {
    expect(packSheets([2, 2, 2, 2], 6).map(columnsOfSheet)).toEqual([4, 4]);
  });

  test('a stage wider than a sheet is split evenly and stays alone', () => {
    expect(told(packSheets([2, 20, 2], 9))).toEqual([
      ['0:0-2'],
      ['1:2-9 1/3'],
      ['1:9-16 2/3'],
      ['1:16-22 3/3'],
      ['2:22-24'],
    ]);
  });

  test('an empty stage takes one column', () => {
    expect(told(packSheets([0, 3, 0], 9))).toEqual([['0:0-0', '1:0-3', '2:3-3']]);
    expect(packSheets([], 9)).toEqual([]);
  });
});
