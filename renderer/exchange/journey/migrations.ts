import { ROW_UPGRADES, upgradeRow } from '../../model/row-upgrades';
import { FORMAT_VERSION } from './format';
import type { Json } from './json';

/**
 * One step from a version of the format to the next. Pure: takes the `document` of `journey.json` as the older
 * version wrote it and returns it as the next one would. The same steps bring stored rows up to date.
 *
 * To change the shape of a file: raise FORMAT_VERSION, append a step here, give it a case in
 * `tests/unit/exchange/journey/migrations.test.ts`, and freeze a file of the new version in `tests/fixtures/maps`.
 */
export interface Migration {
  /** What it does, in the past tense of the field: `renamed-pains`. Never changed later. */
  readonly name: string;
  readonly run: (document: Json) => Json;
}

/** MIGRATIONS[0] leads from version 1 to 2, and so on. Append only. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'added-votes-lane-views-agenda-captures', run: (document) => withRowUpgrade(0, document, { captures: [] }) },
];

/** The document with the rows of every table one version on, and with the tables that version added. */
function withRowUpgrade(index: number, document: Json, tables: { readonly [table: string]: Json }): Json {
  const upgrade = ROW_UPGRADES[index];
  if (!upgrade || typeof document !== 'object' || document === null || Array.isArray(document)) return document;
  const upgraded = Object.entries(document).map(([table, rows]) => [
    table,
    Array.isArray(rows) ? rows.map((row) => upgradeRow(upgrade, table, row)) : upgradeRow(upgrade, table, rows),
  ]);
  return { ...tables, ...(Object.fromEntries(upgraded) as { [table: string]: Json }) };
}

/** The document as this version of the app writes it. `version` is at most FORMAT_VERSION. */
export function migrate(document: Json, version: number, migrations: readonly Migration[] = MIGRATIONS): Json {
  return migrations.slice(version - 1).reduce((migrated, migration) => migration.run(migrated), document);
}

if (MIGRATIONS.length !== FORMAT_VERSION - 1) throw new Error('Each version of the format needs one migration');
