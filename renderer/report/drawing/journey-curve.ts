import type { PersonaCurve } from '../persona-curve';
import { monotoneCurve } from '../../model/curve';
import { type CurvePlace, curveLine, emotionCurves } from './emotion-curve';
import { badge, badgeWidth, personaMark, solidBadge } from './marks';
import { HAIRLINE, INK_3, mix, PAIN, PAPER, personaLook, RULE, balanceTextColour, STRENGTH } from './palette';
import type { Colour } from './shapes';
import { Sketch } from './sketch';
import { spread } from './spread';
import { coloured, TYPE } from './type-scale';

export interface CurveStage {
  readonly name: string;
  readonly touchpoints: number;
  /** null when nothing in the stage is rated. */
  readonly balance: number | null;
  readonly figure: string;
}

/** A touchpoint named at its point of the curve. */
export interface CurveBadge {
  readonly number: number;
  readonly emotion: number;
  readonly feeling: 'pain' | 'strength';
}

/** The whole journey on one drawing: stage heads, axis, curves, badges. */
export interface JourneyCurve {
  readonly curves: readonly PersonaCurve[];
  /** Says which of many personas are drawn; empty where all are. */
  readonly selection: string;
  readonly stages: readonly CurveStage[];
  readonly touchpoints: number;
  readonly badges: readonly CurveBadge[];
}

export interface JourneyCurveLook {
  readonly accent: Colour;
  /** Room left of the drawing for the axis. */
  readonly axis: number;
  readonly minus: string;
}

/**
 * Above this many touchpoints single ratings run into each other: the lead persona's are then drawn faintly, and
 * the bold lines are the means of the stages.
 */
const MOST_DRAWN = 80;

export function showsMeans({ touchpoints }: Pick<JourneyCurve, 'touchpoints'>): boolean {
  return touchpoints > MOST_DRAWN;
}

/** The curves reduced to one point a stage, `x` counting stages: mean emotion, and mean importance for its mark. */
function stageMeans({ curves, stages }: JourneyCurve): PersonaCurve[] {
  return curves.map((curve) => {
    let start = 0;
    const points = stages.flatMap(({ touchpoints }, x) => {
      const [from, to] = [start, start + touchpoints];
      start = to;
      const rated = curve.points.filter((point) => point.x >= from && point.x < to);
      if (rated.length === 0) return [];
      const mean = (value: (point: (typeof rated)[number]) => number) =>
        rated.reduce((sum, point) => sum + value(point), 0) / rated.length;
      return [{ x, y: mean((point) => point.y), importance: mean((point) => point.importance) }];
    });
    return { ...curve, points };
  });
}

/** Where stages lie, counted from 0: each in the middle of its touchpoints. */
function placeOfStages({ stages }: JourneyCurve, place: CurvePlace): CurvePlace {
  let start = 0;
  const middles = stages.map(({ touchpoints }) => {
    start += touchpoints;
    return place.xOf(start - touchpoints / 2 - 0.5);
  });
  return {
    yOf: place.yOf,
    xOf(stage) {
      const below = Math.max(0, Math.min(stages.length - 2, Math.floor(stage)));
      const from = middles[below] ?? 0;
      return from + ((middles[below + 1] ?? from) - from) * (stage - below);
    },
    from: 0,
    to: stages.length - 1,
  };
}

function drawFaint(sketch: Sketch, { curves }: JourneyCurve, place: CurvePlace): void {
  const [lead] = curves;
  if (!lead) return;
  const colour = mix(personaLook(lead.look).colour, PAPER, 0.72);
  curveLine(sketch, monotoneCurve(lead.points), place, colour, 0.4);
}

const STAGE_HEADS = 33;
/** From −2 to +2 are four steps; the rest is air above and below, which badges at the extremes need some of. */
const STEPS_IN_HEIGHT = 4.75;
const AIR_FOR_BADGES = 19;

