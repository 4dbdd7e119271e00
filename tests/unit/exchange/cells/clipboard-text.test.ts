import { describe, expect, test } from 'vitest';
import { readBlock, writeBlock, writeHtmlTable } from '../../../../renderer/exchange/cells/clipboard-text';

describe('a block of cells on the clipboard', () => {
  test('is written as Excel does', () => {
    expect(
      writeBlock([
        ['Website', 'two\nlines'],
        ['a "word"', ''],
      ]),
    ).toBe('Website\t"two\nlines"\r\na "word"\t\r\n');
    expect(writeBlock([['alone']])).toBe('alone');
  });

  test('is read as Excel and its relatives write it', () => {
    expect(readBlock('Website\t"two\nlines ""here"""\r\nShop\t\r\n')).toEqual([
      ['Website', 'two\nlines "here"'],
      ['Shop', ''],
    ]);
    expect(readBlock('one\ntwo')).toEqual([['one'], ['two']]);
    expect(readBlock('one\r\n\r\nthree\r\n')).toEqual([['one'], [''], ['three']]);
    // Excel leaves quotation marks alone where nothing needs quoting.
    expect(readBlock('"Hello" she said\t12" pipe')).toEqual([['"Hello" she said', '12" pipe']]);
    expect(readBlock('"never closed\tnext')).toEqual([['"never closed', 'next']]);
    expect(readBlock('')).toEqual([['']]);
  });

  test('keeps a spreadsheet from reading a text as a formula, and leaves numbers alone', () => {
    expect(writeBlock([['=1+1', '-2', '+3,5', '-2 people', '@home', "'=x"]])).toBe(
      "'=1+1\t-2\t+3,5\t'-2 people\t'@home\t''=x\r\n",
    );
    expect(readBlock("'=1+1\t'tis\t'-2 people")).toEqual([['=1+1', "'tis", '-2 people']]);
  });

  test('is a table for programs that take one, nothing in it taken for markup', () => {
    expect(writeHtmlTable([['Name'], ['<b> & "c"\nd']], true)).toBe(
      '<meta charset="utf-8"><table><tr><th>Name</th></tr><tr><td>&lt;b&gt; &amp; "c"<br style="mso-data-placement:same-cell">d</td></tr></table>',
    );
    expect(writeHtmlTable([['=SUM(A1)']])).toContain("<td>'=SUM(A1)</td>");
  });
});
