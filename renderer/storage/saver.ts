import type { RowChange } from '../model/changes';
import type { MapDocument } from '../model/document';
import type { Id, Instant } from '../model/primitives';
import { summaryOf } from './map-summary';
import { placeOf, type Workbook, type WorkbookChange, type WriteProblem } from './workbook';

/** What the "saved" mark may claim. `saved` only when database and backup both hold the last edit. */
export type Saving =
  | { readonly state: 'saved' }
  /** `since`: when the oldest edit that waits was made, in ms since 1970. */
  | { readonly state: 'saving'; readonly since: number }
  | { readonly state: 'failed'; readonly problem: WriteProblem };

/** Writes changed rows to disk. */
export interface Saver {
  /** Takes the rows of one edit, with the document after it. Never throws; reports through `onSaving`. */
  save(document: MapDocument, changes: readonly RowChange[]): void;
  /** Settles when nothing is waiting any more; false when an edit could not be written. */
  flush(): Promise<boolean>;
  /** Tries again what could not be written. */
  retry(): void;
  /** Writes nothing from now on; settles when nothing is being written any more. */
  hold(): Promise<void>;
  /** Gives up what waits of a map: another has been stored in its place. */
  forget(mapId: Id): void;
  /** Goes on after `hold`. */
  release(): void;
}

/** A summary is made from the whole map, so it follows the edits at this distance instead of each one. */
const SUMMARY_DELAY_MS = 1000;

/** After a failure: the disk may have room again, and nobody has pressed "try again". */
const RETRY_DELAY_MS = 5000;

interface Surroundings {
  readonly onSaving: (saving: Saving) => void;
  readonly now: () => Instant;
  /** Whether the backup holds all that the database does. It is brought in line first where it does not. */
  readonly backedUp?: boolean;
}

/**
 * The first edit is written at once; those made while a write is under way wait for it and go together,
 * each row once with its last value. So an edit waits for one write at most, and order is kept.
 */
export function createSaver(
  workbook: Pick<Workbook, 'write' | 'resync'>,
  { onSaving, now, backedUp = true }: Surroundings,
): Saver {
  /** The backup lacks what the database holds, though no edit need wait: after a restore. */
  let lagging = !backedUp;
  let waiting = new Map<string, WorkbookChange>();
  /** When the oldest edit was made, in ms since 1970: of those that wait, and of those being written. */
  let waitingSince: number | null = null;
  let writingSince: number | null = null;
  let told: Saving['state'];
  let held = false;
  let running: Promise<void> | null = null;
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  /** The map as last edited, while its summary is older than it. */
  let unsummarised: { document: MapDocument; editedAt: Instant } | null = null;
  let summaryTimer: ReturnType<typeof setTimeout> | undefined;

  function tell(saving: Saving): void {
    told = saving.state;
    onSaving(saving);
  }

  tell(backedUp ? { state: 'saved' } : { state: 'saving', since: Date.parse(now()) });

  function isBehind(): boolean {
    return waiting.size > 0 || lagging;
  }

  function enqueue(change: WorkbookChange): void {
    const key = placeOf(change);
    waiting.delete(key);
    waiting.set(key, change);
  }

  function enqueueSummary(): void {
    clearTimeout(summaryTimer);
    summaryTimer = undefined;
    if (!unsummarised) return;
    const { document, editedAt } = unsummarised;
    unsummarised = null;
    enqueue({ mapId: document.map.id, table: 'summaries', id: document.map.id, row: summaryOf(document, editedAt) });
  }

  function start(): void {
    if (running || held || !isBehind()) return;
    clearTimeout(retryTimer);
    retryTimer = undefined;
    running = writeAll().finally(() => {
      running = null;
      startUnlessFailed();
    });
  }

  /** After a failure the next try is `retryTimer`'s. */
  function startUnlessFailed(): void {
    if (!retryTimer) start();
  }

  async function writeAll(): Promise<void> {
    while (isBehind() && !held) {
      const taken = waiting;
      waiting = new Map();
      writingSince = waitingSince;
      waitingSince = null;
      const result = await (taken.size > 0
        ? workbook.write([...taken.values()], unsummarised?.document.map.id ?? null)
        : workbook.resync());
      if (!result.ok) {
        // What was edited meanwhile is newer than what was taken.
        waiting = new Map([...taken, ...waiting]);
        waitingSince = writingSince ?? waitingSince;
        writingSince = null;
        retryTimer = setTimeout(start, RETRY_DELAY_MS);
        tell({ state: 'failed', problem: result.problem });
        return;
      }
      writingSince = null;
      lagging = false;
      // A summary is written without a word, unless a failed one has been told.
      if (waitingSince !== null) tell({ state: 'saving', since: waitingSince });
      else if (told !== 'saved') tell({ state: 'saved' });
    }
  }

  return {
    save(document, changes) {
      if (unsummarised && unsummarised.document.map.id !== document.map.id) enqueueSummary();
      for (const change of changes) enqueue({ ...change, mapId: document.map.id });
      const editedAt = now();
      unsummarised = { document, editedAt };
      summaryTimer ??= setTimeout(() => {
        enqueueSummary();
        startUnlessFailed();
      }, SUMMARY_DELAY_MS);
      waitingSince ??= Date.parse(editedAt);
      // What has failed stays told until the next try helps.
      if (told === 'saved') tell({ state: 'saving', since: waitingSince });
      startUnlessFailed();
    },

    async flush() {
      enqueueSummary();
      start();
      while (running) await running;
      return waiting.size === 0;
    },

    retry() {
      if (!isBehind()) return;
      tell({ state: 'saving', since: writingSince ?? waitingSince ?? Date.parse(now()) });
      start();
    },

    async hold() {
      held = true;
      await running;
    },

    forget(mapId) {
      for (const [key, change] of waiting) if (change.mapId === mapId) waiting.delete(key);
      if (unsummarised?.document.map.id === mapId) unsummarised = null;
      if (isBehind()) return;
      // Nothing is left to be tried again: the next edit must not wait for a try that never comes.
      clearTimeout(retryTimer);
      retryTimer = undefined;
      waitingSince = null;
      if (told !== 'saved') tell({ state: 'saved' });
    },

    release() {
      held = false;
      start();
    },
  };
}
