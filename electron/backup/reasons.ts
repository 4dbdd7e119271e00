import type { Snapshot } from '../bridge';

interface Head {
  readonly reason: Snapshot['reason'];
  readonly fuller: boolean;
}

/**
 * Versions up to 0.2 pass over a snapshot whose reason they do not know, and number the next one as if it were not
 * there. So one that a person asked for is written as a timed one that is kept (`fuller`), which no other is.
 */
const MANUAL_ON_DISK: Head = { reason: 'timed', fuller: true };

/** A head as it is written. */
export function headForDisk<Written extends Head>(head: Written): Written {
  return head.reason === 'manual' ? { ...head, ...MANUAL_ON_DISK } : head;
}

/** A head as it was read, by its own reason. */
export function headFromDisk<Read extends Head>(head: Read): Read {
  const manual = head.reason === MANUAL_ON_DISK.reason && head.fuller === MANUAL_ON_DISK.fuller;
  return manual ? { ...head, reason: 'manual', fuller: false } : head;
}
