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

/** So many of the newest states stay, however large they are: the journals lead on from the last two. */
const ALWAYS = 5;
/** What the others may take of the disk: each holds the whole workbook, pictures and all. */
const BUDGET_BYTES = 2 * 1024 ** 3;

/**
 * The snapshots to keep: the 20 newest, the newest of each of the last 14 days that have one, the newest of each
 * reason above, and those that were fuller than what followed (until a newer one of the same workbook is at least as
 * full). Where they are large, fewer: the days come first then, and the latest before the older. Those put aside stay,
 * and take nobody's place.
 */
export function snapshotsToKeep(heads: readonly SnapshotHead[]): Set<string> {
  const newest = [...heads].sort(newestFirst);
  const states = newest.filter(({ aside }) => !aside);
  const aside = newest.filter((head) => head.aside);
  const keep = new Set([...states.slice(0, ALWAYS), ...fullest(states), ...aside].map(({ id }) => id));
  const wanted = new Set([...lastOfDays(states), ...latestByReason(states), ...states.slice(0, RECENT)]);
  let bytes = 0;
  for (const head of wanted) {
    if (keep.has(head.id)) continue;
    bytes += head.bytes;
    if (bytes > BUDGET_BYTES) break;
    keep.add(head.id);
  }
  return keep;
}

function fullest(newest: readonly SnapshotHead[]): SnapshotHead[] {
  return newest.filter(
    (head) => head.fuller && !newest.some((other) => newestFirst(other, head) < 0 && isAtLeastAsFull(other, head)),
  );
}

function lastOfDays(newest: readonly SnapshotHead[]): SnapshotHead[] {
  const days = new Map<string, SnapshotHead>();
  for (const head of newest) {
    const day = head.takenAt.slice(0, 10);
    if (!days.has(day)) days.set(day, head);
  }
  return [...days.values()].slice(0, DAILY);
}

function latestByReason(newest: readonly SnapshotHead[]): SnapshotHead[] {
  return Object.entries(BY_REASON).flatMap(([reason, count]) =>
    newest.filter((head) => head.reason === reason).slice(0, count),
  );
}

/** Whether nothing would be missed if `other` stood for `head`. */
function isAtLeastAsFull(other: SnapshotHead, head: SnapshotHead): boolean {
  return other.workbookId === head.workbookId && other.maps >= head.maps && other.touchpoints >= head.touchpoints;
}
