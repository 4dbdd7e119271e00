import type { Id } from '../../model/primitives';
import type { MapLane } from './map-lanes';

/** Above or below a lane. */
export type LaneEdge = 'top' | 'bottom';

/** Only the consultant's own lanes may stand on either side of the line of visibility. */
export function isOwn(lane: MapLane): boolean {
  return 'own' in lane.title;
}

/** Whether a lane may be put beside another. */
export function mayStandBeside(lane: MapLane, other: MapLane): boolean {
  return isOwn(lane) || lane.backstage === other.backstage;
}

/** All lanes with the one of `id` put above or below the one of `besideId`; null where it stays or may not stand. */
export function laneBeside(lanes: readonly MapLane[], id: Id, besideId: Id, edge: LaneEdge): MapLane[] | null {
  const lane = lanes.find((each) => each.id === id);
  const beside = lanes.find((each) => each.id === besideId);
  if (!lane || !beside || lane === beside || !mayStandBeside(lane, beside)) return null;
  const moved = { ...lane, backstage: beside.backstage, arranged: true };
  const others = lanes.filter((each) => each !== lane);
  const at = others.indexOf(beside) + (edge === 'bottom' ? 1 : 0);
  const next = [...others.slice(0, at), moved, ...others.slice(at)];
  const stays = moved.backstage === lane.backstage && next.every((each, at) => each.id === lanes[at]?.id);
  return stays ? null : next;
}

/**
 * All lanes with one moved past the next one that is shown. One of the consultant's own steps across the line of
 * visibility. null where there is no way on.
 */
export function laneMoved(lanes: readonly MapLane[], id: Id, by: 1 | -1): MapLane[] | null {
  const lane = lanes.find((each) => each.id === id);
  if (!lane) return null;
  const inSight = lanes.filter((each) => each === lane || !each.hidden);
  const next = inSight[inSight.indexOf(lane) + by];
  if (next?.backstage === lane.backstage) return laneBeside(lanes, id, next.id, by > 0 ? 'bottom' : 'top');
  return lane.backstage === by > 0 ? null : laneAcross(lanes, id);
}

/** All lanes with one of the consultant's own put across the line of visibility, next to it; null for any other. */
export function laneAcross(lanes: readonly MapLane[], id: Id): MapLane[] | null {
  const lane = lanes.find((each) => each.id === id);
  if (!lane || !isOwn(lane)) return null;
  const across = { ...lane, backstage: !lane.backstage, arranged: true };
  const others = lanes.filter((each) => each !== lane);
  const line = others.findIndex(({ backstage }) => backstage);
  const at = line < 0 ? others.length : line;
  return [...others.slice(0, at), across, ...others.slice(at)];
}
