import { create } from 'zustand';
import { changedRows } from '../model/changes';
import type { Command, CommandName } from '../model/commands/command';
import type { MapDocument } from '../model/document';
import {
  EMPTY_HISTORY,
  execute,
  type History,
  type HistoryEntry,
  redo,
  RefusedEdit,
  type Step,
  takeBack as takeStepBack,
  undo,
} from '../model/history';
import type { Id, Instant } from '../model/primitives';
import type { Saver, Saving } from '../storage/saver';
import { afterFrame } from './after-frame';

export type { Saving };

/** When an edit is drawn where nobody looks for it first: at once, or when `drawNow` says so. See `useDrawnMap`. */
export type DrawingPace = 'now' | 'later';

export interface OpenMap {
  /** The map being edited, or null in the library. */
  readonly document: MapDocument | null;
  readonly history: History;
  readonly saving: Saving;
  /** The last step taken, undone or redone, for announcements: what happened to how many. */
  readonly lastStep: {
    readonly kind: 'do' | 'undo' | 'redo';
    readonly name: CommandName;
    readonly count: number;
    /** The touchpoints that it put into the map. */
    readonly added: ReadonlySet<Id>;
  } | null;
  /** The last step that its exported report shows, null for none; undefined when nothing was exported since it was opened. */
  readonly reported: HistoryEntry | null | undefined;
  /** Why the last edit was not taken; null once another was. */
  readonly refused: RefusedEdit | null;
  /** When the last edit is drawn. */
  readonly pace: DrawingPace;
  /** Something is being typed that the map may not hold yet. */
  readonly typing: boolean;
}

export const useOpenMap = create<OpenMap>(() => ({
  document: null,
  history: EMPTY_HISTORY,
  saving: { state: 'saved' },
  lastStep: null,
  reported: undefined,
  refused: null,
  pace: 'now',
  typing: false,
}));

let saver: Saver | null = null;

const writers = new Set<() => void>();

/**
 * A field that writes what is typed a moment later says how to write it at once: before undo, and before the edits
 * are waited for. Returns what ends that.
 */
export function holdTyping(write: () => void): () => void {
  writers.add(write);
  return () => {
    writers.delete(write);
  };
}

function writeTyped(): void {
  catchUp();
  for (const write of writers) write();
}

/** Until something typed is in the map, nothing says that it is saved. */
export function setTyping(typing: boolean): void {
  if (useOpenMap.getState().typing !== typing) useOpenMap.setState({ typing });
}

/** Connects the store with the disk: when the app starts, and when the workbook was replaced. */
export function connectSaver(next: Saver): void {
  saver = next;
}

export function setSaving(saving: Saving): void {
  useOpenMap.setState({ saving });
}

/** An edit that is shown already and not carried out yet. */
let ahead: (() => void) | null = null;

/**
 * Carries out an edit whose effect is drawn ahead of it: when the frame that shows it has been painted, or before the
 * map is asked for or edited otherwise. So the eye waits for what it looks at alone.
 */
export function runBehindFrame(edit: () => void): void {
  catchUp();
  ahead = edit;
  void afterFrame().then(() => {
    if (ahead === edit) catchUp();
  });
}

function catchUp(): void {
  const edit = ahead;
  ahead = null;
  edit?.();
}

/** Shows a map that was loaded from storage; undo starts afresh. What is typed yet belongs to the one that leaves. */
export function showDocument(document: MapDocument | null): void {
  writeTyped();
  useOpenMap.setState({
    document,
    history: EMPTY_HISTORY,
    lastStep: null,
    reported: undefined,
    refused: null,
    pace: 'now',
  });
}

/** The open map, for event handlers that run only while there is one. */
export function openDocument(): MapDocument {
  catchUp();
  const { document } = useOpenMap.getState();
  if (!document) throw new Error('No map is open');
  return document;
}

/**
 * Carries out a command on the open map. Commands with the same `gesture` (one stay in a text field)
 * become one undo step. Returns whether anything changed. An edit that could not be read again is refused: `refused`.
 */
export function run(command: Command, gesture: string | null = null, pace: DrawingPace = 'now'): boolean {
  catchUp();
  const { document, history } = useOpenMap.getState();
  if (!document) return false;
  try {
    return take(execute(document, history, command, gesture), 'do', pace);
  } catch (error) {
    if (!(error instanceof RefusedEdit)) throw error;
    useOpenMap.setState({ refused: error });
    return false;
  }
}

export function undoLast(): boolean {
  writeTyped();
  const { document, history } = useOpenMap.getState();
  return document !== null && take(undo(document, history), 'undo');
}

/**
 * Takes the step of a gesture back as if it had never been, with nothing to do again: for what was begun and given up.
 * False, and nothing happens, unless it is the last one.
 */
export function takeBack(gesture: string): boolean {
  catchUp();
  const { document, history } = useOpenMap.getState();
  return document !== null && take(takeStepBack(document, history, gesture), 'undo');
}

export function redoLast(): boolean {
  writeTyped();
  const { document, history } = useOpenMap.getState();
  return document !== null && take(redo(document, history), 'redo');
}

function take(step: Step | null, kind: 'do' | 'undo' | 'redo', pace: DrawingPace = 'now'): boolean {
  if (!step) return false;
  useOpenMap.setState({
    document: step.document,
    history: step.history,
    lastStep: { kind, name: step.name, count: step.count, added: touchpointsAdded(step.patches) },
    refused: null,
    pace,
  });
  saver?.save(step.document, changedRows(step.document, step.patches));
  return true;
}

function touchpointsAdded(patches: Step['patches']): ReadonlySet<Id> {
  return new Set(
    patches.flatMap(({ op, path: [table, id, field] }) =>
      op === 'add' && table === 'touchpoints' && field === undefined ? [String(id)] : [],
    ),
  );
}

/**
 * Notes that a report of the map was exported, with everything up to the `reported` step. It is stored, but it is
 * no edit: undo and redo stay as they are. False when the map is not open any more.
 */
export function noteReported(mapId: Id, reportedAt: Instant, reported: HistoryEntry | null): boolean {
  const { document } = useOpenMap.getState();
  if (document?.map.id !== mapId) return false;
  const next = { ...document, map: { ...document.map, reportedAt } };
  useOpenMap.setState({ document: next, reported, pace: 'now' });
  saver?.save(next, [{ table: 'map', id: mapId, row: next.map }]);
  return true;
}

/** Settles when every edit is on disk; false when one could not be written. */
export async function flushEdits(): Promise<boolean> {
  writeTyped();
  return saver ? saver.flush() : true;
}

/** No edit reaches the disk from now on, while what it belongs to is being replaced. */
export async function holdEdits(): Promise<void> {
  await saver?.hold();
}

/** Another map was stored in the place of this one: what still waits of it is given up. */
export function forgetEdits(mapId: Id): void {
  saver?.forget(mapId);
}

/** Goes on after `holdEdits`, where the workbook is the same. */
export function releaseEdits(): void {
  saver?.release();
}

export function retrySaving(): void {
  saver?.retry();
}