/** Draws the journey into the rectangle; returns where positions and emotions lie. */
export function drawJourneyCurve(
  sketch: Sketch,
  journey: JourneyCurve,
  x: number,
  top: number,
  width: number,
  height: number,
  { accent, axis, minus }: JourneyCurveLook,
): CurvePlace & { readonly left: number; readonly width: number } {
  const left = x + axis;
  const plotWidth = width - axis;
  const plotTop = top + STAGE_HEADS;
  const plotHeight = height - STAGE_HEADS;
  const column = plotWidth / Math.max(1, journey.touchpoints);
  const zero = plotTop + plotHeight / 2;
  const air = journey.badges.length > 0 ? AIR_FOR_BADGES : 0;
  const step = Math.min(plotHeight / STEPS_IN_HEIGHT, (plotHeight - 2 * air) / 4);
  const place: CurvePlace = {
    xOf: (position) => left + column * (position + 0.5),
    yOf: (emotion) => zero - step * emotion,
    from: -0.5,
    to: journey.touchpoints - 0.5,
  };
  for (const emotion of [2, 1, -1, -2]) sketch.rule(left, place.yOf(emotion), plotWidth, HAIRLINE);
  for (const [label, emotion] of [
    ['+2', 2],
    ['0', 0],
    [`${minus}2`, -2],
  ] as const)
    sketch.text(label, left - 6, place.yOf(emotion) + 2.3, TYPE.tick, 'right');
  drawStages(sketch, journey.stages, left, top, column, plotTop, plotHeight, accent);
  const mark = (importance: number, lead: boolean) => (lead ? 1.5 + 0.34 * importance : 1.2 + 0.27 * importance);
  if (showsMeans(journey)) {
    drawFaint(sketch, journey, place);
    sketch.line(left, place.yOf(0), left + plotWidth, place.yOf(0), { colour: INK_3, width: 0.6 });
    emotionCurves(sketch, stageMeans(journey), placeOfStages(journey, place), { mark });
  } else emotionCurves(sketch, journey.curves, place, { mark });
  drawBadges(sketch, journey.badges, place, left, left + plotWidth);
  return { ...place, left, width: plotWidth };
}

const BADGE = { radius: 6, away: 12.5, gap: 1 };

/** Above strengths and below pains. Those of one height move apart; a line leads from one that moved to its point. */
function drawBadges(
  sketch: Sketch,
  badges: readonly CurveBadge[],
  { xOf, yOf }: CurvePlace,
  from: number,
  to: number,
): void {
  const rows = new Map<string, CurveBadge[]>();
  for (const one of badges) {
    const row = `${one.feeling} ${one.emotion}`;
    rows.set(row, [...(rows.get(row) ?? []), one]);
  }
  for (const unsorted of rows.values()) {
    const row = unsorted.sort((a, b) => a.number - b.number);
    const intervals = row.map(({ number }) => ({ centre: xOf(number - 1), width: badgeWidth(number, BADGE.radius) }));
    const centres = spread(intervals, BADGE.gap, from, to);
    row.forEach(({ number, emotion, feeling }, index) => {
      const [x, centre] = [xOf(number - 1), centres[index] ?? 0];
      const [colour, away] = feeling === 'strength' ? [STRENGTH, -BADGE.away] : [PAIN, BADGE.away];
      const y = yOf(emotion);
      if (Math.abs(centre - x) > 1) sketch.line(x, y + away / 4, centre, y + away, { colour, width: 0.6 });
      badge(sketch, number, centre, y + away, solidBadge(colour), BADGE.radius);
    });
  }
}

function drawStages(
  sketch: Sketch,
  stages: readonly CurveStage[],
  left: number,
  top: number,
  column: number,
  plotTop: number,
  plotHeight: number,
  accent: Colour,
): void {
  let start = 0;
  for (const stage of stages) {
    const stageLeft = left + column * start;
    const width = column * stage.touchpoints;
    if (start > 0 && stage.touchpoints > 0)
      sketch.line(stageLeft, plotTop, stageLeft, plotTop + plotHeight, { colour: RULE, width: 0.5, dash: [1.5, 2] });
    start += stage.touchpoints;
    if (width < 4) continue;
    sketch.rectangle(stageLeft + 0.75, top, width - 1.5, 1.8, accent);
    const figure = coloured(TYPE.tableBold, balanceTextColour(stage.balance));
    const nameLines = drawStageName(sketch, stage.name, stageLeft + 2, top + 4, width - 3);
    if (sketch.typesetter.widthOf(stage.figure, figure) <= width)
      sketch.text(stage.figure, stageLeft + 2, top + (nameLines > 1 ? 31 : 23.5), figure);
  }
}

/** The name as large as fits on two lines; what does not fit is cut, for the sheets of the map have it whole. */
function drawStageName(sketch: Sketch, name: string, x: number, top: number, width: number): number {
  if (width < 14) return 1;
  const { typesetter } = sketch;
  const style = typesetter.fitted(name, width, { ...TYPE.smallBold, lead: 9.5 }, 1.5);
  const lines = typesetter.clamped(name, width, style, 2);
  sketch.lines(lines, x, top, style);
  return lines.length;
}

type LegendCurve = Pick<PersonaCurve, 'look' | 'name'>;

const LEGEND_LINE = 23;
const LEGEND_GAP = 14;
const LEGEND_ROW = 11.5;

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
  return widths.reduce((sum, width) => sum + width + LEGEND_GAP, 0) - LEGEND_GAP;
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
