import type { MapDocument } from '../../model/document';
import type { Id } from '../../model/primitives';
import { inOrder } from '../../model/sequence';
import type { Touchpoint } from '../../model/touchpoint';

/** Lanes every map may have, in their order; titles are `map:lanes.<id>`. */
const FRONT_LANES = ['channels', 'does', 'thinks', 'expects', 'pains', 'delights', 'department', 'person'] as const;
const BACK_LANES = ['backstage', 'waiting', 'metrics'] as const;
type KnownLane = (typeof FRONT_LANES)[number] | (typeof BACK_LANES)[number];

/** A row of the drawing below the names. */
export interface MapLane {
  readonly id: string;
  readonly title: { readonly known: KnownLane } | { readonly own: string };
  /** Below the line of visibility. */
  readonly backstage: boolean;
  /** How a cell is drawn. */
  readonly drawing: 'text' | 'quiet' | 'department' | 'waiting';
  /** The field of a touchpoint to be edited from a cell. */
  readonly field: string;
}

/** What stands in a cell of a lane, as typed; several parts stand on lines of their own. */
export function cellText(lane: Pick<MapLane, 'id'>, touchpoint: Touchpoint): string {
  switch (lane.id) {
    case 'channels':
      return touchpoint.channels.join(', ');
    case 'backstage':
      return [touchpoint.backstageProcess, touchpoint.backstageDepartment, touchpoint.backstageSystem]
        .filter((text) => text !== '')
        .join('\n');
    case 'waiting':
      return touchpoint.waitingMinutes === null ? '' : String(touchpoint.waitingMinutes);
    case 'does':
    case 'thinks':
    case 'expects':
    case 'pains':
    case 'delights':
    case 'department':
    case 'person':
    case 'metrics':
      return touchpoint[lane.id];
    default:
      return touchpoint.laneTexts[lane.id] ?? '';
  }
}

const FIELDS: Partial<Record<KnownLane, string>> = { backstage: 'backstageProcess', waiting: 'waitingMinutes' };

function knownLane(id: KnownLane, backstage: boolean): MapLane {
  const drawing = id === 'channels' ? 'quiet' : id === 'department' || id === 'waiting' ? id : 'text';
  return { id, title: { known: id }, backstage, drawing, field: FIELDS[id] ?? id };
}

/** Lanes that hold something; empty ones would only push the rest out of sight. */
export function filledLanes(document: Pick<MapDocument, 'touchpoints' | 'lanes'>): MapLane[] {
  const own = inOrder(document.lanes).map(
    (lane): MapLane => ({
      id: lane.id,
      title: { own: lane.title },
      backstage: lane.backstage,
      drawing: 'text',
      field: `lane:${lane.id}`,
    }),
  );
  const touchpoints = Object.values(document.touchpoints);
  return [
    ...FRONT_LANES.map((id) => knownLane(id, false)),
    ...own.filter((lane) => !lane.backstage),
    ...BACK_LANES.map((id) => knownLane(id, true)),
    ...own.filter((lane) => lane.backstage),
  ].filter((lane) => touchpoints.some((touchpoint) => cellText(lane, touchpoint).trim() !== ''));
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
