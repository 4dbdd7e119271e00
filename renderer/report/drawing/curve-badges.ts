import type { CurvePlace } from './emotion-curve';
import { badge, badgeWidth, solidBadge } from './marks';
import { mix, PAIN, PAPER, STRENGTH } from './palette';
import type { Sketch } from './sketch';
import { spread } from './spread';

/** A touchpoint named at its point of the curve. */
export interface CurveBadge {
  readonly number: number;
  readonly emotion: number;
  readonly feeling: 'pain' | 'strength';
}

const BADGE = { radius: 6, away: 12.5, gap: 1 };

/** Above strengths and below pains. Those of one height move apart; a line leads from one that moved to its point. */
export function drawBadges(
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
  for (const row of rows.values()) {
    for (const { number, emotion, feeling, x, centre } of spreadOut(row, xOf, from, to)) {
      const [colour, away] = feeling === 'strength' ? [STRENGTH, -BADGE.away] : [PAIN, BADGE.away];
      const y = yOf(emotion);
      if (Math.abs(centre - x) > 1) sketch.line(x, y + away / 4, centre, y + away, { colour, width: 0.6 });
      badge(sketch, number, centre, y + away, solidBadge(colour), BADGE.radius);
    }
  }
}

/** Strengths above the rows of the personas, pains below them, each with a line through all of the rows. */
export function drawBadgesOfRows(
  sketch: Sketch,
  badges: readonly CurveBadge[],
  xOf: CurvePlace['xOf'],
  rows: { readonly left: number; readonly width: number; readonly top: number; readonly height: number },
): void {
  const bottom = rows.top + rows.height;
  for (const feeling of ['strength', 'pain'] as const) {
    const colour = feeling === 'strength' ? STRENGTH : PAIN;
    const [near, far, away] = feeling === 'strength' ? [rows.top, bottom, -1] : [bottom, rows.top, 1];
    const own = badges.filter((one) => one.feeling === feeling);
    for (const { number, x, centre } of spreadOut(own, xOf, rows.left, rows.left + rows.width)) {
      sketch.line(x, near, x, far, { colour: mix(colour, PAPER, 0.4), width: 0.6 });
      sketch.line(x, near, centre, near + away * BADGE.away * 0.8, { colour, width: 0.6 });
      badge(sketch, number, centre, near + away * BADGE.away * 0.8, solidBadge(colour), BADGE.radius);
    }
  }
}

/** From left to right, with the place of each badge's point and where its middle stands so that none covers another. */
function spreadOut(badges: readonly CurveBadge[], xOf: CurvePlace['xOf'], from: number, to: number) {
  const sorted = [...badges].sort((a, b) => a.number - b.number);
  const intervals = sorted.map(({ number }) => ({
    centre: xOf(number - 1),
    width: badgeWidth(number, BADGE.radius),
  }));
  const centres = spread(intervals, BADGE.gap, from, to);
  return sorted.map((one, index) => ({ ...one, x: xOf(one.number - 1), centre: centres[index] ?? 0 }));
}
