import Papa from 'papaparse';
import { MAX_TEXT } from '../../model/primitives';
import type { Touchpoint } from '../../model/touchpoint';
import { oneLine, parseChannels } from '../../model/typed-values';
import { LIMITS } from '../limits';

export type PastedTouchpoint = Pick<Touchpoint, 'name' | 'channels' | 'department'>;

/** A list typed elsewhere often carries its bullets or numbers along. */
const LIST_MARK = /^\s*(?:[-–—•*·▪◦]|\d{1,3}[.)])\s+/;

/**
 * Touchpoints in a pasted list: one a line, or one a row of a spreadsheet with its channels and
 * department in the next two columns. Empty lines are left out.
 */
export function readPastedTouchpoints(text: string): PastedTouchpoint[] {
  const rows = isSpreadsheet(text)
    ? Papa.parse<string[]>(text, { delimiter: '\t' }).data
    : text.split(/\r\n|\r|\n/).map((line) => [line]);
  return rows.flatMap(([name = '', channels = '', department = '']) => {
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

/** The name in an entry of a list, on one line, without the entry's bullet or number. */
export function listedName(entry: string): string {
  return oneLine(entry.replace(LIST_MARK, '')).slice(0, MAX_TEXT);
}

/** Spreadsheets separate cells by tabs and quote a cell that holds a line break. */
function isSpreadsheet(text: string): boolean {
  return text.includes('\t') || /(?:^|\n)"[^"\n]*\n[^"]*"(?:\r?\n|$)/.test(text);
}
