import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { chooseFile, chooseTarget, readChosen, writeChosen } from '../../../electron/files';
import { temporaryFolder } from './temporary-folder';

const dialogs = vi.hoisted(() => ({ path: '' }));
vi.mock('electron', () => ({
  app: { getPath: () => '/nowhere' },
  shell: {},
  BrowserWindow: { fromWebContents: () => null },
  dialog: {
    showOpenDialog: async () => ({ canceled: false, filePaths: [dialogs.path] }),
    showSaveDialog: async () => ({ canceled: false, filePath: dialogs.path }),
  },
}));
vi.mock('../../../electron/main-texts', () => ({ menuText: (key: string) => key }));

const sender = {} as WebContents;
const refused = { ok: false, problem: 'unknownToken', detail: '' };

describe('a token', () => {
  it('of a file chosen to be read does not write it, and one of a target does not read it', async () => {
    dialogs.path = join(temporaryFolder(), 'mine.csv');
    writeFileSync(dialogs.path, 'mine');
    const source = (await chooseFile({ kind: 'table' }, sender))?.token ?? '';
    const target = (await chooseTarget({ kind: 'table', suggestedName: 'mine' }, sender))?.token ?? '';
    const bytes = new TextEncoder().encode('new');

    expect(await writeChosen({ token: source, bytes })).toEqual(refused);
    expect(await readChosen({ token: target })).toEqual(refused);
    expect(readFileSync(dialogs.path, 'utf8')).toBe('mine');

    expect(await readChosen({ token: source })).toMatchObject({ ok: true });
    expect(await writeChosen({ token: target, bytes })).toEqual({ ok: true, value: null });
    expect(readFileSync(dialogs.path, 'utf8')).toBe('new');
  });
});

describe('a large file', () => {
  async function chosen(content: Buffer): Promise<string> {
    dialogs.path = join(temporaryFolder(), 'large.journey');
    writeFileSync(dialogs.path, content);
    return (await chooseFile({ kind: 'journey' }, sender))?.token ?? '';
  }

  it('is given piece by piece, to its end', async () => {
    const content = randomBytes(9 * 1024 * 1024);
    const token = await chosen(content);
    const pieces: Uint8Array[] = [];
    let from = 0;
    for (;;) {
      const read = await readChosen({ token, from });
      if (!read.ok) throw new Error(read.problem);
      if (read.value.length === 0) break;
      pieces.push(read.value);
      from += read.value.length;
    }
    expect(pieces).toHaveLength(3);
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
  });

  it('that another one replaces meanwhile is not put together of both', async () => {
    const token = await chosen(Buffer.alloc(9 * 1024 * 1024));
    const first = await readChosen({ token });
    expect(first.ok && first.value.length).toBeGreaterThan(0);
    const other = `${dialogs.path}-new`;
    writeFileSync(other, Buffer.alloc(9 * 1024 * 1024, 1));
    renameSync(other, dialogs.path);
    expect(await readChosen({ token, from: 4 * 1024 * 1024 })).toEqual({ ok: false, problem: 'inUse', detail: '' });
    expect(await readChosen({ token })).toMatchObject({ ok: true });
  });
});
