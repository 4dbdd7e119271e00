import type { Journey, NumberedTouchpoint } from '../../model/journey';
import type { Id } from '../../model/primitives';
import type { Stage } from '../../model/stage';

/**
 * A column of the map: a touchpoint, a stage rolled up into one, or the place of a stage that has none yet. At its
 * `edge` one stage ends and the next begins.
 */
export type MapColumn =
  | {
      readonly kind: 'touchpoint';
      readonly entry: NumberedTouchpoint;
      readonly stage: Stage;
      readonly edge: boolean;
    }
  | {
      readonly kind: 'rolledUp';
      readonly stage: Stage;
      /** All of the stage, those a filter leaves out too: its numbers are always those of the whole stage. */
      readonly touchpoints: readonly NumberedTouchpoint[];
      readonly edge: boolean;
    }
  | { readonly kind: 'empty'; readonly stage: Stage; readonly edge: boolean };

export interface StageSpan {
  readonly stage: Stage;
  /** First column, and how many. */
  readonly start: number;
  readonly count: number;
  /** All of the stage, those a filter leaves out too: its numbers are always those of the whole stage. */
  readonly touchpoints: readonly NumberedTouchpoint[];
  readonly rolledUp: boolean;
}

export interface MapColumns {
  readonly columns: readonly MapColumn[];
  readonly stages: readonly StageSpan[];
  /** Column of the touchpoint at an index of the journey; of the nearest one before it where it is not shown. */
  readonly columnOf: (journeyIndex: number) => number;
  /** Touchpoints that have a column of their own. */
  readonly columnById: ReadonlyMap<Id, number>;
  /** How many touchpoints are shown, in columns of their own or rolled up. */
  readonly shown: number;
}

/** What is drawn of a journey. */
export interface Shown {
  /** Touchpoints that the filter leaves; null for all. A stage that has none of them goes too. */
  readonly filtered: ReadonlySet<Id> | null;
  readonly rolledUp: ReadonlySet<Id>;
}

const EVERYTHING: Shown = { filtered: null, rolledUp: new Set() };

export function mapColumns(journey: Journey, { filtered, rolledUp }: Shown = EVERYTHING): MapColumns {
  const columns: MapColumn[] = [];
  const stages: StageSpan[] = [];
  const ofJourney: number[] = [];
  const columnById = new Map<Id, number>();
  let count = 0;
  for (const { stage, touchpoints } of journey.stages) {
    const start = columns.length;
    const shown = filtered ? touchpoints.filter(({ touchpoint }) => filtered.has(touchpoint.id)) : touchpoints;
    const rolls = rolledUp.has(stage.id) && shown.length > 0;
    if (rolls) columns.push({ kind: 'rolledUp', stage, touchpoints, edge: start > 0 });
    else if (touchpoints.length === 0 && !filtered) columns.push({ kind: 'empty', stage, edge: start > 0 });
    for (const entry of touchpoints) {
      if (!filtered || filtered.has(entry.touchpoint.id)) {
        count++;
        if (!rolls) {
          columnById.set(entry.touchpoint.id, columns.length);
          columns.push({ kind: 'touchpoint', entry, stage, edge: start > 0 && columns.length === start });
        }
      }
      ofJourney.push(Math.max(0, columns.length - 1));
    }
    if (columns.length > start)
      stages.push({ stage, start, count: columns.length - start, touchpoints, rolledUp: rolls });
  }
  return { columns, stages, columnOf: (index) => ofJourney[index] ?? index, columnById, shown: count };
}

/** The journey's indices among the columns `first`…`last`, both included; an empty range where there are none. */
export function journeyRange(columns: readonly MapColumn[], first: number, last: number) {
  const inside = columns.slice(Math.max(0, first), last + 1).flatMap((column) => entriesOf(column));
  const from = inside[0];
  const to = inside.at(-1);
  return from && to ? { first: from.number - 1, last: to.number - 1 } : { first: 0, last: -1 };
}

/** The touchpoints that a column stands for. */
export function entriesOf(column: MapColumn): readonly NumberedTouchpoint[] {
  if (column.kind === 'touchpoint') return [column.entry];
  return column.kind === 'rolledUp' ? column.touchpoints : [];
}
