import type { Snapshot } from '../bridge';
import { newestFirst, type SnapshotHead } from './snapshot-file';

const RECENT = 20;
const DAILY = 14;
/** How many of those stay that a person asked for, or that were taken before something that cannot be taken back. */
const BY_REASON: Partial<Record<Snapshot['reason'], number>> = {
  manual: 20,
  daily: 5,
  beforeImport: 5,
  beforeRestore: 5,
  beforeMigration: 5,
};

/**
 * The snapshots to keep: the 20 newest, the newest of each of the last 14 days that have one, the newest of each
 * reason above, and those that were fuller than what followed (until a newer one of the same workbook is at least as
 * full), and those put aside.
 */
export function snapshotsToKeep(heads: readonly SnapshotHead[]): Set<string> {
  const newest = [...heads].sort(newestFirst);
  const keep = new Set(newest.slice(0, RECENT).map((head) => head.id));
  const days = new Set<string>();
  for (const head of newest) {
    const day = head.takenAt.slice(0, 10);
    if (days.has(day) || days.size === DAILY) continue;
    days.add(day);
    keep.add(head.id);
  }
  for (const [reason, count] of Object.entries(BY_REASON)) {
    for (const head of newest.filter((candidate) => candidate.reason === reason).slice(0, count)) keep.add(head.id);
  }
  for (const head of newest) {
    const replaced = newest.some((other) => newestFirst(other, head) < 0 && isAtLeastAsFull(other, head));
    if (head.fuller && !replaced) keep.add(head.id);
  }
  return keep;
}

/** Whether nothing would be missed if `other` stood for `head`. */
function isAtLeastAsFull(other: SnapshotHead, head: SnapshotHead): boolean {
  return (
    !head.aside &&
    !other.aside &&
    other.workbookId === head.workbookId &&
    other.maps >= head.maps &&
    other.touchpoints >= head.touchpoints
  );
}
