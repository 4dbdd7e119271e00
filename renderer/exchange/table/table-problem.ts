/** What is wrong with a cell, or with the mapping as a whole. Told by `tellTableProblem`. */
export interface TableProblem {
  readonly key:
    | 'nameMissing'
    | 'stageMissing'
    | 'emotionNotNumber'
    | 'emotionNotWhole'
    | 'emotionOutOfRange'
    /** Of a table that has emotions from 1 to 5. */
    | 'emotionNotOneToFive'
    | 'importanceNotNumber'
    | 'importanceNotWhole'
    | 'importanceOutOfRange'
    | 'minutesNotNumber'
    | 'minutesNegative'
    | 'kindUnknown'
    | 'evidenceUnknown'
    | 'textTooLong'
    | 'tooManyChannels';
  /** The cell's text as it stands (after correction), shortened; a length or count for the last two. */
  readonly found: string | number;
  /** The nearest step of the table's scale, where the cell lies between two as a mean does; null anywhere else. */
  readonly nearest: number | null;
  readonly place: CellPlace;
}

/** A cell of the table. `row` as a spreadsheet counts; `column` from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** The column's name, or null when the table has no names or this column none. */
  readonly header: string | null;
}

/** A mapping that cannot be carried out. Columns from 0. */
export type MappingProblem =
  | { readonly key: 'nameColumnMissing' }
  | { readonly key: 'columnTwice'; readonly columns: readonly [first: number, second: number] };

/** What was done without being asked, for the preview. */
export interface TableNote {
  readonly key:
    | 'stageFromAbove'
    | 'noStages'
    | 'rowsLeftOut'
    /** In a table that has emotions from 1 to 5. */
    | 'keptFromMinusTwo'
    | 'columnsIgnored';
  readonly count: number;
}

/**
 * What the person decided about a cell that did not fit: another text for it, or to leave it out. A touchpoint
 * without a name or stage is left out with its whole row.
 */
export type CellDecision = { readonly kind: 'corrected'; readonly text: string } | { readonly kind: 'leftOut' };

/** Decisions by `cellKey`. */
export type Decisions = ReadonlyMap<string, CellDecision>;

export function cellKey({ row, column }: Pick<CellPlace, 'row' | 'column'>): string {
  return `${row}:${column}`;
}
