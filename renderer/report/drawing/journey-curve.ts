import type { PersonaCurve } from '../persona-curve';
import { type CurveBadge, drawBadges, drawBadgesOfRows } from './curve-badges';
import { type CurvePlace, emotionCurves } from './emotion-curve';
import { balanceTextColour, HAIRLINE, INK_3, mix, PAPER, personaLook, RULE } from './palette';
import { LEAST_ROW, MOST_TOGETHER, personaRows, standApart } from './persona-rows';
import type { Colour, PathStep } from './shapes';
import type { Sketch } from './sketch';
import { coloured, TYPE } from './type-scale';

export interface CurveStage {
  readonly name: string;
  readonly touchpoints: number;
  /** null when nothing in the stage is rated. */
  readonly balance: number | null;
  readonly figure: string;
}

/** The whole journey on one drawing: stage heads, axis, curves, badges. */
export interface JourneyCurve {
  readonly curves: readonly PersonaCurve[];
  readonly stages: readonly CurveStage[];
  readonly touchpoints: number;
  readonly badges: readonly CurveBadge[];
  /** Said in the drawing while nothing is rated. */
  readonly unrated: string;
}

export interface JourneyCurveLook {
  readonly accent: Colour;
  /** Room left of the drawing for the axis, and for names where each persona has a row of its own. */
  readonly axis: number;
  readonly minus: string;
}

/**
 * Above this many touchpoints single ratings run into each other: the lead persona's are then drawn as faint dots, and
 * the bold lines are the means of the stages. Rows of personas have room for the means only.
 */
const MOST_DRAWN = 80;

export function showsMeans({ touchpoints }: Pick<JourneyCurve, 'touchpoints'>): boolean {
  return touchpoints > MOST_DRAWN;
}

export function isUnrated({ curves }: Pick<JourneyCurve, 'curves'>): boolean {
  return curves.every(({ points }) => points.length === 0);
}

