import type { Journey } from './journey';
import type { Id } from './primitives';

/** A place for touchpoints: ahead of the one at `index` among the stage's others, those that move left out. */
export interface JourneyPlace {
  readonly stageId: Id;
  readonly index: number;
}

/**
 * Where touchpoints go that are moved one place along the journey: past one neighbour of their stage, or over its
 * edge into the next. null at the end of the journey, and where none of them is in it.
 */
export function placeOneOn({ stages }: Journey, ids: ReadonlySet<Id>, by: 1 | -1): JourneyPlace | null {
  const inWay = by === 1 ? stages : stages.toReversed();
  const outermost = inWay.findLastIndex(({ touchpoints }) =>
    touchpoints.some(({ touchpoint }) => ids.has(touchpoint.id)),
  );
  const home = inWay[outermost];
  if (!home) return null;
  const all = home.touchpoints.map(({ touchpoint }) => touchpoint.id);
  const own = all.filter((id) => ids.has(id));
  const others = all.filter((id) => !ids.has(id));
  const edge = by === 1 ? all.lastIndexOf(own.at(-1) ?? '') : all.indexOf(own[0] ?? '');
  const neighbour = all[edge + by];
  if (neighbour !== undefined) {
    const at = others.indexOf(neighbour);
    return { stageId: home.stage.id, index: by === 1 ? at + 1 : at };
  }
  return besides(inWay[outermost + 1], ids, by);
}

/** Where touchpoints go that are moved to the stage before or behind the outermost of theirs: to its near end. */
export function placeInNextStage({ stages }: Journey, ids: ReadonlySet<Id>, by: 1 | -1): JourneyPlace | null {
  const inWay = by === 1 ? stages : stages.toReversed();
  const outermost = inWay.findLastIndex(({ touchpoints }) =>
    touchpoints.some(({ touchpoint }) => ids.has(touchpoint.id)),
  );
  return outermost < 0 ? null : besides(inWay[outermost + 1], ids, by);
}

function besides(next: Journey['stages'][number] | undefined, ids: ReadonlySet<Id>, by: 1 | -1): JourneyPlace | null {
  if (!next) return null;
  const others = next.touchpoints.filter(({ touchpoint }) => !ids.has(touchpoint.id)).length;
  return { stageId: next.stage.id, index: by === 1 ? 0 : others };
}
