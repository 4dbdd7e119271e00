import type { Id } from '../../model/primitives';
import type { Range } from '../parts/curve/persona-line';
import { giveSlots, slotOf } from '../parts/use-slots';
import type { MapColumn } from './map-columns';

/** Columns that are drawn beyond those in sight, each way, at least. */
const LEAST = 2;
/** So many, when they are chosen anew: rows are drawn again less often than the map moves by a column. */
const BEYOND = 4;

export interface DrawnColumn {
  readonly entry: MapColumn;
  readonly index: number;
  /** Key of its cells: a column keeps it while it is drawn, then it goes to one that comes, and the elements with it. */
  readonly slot: number;
}

/** The columns that are drawn, both ends included. */
export interface DrawnColumns extends Range {
  /** As they stand in the document: in order, but while that is kept. */
  readonly columns: readonly DrawnColumn[];
  readonly slots: ReadonlyMap<Id, number>;
  /** All columns of the map. */
  readonly all: readonly MapColumn[];
}

export const NO_COLUMNS: DrawnColumns = { first: 0, last: -1, columns: [], slots: new Map(), all: [] };

/**
 * What to draw of all columns when those from `sight.first` to `sight.last` are in sight: the same as `before` while
 * that is enough. The order in the document may be `kept`, as while the map moves: what moves in the document is laid
 * out anew, loses a click that is being made on it, and what is being typed in it may suffer.
 */
export function drawnColumns(
  before: DrawnColumns,
  sight: Range,
  all: readonly MapColumn[],
  kept: boolean,
): DrawnColumns {
  if (all.length === 0 || sight.last < sight.first) return NO_COLUMNS;
  const { first, last } = around(before, sight, all.length - 1);
  const same = all === before.all && first === before.first && last === before.last;
  if (same && (kept || inOrder(before.columns))) return before;
  const entries = all.slice(first, last + 1);
  const slots = giveSlots(before.slots, entries.map(idOf));
  const columns = entries.map((entry, at) => ({ entry, index: first + at, slot: slotOf(slots, idOf(entry)) }));
  return { first, last, columns: kept ? asBefore(columns, before.columns) : columns, slots, all };
}

function around(before: Range, sight: Range, end: number): Range {
  const enough =
    before.first <= Math.max(0, sight.first - LEAST) &&
    before.last >= Math.min(end, sight.last + LEAST) &&
    before.last <= end;
  // What was left behind goes when others come; after a jump or a zoom at once.
  const behind = Math.max(sight.first - before.first, before.last - sight.last);
  if (enough && behind <= 2 * BEYOND) return before;
  return { first: Math.max(0, sight.first - BEYOND), last: Math.min(end, sight.last + BEYOND) };
}

/** Those whose slots were drawn before stand as these stood, new ones behind them. */
function asBefore(columns: readonly DrawnColumn[], before: readonly DrawnColumn[]): DrawnColumn[] {
  const stood = new Map(before.map(({ slot }, at) => [slot, at]));
  const standing = ({ slot, index }: DrawnColumn) => stood.get(slot) ?? before.length + index;
  return columns.toSorted((a, b) => standing(a) - standing(b));
}

function inOrder(columns: readonly DrawnColumn[]): boolean {
  return columns.every(({ index }, at) => at === 0 || index > (columns[at - 1]?.index ?? index));
}

/** A stage has one column where it has no touchpoint of its own to show. */
function idOf(column: MapColumn): Id {
  return column.kind === 'touchpoint' ? column.entry.touchpoint.id : column.stage.id;
}
