import type { PersonaCurve } from '../persona-curve';
import { personaMark } from './marks';
import { balanceTextColour, HAIRLINE } from './palette';
import type { Sketch } from './sketch';
import { coloured, TYPE } from './type-scale';

/** More curves than these on one axis cannot be told apart: each persona then has a row of its own. */
export const MOST_TOGETHER = 3;
/** Lower than this a curve says nothing any more. */
export const LEAST_ROW = 20;
/** From this height on the ends of the scale are drawn in each row. */
const ROW_WITH_LINES = 34;
/** From −2 to +2 are four steps; the rest keeps the rows apart. */
const STEPS_IN_ROW = 5;

export function standApart({ length }: readonly unknown[]): boolean {
  return length > MOST_TOGETHER;
}

/** Where rows lie on the page: their names in `labelWidth` from `labelLeft` on, the curves in `width` from `left` on. */
export interface RowsPlace {
  readonly labelLeft: number;
  readonly labelWidth: number;
  /** Right edge of the ends of the scale. */
  readonly scaleRight: number;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly minus: string;
  /** The balance stands behind the name where it is told nowhere near. */
  readonly balances: boolean;
}

/** One curve for each persona, one below the other on the same axis and the same scale, named at its row. */
export function personaRows(
  sketch: Sketch,
  curves: readonly PersonaCurve[],
  place: RowsPlace,
  draw: (curve: PersonaCurve, yOf: (emotion: number) => number, bottom: number, index: number) => void,
): void {
  const { left, width, top, scaleRight } = place;
  const row = place.height / Math.max(1, curves.length);
  const step = row / STEPS_IN_ROW;
  curves.forEach((curve, index) => {
    const middle = top + row * (index + 0.5);
    const yOf = (emotion: number) => middle - step * emotion;
    // Lines of lower rows would stand so close to each other that they look like one drawing.
    if (index === 0 || row >= ROW_WITH_LINES)
      for (const emotion of [2, -2]) sketch.rule(left, yOf(emotion), width, HAIRLINE);
    if (index === 0) {
      sketch.text('+2', scaleRight, yOf(2) + 2.3, TYPE.tick, 'right');
      sketch.text(`${place.minus}2`, scaleRight, yOf(-2) + 2.3, TYPE.tick, 'right');
    }
    drawName(sketch, curve, place, middle, row);
    draw(curve, yOf, top + row * (index + 1), index);
  });
}

const MARK_ROOM = 10;
const BALANCE_GAP = 4;
const NAME = { ...TYPE.captionInk, lead: 9 };

/** As many lines of the name as the row holds; the persona's own page has it whole. */
function drawName(sketch: Sketch, curve: PersonaCurve, place: RowsPlace, middle: number, row: number): void {
  const { labelLeft, labelWidth } = place;
  const { typesetter } = sketch;
  personaMark(sketch, curve.look, labelLeft + 3, middle, 2.6);
  const figure = coloured(TYPE.captionBold, balanceTextColour(curve.balance));
  const figureWidth = place.balances
    ? BALANCE_GAP + sketch.text(curve.figure, labelLeft + labelWidth, middle + 2.6, figure, 'right')
    : 0;
  const room = labelWidth - MARK_ROOM - figureWidth;
  const style = typesetter.fitted(curve.name, room, NAME);
  const most = Math.max(1, Math.min(3, Math.floor((row - 1) / NAME.lead)));
  const lines = typesetter.clamped(curve.name, room, style, most);
  sketch.lines(lines, labelLeft + MARK_ROOM, middle - (lines.length * style.lead) / 2, style);
}
