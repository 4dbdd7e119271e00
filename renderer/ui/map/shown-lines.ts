import { monotoneCurve } from '../../model/curve';
import type { MapDocument } from '../../model/document';
import { scoreOf } from '../../model/journey';
import type { Id } from '../../model/primitives';
import { personaBalance } from '../../model/scoring/balance';
import { emotionOf } from '../../model/scoring/emotion';
import type { PersonaLine } from '../parts/curve/persona-line';
import type { MapColumns } from './map-columns';

type Rated = Pick<MapDocument, 'scores' | 'stages' | 'touchpoints' | 'personas'>;

/** A rolled-up stage on a persona's curve. */
export interface StageLevel {
  readonly stageId: Id;
  /** Index in the journey of its first touchpoint. */
  readonly x: number;
  /** Its balance as an emotion, −2…+2. */
  readonly y: number;
  readonly lowest: number;
  readonly highest: number;
}

export interface ShownLine extends PersonaLine {
  readonly levels: readonly StageLevel[];
}

/** A balance −100…+100 on the scale of emotions: the mean of the emotions, each counted by its importance. */
export function emotionOfBalance(balance: number | null): number | null {
  return balance === null ? null : balance / 50;
}

/**
 * A persona's curve over what the map shows. Where touchpoints are left out between two that are shown, it is a bridge,
 * as it is across unrated ones; a rolled-up stage is a level at its balance that bridges lead to and from.
 */
export function shownLine(line: PersonaLine, map: MapColumns, document: Rated): ShownLine {
  const rolled = map.columns.flatMap((column) => (column.kind === 'rolledUp' ? [column] : []));
  const all = Object.keys(document.touchpoints).length;
  if (rolled.length === 0 && map.shown === all) return unbroken(line);
  const points = line.points.filter(({ touchpointId }) => map.columnById.has(touchpointId));
  const levels = rolled.flatMap(({ stage, touchpoints }): StageLevel[] => {
    const first = touchpoints[0];
    const group = touchpoints.map(({ touchpoint }) => touchpoint);
    const level = emotionOfBalance(personaBalance(document, line.persona.id, group).value);
    if (!first || level === null) return [];
    const emotions = group.flatMap(({ id }) => emotionOf(scoreOf(document, id, line.persona.id)) ?? []);
    return [
      {
        stageId: stage.id,
        x: first.number - 1,
        y: level,
        lowest: Math.min(...emotions),
        highest: Math.max(...emotions),
      },
    ];
  });
  const atLevel = new Set(levels.map(({ x }) => x));
  const through = [...points, ...levels].sort((a, b) => a.x - b.x);
  const segments = monotoneCurve(through).map((segment) => ({
    ...segment,
    bridge: segment.bridge || atLevel.has(segment.from.x) || atLevel.has(segment.to.x),
  }));
  return { persona: line.persona, points, segments, levels };
}

const whole = new WeakMap<PersonaLine, ShownLine>();

/** The same for the same line, so that what is drawn of it need not be drawn again. */
function unbroken(line: PersonaLine): ShownLine {
  const known = whole.get(line);
  if (known) return known;
  const shown = { ...line, levels: [] };
  whole.set(line, shown);
  return shown;
}
