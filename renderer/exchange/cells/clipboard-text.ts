import { parseNumber } from '../../model/typed-values';

/**
 * A block of cells as spreadsheets lay it on the clipboard: cells apart by tabs, rows by line breaks, a cell that holds
 * either of them in quotation marks. Whatever the texts are, `readBlock` gives them back.
 */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => quoted(guarded(cell))).join('\t'));
  // As Excel has it: each row ended, but for a single cell, whose text is often pasted into another text.
  return lines.length === 1 && rows[0]?.length === 1 ? (lines[0] ?? '') : lines.map((line) => `${line}\r\n`).join('');
}

/** Rows may differ in length: what was copied is not always a rectangle. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = readCell(text, at);
    row.push(unguarded(cell));
    if (text[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    // The last row's own line break opens no further one.
    if (at === text.length && row.length === 0) break;
  }
  return rows;
}

/** The same block for programs that take a table: Word, mail, and Excel, which prefers it to plain text. */
export function writeHtmlTable(rows: readonly (readonly string[])[], header = false): string {
  const body = rows.map((row, index) => {
    const tag = header && index === 0 ? 'th' : 'td';
    return `<tr>${row.map((cell) => `<${tag}>${escaped(guarded(cell))}</${tag}>`).join('')}</tr>`;
  });
  return `<meta charset="utf-8"><table>${body.join('')}</table>`;
}

/** One cell from `at` on, and where it ends: at a tab, a line break or the end of the text. */
function readCell(text: string, at: number): { readonly cell: string; readonly end: number } {
  if (text[at] === '"') {
    const inside = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y;
    inside.lastIndex = at;
    const found = inside.exec(text);
    if (found) return { cell: (found[1] ?? '').replaceAll('""', '"'), end: inside.lastIndex };
  }
  // A quotation mark that is never closed, or stands further on, is one that was typed.
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = at;
  return { cell: plain.exec(text)?.[0] ?? '', end: plain.lastIndex };
}

function quoted(cell: string): string {
  return /^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const FORMULA = /^'*[=+\-@\t\r]/;

/** A spreadsheet would read it as a formula; it takes the apostrophe for "this is text". Numbers are numbers. */
function guarded(cell: string): string {
  return FORMULA.test(cell) && parseNumber(cell) === null ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** Without the style Excel would begin a new row at it. */
const BREAK = '<br style="mso-data-placement:same-cell">';

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n?|\n/g, BREAK);
}
