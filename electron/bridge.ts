import { z } from 'zod/mini';
import type { CALL_NAMES, EVENT_NAMES } from './bridge-names';

/**
 * The whole contract between the window and the main process: every call with the shape of what goes
 * in and what comes out. Both sides are checked at run time by `handle.ts`. The window never learns a
 * path; it holds tokens for files that a person chose in a dialog, dropped, or opened from outside. A token is good
 * for reading or for writing, never for both.
 */

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const token = z.string().check(z.minLength(1), z.maxLength(64));
const language = z.enum(['en', 'pl', 'ru']);

/** Why something with a file did not work. The window has a sentence for each. */
export const fileProblemSchema = z.enum([
  'diskFull',
  'readOnly',
  'notFound',
  'noPermission',
  'inUse',
  'tooLarge',
  'unknownToken',
  'failed',
]);
export type FileProblem = z.infer<typeof fileProblemSchema>;

function outcome<Value extends z.ZodMiniType>(value: Value) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value }),
    z.strictObject({ ok: z.literal(false), problem: fileProblemSchema, detail: z.string() }),
  ]);
}

export const settingsSchema = z.strictObject({
  language: z.nullable(language),
  theme: z.enum(['system', 'light', 'dark']),
  /** The consultant's own brand, copied into new maps. The logo is a base64 picture or null. */
  brandName: z.string().check(z.maxLength(200)),
  brandColour: z.nullable(z.string().check(z.regex(/^#[0-9a-f]{6}$/i))),
  brandLogo: z.nullable(
    z.strictObject({
      mediaType: z.enum(['image/jpeg', 'image/png']),
      width: z.int().check(z.positive()),
      height: z.int().check(z.positive()),
      data: z.string().check(z.maxLength(20_000_000)),
    }),
  ),
  /** Written into files and the PDF as author. */
  authorName: z.string().check(z.maxLength(200)),
  firstRunDone: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** A row change as the journal keeps it: which table, which id, and the row or null when removed. */
export const journalChangeSchema = z.strictObject({
  mapId: z.string().check(z.maxLength(128)),
  table: z.string().check(z.maxLength(32)),
  id: z.string().check(z.maxLength(300)),
  row: z.unknown(),
});
export type JournalChange = z.infer<typeof journalChangeSchema>;

/**
 * Rows of a workbook come in pieces that are asked for one after the other (default: the first), as many of them as one
 * message can carry without holding up window and main process.
 */
const piece = z.optional(z.int().check(z.nonnegative()));
const pieceOfRows = z.strictObject({
  generation: z.int().check(z.nonnegative()),
  rows: z.array(journalChangeSchema),
  /** Another piece follows. */
  more: z.boolean(),
});

const fileKind = z.enum(['journey', 'table', 'picture', 'pdf', 'any']);
export type FileKind = z.infer<typeof fileKind>;

export const openedFileSchema = z.strictObject({
  token,
  name: z.string(),
  kind: z.enum(['journey', 'table', 'other']),
});
export type OpenedFile = z.infer<typeof openedFileSchema>;

const snapshotReason = z.enum([
  'timed',
  /** A person asked for it. */
  'manual',
  'daily',
  'beforeImport',
  'beforeRestore',
  'beforeMigration',
  'resync',
  'onClose',
]);

/** Read as far as it is known: a later version may write more about a snapshot, and have reasons of its own. */
export const snapshotSchema = z.object({
  id: token,
  takenAt: z.iso.datetime(),
  generation: z.int().check(z.nonnegative()),
  maps: z.int().check(z.nonnegative()),
  touchpoints: z.int().check(z.nonnegative()),
  bytes: z.int().check(z.nonnegative()),
  reason: z.catch(z.union([snapshotReason, z.literal('other')]), 'other'),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

export const backupStatusSchema = z.strictObject({
  /** Free space on the profile's disk in bytes. Under 200 MB the database must not be opened. */
  freeBytes: z.number().check(z.nonnegative()),
  /** The workbook the backups belong to, and the last change they hold. null when there is no backup. */
  workbookId: z.nullable(z.string()),
  generation: z.int().check(z.nonnegative()),
  maps: z.int().check(z.nonnegative()),
  lastChangeAt: z.nullable(z.iso.datetime()),
  /** Files of a backup are there, and nothing could be made of any. */
  unreadable: z.boolean(),
});
export type BackupStatus = z.infer<typeof backupStatusSchema>;

/** Calls of the window, answered by the main process. Each takes one payload. */
export const CALLS = {
  'app.info': {
    input: z.undefined(),
    output: z.strictObject({
      version: z.string(),
      electron: z.string(),
      chromium: z.string(),
      platform: z.string(),
      systemLanguage: z.string(),
      /** True when the development runtime of another Electron version stands in (see README). */
      developmentRuntime: z.boolean(),
    }),
  },
  'settings.read': { input: z.undefined(), output: settingsSchema },
  'settings.write': { input: settingsSchema, output: outcome(z.null()) },

  /** Lets a person choose a file to read. null when cancelled. */
  'files.choose': { input: z.strictObject({ kind: fileKind }), output: z.nullable(openedFileSchema) },
  /**
   * A piece of the file from the byte `from` on (default: its first); an empty one is its end. A large file in one
   * piece would hold up window and main process alike.
   */
  'files.read': {
    input: z.strictObject({ token, from: z.optional(z.int().check(z.nonnegative())) }),
    output: outcome(bytes),
  },
  /** Lets a person choose where to write. null when cancelled. */
  'files.chooseTarget': {
    input: z.strictObject({ kind: fileKind, suggestedName: z.string().check(z.maxLength(200)) }),
    output: z.nullable(z.strictObject({ token, name: z.string() })),
  },
  /** Replaces the file whole or leaves it as it was. */
  'files.write': { input: z.strictObject({ token, bytes }), output: outcome(z.null()) },
  'files.showInFolder': { input: z.strictObject({ token }), output: z.undefined() },
  /** Files that came from outside (double click, command line) before the window was ready. */
  'files.takeWaiting': { input: z.undefined(), output: z.array(openedFileSchema) },

  'backup.status': { input: z.undefined(), output: backupStatusSchema },
  /**
   * Holds the first rows of a change too large for one message, until the call that names the same `batch` brings the
   * last. Any other batch, and any change without one, lets go of them.
   */
  'backup.prepare': {
    input: z.strictObject({ batch: token, changes: z.array(journalChangeSchema) }),
    output: outcome(z.null()),
  },
  /** Appends one committed change; answers when it is on disk. */
  'backup.append': {
    input: z.strictObject({
      workbookId: z.string().check(z.minLength(1), z.maxLength(64)),
      generation: z.int().check(z.positive()),
      changes: z.array(journalChangeSchema),
      batch: z.optional(token),
    }),
    output: outcome(z.null()),
  },
  /** Replaces the whole backup by what the database holds now. A fuller one is kept as a snapshot. */
  'backup.resync': {
    input: z.strictObject({
      workbookId: z.string().check(z.minLength(1), z.maxLength(64)),
      generation: z.int().check(z.nonnegative()),
      rows: z.array(journalChangeSchema),
      batch: z.optional(token),
    }),
    output: outcome(z.null()),
  },
  /** The changes after `generation`, in order, or null when the journal does not reach back that far. */
  'backup.since': {
    input: z.strictObject({ generation: z.int().check(z.nonnegative()) }),
    output: z.nullable(
      z.strictObject({ generation: z.int().check(z.nonnegative()), changes: z.array(journalChangeSchema) }),
    ),
  },
  /** Everything as of the last change on disk, as it was when its first piece was asked for. */
  'backup.latest': { input: z.strictObject({ piece }), output: outcome(pieceOfRows) },
  'backup.list': { input: z.undefined(), output: z.array(snapshotSchema) },
  'backup.readSnapshot': { input: z.strictObject({ id: token, piece }), output: outcome(pieceOfRows) },
  'backup.takeSnapshot': { input: z.strictObject({ reason: snapshotReason }), output: outcome(z.null()) },
  /** Keeps what a database holds as a snapshot, before a restore replaces it. The backup itself stays as it is. */
  'backup.keepRows': {
    input: z.strictObject({
      workbookId: z.string().check(z.minLength(1), z.maxLength(64)),
      generation: z.int().check(z.nonnegative()),
      rows: z.array(journalChangeSchema),
      batch: z.optional(token),
    }),
    output: outcome(z.null()),
  },
  'backup.showFolder': { input: z.undefined(), output: z.undefined() },
  /**
   * Throws the window's IndexedDB away, files and all (`session.clearStorageData`), before a restore: a database
   * whose manifest is damaged can be neither opened nor deleted from inside the window.
   */
  'backup.clearDatabase': { input: z.undefined(), output: outcome(z.null()) },

  /** What the native menu and the title bar show. */
  'window.state': {
    input: z.strictObject({
      title: z.string().check(z.maxLength(400)),
      mapOpen: z.boolean(),
      unsaved: z.boolean(),
      undoLabel: z.nullable(z.string().check(z.maxLength(200))),
      redoLabel: z.nullable(z.string().check(z.maxLength(200))),
    }),
    output: z.undefined(),
  },
  /** Answers the event `window.closing`: everything is on disk, or the person chose to leave anyway. */
  'window.closeNow': { input: z.undefined(), output: z.undefined() },
  /** Answers `window.closing` otherwise: the window asks the person itself, and stays until `window.closeNow`. */
  'window.stay': { input: z.undefined(), output: z.undefined() },
  /** The displays there are now, in their order from left to right. */
  'window.displays': {
    input: z.undefined(),
    output: z.array(
      z.strictObject({
        id: z.number(),
        /** As the system calls it; empty where it does not say. */
        name: z.string(),
        width: z.number(),
        height: z.number(),
        /** The window stands on it. */
        here: z.boolean(),
      }),
    ),
  },
  /**
   * Shows the window on the whole of a display and keeps that awake, or puts it back to where it stood. A display
   * that is gone, or null, means the one it stands on. Answers whether it shows now; `window.presenting` tells later
   * changes.
   */
  'window.present': {
    input: z.strictObject({ on: z.boolean(), display: z.nullable(z.number()) }),
    output: z.boolean(),
  },
  /** The first usable screen has been painted (measured by the benchmark). */
  'window.ready': { input: z.undefined(), output: z.undefined() },
  /** What the menu's items of the same name do: the window gets the event that their keys raise. */
  'window.edit': { input: z.enum(['cut', 'copy', 'paste']), output: z.undefined() },
  /** Everything in the window larger, smaller, or as it was; the map has a zoom of its own. */
  'window.zoom': { input: z.enum(['in', 'out', 'reset']), output: z.undefined() },
  /** What the window keeps beside the workbook goes to disk now; Chromium would take its time. */
  'window.keep': { input: z.undefined(), output: z.undefined() },
  /** Answer of a hidden window that makes a report for the command line. */
  'commandLine.done': {
    input: outcome(bytes),
    output: z.undefined(),
  },
  'commandLine.task': {
    input: z.undefined(),
    output: z.nullable(z.strictObject({ file: bytes, language: z.nullable(language), author: z.string() })),
  },
} as const satisfies Record<(typeof CALL_NAMES)[number], { input: z.ZodMiniType; output: z.ZodMiniType }>;

export type CallName = keyof typeof CALLS;
export type CallInput<Name extends CallName> = z.infer<(typeof CALLS)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<(typeof CALLS)[Name]['output']>;

/** Commands of the native menu that the window carries out. */
export const menuCommandSchema = z.enum([
  'newMap',
  'openFile',
  'importTable',
  'exportFile',
  'exportClientCopy',
  'exportReport',
  'closeMap',
  'undo',
  'redo',
  'find',
  'replace',
  'showPalette',
  'zoomIn',
  'zoomOut',
  'zoomReset',
  'showLibrary',
  'showGuide',
  'showMap',
  'showRoom',
  'showReport',
  'showSettings',
  'showShortcuts',
  'openSample',
]);
export type MenuCommand = z.infer<typeof menuCommandSchema>;

/** What the main process tells the window. */
export const EVENTS = {
  'menu.command': menuCommandSchema,
  'files.opened': openedFileSchema,
  'window.closing': z.null(),
  /** The system ended showing the window on the whole of a display. */
  'window.presenting': z.boolean(),
} as const satisfies Record<(typeof EVENT_NAMES)[number], z.ZodMiniType>;

export type EventName = keyof typeof EVENTS;
export type EventPayload<Name extends EventName> = z.infer<(typeof EVENTS)[Name]>;

/** What the preload script puts on `window.touchline`. */
export interface Bridge {
  call<Name extends CallName>(
    name: Name,
    ...payload: CallInput<Name> extends undefined ? [] : [CallInput<Name>]
  ): Promise<CallOutput<Name>>;
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
  /** Registers a file dropped on the window and gives its token; null for anything without a file behind it. */
  dropped(file: File): Promise<OpenedFile | null>;
}
