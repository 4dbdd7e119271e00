import { create } from 'zustand';
import type { CellLane } from '../../model/map-cells';
import type { Id } from '../../model/primitives';

/** A row of the map that the cursor can stand in: `emotion` (the curve) or one that holds cells. */
export type MapRow = CellLane;

export interface MapPlace {
  readonly touchpointId: Id;
  readonly lane: MapRow;
}

/** How typing begins: with the cell as it is, or with what was just pressed instead of it. */
export interface Editing {
  /** Replaces the cell's text; null to go on with what is there. */
  readonly text: string | null;
  /** Where the caret stands in what is there; null for its end. */
  readonly caret: number | null;
  /** Made just now for this: what is typed belongs to the same step, and left empty it goes away again. */
  readonly gesture: string | null;
}

interface Cursor {
  /** null until something was chosen. */
  readonly place: MapPlace | null;
  /** The other corner of what is selected; null when that is the cursor's cell alone. */
  readonly anchor: MapPlace | null;
  /** Every touchpoint that is selected, the cursor's among them, in no order. */
  readonly selected: ReadonlySet<Id>;
  /** Those of them that stay selected while the cursor goes on to others by key. */
  readonly kept: ReadonlySet<Id>;
  /** null while moving about. */
  readonly editing: Editing | null;
}

const NONE: ReadonlySet<Id> = new Set();
const NOWHERE: Cursor = { place: null, anchor: null, selected: NONE, kept: NONE, editing: null };

/** Where the map's cursor stands and what is selected. Nothing of this is the client's work, so it is not stored. */
export const useCursor = create<Cursor>(() => NOWHERE);

export function useSelectedTouchpoint(): Id | null {
  return useCursor((state) => state.place?.touchpointId ?? null);
}

/** The touchpoints that are selected, in no order. */
export function useSelectedIds(): ReadonlySet<Id> {
  return useCursor((state) => state.selected);
}

/** Puts the cursor into a cell, and selects nothing else. */
export function moveCursor(place: MapPlace): void {
  useCursor.setState({ place, anchor: null, selected: new Set([place.touchpointId]), kept: NONE, editing: null });
}

/** Goes on to another cell by key: what is kept stays selected. */
export function stepTo(place: MapPlace): void {
  useCursor.setState(({ kept }) => ({
    place,
    anchor: null,
    selected: new Set(kept).add(place.touchpointId),
    editing: null,
  }));
}

/** Keeps the cursor's touchpoint selected while the cursor goes on, or keeps it no longer; how many are kept then. */
export function toggleKept(): number {
  const { place, kept: before } = useCursor.getState();
  if (!place) return 0;
  const kept = new Set(before);
  if (!kept.delete(place.touchpointId)) kept.add(place.touchpointId);
  useCursor.setState({ kept, anchor: null, selected: new Set(kept).add(place.touchpointId) });
  return kept.size;
}

/** Selects a touchpoint; the cursor stays in its row. */
export function selectTouchpoint(touchpointId: Id): void {
  moveCursor({ touchpointId, lane: useCursor.getState().place?.lane ?? 'name' });
}

/** Stretches the selection to a cell. `selected` are the touchpoints from the other corner to there. */
export function stretchTo(place: MapPlace, selected: readonly Id[]): void {
  useCursor.setState(({ place: from, anchor, kept }) => ({
    place,
    anchor: anchor ?? from,
    selected: new Set([...kept, ...selected]),
    editing: null,
  }));
}

/** Adds one touchpoint to the selection, or takes it out. The last one stays. */
export function toggleSelected(place: MapPlace): void {
  useCursor.setState(({ place: from, selected }) => {
    const next = new Set(selected);
    if (!next.delete(place.touchpointId)) next.add(place.touchpointId);
    const [left] = next;
    if (left === undefined) return {};
    const stays = next.has(place.touchpointId) ? place : { touchpointId: left, lane: from?.lane ?? place.lane };
    return { place: stays, anchor: null, selected: next, kept: NONE, editing: null };
  });
}

/** Selects many touchpoints at once; the cursor goes to the first. */
export function selectAll(ids: readonly Id[]): void {
  const [first] = ids;
  if (first === undefined) return;
  const lane = useCursor.getState().place?.lane ?? 'name';
  useCursor.setState({
    place: { touchpointId: first, lane },
    anchor: null,
    selected: new Set(ids),
    kept: NONE,
    editing: null,
  });
}

/** Only what can be seen is selected, and the cursor's touchpoint: nobody knows what would be done to the others. */
export function selectOnly(inSight: ReadonlyMap<Id, number>): void {
  const { place, selected, kept } = useCursor.getState();
  const stays = (id: Id) => inSight.has(id) || id === place?.touchpointId;
  if ([...selected, ...kept].every(stays)) return;
  useCursor.setState({ selected: new Set([...selected].filter(stays)), kept: new Set([...kept].filter(stays)) });
}

export function startEditing(place: MapPlace, editing: Partial<Editing> = {}): void {
  // As a new place: it is brought into sight again, where the map was scrolled away from it.
  moveCursor({ ...place });
  useCursor.setState({ editing: { text: null, caret: null, gesture: null, ...editing } });
}

export function stopEditing(): void {
  useCursor.setState({ editing: null });
}

export function clearCursor(): void {
  useCursor.setState(NOWHERE);
}
