import { copyFileSync, linkSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importTable, makeReportFile, type Surroundings } from '../../../../electron/command-line/commands';
import { CommandFailed, speakerOf } from '../../../../electron/command-line/speaker';
import { DEFAULT_SETTINGS } from '../../../../renderer/model/default-settings';
import { temporaryFolder } from '../temporary-folder';

const SAMPLE = 'assets/samples/cat-fountain.en.csv';

async function surroundings(): Promise<Surroundings> {
  return {
    speaker: await speakerOf('en'),
    language: 'en',
    settings: DEFAULT_SETTINGS,
    appVersion: '0.0.0',
    makeReport: async () => new Uint8Array([1, 2, 3]),
  };
}

async function importing(input: string, output: string, skipBadCells = false): Promise<string> {
  return importTable({ kind: 'import', input, output, skipBadCells, language: null }, await surroundings());
}

describe('a file that is to be read', () => {
  it('is not written over by the map that comes out of it', async () => {
    const folder = temporaryFolder();
    const table = join(folder, 'table.csv');
    copyFileSync(SAMPLE, table);
    linkSync(table, join(folder, 'hard.csv'));
    symlinkSync(table, join(folder, 'soft.csv'));
    for (const output of [table, join(folder, 'hard.csv'), join(folder, 'soft.csv'), relative('.', table)]) {
      await expect(importing(table, output)).rejects.toThrow(
        new CommandFailed('“table.csv” was not written: it is the file to be read. Name another one.'),
      );
    }
    expect(readFileSync(table)).toEqual(readFileSync(SAMPLE));
  });

  it('is not written over by its report', async () => {
    const folder = temporaryFolder();
    const map = join(folder, 'map.journey');
    await importing(SAMPLE, map);
    const before = readFileSync(map);
    const report = (output: string) => ({ kind: 'report', input: map, output, language: null }) as const;
    await expect(makeReportFile(report(map), await surroundings())).rejects.toThrow(CommandFailed);
    expect(readFileSync(map)).toEqual(before);

    const pdf = join(folder, 'map.pdf');
    writeFileSync(pdf, 'an older report');
    expect(await makeReportFile(report(pdf), await surroundings())).toBe('“map.pdf” is written.');
    expect([...readFileSync(pdf)]).toEqual([1, 2, 3]);
  });
});

describe('a table without a touchpoint', () => {
  it('is refused: nobody means an empty map', async () => {
    const folder = temporaryFolder();
    const table = join(folder, 'names.csv');
    const refused = new CommandFailed('“names.csv” was not imported: There is no touchpoint in it.');
    writeFileSync(table, 'Stage,Touchpoint\n');
    await expect(importing(table, join(folder, 'out.journey'))).rejects.toThrow(refused);
    writeFileSync(table, 'Stage,Touchpoint,Channel\nPurchase,,Shop\n');
    await expect(importing(table, join(folder, 'out.journey'), true)).rejects.toThrow(refused);
    expect(() => readFileSync(join(folder, 'out.journey'))).toThrow('ENOENT');
  });
});
