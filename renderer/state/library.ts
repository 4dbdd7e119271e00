import { useMemo } from 'react';
import { editMap } from '../model/commands/map-commands';
import { copyDocument } from '../model/copy-document';
import type { MapDocument } from '../model/document';
import type { HistoryEntry } from '../model/history';
import { inPieces } from '../model/pieces';
import type { Id, Instant } from '../model/primitives';
import { checkRows, type RowProblem } from '../storage/check-rows';
import { changesThatRemove, changesThatStore, loadMap } from '../storage/map-repository';
import { type MapSummary, summaryOf } from '../storage/map-summary';
import { nextTurn } from '../storage/next-turn';
import { placeOf, type WorkbookChange, type WriteProblem } from '../storage/workbook';
import { useMaps } from './maps';
import { newId, now } from './new-id';
import {
  flushEdits,
  forgetEdits,
  holdEdits,
  noteReported,
  releaseEdits,
  run,
  showDocument,
  undoLast,
  useOpenMap,
} from './open-map';
import { openWorkbook } from './workbook';

/** A change of the library that did not reach the disk. */
export class StorageError extends Error {
  readonly problem: WriteProblem;

  constructor(problem: WriteProblem) {
    super(`Not stored: ${problem}`);
    this.name = 'StorageError';
    this.problem = problem;
  }
}

/** The last edits of the map that is open did not reach the disk: nothing else was begun. */
export class UnsavedEditsError extends StorageError {
  readonly title: string;

  constructor(problem: WriteProblem, title: string) {
    super(problem);
    this.name = 'UnsavedEditsError';
    this.title = title;
  }
}

/** A stored map that does not make sense; nothing of it was opened. */
export class DamagedMapError extends Error {
  readonly problems: readonly RowProblem[];

  constructor(problems: readonly RowProblem[]) {
    const [first] = problems;
    super(`Damaged map: ${first?.table}/${first?.id} ${first?.field}`);
    this.name = 'DamagedMapError';
    this.problems = problems;
  }
}

let acts: Promise<unknown> = Promise.resolve();

/** Acts on whole maps go one after the other: each finds what the one before it has left. */
function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
  const result = acts.then(act);
  acts = result.catch(() => undefined);
  return result;
}

/** The maps of the workbook, without those in the bin; undefined until read. Follows every change. */
export function useLibrary(): readonly MapSummary[] | undefined {
  const maps = useMaps();
  return useMemo(() => maps?.filter((map) => !map.deletedAt), [maps]);
}

/** Whether the workbook holds this map already, in the library or in the bin. */
export async function isStored(mapId: Id): Promise<boolean> {
  return (await openWorkbook().database.rowsOf('map').get([mapId, mapId])) !== undefined;
}

/** What the library calls this map; null where it is not stored. */
export async function storedTitle(mapId: Id): Promise<string | null> {
  return (await openWorkbook().database.summaries.get(mapId))?.title ?? null;
}

/**
 * Stores a new map in one act and shows it. Where the workbook holds a map of the same id, that one stays as
 * it is and the new one is stored as a copy under new ids.
 * @throws {StorageError} when it is not on disk; the map that was open stays open
 */
export function createMap(document: MapDocument): Promise<void> {
  return inTurn(async () => {
    await settleEdits();
    showDocument(await store(document));
  });
}

/**
 * Puts a map in the place of the stored one of the same id, in one act, and shows it. In the bin or not: it is in
 * the library afterwards.
 * @throws {StorageError} when it is not on disk; what was stored is as it was
 */
export function replaceMap(document: MapDocument): Promise<void> {
  return inTurn(() => putInPlace(document, () => true));
}

/**
 * Puts a map in the place of the stored one of the same id, and shows it only where that one is open.
 * @throws {StorageError} when it is not on disk; what was stored is as it was
 */
export function putBackMap(document: MapDocument): Promise<void> {
  return inTurn(() => putInPlace(document, () => useOpenMap.getState().document?.map.id === document.map.id));
}

/** An edit made meanwhile goes with the map that it was made in: to the disk only if that one stays. */
async function putInPlace(document: MapDocument, isShown: () => boolean): Promise<void> {
  await settleEdits();
  await holdEdits();
  try {
    await storeInPlace(document);
    if (isShown()) showDocument(document);
    forgetEdits(document.map.id);
  } finally {
    releaseEdits();
  }
}

async function storeInPlace(document: MapDocument): Promise<void> {
  const { id } = document.map;
  const rows = [
    ...changesThatStore(document),
    { mapId: id, table: 'summaries' as const, id, row: summaryOf(document, now()) },
  ];
  const staying = new Set(rows.map(placeOf));
  const leaving = await changesThatRemove(openWorkbook().database, id);
  await commit([...leaving.filter((change) => !staying.has(placeOf(change))), ...rows]);
}

/**
 * @throws {DamagedMapError} when the stored rows do not make sense
 * @throws {StorageError} when the last edits of the map that was open are not on disk
 */
