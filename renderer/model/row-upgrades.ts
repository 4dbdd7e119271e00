import type { TableName } from './document';

/** Fields that a version added to the rows of a table, with what they hold in rows written before it. */
type RowUpgrade = Readonly<Partial<Record<TableName | 'map', Readonly<Record<string, unknown>>>>>;

/** ROW_UPGRADES[0] leads from version 1 of the records to 2, and so on. Append only; never change one. */
export const ROW_UPGRADES: readonly RowUpgrade[] = [
  {
    map: { laneViews: [], agenda: [] },
    scores: { importanceVotes: [], earlierRounds: [] },
    moments: { dotVotes: [] },
    actions: { dotVotes: [] },
  },
];

/**
 * A row as this version has it, whichever version wrote it: into the database, the journal or a snapshot.
 * Rows do not say their version, so every step leaves alone what is there already.
 */
export function upToDate(table: string, row: unknown): unknown {
  return ROW_UPGRADES.reduce((upgraded, upgrade) => upgradeRow(upgrade, table, upgraded), row);
}

/** One step of `upToDate`. What is no row at all comes back as it is, for the schemas to refuse. */
export function upgradeRow(upgrade: RowUpgrade, table: string, row: unknown): unknown {
  const added = Object.hasOwn(upgrade, table) ? upgrade[table as keyof RowUpgrade] : undefined;
  if (!added || typeof row !== 'object' || row === null || Array.isArray(row)) return row;
  if (Object.keys(added).every((field) => field in row)) return row;
  return { ...structuredClone(added), ...row };
}
