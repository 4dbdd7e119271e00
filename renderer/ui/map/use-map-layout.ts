import { useEffect, useMemo, useState } from 'react';
import type { MapDocument } from '../../model/document';
import type { Touchpoint } from '../../model/touchpoint';
import type { MapColumns } from './map-columns';
import { cellText, departmentSpans, type DepartmentSpan, type MapLane } from './map-lanes';
import { forgetWidths, linesOf, longestWord } from './text-size';

/** The longest word widens all columns from the first to the second width; beyond that it breaks. */
const NARROW = 112;
const WIDE = 176;
const CELL_PADDING = 17;
const LINE = 17;
const LANE = 30;

export interface MapLayout {
  readonly column: number;
  readonly nameHeight: number;
  /** Height of each lane by its fullest cell anywhere in the journey, so that no row jumps while scrolling. */
  readonly laneHeights: ReadonlyMap<string, number>;
  readonly departments: readonly DepartmentSpan[];
}

export function useMapLayout(
  { columns }: MapColumns,
  lanes: readonly MapLane[],
  touchpoints: MapDocument['touchpoints'],
): MapLayout {
  const fonts = useFontsReady();
  return useMemo(() => {
    if (fonts) forgetWidths();
    const shown = columns.map((column) =>
      column.kind === 'touchpoint' ? (touchpoints[column.entry.touchpoint.id] ?? null) : null,
    );
    const present = shown.filter((touchpoint) => touchpoint !== null);
    const column = columnWidth(present, lanes);
    const room = column - CELL_PADDING;
    const departments = departmentSpans(shown);
    const most = (lines: number[]) => lines.reduce((a, b) => Math.max(a, b), 1);
    const laneHeights = new Map(
      lanes.map((lane) => {
        const lines =
          lane.drawing === 'department'
            ? most(departments.map(({ name, count }) => linesOf(name, count * column - CELL_PADDING, 'cell')))
            : lane.drawing === 'waiting'
              ? 1
              : most(present.map((touchpoint) => linesOf(cellText(lane, touchpoint), room, 'cell')));
        return [lane.id, Math.max(LANE, lines * LINE + (lane.drawing === 'department' ? 18 : 11))];
      }),
    );
    const nameLines = most(present.map(({ name }) => linesOf(name, room, 'name')));
    return { column, nameHeight: 21 + nameLines * LINE + 8, laneHeights, departments };
  }, [columns, lanes, touchpoints, fonts]);
}

function columnWidth(touchpoints: readonly Touchpoint[], lanes: readonly MapLane[]): number {
  let longest = 0;
  for (const touchpoint of touchpoints) {
    longest = Math.max(longest, longestWord(touchpoint.name, 'name'));
    for (const lane of lanes)
      if (lane.drawing !== 'waiting') longest = Math.max(longest, longestWord(cellText(lane, touchpoint), 'cell'));
  }
  return Math.max(NARROW, Math.min(WIDE, Math.ceil(longest) + CELL_PADDING + 1));
}

/** Turns true when the interface font has arrived: texts measured before were measured in another. */
function useFontsReady(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let here = true;
    void document.fonts.ready.then(() => here && setReady(true));
    return () => {
      here = false;
    };
  }, []);
  return ready;
}
