import { apply, create, type Patches } from 'mutative';
import { changedRows } from './changes';
import type { Command, CommandName, MutableDocument } from './commands/command';
import type { MapDocument, TableName } from './document';
import { rowFault } from './row-fault';

/** One undoable step: a command, or several of one gesture (typing in one cell). */
export interface HistoryEntry {
  readonly name: CommandName;
  readonly count: number;
  /** Commands that share a gesture become one step. */
  readonly gesture: string | null;
  readonly forward: Patches;
  readonly inverse: Patches;
}

export interface History {
  readonly past: readonly HistoryEntry[];
  readonly future: readonly HistoryEntry[];
  /** What could have been done again before the last step was done: of use while nothing else was, see `takeBack`. */
  readonly forgotten: readonly HistoryEntry[];
}

export const EMPTY_HISTORY: History = { past: [], future: [], forgotten: [] };

export interface Step {
  readonly document: MapDocument;
  readonly history: History;
  /** What was written just now, for storage. */
  readonly patches: Patches;
  readonly name: CommandName;
  readonly count: number;
}

/** An edit that would have left a row that could not be read again: too long, too many, not a number. */
export class RefusedEdit extends Error {
  readonly table: TableName | 'map';
  readonly id: string;
  readonly field: string;

  constructor(table: TableName | 'map', id: string, field: string) {
    super(`${table} ${id} does not take this as its ${field}`);
    this.name = 'RefusedEdit';
    this.table = table;
    this.id = id;
    this.field = field;
  }
}

/**
 * Runs a command. Returns null when it changed nothing. Forgets what was undone.
 * @throws {RefusedEdit} when a row it changed does not fit its schema any more; then nothing was changed
 */
export function execute(
  document: MapDocument,
  history: History,
  command: Command,
  gesture: string | null = null,
): Step | null {
  const [next, forward, inverse] = create(document as MutableDocument, command.run, { enablePatches: true });
  if (forward.length === 0) return null;
  for (const { table, id, row } of changedRows(next, forward)) {
    const field = row === null ? null : rowFault(table, id, row);
    if (field !== null) throw new RefusedEdit(table, id, field);
  }
  const last = history.past.at(-1);
  const joins = gesture !== null && last?.gesture === gesture && history.future.length === 0;
  const entry: HistoryEntry = joins
    ? {
        ...last,
        forward: withoutOverwritten([...last.forward, ...forward]),
        inverse: withoutOverwritten([...inverse, ...last.inverse]),
      }
    : { name: command.name, count: command.count, gesture, forward, inverse };
  const past = joins ? [...history.past.slice(0, -1), entry] : [...history.past, entry];
  return {
    document: next,
    history: { past, future: [], forgotten: joins ? history.forgotten : history.future },
    patches: forward,
    name: command.name,
    count: command.count,
  };
}

/**
 * Depth of a row's field: table, id, field; or `map` and field. Nothing up to there is a list, whose items change their
 * places.
 */
function fieldDepth(path: readonly (string | number)[]): number {
  return path[0] === 'map' ? 2 : 3;
}

/** Leaves out values of fields that a later patch overwrites before anything else touches them: the keys of a text. */
function withoutOverwritten(patches: Patches): Patches {
  const laterOfRow = new Map<string, (readonly (string | number)[])[]>();
  const kept: Patches = [];
  for (const patch of patches.toReversed()) {
    const path = patch.path as (string | number)[];
    const row = `${path[0]} ${path[0] === 'map' ? '' : path[1]}`;
    const later = laterOfRow.get(row) ?? [];
    const next = later.findLast((other) => startsAlike(other, path));
    const overwritten = patch.op === 'replace' && path.length <= fieldDepth(path) && next?.length === path.length;
    if (overwritten) continue;
    kept.push(patch);
    laterOfRow.set(row, [...later, path]);
  }
  return kept.reverse();
}

/** Whether one path is the other or leads to it. */
function startsAlike(a: readonly (string | number)[], b: readonly (string | number)[]): boolean {
  const depth = Math.min(a.length, b.length);
  for (let at = 0; at < depth; at++) if (a[at] !== b[at]) return false;
  return true;
}

/** Takes the last step back. Returns null when there is none. */
export function undo(document: MapDocument, history: History): Step | null {
  const entry = history.past.at(-1);
  if (!entry) return null;
  return {
    document: apply(document, entry.inverse),
    history: { past: history.past.slice(0, -1), future: [entry, ...history.future], forgotten: [] },
    patches: entry.inverse,
    name: entry.name,
    count: entry.count,
  };
}

/**
 * Takes the step of a gesture back as if it had never been: it cannot be done again, and what could be before it can
 * be again. Returns null unless it is the last one.
 */
export function takeBack(document: MapDocument, history: History, gesture: string): Step | null {
  const entry = history.past.at(-1);
  if (entry?.gesture !== gesture) return null;
  return {
    document: apply(document, entry.inverse),
    history: { past: history.past.slice(0, -1), future: history.forgotten, forgotten: [] },
    patches: entry.inverse,
    name: entry.name,
    count: entry.count,
  };
}

/** Does the last undone step again. Returns null when there is none. */
export function redo(document: MapDocument, history: History): Step | null {
  const [entry, ...future] = history.future;
  if (!entry) return null;
  return {
    document: apply(document, entry.forward),
    history: { past: [...history.past, entry], future, forgotten: [] },
    patches: entry.forward,
    name: entry.name,
    count: entry.count,
  };
}
