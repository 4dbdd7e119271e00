import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { failure } from '../../../electron/file-problem';
import { readBounded } from '../../../electron/read-bounded';
import { writeWhole } from '../../../electron/write-whole';
import { temporaryFolder } from './temporary-folder';

const posix = process.platform !== 'win32';

/** Flushing a file goes well, flushing a folder gives this error. */
async function refuseFolderSync(code: string): Promise<void> {
  const folder = await open(temporaryFolder(), 'r');
  const handles = Object.getPrototypeOf(folder) as { sync: () => Promise<void>; stat: typeof folder.stat };
  await folder.close();
  const sync = vi.spyOn(handles, 'sync').mockImplementation(async function (this: typeof folder) {
    if ((await this.stat()).isDirectory()) throw Object.assign(new Error(`${code}: fsync`), { code });
  });
  onTestFinished(() => sync.mockRestore());
}

describe('writing whole', () => {
  it('replaces the content and leaves nothing beside it', async () => {
    const folder = temporaryFolder();
    const path = join(folder, `${'Ж'.repeat(120)}.journey`);
    await writeWhole(path, 'one');
    await writeWhole(path, new Uint8Array([50]));
    expect(readFileSync(path, 'utf8')).toBe('2');
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.runIf(posix)('keeps the rights of the file, and writes behind a link', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'file');
    writeFileSync(path, 'old');
    chmodSync(path, 0o640);
    const link = join(folder, 'link');
    symlinkSync(path, link);
    await writeWhole(link, 'new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
  });

  it.runIf(posix)('keeps rights that the process would not give to a new file', async () => {
    const path = join(temporaryFolder(), 'shared');
    writeFileSync(path, 'old');
    chmodSync(path, 0o664);
    const mask = process.umask(0o022);
    onTestFinished(() => void process.umask(mask));
    await writeWhole(path, 'new');
    expect(statSync(path).mode & 0o777).toBe(0o664);
  });

  it.each(['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR'])(
    'is done where the folder answers %s to being flushed',
    async (code) => {
      const path = join(temporaryFolder(), 'file');
      await refuseFolderSync(code);
      await writeWhole(path, 'new');
      expect(readFileSync(path, 'utf8')).toBe('new');
    },
  );

  it('tells of a disk that fails while the folder is flushed', async () => {
    await refuseFolderSync('EIO');
    await expect(writeWhole(join(temporaryFolder(), 'file'), 'new')).rejects.toThrow('EIO');
  });

  it('leaves the old file and no other when it fails', async () => {
    const folder = temporaryFolder();
    // A folder cannot be replaced by a file.
    const path = join(folder, 'in-the-way');
    await writeWhole(join(folder, 'other'), 'x');
    mkdirSync(join(path, 'full'), { recursive: true });
    await expect(writeWhole(path, 'new')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(readdirSync(folder).toSorted()).toEqual(['in-the-way', 'other']);
  });

  it.runIf(posix)('replaces no pipe and no device', async () => {
    const path = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [path]);
    await expect(writeWhole(path, 'new')).rejects.toThrow('not an ordinary file');
    expect(statSync(path).isFIFO()).toBe(true);
  });

  it('says that a folder is missing', async () => {
    const path = join(temporaryFolder(), 'none', 'file');
    const problem = await writeWhole(path, 'x').then(() => null, failure);
    expect(problem).toEqual({ ok: false, problem: 'notFound', detail: 'ENOENT' });
  });
});

describe('reading bounded', () => {
  it('reads what fits and refuses what does not', async () => {
    const path = join(temporaryFolder(), 'file');
    writeFileSync(path, 'four');
    expect(await readBounded(path, 4)).toEqual({ ok: true, value: new Uint8Array(Buffer.from('four')) });
    expect(await readBounded(path, 3)).toEqual({ ok: false, problem: 'tooLarge', detail: '' });
  });

  it('refuses what is no file, and what is not there', async () => {
    const folder = temporaryFolder();
    expect(await readBounded(folder)).toMatchObject({ ok: false });
    expect(await readBounded(join(folder, 'none'))).toMatchObject({ ok: false, problem: 'notFound' });
    if (posix) expect(await readBounded('/dev/zero')).toMatchObject({ ok: false, problem: 'failed' });
  });

  it.runIf(posix)('does not wait for a pipe that nobody writes into', async () => {
    const path = join(temporaryFolder(), 'pipe.journey');
    execFileSync('mkfifo', [path]);
    const read = readBounded(path);
    // Should it wait after all, something must end the waiting, or the process would stay.
    let waited = false;
    const late = setTimeout(() => {
      waited = true;
      void open(path, 'w').then((file) => file.close());
    }, 60_000);
    onTestFinished(() => clearTimeout(late));
    expect(await read).toEqual({ ok: false, problem: 'failed', detail: '' });
    expect(waited).toBe(false);
  });

  it('tells no path', async () => {
    const read = await readBounded('/secret/place/file');
    expect(JSON.stringify(read)).not.toContain('secret');
  });
});

describe('problems', () => {
  it.each([
    ['ENOSPC', 'diskFull'],
    ['EROFS', 'readOnly'],
    ['ENOENT', 'notFound'],
    ['EACCES', 'noPermission'],
    ['EBUSY', 'inUse'],
    ['EIO', 'failed'],
  ])('%s means %s', (code, problem) => {
    expect(failure(Object.assign(new Error('/secret/path'), { code }))).toEqual({ ok: false, problem, detail: code });
  });

  it('an error without a code tells nothing', () => {
    expect(failure(new Error('/secret/path'))).toEqual({ ok: false, problem: 'failed', detail: '' });
  });
});
