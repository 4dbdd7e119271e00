import { apply, create, type Patches } from 'mutative';
import type { Command, CommandName, MutableDocument } from './commands/command';
import type { MapDocument } from './document';

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
}

export const EMPTY_HISTORY: History = { past: [], future: [] };

export interface Step {
  readonly document: MapDocument;
  readonly history: History;
  /** What was written just now, for storage. */
  readonly patches: Patches;
  readonly name: CommandName;
  readonly count: number;
}

/** Runs a command. Returns null when it changed nothing. Forgets what was undone. */
export function execute(
  document: MapDocument,
  history: History,
  command: Command,
  gesture: string | null = null,
): Step | null {
  const [next, forward, inverse] = create(document as MutableDocument, command.run, { enablePatches: true });
  if (forward.length === 0) return null;
  const last = history.past.at(-1);
  const joins = gesture !== null && last?.gesture === gesture && history.future.length === 0;
  const entry: HistoryEntry = joins
    ? { ...last, forward: [...last.forward, ...forward], inverse: [...inverse, ...last.inverse] }
    : { name: command.name, count: command.count, gesture, forward, inverse };
  const past = joins ? [...history.past.slice(0, -1), entry] : [...history.past, entry];
  return {
    document: next,
    history: { past, future: [] },
    patches: forward,
    name: command.name,
    count: command.count,
  };
}

/** Takes the last step back. Returns null when there is none. */
export function undo(document: MapDocument, history: History): Step | null {
  const entry = history.past.at(-1);
  if (!entry) return null;
  return {
    document: apply(document, entry.inverse),
    history: { past: history.past.slice(0, -1), future: [entry, ...history.future] },
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
    history: { past: [...history.past, entry], future },
    patches: entry.forward,
    name: entry.name,
    count: entry.count,
  };
}
