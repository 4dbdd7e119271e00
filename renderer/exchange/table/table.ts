import type { Touchpoint } from '../../model/touchpoint';

/** How the bytes of a table's file were read. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A table as it stands in its file, cells still text. */
export interface Table {
  readonly fileName: string;
  /** null for pasted text. */
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter;
  /** Names of the columns; null when the table has no row of names. */
  readonly header: readonly string[] | null;
  readonly columnCount: number;
  /** Rows below the header that hold anything. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** As a spreadsheet counts: 1 is the first row of the file. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Every way a table can be refused. Told by `tellTableRefusal`. */
export type TableRefusal =
  | { readonly kind: 'empty' }
  /** A spreadsheet program's own file, or something else that is not a table in text. */
  | { readonly kind: 'notATable'; readonly looksLike: 'workbook' | 'other' }
  | { readonly kind: 'tooLarge'; readonly what: 'file' | 'rows' | 'columns'; readonly limit: number }
  /** A quotation mark opens a cell in this row and is never closed. */
  | { readonly kind: 'openQuote'; readonly row: number };

export type TableFile = { readonly kind: 'ok'; readonly table: Table } | TableRefusal;

/** Fields of a touchpoint that a column can fill: all but its place in the map, its pictures and further lanes. */
export type ImportField = Exclude<keyof Touchpoint, 'id' | 'stageId' | 'order' | 'pictureIds' | 'laneTexts'>;

/** What a column of the table becomes. A persona without a name is the only one of a table that names none. */
export type ColumnTarget =
  | { readonly kind: 'ignore' }
  | { readonly kind: 'stage' }
  | { readonly kind: 'field'; readonly field: ImportField }
  | { readonly kind: 'emotion' | 'importance' | 'evidence'; readonly persona: string };

/** How a table writes emotions: as we do, from −2 to +2, or as surveys do, from 1 (very bad) to 5 (very good). */
export type EmotionScale = 'fromMinusTwo' | 'fromOne';

/** One target a column. */
export type Mapping = readonly ColumnTarget[];
