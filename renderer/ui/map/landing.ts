import type { Id } from '../../model/primitives';
import type { JourneyPlace } from '../../model/step-place';
import type { MapColumns, StageSpan } from './map-columns';

/** Where something would land that is dragged over the map. All columns are those on screen, counted from 0. */
export type Landing =
  | ({
      readonly what: 'touchpoints';
      /** The line ahead of this column; null where the whole column takes what is dragged. */
      readonly before: number | null;
      /** The column that takes it: an empty stage, or one that is rolled up. */
      readonly into: number | null;
      /** The line stands behind the last column of the stage. */
      readonly endsStage: boolean;
    } & JourneyPlace)
  | {
      readonly what: 'stage';
      /** Ahead of the one at this index among the other stages. */
      readonly index: number;
      readonly before: number;
    };

/**
 * Where touchpoints land that are let go at `x`, in columns from the left edge of the first. Left or right of the map
 * counts as its nearest column. null where they would not move, or the map has no column.
 */
export function touchpointLanding(
  { columns, stages }: MapColumns,
  moving: ReadonlySet<Id>,
  x: number,
): Extract<Landing, { what: 'touchpoints' }> | null {
  const at = Math.max(0, Math.min(columns.length - 1, Math.floor(x)));
  const column = columns[at];
  const span = column && stages.find(({ stage }) => stage.id === column.stage.id);
  if (!column || !span) return null;
  const isMoving = ({ touchpoint }: StageSpan['touchpoints'][number]) => moving.has(touchpoint.id);
  const others = span.touchpoints.filter((entry) => !isMoving(entry));
  const stageId = span.stage.id;
  if (column.kind !== 'touchpoint') {
    if (staysThere(span, moving, others.length)) return null;
    return { what: 'touchpoints', stageId, index: others.length, before: null, into: at, endsStage: false };
  }
  const behind = x - at >= 0.5;
  const target = span.touchpoints.indexOf(column.entry);
  const ahead = span.touchpoints.slice(0, behind ? target + 1 : target);
  const index = ahead.filter((entry) => !isMoving(entry)).length;
  if (staysThere(span, moving, index)) return null;
  const before = behind ? at + 1 : at;
  return { what: 'touchpoints', stageId, index, before, into: null, endsStage: before === span.start + span.count };
}

/** Where a stage lands that is let go at `x`, in columns. null where it would not move. */
export function stageLanding(
  { stages }: MapColumns,
  ordered: readonly Id[],
  stageId: Id,
  x: number,
): Extract<Landing, { what: 'stage' }> | null {
  const under = stages.findLast(({ start }) => start <= x) ?? stages[0];
  if (!under) return null;
  const behind = x >= under.start + under.count / 2;
  // A filter may leave stages out of sight: the place is one among all of them.
  const others = ordered.filter((id) => id !== stageId);
  if (under.stage.id === stageId) return null;
  const index = others.indexOf(under.stage.id) + (behind ? 1 : 0);
  if (ordered.indexOf(stageId) === index) return null;
  return { what: 'stage', index, before: under.start + (behind ? under.count : 0) };
}

/** Whether those that move are one after the other in the stage already, ahead of its `index`th other one. */
function staysThere({ touchpoints }: StageSpan, moving: ReadonlySet<Id>, index: number): boolean {
  const there = touchpoints.slice(index, index + moving.size);
  return there.length === moving.size && there.every(({ touchpoint }) => moving.has(touchpoint.id));
}
