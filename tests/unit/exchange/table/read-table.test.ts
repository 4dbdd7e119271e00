import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPastedTable, readTable } from '../../../../renderer/exchange/table/read-table';
import type { Table, TableFile } from '../../../../renderer/exchange/table/table';
import { LIMITS } from '../../../../renderer/exchange/limits';
import { encoded, SAMPLE_TABLES, tableText } from '../../../fixtures/table-bytes';

function tableOf(file: TableFile): Table {
  if (file.kind !== 'ok') throw new Error(file.kind);
  return file.table;
}

const read = (text: string) => tableOf(readTable(strToU8(text), 'table.csv'));
const cells = (table: Table) => table.rows.map((row) => row.cells);

describe('the same table in every dress', () => {
  it.each(SAMPLE_TABLES)('%s', (name) => {
    const text = tableText(name);
    const plain = tableOf(readTable(strToU8(text), name));
    const same = { header: plain.header, rows: plain.rows };
    for (const variant of [
      encoded(text, 'utf-8', { mark: true }),
      encoded(text, 'utf-16le', { mark: true }),
      encoded(text, 'utf-16be'),
      strToU8(text.replaceAll('\n', '\r\n')),
      strToU8(text.replaceAll('\n', '\r')),
      strToU8(`sep=${plain.delimiter}\r\n${text}`),
      strToU8(text.trimEnd()),
    ]) {
      expect(tableOf(readTable(variant, name))).toMatchObject(same);
    }
  });

  it.each([',', ';', '\t', '|'] as const)('delimited by %j', (delimiter) => {
    const text = [
      ['Stage', 'Touchpoint', 'Pains'],
      ['Purchase', 'Pays', '"slow, dear; and | odd\tindeed"'],
      ['Purchase', 'Leaves', ''],
    ]
      .map((row) => row.join(delimiter))
      .join('\n');
    const table = read(text);
    expect(table.delimiter).toBe(delimiter);
    expect(cells(table)).toEqual([
      ['Purchase', 'Pays', 'slow, dear; and | odd\tindeed'],
      ['Purchase', 'Leaves', ''],
    ]);
  });

  it('keeps quoted line breaks and doubled quotes, and counts such a row once', () => {
    const table = read('Stage,Touchpoint,Note\r\nA,"Reads the\r\nsign","He said ""no"""\r\nB,Leaves,\r\n');
    expect(table.rows).toEqual([
      { number: 2, cells: ['A', 'Reads the\nsign', 'He said "no"'] },
      { number: 3, cells: ['B', 'Leaves', ''] },
    ]);
  });

  it('drops empty rows and columns at the end and counts rows as the spreadsheet does', () => {
    const table = read('Stage;Touchpoint;;;\n;;;;\nA;Pays;;;\n;;;;\nB;Leaves;;\n;;;;\n\n\n');
    expect(table.columnCount).toBe(2);
    expect(table.rows.map(({ number }) => number)).toEqual([3, 5]);
  });

  it('finds the names of the columns below a title', () => {
    const table = read('Customer journey;;\n18 November;;\n;;\nEtap;Punkt styku;Kanał\nZakup;Płaci;Kasa\n');
    expect(table.header).toEqual(['Etap', 'Punkt styku', 'Kanał']);
    expect(table.rows).toEqual([{ number: 5, cells: ['Zakup', 'Płaci', 'Kasa'] }]);
  });

  it('knows a table without names', () => {
    const table = read('Purchase,Pays,1\nPurchase,Leaves,2\n');
    expect(table.header).toBeNull();
    expect(table.rows.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('is told better by a person', () => {
    const bytes = strToU8('a;b,c\nd;e,f\n');
    const table = tableOf(readTable(bytes, 'x.csv', { delimiter: ';', header: true }));
    expect(table.header).toEqual(['a', 'b,c']);
    expect(cells(table)).toEqual([['d', 'e,f']]);
  });

  it('takes away what spreadsheets add: no-break spaces, and the apostrophe before a formula', () => {
    expect(cells(read("Stage,Touchpoint,Note\n\u00a0A\u00a0,'=Pays,'Tis good\n"))).toEqual([
      ['A', '=Pays', "'Tis good"],
    ]);
  });
});

describe('a pasted list', () => {
  it('is one column, whatever its punctuation', () => {
    const file = readPastedTable('Calls, waits\nPays; leaves\nReads | signs', 'Pasted');
    expect(cells(tableOf(file))).toEqual([['Calls, waits'], ['Pays; leaves'], ['Reads | signs']]);
  });

  it('of spreadsheet cells is a table', () => {
    const table = tableOf(readPastedTable('Zakup\tPłaci\t-1\nZakup\tWychodzi\t2', 'Pasted'));
    expect(table.encoding).toBeNull();
    expect(cells(table)).toEqual([
      ['Zakup', 'Płaci', '-1'],
      ['Zakup', 'Wychodzi', '2'],
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', new Uint8Array(), { kind: 'empty' }],
    ['a mark and blanks', encoded(' \r\n;;;\n', 'utf-8', { mark: true }), { kind: 'empty' }],
    ['a workbook', strToU8('PK\u0003\u0004xl/workbook.xml', true), { kind: 'notATable', looksLike: 'workbook' }],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), { kind: 'notATable', looksLike: 'workbook' }],
    ['a page', strToU8('<!DOCTYPE html><table>'), { kind: 'notATable', looksLike: 'other' }],
    ['JSON', strToU8('{"a": [1, 2]}'), { kind: 'notATable', looksLike: 'other' }],
    ['a PDF', strToU8('%PDF-1.7\n'), { kind: 'notATable', looksLike: 'other' }],
    ['zero bytes', new Uint8Array(100), { kind: 'notATable', looksLike: 'other' }],
    ['a quote never closed', strToU8('Stage,Touchpoint\nA,Pays\nB,"Leaves\nC,Ends\n'), { kind: 'openQuote', row: 3 }],
    [
      'too many columns',
      strToU8(`${'x,'.repeat(500)}x\n`.repeat(3)),
      { kind: 'tooLarge', what: 'columns', limit: 500 },
    ],
    [
      'too many rows',
      strToU8(`Stage,Touchpoint\n${'A,Pays\n'.repeat(20_001)}`),
      { kind: 'tooLarge', what: 'rows', limit: 20_000 },
    ],
    [
      'too large a file',
      new Uint8Array(LIMITS.fileBytes + 1),
      { kind: 'tooLarge', what: 'file', limit: LIMITS.fileBytes },
    ],
  ])('%s', (_, bytes, refusal) => {
    expect(readTable(bytes, 'x.csv')).toEqual(refusal);
  });

  it('not a table with many empty rows: they are no rows of it, but count in the numbers of the others', () => {
    const { rows } = read(`Stage,Touchpoint\n${'A,Pays\n\n'.repeat(15_000)}`);
    expect(rows).toHaveLength(15_000);
    expect(rows.at(-1)?.number).toBe(30_000);
  });

  it('not the largest table that fits', () => {
    expect(tableOf(readTable(strToU8(`Stage,Touchpoint\n${'A,Pays\n'.repeat(20_000)}`), 'x.csv')).rows).toHaveLength(
      20_000,
    );
  });
});
