import { memo } from 'react';
import { PersonaMarker } from '../PersonaMarker';
import { personaColour, personaDash } from '../persona-look';
import { useSlots } from '../use-slots';
import { type CurveScale, segmentPath } from './curve-scale';
import { type PersonaLine, pointsIn, type Range, segmentsIn } from './persona-line';

interface OtherLineProps {
  readonly line: PersonaLine;
  readonly scale: CurveScale;
  readonly range: Range;
  /** For each rating in range, how many marks of other lines already stand there: a text, so that equal ones are equal. */
  readonly ties: string;
  /** How far a tied marker steps aside. */
  readonly aside: number;
}

/** A persona out of focus: 2 px, own dash, hollow markers. */
export const OtherLine = memo(function OtherLine({ line, scale, range, ties, aside }: OtherLineProps) {
  const { look } = line.persona;
  const colour = personaColour(look);
  const steps = ties.split(' ').map(Number);
  const segments = useSlots(segmentsIn(line, range), ({ from }) => from.x);
  const points = useSlots(
    pointsIn(line, range).map((point, index) => ({ ...point, step: steps[index] ?? 0 })),
    ({ touchpointId }) => touchpointId,
  );
  return (
    <g>
      {segments.map(({ slot, item: segment }) => (
        <path
          key={slot}
          d={segmentPath(segment, scale)}
          fill="none"
          stroke={colour}
          {...(segment.bridge
            ? { strokeWidth: 1.25, strokeDasharray: '1.5 4' }
            : { strokeWidth: 2, strokeDasharray: personaDash(look) })}
        />
      ))}
      {points.map(({ slot, item: point }) => (
        <PersonaMarker
          key={slot}
          look={look}
          x={scale.xOf(point.x) + aside * point.step}
          y={scale.yOf(point.y)}
          hollow
        />
      ))}
    </g>
  );
});
