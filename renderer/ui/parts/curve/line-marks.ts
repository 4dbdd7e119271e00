import type { Id } from '../../../model/primitives';
import type { CurveScale } from './curve-scale';
import { emotionsById, type PersonaLine, pointsIn, type Range, tiesBefore } from './persona-line';
import type { Mark } from './spread-label';

/** From the edge of a face to the marker moved aside of it, clear of a ring. */
const BESIDE_FACE = 8;
/** Half of a marker with its line. */
const MARKER = 6;

/** How far a marker steps aside for each mark that already stands where it would, px. */
export function stepAside(faceSize: number): number {
  return faceSize / 2 + BESIDE_FACE;
}

/** For each line and each of its ratings in range, how many marks of the lines ahead already stand there. */
export function tiesOf(lines: readonly PersonaLine[], range: Range): number[][] {
  const emotions = lines.map((line) => emotionsById(line, range));
  return lines.map((line, index) => pointsIn(line, range).map((point) => tiesBefore(point, emotions.slice(0, index))));
}

interface Drawing {
  readonly focusId: Id | undefined;
  readonly scale: CurveScale;
  readonly range: Range;
  readonly faceSize: number;
}

/** Where the markers of the lines out of focus stand. `ties` from `tiesOf`. */
export function markersOf(
  lines: readonly PersonaLine[],
  ties: readonly (readonly number[])[],
  { focusId, scale, range, faceSize }: Drawing,
): Mark[] {
  return lines.flatMap((line, index) =>
    line.persona.id === focusId
      ? []
      : pointsIn(line, range).map((point, at) => ({
          x: scale.xOf(point.x) + stepAside(faceSize) * (ties[index]?.[at] ?? 0),
          y: scale.yOf(point.y),
          radius: MARKER,
        })),
  );
}

/** Where the faces of the line in focus stand. */
export function facesOf(line: PersonaLine, { scale, range, faceSize }: Drawing): Mark[] {
  return pointsIn(line, range).map((point) => ({
    x: scale.xOf(point.x),
    y: scale.yOf(point.y),
    radius: faceSize / 2,
  }));
}
