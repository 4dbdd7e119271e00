import type { PersonaCurve } from '../persona-curve';
import { personaMark } from './marks';
import { INK_3, personaLook } from './palette';
import { standApart } from './persona-rows';
import { Sketch } from './sketch';
import { coloured, TYPE } from './type-scale';

type LegendCurve = Pick<PersonaCurve, 'look' | 'name'>;

/** Personas are named in a legend unless each has a row of its own. */
export function curvesOfLegend<Curve extends LegendCurve>(curves: readonly Curve[]): readonly Curve[] {
  return standApart(curves) ? [] : curves;
}

const LEGEND_LINE = 23;
const LEGEND_GAP = 14;
export const LEGEND_ROW = 11.5;

/**
 * Personas with their line and marker, then remarks, from `x` on; continued on further rows where the width does
 * not hold them. Returns the height of the rows.
 */
export function drawLegend(
  sketch: Sketch,
  curves: readonly LegendCurve[],
  remarks: readonly string[],
  x: number,
  baseline: number,
  width = Number.POSITIVE_INFINITY,
): number {
  let left = x;
  let y = baseline;
  const place = (itemWidth: number) => {
    if (left > x && left + itemWidth > x + width) {
      left = x;
      y += LEGEND_ROW;
    }
  };
  curves.forEach((curve, index) => {
    place(legendItemWidth(sketch, curve));
    const { colour, dash } = personaLook(curve.look);
    const stroke = { colour, width: index === 0 ? 2.1 : 1.3, dash: dash.map((part) => part / 2) };
    sketch.line(left, y - 2.5, left + 18, y - 2.5, stroke);
    personaMark(sketch, curve.look, left + 9, y - 2.5, 2.8, true);
    const room = width - LEGEND_LINE;
    left +=
      LEGEND_LINE +
      sketch.text(sketch.typesetter.shortened(curve.name, room, TYPE.caption), left + LEGEND_LINE, y, TYPE.caption);
    left += LEGEND_GAP;
  });
  for (const remark of remarks) {
    if (remark === '') continue;
    place(sketch.typesetter.widthOf(remark, TYPE.caption));
    left += sketch.text(remark, left, y, coloured(TYPE.caption, INK_3)) + LEGEND_GAP;
  }
  return y - baseline + LEGEND_ROW;
}

function legendItemWidth(sketch: Sketch, { name }: LegendCurve): number {
  return LEGEND_LINE + sketch.typesetter.widthOf(name, TYPE.caption);
}

/** Width of the legend on one row. */
export function legendWidth(sketch: Sketch, curves: readonly LegendCurve[], remarks: readonly string[]): number {
  const widths = [
    ...curves.map((curve) => legendItemWidth(sketch, curve)),
    ...remarks.filter((remark) => remark !== '').map((remark) => sketch.typesetter.widthOf(remark, TYPE.caption)),
  ];
  return Math.max(0, widths.reduce((sum, width) => sum + width + LEGEND_GAP, 0) - LEGEND_GAP);
}

/** Rows the legend needs in a width, without drawing it. */
export function legendHeight(
  sketch: Sketch,
  curves: readonly LegendCurve[],
  remarks: readonly string[],
  width: number,
): number {
  return drawLegend(new Sketch(sketch.frame, sketch.typesetter), curves, remarks, 0, 0, width);
}
