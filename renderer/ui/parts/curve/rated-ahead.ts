import { create } from 'zustand';
import { type CurvePoint, type CurveSegment, monotoneCurve } from '../../../model/curve';
import type { Id } from '../../../model/primitives';
import { firstThat, type PersonaLine, type Range, segmentsIn } from './persona-line';

/** Ratings of one persona that its curve shows already, until the map has taken them. */
export interface RatedAhead {
  readonly personaId: Id;
  /** By the touchpoint's place in the journey, from 0; null where a rating is taken away. */
  readonly emotions: ReadonlyMap<number, number | null>;
}

export const useRatedAhead = create<{ readonly ahead: RatedAhead | null }>(() => ({ ahead: null }));

/** Two neighbours bend a segment on either side; one more, where a rating between them is taken away. */
const NEIGHBOURS = 3;

/** The segments in `range` of a line as they will be with these ratings: only the curve in sight is computed. */
export function segmentsAhead(line: PersonaLine, { emotions }: RatedAhead, range: Range): CurveSegment[] {
  // What leads through rolled-up stages, too, follows with the map.
  if (line.segments.length !== Math.max(0, line.points.length - 1)) return segmentsIn(line, range);
  const rated = [...emotions].flatMap(([x, y]): CurvePoint[] => (y === null ? [] : [{ x, y }]));
  // As many more as could be taken away.
  const kept = inSight<CurvePoint>(line.points, range, NEIGHBOURS + emotions.size).filter(({ x }) => !emotions.has(x));
  const points = [...kept, ...rated].sort((a, b) => a.x - b.x);
  return segmentsIn({ segments: monotoneCurve(inSight(points, range, NEIGHBOURS)) }, range);
}

/** The points of a range, and `more` of them on either side. */
function inSight<Point extends CurvePoint>(points: readonly Point[], { first, last }: Range, more: number): Point[] {
  const from = firstThat(points, ({ x }) => x >= first);
  const beyond = firstThat(points, ({ x }) => x > last);
  return points.slice(Math.max(0, from - more), beyond + more);
}
