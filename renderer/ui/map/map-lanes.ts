import { type ArrangedLane, arrangedLanes, type OfLanes } from '../../model/arranged-lanes';
import type { LaneView } from '../../model/journey-map';
import type { CellLane } from '../../model/map-cells';
import type { Id } from '../../model/primitives';
import type { Touchpoint } from '../../model/touchpoint';

/** A row of the drawing below the names. Titles of the lanes every map has are `map:lanes.<id>`. */
export interface MapLane extends ArrangedLane {
  readonly drawing: 'text' | 'quiet' | 'department' | 'waiting' | 'pictures' | 'actions';
}

/** Every lane of the map, hidden ones too, from top to bottom. */
export function mapLanes(document: OfLanes): MapLane[] {
  return arrangedLanes(document).map((lane) => ({ ...lane, drawing: drawingOf(lane.id) }));
}

/**
 * The lanes as drawn, the way they are stored. One that is hidden only because nothing is in it yet is left out: it
 * shall come into sight when something is.
 */
export function laneViewsOf(lanes: readonly MapLane[]): LaneView[] {
  return lanes
    .filter((lane) => lane.arranged || !lane.hidden)
    .map(({ id, hidden, collapsed, height }) => ({ id, hidden, collapsed, height }));
}

function drawingOf(id: CellLane): MapLane['drawing'] {
  if (id === 'channels') return 'quiet';
  return id === 'department' || id === 'waiting' || id === 'pictures' || id === 'actions' ? id : 'text';
}

/** Neighbours served by the same department, joined under one rule; a gap is a hand-over. */
export interface DepartmentSpan {
  readonly name: string;
  readonly start: number;
  readonly count: number;
  readonly firstId: Id;
}

export function departmentSpans(columns: readonly (Touchpoint | null)[]): DepartmentSpan[] {
  const spans: { name: string; start: number; count: number; firstId: Id }[] = [];
  columns.forEach((touchpoint, column) => {
    const name = touchpoint?.department.trim() ?? '';
    if (!touchpoint || name === '') return;
    const last = spans.at(-1);
    if (last && last.name === name && last.start + last.count === column) last.count++;
    else spans.push({ name, start: column, count: 1, firstId: touchpoint.id });
  });
  return spans;
}
