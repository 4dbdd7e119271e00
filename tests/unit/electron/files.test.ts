import { readFileSync, writeFileSync } from 'node:fs';
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
