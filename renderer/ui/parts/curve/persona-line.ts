import { type CurvePoint, type CurveSegment, monotoneCurve } from '../../../model/curve';
import type { MapDocument } from '../../../model/document';
import { journeyOf, scoresAlong } from '../../../model/journey';
import type { Persona } from '../../../model/persona';
import type { Id } from '../../../model/primitives';
import type { Score } from '../../../model/score';
import { emotionOf } from '../../../model/scoring/emotion';

/** A rated touchpoint on the curve: `x` its index in the journey from 0, `y` its emotion. */
export interface LinePoint extends CurvePoint {
  readonly touchpointId: Id;
  readonly score: Score | undefined;
}

/** One persona's curve. Unrated touchpoints have no point: never zero, only a bridge across. */
export interface PersonaLine {
  readonly persona: Persona;
  readonly points: readonly LinePoint[];
  readonly segments: readonly CurveSegment[];
}

type Rated = Pick<MapDocument, 'scores' | 'stages' | 'touchpoints'>;

/**
 * A persona's curve over the whole journey. `before` itself where it would be drawn alike: a rating moves one persona's
 * curve, and the others are not computed and drawn again.
 */
export function personaLine(document: Rated, persona: Persona, before?: PersonaLine): PersonaLine {
  const points = pointsOf(document, persona);
  return before && before.persona === persona && samePoints(before.points, points)
    ? before
    : { persona, points, segments: monotoneCurve(points) };
}

function pointsOf(document: Rated, persona: Persona): readonly LinePoint[] {
  const points: LinePoint[] = [];
  const scores = scoresAlong(document, persona.id);
  for (const { touchpoint, number } of journeyOf(document).touchpoints) {
    const score = scores[number - 1];
    const emotion = emotionOf(score);
    if (emotion !== null) points.push({ x: number - 1, y: emotion, touchpointId: touchpoint.id, score });
  }
  return points;
}

function samePoints(a: readonly LinePoint[], b: readonly LinePoint[]): boolean {
  return (
    a.length === b.length &&
    a.every((point, index) => {
      const other = b[index];
      return point.touchpointId === other?.touchpointId && point.x === other.x && point.score === other.score;
    })
  );
}

/** A range of the journey, both ends included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

export function segmentsIn({ segments }: Pick<PersonaLine, 'segments'>, { first, last }: Range): CurveSegment[] {
  return between(
    segments,
    (segment) => segment.to.x >= first,
    (segment) => segment.from.x > last,
  );
}

export function pointsIn({ points }: PersonaLine, { first, last }: Range): LinePoint[] {
  return between(
    points,
    (point) => point.x >= first,
    (point) => point.x > last,
  );
}

/** The items from the first that begins the range to the one before the first beyond it. They stand in order. */
function between<Item>(
  items: readonly Item[],
  begins: (item: Item) => boolean,
  beyond: (item: Item) => boolean,
): Item[] {
  return items.slice(firstThat(items, begins), firstThat(items, beyond));
}

/** Index of the first item that `is`, found by halves: all before it are not, all behind it are. */
export function firstThat<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  let from = 0;
  let to = items.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (is(items[middle] as Item)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Emotions nearer to each other than this would draw their marks over each other. */
const TIE = 0.25;

/**
 * How many marks already stand where this one would: the lines ahead are drawn in place, later ones are moved
 * aside by that many steps.
 */
export function tiesBefore(point: LinePoint, linesAhead: readonly ReadonlyMap<Id, number>[]): number {
  return linesAhead.filter((line) => {
    const other = line.get(point.touchpointId);
    return other !== undefined && Math.abs(other - point.y) < TIE;
  }).length;
}

export function emotionsById(line: PersonaLine, range: Range): ReadonlyMap<Id, number> {
  return new Map(pointsIn(line, range).map((point) => [point.touchpointId, point.y]));
}
