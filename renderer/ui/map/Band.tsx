import { memo } from 'react';
import type { Id } from '../../model/primitives';
import { CurveGrid } from '../parts/curve/CurveAxis';
import { CurveLines } from '../parts/curve/CurveLines';
import type { CurveScale } from '../parts/curve/curve-scale';
import { MOMENT_LOOKS, type MomentRing } from '../parts/curve/moment-rings';
import { type PersonaLine, pointsIn, type Range } from '../parts/curve/persona-line';
import { LineEnds } from './LineEnds';
import type { StageSpan } from './map-columns';

interface BandProps {
  readonly lines: readonly PersonaLine[];
  readonly focusId: Id | undefined;
  readonly scale: CurveScale;
  readonly range: Range;
  readonly rings: ReadonlyMap<Id, MomentRing>;
  readonly stages: readonly StageSpan[];
  readonly column: number;
  /** Columns of the journey, and the room behind them for the lines' names. */
  readonly columns: number;
  readonly end: number;
  readonly height: number;
  /** Selected column; −1 for none. */
  readonly selected: number;
  readonly label: string;
}

const FACE = 22;

/** The emotion curve across the map: the loudest thing on the page. */
export const Band = memo(function Band(props: BandProps) {
  const { lines, focusId, scale, range, rings, column, columns, height, selected } = props;
  const focused = lines[0]?.persona.id === focusId ? lines[0] : undefined;
  const right = columns * column;
  return (
    <svg width={right + props.end} height={height} role="img" aria-label={props.label} style={{ display: 'block' }}>
      <CurveGrid scale={scale} left={0} right={right + props.end} />
      {props.stages.map(({ stage, start }) =>
        start === 0 ? null : (
          <path key={stage.id} d={`M${start * column + 0.5} 0V${height}`} stroke="var(--tl-hairline-2)" />
        ),
      )}
      {selected >= 0 && (
        <path d={`M${selected * column} 1h${column - 1}`} stroke="var(--tl-accent-text)" strokeWidth="2" />
      )}
      <CurveLines lines={lines} focusId={focusId} scale={scale} range={range} faceSize={FACE} rings={rings}>
        {focused &&
          pointsIn(focused, range).map((point) => {
            const ring = rings.get(point.touchpointId);
            const accepted = ring && !ring.suggested;
            return (
              <path
                key={point.touchpointId}
                d={`M${scale.xOf(point.x)} ${scale.yOf(point.y)}V${height}`}
                {...(accepted
                  ? { stroke: MOMENT_LOOKS[ring.kind].mark, strokeWidth: 2 }
                  : { stroke: 'var(--tl-hairline-2)', strokeDasharray: '1 3' })}
              />
            );
          })}
      </CurveLines>
      <LineEnds lines={lines} focusId={focusId} scale={scale} range={range} after={FACE / 2 + 12} />
    </svg>
  );
});