export function openMap(id: Id): Promise<void> {
  return inTurn(async () => {
    await settleEdits();
    const document = await loadDocument(id);
    if (document) showDocument(document);
  });
}

/** @throws {StorageError} when the last edits are not on disk; the map stays open */
export function closeMap(): Promise<void> {
  return inTurn(leaveMap);
}

async function leaveMap(): Promise<void> {
  await settleEdits();
  showDocument(null);
}

/**
 * Stores a copy under new ids and gives the copy's id. null when there is no such map.
 * @throws {StorageError} @throws {DamagedMapError}
 */
export function duplicateMap(id: Id, title: string): Promise<Id | null> {
  return inTurn(async () => {
    await settleEdits();
    const document = await loadDocument(id);
    if (!document) return null;
    const copy = await store(copyDocument(document, { newId, createdAt: now(), title }));
    return copy.map.id;
  });
}

/** Puts a map into the bin, where it stays for 30 days. @throws {StorageError} */
export function deleteMap(id: Id): Promise<void> {
  return inTurn(async () => {
    if (useOpenMap.getState().document?.map.id === id) await leaveMap();
    await updateSummary(id, (summary) => ({ ...summary, deletedAt: now() }));
  });
}

/**
 * Gives a map another title: an edit with undo where it is the open one, otherwise in the store only, and the map
 * that is open stays open.
 * @throws {StorageError} @throws {DamagedMapError}
 */
export function renameMap(id: Id, title: string): Promise<void> {
  return inTurn(() => rename(id, title));
}

async function rename(id: Id, title: string): Promise<void> {
  if (useOpenMap.getState().document?.map.id === id) {
    await settleEdits();
    const before = useOpenMap.getState().history.past.length;
    if (!run(editMap({ title }))) return;
    try {
      return await settleEdits();
    } catch (error) {
      // Told as not done, so it is taken back, unless something else was done meanwhile.
      if (useOpenMap.getState().history.past.length === before + 1) undoLast();
      throw error;
    }
  }
  const document = await loadDocument(id);
  if (!document) return;
  const map = { ...document.map, title };
  const row = summaryOf({ ...document, map }, now());
  await commit([
    { mapId: id, table: 'map', id, row: map },
    { mapId: id, table: 'summaries', id, row },
  ]);
}

/**
 * Notes when a map's report was exported; the map may have been closed since the export began.
 * @throws {StorageError} @throws {DamagedMapError}
 */
export function noteReport(id: Id, reportedAt: Instant, reported: HistoryEntry | null): Promise<void> {
  return inTurn(async () => {
    if (noteReported(id, reportedAt, reported)) return;
    const document = await loadDocument(id);
    if (document) await commit([{ mapId: id, table: 'map', id, row: { ...document.map, reportedAt } }]);
  });
}

/** Takes a map back out of the bin. @throws {StorageError} */
export function restoreMap(id: Id): Promise<void> {
  return inTurn(() => updateSummary(id, (summary) => ({ ...summary, deletedAt: null })));
}

/** Reads a map without opening it; null when there is none. @throws {DamagedMapError} */
export async function loadDocument(id: Id): Promise<MapDocument | null> {
  const loaded = await loadMap(openWorkbook().database, id);
  if (loaded.kind === 'damaged') throw new DamagedMapError(loaded.problems);
  return loaded.kind === 'loaded' ? loaded.document : null;
}

async function store(document: MapDocument): Promise<MapDocument> {
  const stored = (await isStored(document.map.id))
    ? copyDocument(document, { newId, createdAt: document.map.createdAt })
    : document;
  const { id } = stored.map;
  await commit([...changesThatStore(stored), { mapId: id, table: 'summaries', id, row: summaryOf(stored, now()) }]);
  return stored;
}

async function updateSummary(id: Id, change: (summary: MapSummary) => MapSummary): Promise<void> {
  const summary = await openWorkbook().database.summaries.get(id);
  if (summary) await commit([{ mapId: id, table: 'summaries', id, row: change(summary) }]);
}

async function commit(changes: readonly WorkbookChange[]): Promise<void> {
  // Whatever is stored must be read again: a row that makes no sense would take its whole map along.
  const rows = changes.filter(({ table }) => table !== 'summaries');
  for (const [index, piece] of inPieces(rows, ({ row }) => row).entries()) {
    if (index > 0) await nextTurn();
    const { problems } = checkRows(piece);
    if (problems.length > 0) throw new DamagedMapError(problems);
  }
  const result = await openWorkbook().writeOrNothing(changes);
  if (!result.ok) throw new StorageError(result.problem);
}

/** @throws {UnsavedEditsError} when the last edits of the open map are not on disk */
export async function settleEdits(): Promise<void> {
  if (await flushEdits()) return;
  const { saving, document } = useOpenMap.getState();
  throw new UnsavedEditsError(saving.state === 'failed' ? saving.problem : 'database', document?.map.title ?? '');
}
