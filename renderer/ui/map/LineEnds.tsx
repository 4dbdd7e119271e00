import { leftOff } from '../../model/cut-text';
import type { Id } from '../../model/primitives';
import type { CurveScale } from '../parts/curve/curve-scale';
import { facesOf, markersOf, tiesOf } from '../parts/curve/line-marks';
import type { PersonaLine, Range } from '../parts/curve/persona-line';
import { type Box, boxOf, overlap } from '../parts/curve/spread-label';
import { PersonaMarker } from '../parts/PersonaMarker';
import { personaColour } from '../parts/persona-look';
import { useNameOf } from '../parts/use-name-of';
import { widthOf } from './text-size';
import { useFontChanges } from './use-font-changes';

interface LineEndsProps {
  readonly lines: readonly PersonaLine[];
  readonly focusId: Id | undefined;
  readonly scale: CurveScale;
  readonly range: Range;
  readonly faceSize: number;
  /** A longer name ends in an ellipsis, px. */
  readonly widest?: number;
}

/** Clear of a face and of one marker that stepped aside of it, px. */
const BESIDE_TIES = 26;
const NAME_HEIGHT = 16;
/** From one height that is tried for a name to the next, px. */
const STEP = 6;
/** What a ring adds to a face, px. */
const RING = 4;
const WIDEST_FACE = 20;
/** From the middle of the marker to the name, px. */
const NAME_GAP = 10;
/** Beyond the lowest and the highest rating the band has room for half a line. */
const BEYOND = 0.2;

/** What the ends of these lines take behind the middle of the last column, px, at most; and of that the names. */
export function roomOfEnds(names: readonly string[], most: number): { readonly room: number; readonly widest: number } {
  const around = WIDEST_FACE / 2 + BESIDE_TIES + NAME_GAP;
  const widest = Math.min(most - around, Math.max(0, ...names.map((name) => widthOf(name, 'mark'))) + 1);
  return { room: around + widest, widest };
}

/** Each line's end carries its marker and its persona's name, as near to it as they cover no other mark. */
export function LineEnds({ lines, focusId, scale, range, faceSize, widest = Infinity }: LineEndsProps) {
  useFontChanges();
  const nameOf = useNameOf();
  const ends = lines.flatMap((line) => {
    // A rolled-up stage is where a line can end, too.
    const last = line.segments.at(-1)?.to ?? line.points.at(-1);
    return last && last.x >= range.first && last.x <= range.last ? [{ line, last }] : [];
  });
  if (ends.length === 0) return null;
  const drawing = { focusId, scale, range, faceSize };
  const marks = [
    ...markersOf(lines, tiesOf(lines, range), drawing),
    ...lines
      .flatMap((line) => (line.persona.id === focusId ? facesOf(line, drawing) : []))
      .map((face) => ({ ...face, radius: face.radius + RING })),
  ].map(boxOf);
  const taken: Box[] = [];
  return ends.map(({ line: { persona }, last }) => {
    const x = scale.xOf(last.x) + faceSize / 2 + BESIDE_TIES;
    const end = scale.yOf(last.y);
    const name = within(nameOf(persona), widest);
    const right = x + NAME_GAP + widthOf(name, 'mark');
    const y = placeOf({ left: x - NAME_GAP, right }, heightsFrom(end, scale), marks, taken) ?? end;
    taken.push(boxAt(y, { left: x - NAME_GAP, right }));
    return (
      <g key={persona.id} aria-hidden="true">
        <PersonaMarker look={persona.look} x={x} y={y} />
        <text
          x={x + NAME_GAP}
          y={y + 4}
          fontSize="12"
          fontWeight={persona.id === focusId ? 600 : 500}
          fill={personaColour(persona.look)}
          stroke="var(--tl-paper)"
          strokeWidth="3"
          paintOrder="stroke"
        >
          {name}
        </text>
      </g>
    );
  });
}

/** A name that is no wider, px. */
function within(name: string, widest: number): string {
  if (widthOf(name, 'mark') <= widest) return name;
  const letters = [...name];
  while (letters.length > 1 && widthOf(leftOff(letters.join('')), 'mark') > widest) letters.pop();
  return leftOff(letters.join(''));
}

type Across = Pick<Box, 'left' | 'right'>;

function boxAt(y: number, { left, right }: Across): Box {
  return { left, right, top: y - NAME_HEIGHT / 2, bottom: y + NAME_HEIGHT / 2 };
}

/** The first height at which a name covers no other name and the fewest marks; undefined where all would cover one. */
function placeOf(
  across: Across,
  heights: readonly number[],
  marks: readonly Box[],
  names: readonly Box[],
): number | undefined {
  const near = marks.filter(({ left, right }) => left < across.right && right > across.left);
  let best: { readonly y: number; readonly covered: number } | undefined;
  for (const y of heights) {
    const box = boxAt(y, across);
    if (names.some((name) => overlap(box, name))) continue;
    const covered = near.filter((mark) => overlap(box, mark)).length;
    if (covered < (best?.covered ?? Infinity)) best = { y, covered };
    if (covered === 0) break;
  }
  return best?.y;
}

/** Where a name can stand, from the end of its line on: first towards zero, where the band has room. */
function heightsFrom(end: number, { yOf }: CurveScale): number[] {
  const towardsZero = end > yOf(0) ? -1 : 1;
  const steps = Math.ceil((yOf(-2) - yOf(2)) / STEP);
  const heights = [end];
  for (let step = 1; step <= steps; step++)
    heights.push(end + step * towardsZero * STEP, end - step * towardsZero * STEP);
  return heights.filter((y) => y >= yOf(2 + BEYOND) && y <= yOf(-2 - BEYOND));
}
