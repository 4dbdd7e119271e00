import type { Journey, NumberedTouchpoint } from '../../model/journey';
import type { Id } from '../../model/primitives';
import type { Stage } from '../../model/stage';

/** A column of the map: a touchpoint, or the place of a stage that has none yet. */
export type MapColumn =
  | {
      readonly kind: 'touchpoint';
      readonly entry: NumberedTouchpoint;
      readonly stage: Stage;
      readonly opensStage: boolean;
    }
  | { readonly kind: 'empty'; readonly stage: Stage; readonly opensStage: true };

export interface StageSpan {
  readonly stage: Stage;
  /** First column, and how many. */
  readonly start: number;
  readonly count: number;
  readonly touchpoints: readonly NumberedTouchpoint[];
}

export interface MapColumns {
  readonly columns: readonly MapColumn[];
  readonly stages: readonly StageSpan[];
  /** Column of the touchpoint at an index of the journey. */
  readonly columnOf: (journeyIndex: number) => number;
  readonly columnById: ReadonlyMap<Id, number>;
}

export function mapColumns(journey: Journey): MapColumns {
  const columns: MapColumn[] = [];
  const stages: StageSpan[] = [];
  const ofJourney: number[] = [];
  const columnById = new Map<Id, number>();
  for (const { stage, touchpoints } of journey.stages) {
    stages.push({ stage, start: columns.length, count: Math.max(1, touchpoints.length), touchpoints });
    if (touchpoints.length === 0) columns.push({ kind: 'empty', stage, opensStage: true });
    for (const entry of touchpoints) {
      ofJourney.push(columns.length);
      columnById.set(entry.touchpoint.id, columns.length);
      columns.push({ kind: 'touchpoint', entry, stage, opensStage: entry === touchpoints[0] });
    }
  }
  return { columns, stages, columnOf: (index) => ofJourney[index] ?? index, columnById };
}

/** The journey's indices among the columns `first`…`last`, both included; an empty range where there are none. */
export function journeyRange(columns: readonly MapColumn[], first: number, last: number) {
  const inside = columns.slice(Math.max(0, first), last + 1).filter((column) => column.kind === 'touchpoint');
  const from = inside[0];
  const to = inside.at(-1);
  return from && to ? { first: from.entry.number - 1, last: to.entry.number - 1 } : { first: 0, last: -1 };
}
