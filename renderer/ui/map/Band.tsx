import { memo } from 'react';
import type { Id } from '../../model/primitives';
import { CurveGrid } from '../parts/curve/CurveAxis';
import { CurveLines } from '../parts/curve/CurveLines';
import type { CurveScale } from '../parts/curve/curve-scale';
import { MOMENT_LOOKS, type MomentRing } from '../parts/curve/moment-rings';
import { pointsIn, type Range } from '../parts/curve/persona-line';
import { useSlots } from '../parts/use-slots';
import type { DrawnColumns } from './drawn-columns';
import { LineEnds } from './LineEnds';
import type { StageSpan } from './map-columns';
import type { ShownLine } from './shown-lines';
import { StageLevels } from './StageLevels';

export interface BandProps {
  readonly lines: readonly ShownLine[];
  readonly focusId: Id | undefined;
  readonly scale: CurveScale;
  /** Columns that are drawn, and the journey's indices among them. */
  readonly view: DrawnColumns;
  readonly range: Range;
  readonly rings: ReadonlyMap<Id, MomentRing>;
  readonly stages: readonly StageSpan[];
  readonly column: number;
  /** Of all columns, with room behind the last one for the lines' names. */
  readonly width: number;
  readonly height: number;
  /** Selected column; −1 for none. */
  readonly selected: number;
  /** 1 for 100 %. */
  readonly zoom: number;
}

/** px at 100 %, and how far it goes along with the zoom: a face must be read, and leave the curve in sight. */
const FACE = 22;
const SMALLEST = 0.64;
const LARGEST = 1.5;

/** The emotion curve across the map: the loudest thing on the page. */
export const Band = memo(function Band(props: BandProps) {
  const { lines, focusId, scale, view, range, rings, column, height, selected } = props;
  const face = Math.round(FACE * Math.max(SMALLEST, Math.min(LARGEST, props.zoom)));
  const focused = lines[0]?.persona.id === focusId ? lines[0] : undefined;
  return (
    <svg width={1} height={height} aria-hidden="true" style={{ display: 'block', overflow: 'visible' }}>
      <CurveGrid scale={scale} left={0} right={props.width} />
      {props.stages.map(({ stage, start }) =>
        start === 0 || start < view.first || start > view.last + 1 ? null : (
          <path key={stage.id} d={`M${start * column + 0.5} 0V${height}`} stroke="var(--tl-hairline-2)" />
        ),
      )}
      {selected >= 0 && (
        <path d={`M${selected * column} 1h${column - 1}`} stroke="var(--tl-accent-text)" strokeWidth="2" />
      )}
      <CurveLines lines={lines} focusId={focusId} scale={scale} range={range} faceSize={face} rings={rings}>
        {focused && <Stems line={focused} scale={scale} range={range} rings={rings} height={height} />}
      </CurveLines>
      <StageLevels lines={lines} focusId={focusId} scale={scale} range={range} column={column} />
      <LineEnds lines={lines} focusId={focusId} scale={scale} range={range} faceSize={face} />
    </svg>
  );
});

interface StemsProps extends Pick<BandProps, 'scale' | 'range' | 'rings' | 'height'> {
  readonly line: ShownLine;
}

/** From each rating down to its column. */
function Stems({ line, scale, range, rings, height }: StemsProps) {
  const points = useSlots(pointsIn(line, range), ({ touchpointId }) => touchpointId);
  return points.map(({ slot, item: point }) => {
    const ring = rings.get(point.touchpointId);
    const accepted = ring && !ring.suggested;
    return (
      <path
        key={slot}
        d={`M${scale.xOf(point.x)} ${scale.yOf(point.y)}V${height}`}
        {...(accepted
          ? { stroke: MOMENT_LOOKS[ring.kind].mark, strokeWidth: 2 }
          : { stroke: 'var(--tl-hairline-2)', strokeDasharray: '1 3' })}
      />
    );
  });
}
