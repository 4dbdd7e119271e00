import Papa from 'papaparse';
import { LIMITS } from '../limits';
import { decodeText } from './encoding';
import { findHeader, HEADER_SEARCH, knownNames } from './find-header';
import { DELIMITERS, type Delimiter, type Encoding, type TableFile, type TableRow } from './table';

/** What a person may know better than we found out. */
export interface ReadingChoices {
  readonly encoding?: Encoding;
  readonly delimiter?: Delimiter;
  /** Whether a row names the columns. */
  readonly header?: boolean;
}

/** A CSV, TSV or text file from anywhere, read as a table. */
export function readTable(bytes: Uint8Array, fileName: string, choices: ReadingChoices = {}): TableFile {
  if (bytes.length > LIMITS.fileBytes) return { kind: 'tooLarge', what: 'file', limit: LIMITS.fileBytes };
  if (bytes.length === 0) return { kind: 'empty' };
  if (isWorkbook(bytes)) return { kind: 'notATable', looksLike: 'workbook' };
  const decoded = decodeText(bytes, choices.encoding);
  if (!decoded || startsLikeOtherFormat(decoded.text)) return { kind: 'notATable', looksLike: 'other' };
  return tableFrom(decoded.text, fileName, decoded.encoding, choices);
}

/** Text from the clipboard, read as a table. */
export function readPastedTable(text: string, name: string, choices: ReadingChoices = {}): TableFile {
  return tableFrom(text, name, null, choices);
}

/** A zip (XLSX, ODS) or a compound file (XLS). */
function isWorkbook(bytes: Uint8Array): boolean {
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
  return zip || (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0);
}

function startsLikeOtherFormat(text: string): boolean {
  return /^\s*(?:<[!?a-z]|[{[]\s*["{[\]}]|%PDF-|\{\\rtf)/i.test(text.slice(0, 200));
}

/** Excel's own first line that names the delimiter; Excel does not count it as a row. */
const SEP_LINE = /^sep=([,;\t|])\n/i;

/** Anything but delimiters, quotes and blanks. */
const SOMETHING = /[^\s,;|"]/;

function tableFrom(raw: string, fileName: string, encoding: Encoding | null, choices: ReadingChoices): TableFile {
  const whole = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const sep = SEP_LINE.exec(whole);
  const text = sep ? whole.slice(sep[0].length) : whole;
  if (!SOMETHING.test(text)) return { kind: 'empty' };
  const delimiter = choices.delimiter ?? (sep?.[1] as Delimiter | undefined) ?? guessDelimiter(text);

  const { filled, openQuote } = filledRows(text, delimiter, LIMITS.tableRows + HEADER_SEARCH + 1);
  if (openQuote !== null) return { kind: 'openQuote', row: openQuote };
  if (filled.length === 0) return { kind: 'empty' };
  const widthOf = ({ cells }: TableRow) => cells.findLastIndex((cell) => cell !== '') + 1;
  const columnCount = filled.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  if (columnCount > LIMITS.tableColumns) return { kind: 'tooLarge', what: 'columns', limit: LIMITS.tableColumns };

  const found = choices.header === false ? null : findHeader(filled);
  const header = found ?? (choices.header ? { names: filled[0]?.cells ?? [], rows: 1 } : null);
  const rows = filled
    .slice(header?.rows ?? 0)
    .map(({ number, cells }) => ({ number, cells: filledTo(columnCount, cells) }));
  if (rows.length > LIMITS.tableRows) return { kind: 'tooLarge', what: 'rows', limit: LIMITS.tableRows };
  const names = header && filledTo(columnCount, header.names);
  return { kind: 'ok', table: { fileName, encoding, delimiter, header: names, columnCount, rows } };
}

/**
 * The rows in which something stands, up to `most` of them, with their numbers in the whole table; and the row of a
 * quotation mark that is never closed.
 */
function filledRows(
  text: string,
  delimiter: Delimiter,
  most: number,
): { readonly filled: readonly TableRow[]; readonly openQuote: number | null } {
  const filled: TableRow[] = [];
  let openQuote: number | null = null;
  let number = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      number += 1;
      if (errors.some(({ code }) => code === 'MissingQuotes')) openQuote = number;
      const cells = data.map(tidyCell);
      if (cells.some((cell) => cell !== '')) filled.push({ number, cells });
      if (filled.length === most) parser.abort();
    },
  });
  return { filled, openQuote };
}

/**
 * Spaces around a cell say nothing, no-break spaces included. The apostrophe that keeps a spreadsheet from
 * reading a cell as a formula is not part of the text.
 */
function tidyCell(cell: string): string {
  return cell.trim().replace(/^'(?=[=+\-@\u2212])/, '');
}

function filledTo(count: number, cells: readonly string[]): string[] {
  return Array.from({ length: count }, (_, column) => cells[column] ?? '');
}

const DELIMITER_SAMPLE = 50;

/** Share of rows that must agree on the number of columns before a character counts as a delimiter. */
const AGREEMENT = 0.7;

/** The delimiter that yields the most known column names; then the one most rows agree on; then the most columns. */
function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, LIMITS.text * DELIMITER_SAMPLE);
  const candidates = DELIMITERS.flatMap((delimiter) => {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: '\n', preview: DELIMITER_SAMPLE });
    const rows = data.filter((cells) => cells.some((cell) => cell.trim() !== ''));
    const known = Math.max(0, ...rows.slice(0, HEADER_SEARCH).map(knownNames));
    const [columns, agreeing] = commonest(rows.map((cells) => cells.length));
    const agreement = agreeing / rows.length;
    return columns > 1 && (known > 1 || agreement >= AGREEMENT) ? [{ delimiter, known, agreement, columns }] : [];
  });
  candidates.sort((a, b) => b.known - a.known || b.agreement - a.agreement || b.columns - a.columns);
  // One column: a list with a touchpoint a line, in which commas and semicolons are part of the text.
  return candidates[0]?.delimiter ?? '\t';
}

/** The commonest number and how often it occurs; the larger of two equally common. */
function commonest(numbers: readonly number[]): [value: number, times: number] {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || b - a)[0] ?? [0, 0];
}
