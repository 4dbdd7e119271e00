import type { MapDocument } from './document';
import type { LaneView } from './journey-map';
import { BACK_LANES, type CellLane, cellText, FRONT_LANES, type KnownLane } from './map-cells';
import { inOrder } from './sequence';
import type { Touchpoint } from './touchpoint';

/** A row of the map below the names and the curve, on the screen and in the report. */
export interface ArrangedLane {
  readonly id: CellLane;
  readonly title: { readonly known: KnownLane } | { readonly own: string };
  /** Below the line of visibility. */
  readonly backstage: boolean;
  readonly hidden: boolean;
  /** One line high, whatever is in it. */
  readonly collapsed: boolean;
  /** In px at 100 %, as the consultant drew it; null for as high as its fullest cell. */
  readonly height: number | null;
  /** Something is in one of its cells. */
  readonly filled: boolean;
  /** The consultant has said something about how lanes are shown since there was something to show of this one. */
  readonly arranged: boolean;
}

/** Lanes that are offered though nothing is in them yet. The others would only push the rest out of sight. */
const ALWAYS: ReadonlySet<CellLane> = new Set(['channels', 'pains', 'delights', 'department', 'backstageProcess']);

export type OfLanes = Pick<MapDocument, 'touchpoints' | 'lanes' | 'actions'> & {
  readonly map: Pick<MapDocument['map'], 'laneViews'>;
};

/**
 * Every lane of the map, hidden ones too, from top to bottom: as arranged. One that was never arranged follows the one
 * it follows by default, and is shown when something is in it.
 */
export function arrangedLanes(document: OfLanes): ArrangedLane[] {
  const own = inOrder(document.lanes);
  const { laneViews } = document.map;
  const views = new Map(laneViews.map((view) => [view.id, view]));
  const filled = filledLanes(document);
  const side = (known: readonly KnownLane[], backstage: boolean): ArrangedLane[] => {
    const ids: CellLane[] = [...known, ...own.filter((lane) => lane.backstage === backstage).map(({ id }) => id)];
    return arranged(ids, laneViews).map((id) => {
      const view = views.get(id);
      const lane = document.lanes[id];
      return {
        id,
        title: lane ? { own: lane.title } : { known: id as KnownLane },
        backstage,
        filled: filled.has(id),
        hidden: view ? view.hidden : !(lane || ALWAYS.has(id) || filled.has(id)),
        collapsed: view?.collapsed ?? false,
        height: view?.height ?? null,
        arranged: view !== undefined,
      };
    });
  };
  return [...side(FRONT_LANES, false), ...side(BACK_LANES, true)];
}

/** `ids` in the order of their views; those without one stand behind the one they follow in `ids`. */
function arranged(ids: readonly CellLane[], views: readonly LaneView[]): CellLane[] {
  const all = new Set(ids);
  const placed = [...new Set(views.map(({ id }) => id))].filter((id) => all.has(id));
  const known = new Set(placed);
  ids.forEach((id, at) => {
    if (known.has(id)) return;
    const before = ids[at - 1];
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, id);
  });
  return placed;
}

const KNOWN_LANES: readonly KnownLane[] = [...FRONT_LANES, ...BACK_LANES];
const filledByRow = new WeakMap<Touchpoint, readonly CellLane[]>();

/** Lanes in which a touchpoint has something. It is never changed in place, so each is read once. */
function filledLanesOf(touchpoint: Touchpoint): readonly CellLane[] {
  const known = filledByRow.get(touchpoint);
  if (known) return known;
  const filled = [...KNOWN_LANES, ...Object.keys(touchpoint.laneTexts)].filter((id) =>
    id === 'pictures' ? touchpoint.pictureIds.length > 0 : cellText(id, touchpoint).trim() !== '',
  );
  filledByRow.set(touchpoint, filled);
  return filled;
}

function filledLanes({ touchpoints, actions }: OfLanes): ReadonlySet<CellLane> {
  const filled = new Set<CellLane>();
  if (Object.values(actions).some((action) => action.touchpointIds.length > 0)) filled.add('actions');
  for (const touchpoint of Object.values(touchpoints)) for (const id of filledLanesOf(touchpoint)) filled.add(id);
  return filled;
}
