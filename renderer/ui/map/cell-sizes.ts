import { type CellLane, cellText } from '../../model/map-cells';
import type { Touchpoint } from '../../model/touchpoint';
import type { NumberedAction } from '../../model/numbered-actions';
import { type CellFont, linesIn, type TextPieces } from './text-size';

/** Measures texts the way they will be laid out, px. */
export interface TextMeasure {
  readonly piecesOf: (text: string, font: CellFont) => TextPieces;
  readonly actionLines: (titles: readonly string[], room: number) => number;
  readonly actionWidth: (titles: readonly string[]) => number;
}

export interface CellSizes {
  /** Width of the longest word of its name and of its cells. */
  readonly longestWord: (touchpoint: Touchpoint) => number;
  /** The same of the actions that serve a touchpoint, with their marks. */
  readonly longestInActions: (actions: readonly NumberedAction[] | undefined) => number;
  /** Lines of its name, then those of its cell in each of the lanes, in columns with `room` px for text. */
  readonly lines: (touchpoint: Touchpoint, room: number) => readonly number[];
  /** Lines of a department's name over its span. */
  readonly departmentLines: (name: string, room: number) => number;
  /** Lines of the actions that serve a touchpoint. */
  readonly actionLines: (actions: readonly NumberedAction[] | undefined, room: number) => number;
}

/**
 * How much room touchpoints take in the given lanes. A touchpoint is never changed in place, so each is measured once:
 * an edit measures the one row that it made, and all others are looked up.
 */
export function cellSizes(lanes: readonly CellLane[], measure: TextMeasure): CellSizes {
  const cut = new WeakMap<Touchpoint, readonly TextPieces[]>();
  const longest = new WeakMap<Touchpoint, number>();
  const linesAt = new WeakMap<Touchpoint, { readonly room: number; readonly lines: readonly number[] }>();
  const ofDepartments = new Map<string, number>();
  const widthOfActions = new WeakMap<readonly NumberedAction[], number>();
  const ofActions = new WeakMap<readonly NumberedAction[], { readonly room: number; readonly lines: number }>();
  /** Its name, then its cell in each of the lanes. */
  const piecesOf = (touchpoint: Touchpoint): readonly TextPieces[] => {
    const known = cut.get(touchpoint);
    if (known) return known;
    const pieces = [
      measure.piecesOf(touchpoint.name, 'name'),
      ...lanes.map((lane) => measure.piecesOf(cellText(lane, touchpoint), 'cell')),
    ];
    cut.set(touchpoint, pieces);
    return pieces;
  };
  return {
    longestWord: (touchpoint) => {
      const known = longest.get(touchpoint);
      if (known !== undefined) return known;
      let width = 0;
      for (const { widths } of piecesOf(touchpoint)) for (const piece of widths) if (piece > width) width = piece;
      longest.set(touchpoint, width);
      return width;
    },
    longestInActions: (actions) => {
      if (!actions) return 0;
      const known = widthOfActions.get(actions);
      if (known !== undefined) return known;
      const width = measure.actionWidth(actions.map(({ action }) => action.title));
      widthOfActions.set(actions, width);
      return width;
    },
    lines: (touchpoint, room) => {
      const known = linesAt.get(touchpoint);
      if (known?.room === room) return known.lines;
      const lines = piecesOf(touchpoint).map((pieces) => linesIn(pieces, room));
      linesAt.set(touchpoint, { room, lines });
      return lines;
    },
    departmentLines: (name, room) => {
      const key = `${room} ${name}`;
      const known = ofDepartments.get(key);
      if (known !== undefined) return known;
      const lines = linesIn(measure.piecesOf(name, 'cell'), room);
      ofDepartments.set(key, lines);
      return lines;
    },
    actionLines: (actions, room) => {
      if (!actions) return 0;
      const known = ofActions.get(actions);
      if (known?.room === room) return known.lines;
      const titles = actions.map(({ action }) => action.title);
      const lines = measure.actionLines(titles, room);
      ofActions.set(actions, { room, lines });
      return lines;
    },
  };
}
