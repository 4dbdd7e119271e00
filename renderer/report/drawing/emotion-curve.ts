import { cutCurve, type CurveSegment, monotoneCurve } from '../../model/curve';
import type { PersonaCurve } from '../persona-curve';
import { INK_3, PAIN_AREA, personaLook, STRENGTH_AREA } from './palette';
import { personaMark } from './marks';
import { type Colour, type PathStep, rectanglePath } from './shapes';
import type { Sketch } from './sketch';

/** Where touchpoint positions (0, 1, 2 …) and emotions (−2 … +2) lie on the page. */
export interface CurvePlace {
  xOf(position: number): number;
  yOf(emotion: number): number;
  /** The part of the journey shown, in positions. */
  readonly from: number;
  readonly to: number;
}

const LEAD_WIDTH = 2.1;
const OTHER_WIDTH = 1.3;
/** Over the gap of an unrated touchpoint: fine dots. */
const BRIDGE_DASH = [0, 2.4];

export interface CurveStyle {
  readonly leadWidth?: number;
  readonly otherWidth?: number;
  /** Marks of the rated touchpoints grow with importance; null draws none. */
  readonly mark: ((importance: number, lead: boolean) => number) | null;
}

/** The emotion curves of the personas, the first one as the lead: bold, with the area to zero washed. */
export function emotionCurves(
  sketch: Sketch,
  curves: readonly PersonaCurve[],
  place: CurvePlace,
  { leadWidth = LEAD_WIDTH, otherWidth = OTHER_WIDTH, mark }: CurveStyle,
): void {
  const pieces = curves.map((curve) => cutCurve(monotoneCurve(curve.points), place.from, place.to));
  const [lead] = pieces;
  if (lead) areasToZero(sketch, lead, place, { above: STRENGTH_AREA, below: PAIN_AREA });
  sketch.line(place.xOf(place.from), place.yOf(0), place.xOf(place.to), place.yOf(0), ZERO_LINE);
  // The lead is drawn last, above the others.
  for (let index = curves.length - 1; index >= 0; index--) {
    const curve = curves[index] as PersonaCurve;
    const { colour, dash } = personaLook(curve.look);
    curveLine(sketch, pieces[index] ?? [], place, colour, index === 0 ? leadWidth : otherWidth, dash);
  }
  if (!mark) return;
  for (let index = curves.length - 1; index >= 0; index--) {
    const curve = curves[index] as PersonaCurve;
    for (const point of curve.points) {
      if (point.x < place.from || point.x > place.to) continue;
      const radius = mark(point.importance, index === 0);
      personaMark(sketch, curve.look, place.xOf(point.x), place.yOf(point.y), radius, true);
    }
  }
}

const ZERO_LINE = { colour: INK_3, width: 0.6 };

/** The line itself; bridges over unrated touchpoints are dotted. */
export function curveLine(
  sketch: Sketch,
  segments: readonly CurveSegment[],
  place: CurvePlace,
  colour: Colour,
  width: number,
  dash: readonly number[] = [],
): void {
  for (const stretch of stretchesOf(segments)) {
    const bridge = stretch[0]?.bridge ?? false;
    sketch.path(curvePath(stretch, place), null, {
      colour,
      width: bridge ? width * 0.6 : width,
      dash: bridge ? BRIDGE_DASH : dash,
      round: bridge,
    });
  }
}

/** Washes the area between curve and zero, above and below in their colours. */
export function areasToZero(
  sketch: Sketch,
  segments: readonly CurveSegment[],
  place: CurvePlace,
  colours: { readonly above: Colour; readonly below: Colour },
): void {
  const left = place.xOf(place.from) - 2;
  const width = place.xOf(place.to) + 2 - left;
  const [top, zero, bottom] = [place.yOf(2.6), place.yOf(0), place.yOf(-2.6)];
  const areas = stretchesOf(segments)
    .filter((stretch) => stretch[0]?.bridge === false)
    .map((stretch): PathStep[] => {
      const first = stretch[0] as CurveSegment;
      const last = stretch.at(-1) as CurveSegment;
      const [, ...rest] = curvePath(stretch, place);
      return [
        ['move', place.xOf(first.from.x), zero],
        ['line', place.xOf(first.from.x), place.yOf(first.from.y)],
        ...rest,
        ['line', place.xOf(last.to.x), zero],
        ['close'],
      ];
    });
  if (areas.length === 0) return;
  sketch.clipped(rectanglePath(left, top, width, zero - top), (inside) => {
    for (const area of areas) inside.path(area, colours.above);
  });
  sketch.clipped(rectanglePath(left, zero, width, bottom - zero), (inside) => {
    for (const area of areas) inside.path(area, colours.below);
  });
}

/** Neighbouring segments of one kind, so that each is drawn as one path. */
function stretchesOf(segments: readonly CurveSegment[]): CurveSegment[][] {
  const stretches: CurveSegment[][] = [];
  for (const segment of segments) {
    const last = stretches.at(-1);
    if (last && last[0]?.bridge === segment.bridge) last.push(segment);
    else stretches.push([segment]);
  }
  return stretches;
}

function curvePath(segments: readonly CurveSegment[], place: CurvePlace): PathStep[] {
  const [first] = segments;
  if (!first) return [];
  return [
    ['move', place.xOf(first.from.x), place.yOf(first.from.y)],
    ...segments.map(
      ({ control1, control2, to }): PathStep => [
        'curve',
        place.xOf(control1.x),
        place.yOf(control1.y),
        place.xOf(control2.x),
        place.yOf(control2.y),
        place.xOf(to.x),
        place.yOf(to.y),
      ],
    ),
  ];
}
