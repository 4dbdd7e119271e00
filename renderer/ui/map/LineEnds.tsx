import type { Id } from '../../model/primitives';
import type { CurveScale } from '../parts/curve/curve-scale';
import type { PersonaLine, Range } from '../parts/curve/persona-line';
import { PersonaMarker } from '../parts/PersonaMarker';
import { personaColour } from '../parts/persona-look';
import { widthOf } from './text-size';

interface LineEndsProps {
  readonly lines: readonly PersonaLine[];
  readonly focusId: Id | undefined;
  readonly scale: CurveScale;
  readonly range: Range;
  /** From the last rating to the marker, clear of its face. */
  readonly after: number;
}

const NAME_HEIGHT = 18;
/** From the middle of the marker to the name, px. */
const NAME_GAP = 10;

/** Each line's end carries its marker and its persona's name. */
export function LineEnds({ lines, focusId, scale, range, after }: LineEndsProps) {
  const taken: { left: number; right: number; y: number }[] = [];
  return lines.map((line) => {
    // A rolled-up stage is where a line can end, too.
    const last = line.segments.at(-1)?.to ?? line.points.at(-1);
    if (!last || last.x < range.first || last.x > range.last) return null;
    const x = scale.xOf(last.x) + after;
    let y = scale.yOf(last.y);
    const right = x + NAME_GAP + widthOf(line.persona.name, 'mark');
    // Towards zero, where the band has room.
    const away = y > scale.yOf(0) ? -NAME_HEIGHT : NAME_HEIGHT;
    while (taken.some((other) => x < other.right && right > other.left && Math.abs(other.y - y) < NAME_HEIGHT))
      y += away;
    taken.push({ left: x - NAME_GAP, right, y });
    const { persona } = line;
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
          {persona.name}
        </text>
      </g>
    );
  });
}
