import { NAME_LINE, NAME_SLANT, type NamesBelow } from '../parts/curve/names-below';
import { linesIn, type TextPieces } from './text-size';

/** A column has room for a line of a name from this width on, px. */
export const NARROWEST_NAMED = NAME_LINE / Math.sin(NAME_SLANT);
/** A name takes more lines where the column has room for them and one line would take much of the drawing's height. */
const MOST_LINES = 3;
const PREFERRED = 0.3;
/** So high the curve stays, with the stages above and the ordinals below it, px; and names take no more than their part. */
const LEAST_CURVE = 330;
const MOST = 0.45;
/** Below the ordinal and before the drawing's end, px. */
const AROUND = 8;
const SHORTEST = 60;
/** Longer it is no name; and one that holds breaks of its own would never have fewer lines. */
const LONGEST = 4000;
/** Widths are measured at the size of cells, names are drawn smaller. */
const MEASURED_AT = 13 / 11;
/** What measured widths may be short of drawn ones, px. */
const ROUNDING = 2;

interface LaidOut extends NamesBelow {
  /** Not all of every name is to be seen. */
  readonly cut: boolean;
}

interface Room {
  /** Of all columns, and of a column at most, px. */
  readonly columns: number;
  readonly widestColumn: number;
  /** Of the whole drawing, px. */
  readonly height: number;
}

/**
 * How the touchpoints' slanted names stand below the curve: whole, on as few lines as leave the curve its height.
 * Only where that is not to be had the longest end in an ellipsis. null where a column has no room for a line. `end` is
 * what stands behind the last column otherwise, px.
 */
export function layOutNames(names: readonly TextPieces[], end: number, room: Room): LaidOut | null {
  let best: LaidOut | null = null;
  for (let lines = 1; lines <= MOST_LINES; lines++) {
    const most = lengthIn(Math.min(room.height - LEAST_CURVE, room.height * MOST), lines);
    const wanted = shortest(names, lines);
    const length = Math.min(wanted, most);
    const column = columnBeside(Math.max(end, besidesOf(length)), names.length, room);
    if (length < SHORTEST || column < lines * NARROWEST_NAMED) break;
    const height = heightOf(length, lines);
    const cut = wanted > most;
    if (!best || best.cut || height < best.height) best = { lines, length, height, cut };
    if (!cut && height <= PREFERRED * room.height) break;
  }
  return best;
}

/** What slanted names reach beyond their column to the right, px. */
function besidesOf(length: number): number {
  return length * Math.cos(NAME_SLANT);
}

function columnBeside(besides: number, count: number, { columns, widestColumn }: Room): number {
  return Math.min(widestColumn, (columns - besides) / count);
}

function heightOf(length: number, lines: number): number {
  return Math.ceil(length * Math.sin(NAME_SLANT) + lines * NAME_LINE * Math.cos(NAME_SLANT) + AROUND);
}

function lengthIn(height: number, lines: number): number {
  return (height - lines * NAME_LINE * Math.cos(NAME_SLANT) - AROUND) / Math.sin(NAME_SLANT);
}

/** The shortest lines on which all names have room, px. */
function shortest(names: readonly TextPieces[], lines: number): number {
  let fits = SHORTEST;
  for (const name of names) {
    if (linesOfName(name, fits) <= lines) continue;
    let low = fits;
    let high = fits * 2;
    while (high < LONGEST && linesOfName(name, high) > lines) high *= 2;
    while (high - low > 1) {
      const middle = (low + high) / 2;
      if (linesOfName(name, middle) <= lines) high = middle;
      else low = middle;
    }
    fits = Math.ceil(high);
  }
  return fits;
}

/** On how many lines of `length` a name stands. */
function linesOfName(name: TextPieces, length: number): number {
  return linesIn(name, (length - ROUNDING) * MEASURED_AT);
}
