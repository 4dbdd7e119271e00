import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LatestWrite } from '../../../electron/latest-write';
import { temporaryFolder } from './temporary-folder';

describe('the latest write', () => {
  it('wins, however many come at once, and every one is answered when it or a newer one is on disk', async () => {
    const path = join(temporaryFolder(), 'settings.json');
    const file = new LatestWrite(() => path);
    for (let round = 0; round < 20; round++) {
      const large = 'x'.repeat(500_000);
      const seen: number[] = [];
      await Promise.all(
        [0, 1, 2, 3].map(async (number) => {
          await file.write(`${number}${number === 0 ? large : ''}`);
          seen[number] = Number(readFileSync(path, 'utf8')[0]);
        }),
      );
      expect(readFileSync(path, 'utf8')).toBe('3');
      for (const [number, found] of seen.entries()) expect(found).toBeGreaterThanOrEqual(number);
    }
  });

  it('says that it failed, and the next one is written all the same', async () => {
    const folder = join(temporaryFolder(), 'later');
    const file = new LatestWrite(() => join(folder, 'window.json'));
    const failed = file.write('one');
    const next = failed.catch(() => {
      mkdirSync(folder);
      return file.write('two');
    });
    await expect(failed).rejects.toThrow('ENOENT');
    await next;
    expect(readFileSync(join(folder, 'window.json'), 'utf8')).toBe('two');
  });

  it('that waited behind a failed one is written', async () => {
    const folder = join(temporaryFolder(), 'later');
    const paths = [join(folder, 'a'), join(folder, '..', 'a')];
    const file = new LatestWrite(() => paths.shift() ?? '');
    const first = file.write('one');
    await Promise.resolve();
    const second = file.write('two');
    await expect(first).rejects.toThrow('ENOENT');
    await second;
    expect(readFileSync(join(folder, '..', 'a'), 'utf8')).toBe('two');
  });
});