/** What a reader has to be told of the lines and marks. */
export function journeyKey(journey: JourneyCurve): 'importance' | 'meansKey' | 'rowMeansKey' | null {
  if (isUnrated(journey)) return null;
  if (!showsMeans(journey)) return 'importance';
  return standApart(journey.curves) ? 'rowMeansKey' : 'meansKey';
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

/** Every rating as a faint dot: drawn as a line, hundreds of them would be a hatching. One path draws them all. */
function drawFaint(sketch: Sketch, curve: PersonaCurve, place: CurvePlace): void {
  const colour = mix(personaLook(curve.look).colour, PAPER, 0.45);
  const steps = curve.points.flatMap(({ x, y }): PathStep[] => [
    ['move', place.xOf(x), place.yOf(y)],
    ['line', place.xOf(x) + 0.01, place.yOf(y)],
  ]);
  sketch.path(steps, null, { colour, width: FAINT_DOT, round: true });
}

const FAINT_DOT = 1.8;
const STAGE_HEADS = 33;
/** From −2 to +2 are four steps; the rest is air above and below, which badges at the extremes need some of. */
const STEPS_IN_HEIGHT = 4.75;
const AIR_FOR_BADGES = 19;
/** Left of rows, for the ends of their scale. */
const SCALE_ROOM = 22;

/** Below this a journey of many personas cannot be read. */
export function leastJourneyHeight({ curves, badges }: JourneyCurve): number {
  return standApart(curves) ? aroundRows(badges) + curves.length * LEAST_ROW : 0;
}

function aroundRows(badges: readonly CurveBadge[]): number {
  return STAGE_HEADS + (badges.length > 0 ? 2 * AIR_FOR_BADGES : 0);
}

/** How many personas have a row that can be read in a drawing of this height, when not all have. */
export function rowsIn(height: number, { badges }: JourneyCurve): number {
  return Math.max(MOST_TOGETHER + 1, Math.floor((height - aroundRows(badges)) / LEAST_ROW));
}

const STYLE_OF_ROW = { leadWidth: 1.4, mark: (importance: number) => 0.9 + 0.22 * importance };
const markRadius = (importance: number, lead: boolean) => (lead ? 1.5 + 0.34 * importance : 1.2 + 0.27 * importance);

/** Draws the journey into the rectangle; returns where positions and emotions lie. */
export function drawJourneyCurve(
  sketch: Sketch,
  journey: JourneyCurve,
  x: number,
  top: number,
  width: number,
  height: number,
  { accent, axis, minus }: JourneyCurveLook,
): CurvePlace {
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
  const area = { x, left, width: plotWidth, top: plotTop, height: plotHeight, air, minus };
  drawStages(sketch, journey.stages, left, top, column, plotTop, plotHeight, accent);
  if (isUnrated(journey)) drawUnrated(sketch, journey, place, area);
  else if (standApart(journey.curves)) drawApart(sketch, journey, place, area);
  else drawTogether(sketch, journey, place, area);
  return place;
}

interface PlotArea {
  /** Where names of rows begin. */
  readonly x: number;
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly height: number;
  /** For badges. */
  readonly air: number;
  readonly minus: string;
}

function drawUnrated(sketch: Sketch, { unrated }: JourneyCurve, { yOf }: CurvePlace, area: PlotArea): void {
  sketch.rule(area.left, yOf(0), area.width, HAIRLINE);
  sketch.text(unrated, area.left + area.width / 2, yOf(0) - 6, coloured(TYPE.captionItalic, INK_3), 'centre');
}

/** Each persona in a row of its own. */
function drawApart(sketch: Sketch, journey: JourneyCurve, place: CurvePlace, area: PlotArea): void {
  const { x, left, width, minus } = area;
  const rows = {
    labelLeft: x,
    labelWidth: left - x - SCALE_ROOM,
    scaleRight: left - 6,
    left,
    width,
    top: area.top + area.air,
    height: area.height - 2 * area.air,
    minus,
    balances: true,
  };
  drawBadgesOfRows(sketch, journey.badges, place.xOf, rows);
  const means = showsMeans(journey) ? stageMeans(journey) : null;
  personaRows(sketch, journey.curves, rows, (curve, yOf, _, index) => {
    const own = { ...place, yOf };
    const drawn = means ? (means[index] ?? curve) : curve;
    emotionCurves(sketch, [drawn], means ? placeOfStages(journey, own) : own, STYLE_OF_ROW);
  });
}

/** The curves of all personas on one scale. */
function drawTogether(sketch: Sketch, journey: JourneyCurve, place: CurvePlace, area: PlotArea): void {
  const { left, width, minus } = area;
  for (const emotion of [2, 1, -1, -2]) sketch.rule(left, place.yOf(emotion), width, HAIRLINE);
  for (const [label, emotion] of [
    ['+2', 2],
    ['0', 0],
    [`${minus}2`, -2],
  ] as const)
    sketch.text(label, left - 6, place.yOf(emotion) + 2.3, TYPE.tick, 'right');
  if (showsMeans(journey)) {
    const [lead] = journey.curves;
    if (lead) drawFaint(sketch, lead, place);
    sketch.line(left, place.yOf(0), left + width, place.yOf(0), { colour: INK_3, width: 0.6 });
    emotionCurves(sketch, stageMeans(journey), placeOfStages(journey, place), { mark: markRadius });
  } else emotionCurves(sketch, journey.curves, place, { mark: markRadius });
  drawBadges(sketch, journey.badges, place, left, left + width);
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
  const names = stageNames(sketch, stages, column);
  let start = 0;
  for (const [index, stage] of stages.entries()) {
    const stageLeft = left + column * start;
    const width = column * stage.touchpoints;
    if (start > 0 && stage.touchpoints > 0)
      sketch.line(stageLeft, plotTop, stageLeft, plotTop + plotHeight, { colour: RULE, width: 0.5, dash: [1.5, 2] });
    start += stage.touchpoints;
    if (width < 4) continue;
    sketch.rectangle(stageLeft + 0.75, top, width - 1.5, 1.8, accent);
    const figure = coloured(TYPE.tableBold, balanceTextColour(stage.balance));
    const { lines, style } = names.get(index) ?? { lines: [], style: STAGE_NAME };
    sketch.lines(lines, stageLeft + 2, top + 4, style);
    if (sketch.typesetter.widthOf(stage.figure, figure) <= width - 3)
      sketch.text(stage.figure, stageLeft + 2, top + (lines.length > 1 ? 31 : 23.5), figure);
  }
}

const STAGE_NAME = { ...TYPE.smallBold, lead: 9.5 };
const LEAST_FOR_NAME = 14;

/** Each name as large as fits on two lines; what does not fit is cut, for the sheets of the map have it whole. */
function stageNames({ typesetter }: Sketch, stages: readonly CurveStage[], column: number) {
  const placed = stages.flatMap(({ name, touchpoints }, index) => {
    const width = column * touchpoints - 3;
    return width < LEAST_FOR_NAME
      ? []
      : [{ index, name, width, style: typesetter.fitted(name, width, STAGE_NAME, 1.5) }];
  });
  const lines = typesetter.distinctOnTwoLines(placed);
  return new Map(placed.map(({ index, style }, at) => [index, { style, lines: lines[at] ?? [] }]));
}
