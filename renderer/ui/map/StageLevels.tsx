import type { Id } from '../../model/primitives';
import type { CurveScale } from '../parts/curve/curve-scale';
import type { Range } from '../parts/curve/persona-line';
import { personaColour, personaDash } from '../parts/persona-look';
import type { ShownLine } from './shown-lines';

interface StageLevelsProps {
  readonly lines: readonly ShownLine[];
  readonly focusId: Id | undefined;
  readonly scale: CurveScale;
  /** What is drawn, as indices of the journey. */
  readonly range: Range;
  readonly column: number;
}

/** Half of a tick at the worst and the best of a rolled-up stage, px. */
const TICK = 4;

/**
 * Rolled-up stages on the curves: each persona's balance as a level, no face, because nobody rated it; behind that of
 * the persona in focus the span from worst to best.
 */
export function StageLevels({ lines, focusId, scale, range, column }: StageLevelsProps) {
  const half = Math.round(column * 0.34);
  return lines.toReversed().map(({ persona, levels }) => {
    const focused = persona.id === focusId;
    return levels
      .filter(({ x }) => x >= range.first && x <= range.last)
      .map((level) => {
        const x = scale.xOf(level.x);
        const y = scale.yOf(level.y);
        const top = scale.yOf(level.highest);
        const bottom = scale.yOf(level.lowest);
        return (
          <g key={`${persona.id} ${level.stageId}`} data-level={level.stageId} aria-hidden="true">
            {focused && (
              <path
                d={`M${x - TICK} ${top}H${x + TICK}M${x} ${top}V${bottom}M${x - TICK} ${bottom}H${x + TICK}`}
                fill="none"
                stroke="var(--tl-control)"
              />
            )}
            <path
              d={`M${x - half} ${y}H${x + half}`}
              stroke={personaColour(persona.look)}
              {...(focused
                ? { strokeWidth: 3.5, strokeLinecap: 'round' }
                : { strokeWidth: 2, strokeDasharray: personaDash(persona.look) })}
            />
          </g>
        );
      });
  });
}
