import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { BrowserWindow, dialog, type FileFilter, type MessageBoxOptions, shell, type WebContents } from 'electron';
import type { CallInput, CallOutput, FileKind, OpenedFile } from './bridge';
import { failure, success } from './file-problem';
import { fileNameFrom, withExtension as withOneOf } from './file-name';
import { rememberFolder, startFolder } from './last-folder';
import { menuText } from './main-texts';
import { readPiece } from './read-bounded';
import { writeWhole } from './write-whole';

const EXTENSIONS: Readonly<Record<Exclude<FileKind, 'any'>, readonly string[]>> = {
  journey: ['journey'],
  table: ['csv', 'tsv', 'tab', 'txt'],
  picture: ['png', 'jpg', 'jpeg', 'webp'],
  pdf: ['pdf'],
};

/**
 * Paths a person chose, by the token that the window holds, and what they were chosen for: a source is never
 * written, a target never read. The window never sees the path itself. None is forgotten before the app ends: "Show in
 * folder" works for as long as it is offered, and what a person can choose in a day takes some kilobytes.
 */
const chosen = new Map<string, Chosen>();

interface Chosen {
  readonly path: string;
  readonly use: 'source' | 'target';
  /** The file as its first piece was read. */
  version?: string;
}

/** Makes a path from outside (a dialog, a drop, the command line) known for reading, and gives its token and kind. */
export function register(path: string): OpenedFile {
  return { token: tokenFor(path, 'source'), name: basename(path), kind: kindOf(path) };
}

function tokenFor(path: string, use: Chosen['use']): string {
  const token = randomUUID();
  chosen.set(token, { path: resolve(path), use });
  return token;
}

function chosenFor(use: Chosen['use'], token: string): Chosen | null {
  const known = chosen.get(token);
  return known?.use === use ? known : null;
}

function kindOf(path: string): OpenedFile['kind'] {
  const extension = extname(path).slice(1).toLowerCase();
  if (EXTENSIONS.journey.includes(extension)) return 'journey';
  return EXTENSIONS.table.includes(extension) ? 'table' : 'other';
}

export async function chooseFile({ kind }: CallInput<'files.choose'>, sender: WebContents): Promise<OpenedFile | null> {
  const window = BrowserWindow.fromWebContents(sender);
  const options = { defaultPath: startFolder(), filters: filtersFor(kind), properties: ['openFile' as const] };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [path] = filePaths;
  if (canceled || path === undefined) return null;
  rememberFolder(dirname(path));
  return register(path);
}

export async function chooseTarget(
  { kind, suggestedName }: CallInput<'files.chooseTarget'>,
  sender: WebContents,
): Promise<CallOutput<'files.chooseTarget'>> {
  const window = BrowserWindow.fromWebContents(sender);
  const options = { defaultPath: join(startFolder(), fileNameFrom(suggestedName)), filters: filtersFor(kind) };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  if (canceled || !filePath) return null;
  const path = withExtension(filePath, kind);
  // The dialog has asked about the name as it was typed.
  if (path !== filePath && existsSync(path) && !(await mayReplace(window, basename(path)))) return null;
  rememberFolder(dirname(path));
  return { token: tokenFor(path, 'target'), name: basename(path) };
}

async function mayReplace(window: BrowserWindow | null, name: string): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'warning',
    message: menuText('replace.title', { name }),
    detail: menuText('replace.detail'),
    buttons: [menuText('replace.replace'), menuText('replace.cancel')],
    defaultId: 1,
    cancelId: 1,
  };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response === 0;
}

/** Bytes that are read and handed over at a time. */
const PIECE = 4 * 1024 * 1024;

export async function readChosen({ token, from = 0 }: CallInput<'files.read'>): Promise<CallOutput<'files.read'>> {
  const source = chosenFor('source', token);
  if (source === null) return { ok: false, problem: 'unknownToken', detail: '' };
  const read = await readPiece(source.path, from, PIECE);
  if (!read.ok) return read;
  const { bytes, version } = read.value;
  if (from === 0) source.version = version;
  // The pieces would be of two files.
  if (source.version !== version) return { ok: false, problem: 'inUse', detail: '' };
  return success(bytes);
}

export async function writeChosen({ token, bytes }: CallInput<'files.write'>): Promise<CallOutput<'files.write'>> {
  const target = chosenFor('target', token);
  if (target === null) return { ok: false, problem: 'unknownToken', detail: '' };
  try {
    await writeWhole(target.path, bytes);
    return success(null);
  } catch (error) {
    return failure(error);
  }
}

export function showChosen({ token }: CallInput<'files.showInFolder'>): undefined {
  const known = chosen.get(token);
  if (known) shell.showItemInFolder(known.path);
}

function filtersFor(kind: FileKind): FileFilter[] {
  const all = { name: menuText('files.any'), extensions: ['*'] };
  return kind === 'any' ? [all] : [{ name: menuText(`files.${kind}`), extensions: [...EXTENSIONS[kind]] }, all];
}

function withExtension(path: string, kind: FileKind): string {
  return kind === 'any' ? path : withOneOf(path, EXTENSIONS[kind]);
}
