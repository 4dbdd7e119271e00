import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readSettings, writeSettings } from '../../../electron/settings-store';
import { temporaryFolder } from './temporary-folder';

const profile = vi.hoisted(() => ({ folder: '' }));
vi.mock('electron', () => ({ app: { getPath: () => profile.folder } }));

/** A fresh module: the settings are read once in the life of the app. */
async function storeWith(content: string) {
  writeFileSync(join(profile.folder, 'settings.json'), content);
  vi.resetModules();
  return (await import('../../../electron/settings-store')).readSettings();
}

beforeEach(() => {
  profile.folder = temporaryFolder();
});

describe('stored settings', () => {
  it('keep every field that is right when others are unknown or wrong', async () => {
    const stored = { language: 'ru', theme: 'purple', brandName: 'Studio', brandLogo: { old: true }, future: [1] };
    expect(await storeWith(JSON.stringify(stored))).toMatchObject({
      language: 'ru',
      theme: 'system',
      brandName: 'Studio',
      brandLogo: null,
      firstRunDone: false,
    });
  });

  it.each(['', '{', 'null', '[]', '"text"'])(
    'that are no settings at all (%j) are those of a first start',
    async (content) => {
      expect(await storeWith(content)).toMatchObject({ language: null, theme: 'system', firstRunDone: false });
    },
  );

  it('are the last ones that were written, however quickly they followed', async () => {
    const settings = readSettings();
    for (let round = 0; round < 20; round++) {
      const outcomes = await Promise.all(
        [1, 2, 3, 4].map((number) =>
          writeSettings({
            ...settings,
            brandName: `${number}`.repeat(number === 4 ? 1 : 200),
            authorName: `${number}`,
          }),
        ),
      );
      expect(outcomes.every(({ ok }) => ok)).toBe(true);
      expect(JSON.parse(readFileSync(join(profile.folder, 'settings.json'), 'utf8'))).toMatchObject({
        authorName: '4',
      });
    }
  });

  it('that could not be written say so', async () => {
    profile.folder = join(profile.folder, 'file');
    writeFileSync(profile.folder, 'in the way');
    expect(await writeSettings(readSettings())).toMatchObject({ ok: false, problem: 'notFound' });
  });
});
