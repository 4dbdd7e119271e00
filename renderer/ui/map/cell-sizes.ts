import { type CellLane, cellText } from '../../model/map-cells';
import type { Touchpoint } from '../../model/touchpoint';
import type { NumberedAction } from '../guide/actions/action-list';
import type { CellFont } from './text-size';

/** Measures texts the way they will be laid out, px. */
export interface TextMeasure {
  readonly longestWord: (text: string, font: CellFont) => number;
  readonly linesOf: (text: string, room: number, font: CellFont) => number;
  readonly actionLines: (titles: readonly string[], room: number) => number;
}

export interface CellSizes {
  /** Width of the longest word of its name and of its cells. */
  readonly longestWord: (touchpoint: Touchpoint) => number;
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
  const longest = new WeakMap<Touchpoint, number>();
  const linesAt = new WeakMap<Touchpoint, { readonly room: number; readonly lines: readonly number[] }>();
  const ofDepartments = new Map<string, number>();
  const ofActions = new WeakMap<readonly NumberedAction[], { readonly room: number; readonly lines: number }>();
  return {
    longestWord: (touchpoint) => {
      const known = longest.get(touchpoint);
      if (known !== undefined) return known;
      let width = measure.longestWord(touchpoint.name, 'name');
      for (const lane of lanes) width = Math.max(width, measure.longestWord(cellText(lane, touchpoint), 'cell'));
      longest.set(touchpoint, width);
      return width;
    },
    lines: (touchpoint, room) => {
      const known = linesAt.get(touchpoint);
      if (known?.room === room) return known.lines;
      const lines = [
        measure.linesOf(touchpoint.name, room, 'name'),
        ...lanes.map((lane) => measure.linesOf(cellText(lane, touchpoint), room, 'cell')),
      ];
      linesAt.set(touchpoint, { room, lines });
      return lines;
    },
    departmentLines: (name, room) => {
      const key = `${room} ${name}`;
      const known = ofDepartments.get(key);
      if (known !== undefined) return known;
      const lines = measure.linesOf(name, room, 'cell');
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
