import Dexie, { type Table } from 'dexie';
import { type AnyRow, TABLE_NAMES, type TableName } from '../model/document';
import type { Id } from '../model/primitives';
import type { MapSummary } from './map-summary';
import type { StoredScore, StoredScores } from './stored-scores';

/** A table that holds rows of maps: the maps themselves, and all that hangs off them. */
export type RowTable = 'map' | TableName;
export const ROW_TABLES: readonly RowTable[] = ['map', ...TABLE_NAMES];

/** The tables of version 1. */
const FIRST_ROW_TABLES: readonly RowTable[] = [
  'map',
  'personas',
  'stages',
  'touchpoints',
  'scores',
  'moments',
  'actions',
  'lanes',
  'pictures',
];

function rowTables(tables: readonly RowTable[]): Record<string, string> {
  return Object.fromEntries(tables.map((table) => [table, '[mapId+id]']));
}

/** A record of any table but `scores`. The map is part of the key, so that no two maps can ever share a row. */
export interface StoredRow {
  readonly mapId: Id;
  readonly id: string;
  readonly row: AnyRow;
}

/** One row about the workbook itself, written in the same transaction as every change. */
export interface WorkbookMeta {
  readonly key: 'workbook';
  /** Ties the database to its backup. */
  readonly workbookId: string;
  /** Counts committed changes; the backup counts along. */
  readonly generation: number;
  /** The map whose summary lags behind its last edit; null when none does. */
  readonly staleSummaryOf: Id | null;
}

const DATABASE_NAME = 'touchline';

export const SCHEMA_VERSION = 3;

/** On a disk with less free space than this, opening the database can erase it. Tried with Chromium 114. */
export const MIN_FREE_BYTES = 200 * 1024 * 1024;

/** Version of the schema on the disk, before it is opened and brought up to date; null when there is none yet. */
export async function versionOnDisk(): Promise<number | null> {
  const found = (await Dexie.dependencies.indexedDB.databases()).find(({ name }) => name === DATABASE_NAME);
  // Dexie multiplies versions by ten.
  return found?.version === undefined ? null : found.version / 10;
}

/**
 * The only schema of the database. To change it, append a `version(n)` with its upgrade; never edit an
 * old one. Durability is strict: a transaction is done when the disk has it, not when memory has.
 */
export class TouchlineDatabase extends Dexie {
  /**
   * Whether what is stored is what was open. Chromium closes a database by force when its files fail or are thrown away,
   * and opens an empty one in its place: nothing may be read from that or written to it.
   */
  isSame: ((meta: WorkbookMeta | undefined) => boolean) | null = null;
  /** Open, and what was open before. */
  recognised = false;

  constructor(name = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    // At every opening; whatever else is asked of the database waits for it.
    this.on('ready', () => this.recognise(), true);
    this.on('close', () => {
      this.recognised = false;
    });
    this.version(1).stores({ ...rowTables(FIRST_ROW_TABLES), summaries: 'id', meta: 'key' });
    // Rows of version 1 stay as they are until they are edited: `upToDate` reads them.
    this.version(2).stores(rowTables(['captures']));
    // Nor is a score moved: see `StoredScore`. An app of version 2 would not understand the new records.
    this.version(SCHEMA_VERSION).stores({});
  }

  private async recognise(): Promise<void> {
    if (this.isSame && !this.isSame(await this.meta.get('workbook')))
      throw new Error('Another database is in the place of the one that was open');
    this.recognised = true;
  }

  /** Version of the stored schema; above `SCHEMA_VERSION` when a later app has been here. */
  get storedVersion(): number {
    // Dexie multiplies versions by ten, and opens later ones in silence.
    return this.backendDB().version / 10;
  }

  rowsOf(table: Exclude<RowTable, 'scores'>): Table<StoredRow, [Id, string]> {
    return this.table(table);
  }

  get scores(): Table<StoredScores | StoredScore, [Id, Id]> {
    return this.table('scores');
  }

  get summaries(): Table<MapSummary, Id> {
    return this.table('summaries');
  }

  get meta(): Table<WorkbookMeta, 'workbook'> {
    return this.table('meta');
  }
}
