import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOpenDialog, answerSaveDialog, launchApp, type RunningApp, temporaryFolder } from './app';

const MAP = fileURLToPath(new URL('../fixtures/maps/small.v1.journey', import.meta.url));

describe('files', () => {
  let running: RunningApp;
  let folder: string;

  beforeAll(async () => {
    running = await launchApp();
    folder = temporaryFolder();
  });

  afterAll(() => running.close());

  const save = async (path: string, text: string) => {
    await answerSaveDialog(running, path);
    return running.window.evaluate(async (content) => {
      const target = await window.touchline.call('files.chooseTarget', { kind: 'journey', suggestedName: 'Map' });
      if (!target) return null;
      const bytes = new TextEncoder().encode(content);
      return { target, outcome: await window.touchline.call('files.write', { token: target.token, bytes }) };
    }, text);
  };

  it('are written where the person chose, and the window learns only the name', async () => {
    const saved = await save(join(folder, 'Żółw мир'), 'content');
    expect(saved?.outcome).toEqual({ ok: true, value: null });
    expect(saved?.target.name).toBe('Żółw мир.journey');
    expect(JSON.stringify(saved)).not.toContain(folder);
    expect(readFileSync(join(folder, 'Żółw мир.journey'), 'utf8')).toBe('content');
  });

  it('are read back byte for byte through the open dialog', async () => {
    await answerOpenDialog(running, MAP);
    const read = await running.window.evaluate(async () => {
      const file = await window.touchline.call('files.choose', { kind: 'journey' });
      if (!file) return null;
      const content = await window.touchline.call('files.read', { token: file.token });
      return { ...file, token: '', bytes: content.ok ? [...content.value] : content.problem };
    });
    expect(read).toEqual({
      token: '',
      name: 'small.v1.journey',
      kind: 'journey',
      bytes: [...readFileSync(MAP)],
    });
  });

  it('are left alone when the dialog is cancelled', async () => {
    await answerSaveDialog(running, null);
    await answerOpenDialog(running, null);
    expect(
      await running.window.evaluate(async () => [
        await window.touchline.call('files.chooseTarget', { kind: 'pdf', suggestedName: 'x' }),
        await window.touchline.call('files.choose', { kind: 'any' }),
      ]),
    ).toEqual([null, null]);
  });

  it('the dialog opens where the last one ended', async () => {
    await save(join(folder, 'a.journey'), 'a');
    const start = running.app.evaluate(
      ({ dialog }) =>
        new Promise<string | undefined>((resolve) => {
          dialog.showOpenDialog = ((_window: unknown, { defaultPath }: { defaultPath?: string }) => {
            resolve(defaultPath);
            return Promise.resolve({ canceled: true, filePaths: [] });
          }) as never;
        }),
    );
    await running.window.evaluate(() => window.touchline.call('files.choose', { kind: 'table' }));
    expect(await start).toBe(folder);
  });

  it('larger than 50 MB are refused before they are read', async () => {
    const large = join(folder, 'large.csv');
    writeFileSync(large, '');
    truncateSync(large, 51 * 1024 * 1024);
    await answerOpenDialog(running, large);
    const read = await running.window.evaluate(async () => {
      const file = await window.touchline.call('files.choose', { kind: 'table' });
      return file && window.touchline.call('files.read', { token: file.token });
    });
    expect(read).toEqual({ ok: false, problem: 'tooLarge', detail: '' });
  });

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'on a disk that takes no writing stay as they are, and the problem has a name',
    async () => {
      const readOnly = join(folder, 'read-only');
      mkdirSync(readOnly);
      execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', readOnly]);
      try {
        writeFileSync(join(readOnly, 'old.journey'), 'old');
        execFileSync('mount', ['-o', 'remount,ro', readOnly]);
        const saved = await save(join(readOnly, 'old.journey'), 'new');
        expect(saved?.outcome).toEqual({ ok: false, problem: 'readOnly', detail: 'EROFS' });
        expect(readFileSync(join(readOnly, 'old.journey'), 'utf8')).toBe('old');
        expect(readdirSync(readOnly)).toEqual(['old.journey']);
      } finally {
        execFileSync('umount', ['-l', readOnly]);
      }
    },
  );

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)(
    'on a full disk stay as they are, and the problem has a name',
    async () => {
      const full = join(folder, 'full');
      mkdirSync(full);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', full]);
      try {
        writeFileSync(join(full, 'old.journey'), 'old');
        const saved = await save(join(full, 'old.journey'), 'x'.repeat(200_000));
        expect(saved?.outcome).toEqual({ ok: false, problem: 'diskFull', detail: 'ENOSPC' });
        expect(readFileSync(join(full, 'old.journey'), 'utf8')).toBe('old');
        expect(readdirSync(full)).toEqual(['old.journey']);
      } finally {
        execFileSync('umount', ['-l', full]);
      }
    },
  );

  it('dropped on the window become tokens; what has no file behind it does not', async () => {
    const dropped = join(folder, 'dropped.journey');
    copyFileSync(MAP, dropped);
    await running.window.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'drop';
      document.body.append(input);
    });
    await running.window.locator('#drop').setInputFiles(dropped);
    const files = await running.window.evaluate(async () => {
      const input = document.querySelector<HTMLInputElement>('#drop');
      const [file] = input?.files ?? [];
      const fromDisk = file ? await window.touchline.dropped(file) : null;
      const madeUp = await window.touchline.dropped(new File(['x'], 'made-up.journey'));
      const content = fromDisk ? await window.touchline.call('files.read', { token: fromDisk.token }) : null;
      return { name: fromDisk?.name, kind: fromDisk?.kind, size: content?.ok && content.value.length, madeUp };
    });
    expect(files).toEqual({
      name: 'dropped.journey',
      kind: 'journey',
      size: readFileSync(MAP).length,
      madeUp: null,
    });
  });
});
