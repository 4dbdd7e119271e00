import Papa from 'papaparse';
import { MAX_TEXT } from '../../model/primitives';
import type { Touchpoint } from '../../model/touchpoint';
import { oneLine, parseChannels } from '../../model/typed-values';
import { LIMITS } from '../limits';
import { columnNamed } from '../table/column-names';
import type { ImportField } from '../table/table';

export type PastedTouchpoint = Pick<Touchpoint, 'name' | 'channels' | 'department'>;

/** A list typed elsewhere often carries its bullets or numbers along. */
const LIST_MARK = /^\s*(?:[-–—•*·▪◦]|\d{1,3}[.)])\s+/;

/** What the columns of a pasted spreadsheet hold. */
const COLUMNS: readonly ImportField[] = ['name', 'channels', 'department'];

/**
 * Touchpoints in a pasted list: one a line, or one a row of a spreadsheet with its channels and
 * department in the next two columns. Empty lines and a first row of names are left out.
 */
export function readPastedTouchpoints(text: string): PastedTouchpoint[] {
  const rows = rowsOf(text);
  const [first = []] = rows;
  return rows
    .slice(rows.length > 1 && fieldNamed(first[0]) === 'name' ? 1 : 0)
    .flatMap(([name = '', channels = '', department = '']) => {
      const clean = listedName(name);
      if (clean === '') return [];
      return [
        {
          name: clean,
          channels: parseChannels(channels).slice(0, LIMITS.channels),
          department: oneLine(department).slice(0, MAX_TEXT),
        },
      ];
    });
}

/** Whether the first row of a spreadsheet names columns, and others than a pasted list has in their places. */
export function namesOtherColumns(text: string): boolean {
  const [names = [], ...rows] = isSpreadsheet(text) ? rowsOf(text) : [];
  const known = names.filter((name) => columnNamed(name) !== null);
  const inPlace = names.filter((name, column) => columnNamed(name) !== null && fieldNamed(name) === COLUMNS[column]);
  return rows.length > 0 && known.length > 1 && known.length > inPlace.length;
}

function rowsOf(text: string): readonly string[][] {
  return isSpreadsheet(text)
    ? Papa.parse<string[]>(text, { delimiter: '\t' }).data
    : text.split(/\r\n|\r|\n/).map((line) => [line]);
}

function fieldNamed(name = ''): ImportField | null {
  const target = columnNamed(name)?.target;
  return target?.kind === 'field' ? target.field : null;
}

/** The name in an entry of a list, on one line, without the entry's bullet or number. */
export function listedName(entry: string): string {
  return oneLine(entry.replace(LIST_MARK, '')).slice(0, MAX_TEXT);
}

/** Spreadsheets separate cells by tabs and quote a cell that holds a line break. */
function isSpreadsheet(text: string): boolean {
  return text.includes('\t') || /(?:^|\n)"[^"\n]*\n[^"]*"(?:\r?\n|$)/.test(text);
}
