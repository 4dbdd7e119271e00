import { isRowTable } from '../../storage/check-rows';
import type { RowTable } from '../../storage/database';

/** Names the text that says what a stored row is, in `app:storage.entries`. Its table may be one that we do not know. */
export function entryOf(table: string): RowTable | 'unknown' {
  return isRowTable(table) ? table : 'unknown';
}
