import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseJourney } from '../../renderer/exchange/journey/parse';
import { launchApp, prepareProfile, root, switchesFor, temporaryFolder } from './app';

const electron = createRequire(import.meta.url)('electron') as string;
const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/tables/${name}`, import.meta.url));

let folder: string;
let profile: string;

beforeAll(() => {
  folder = temporaryFolder();
  profile = prepareProfile();
});

/** Runs the app as a terminal would. What Chromium itself says on stderr on a bare machine is left out. */
async function touchline(...args: string[]) {
  const child = spawn(electron, [...switchesFor(profile), root, ...args], { cwd: folder });
  const [out, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  const said = errors.split('\n').filter((line) => line !== '' && !/^\[\d+:.*(?:ERROR|WARNING)/.test(line));
  return { code, out: out.trimEnd(), errors: said };
}

describe('the command line', () => {
  it('says its version and how it is used', async () => {
    expect(await touchline('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    const { code, out } = await touchline('--help');
    expect(code).toBe(0);
    for (const word of ['import', 'report', 'check', '--skip-bad-cells', '--language']) expect(out).toContain(word);
  });

  it('makes a map of a table, checks it, and makes its report', async () => {
    expect(await touchline('import', fixture('cat-fountain.en.csv'), 'cat.journey')).toEqual({
      code: 0,
      out: 'cat.journey: 5 stages, 26 touchpoints and 2 personas.',
      errors: [],
    });
    const journey = await parseJourney(readFileSync(join(folder, 'cat.journey')));
    if (journey.kind !== 'ok') throw new Error(journey.kind);
    expect(Object.keys(journey.document.touchpoints)).toHaveLength(26);
    expect(journey.document.map.title).toBe('Cat fountain');

    expect(await touchline('check', 'cat.journey', '--language', 'pl')).toEqual({
      code: 0,
      out: '„cat.journey” jest w porządku: 5 etapów, 26 punktów styku i 2 persony.',
      errors: [],
    });

    expect(await touchline('report', 'cat.journey', 'cat.pdf', '--language', 'pl')).toEqual({
      code: 0,
      out: 'Zapisano „cat.pdf”.',
      errors: [],
    });
    const pdf = readFileSync(join(folder, 'cat.pdf'), 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.trimEnd().slice(-5)).toBe('%%EOF');
    expect(pdf).toContain('/Lang (pl');
  });

  it('refuses cells that do not fit, unless told to leave them out', async () => {
    const refused = await touchline('import', fixture('bad-cells.en.csv'), 'bad.journey');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.errors).toHaveLength(1);
    expect(refused.errors[0]).toMatch(/was not imported: \d+ cells do not fit.*--skip-bad-cells/);
    expect(existsSync(join(folder, 'bad.journey'))).toBe(false);

    const told = await touchline('import', fixture('bad-cells.en.csv'), 'bad.journey', '--skip-bad-cells');
    expect(told).toMatchObject({ code: 0, errors: [] });
    expect(told.out).toMatch(/cells that do not fit are left out\.$/);
    expect((await touchline('check', 'bad.journey')).code).toBe(0);
  });

  it.each([
    [['check', 'nowhere.journey'], '“nowhere.journey” could not be read: there is no such file.'],
    [['check'], 'check takes one file: the map file.'],
    [['imprt', 'a', 'b'], '“imprt” is not a command; --help lists them.'],
    [['report', 'a', 'b', '--language', 'de'], '“de” is not a language we speak; choose en, pl or ru.'],
    [
      ['import', 'nowhere.csv', 'x.journey', '--language', 'ru'],
      'Не удалось прочитать «nowhere.csv»: такого файла нет.',
    ],
  ])('%j fails with one sentence', async (args, sentence) => {
    expect(await touchline(...args)).toEqual({ code: 1, out: '', errors: [sentence] });
  });

  it('leaves no half-written file, and the old one as it was', async () => {
    writeFileSync(join(folder, 'foreign.journey'), 'no map at all');
    writeFileSync(join(folder, 'old.pdf'), 'the old report');
    const before = readdirSync(folder).toSorted();
    const { code, errors } = await touchline('report', 'foreign.journey', 'old.pdf');
    expect(code).toBe(1);
    expect(errors).toEqual([expect.stringContaining('“foreign.journey” is not a Touchline map')]);
    expect(readFileSync(join(folder, 'old.pdf'), 'utf8')).toBe('the old report');
    const missing = await touchline('import', fixture('cat-fountain.en.csv'), join('none', 'x.journey'));
    expect(missing).toEqual({ code: 1, out: '', errors: ['“x.journey” was not written: its folder does not exist.'] });
    expect(readdirSync(folder).toSorted()).toEqual(before);
  });

  it('leaves a running workbook alone', async () => {
    const running = await launchApp({ profile });
    const told = running.window.evaluate(
      () =>
        new Promise<string>((resolve) => {
          window.touchline.on('files.opened', ({ name }) => resolve(name));
          setTimeout(() => resolve('nothing'), 1500);
        }),
    );
    expect((await touchline('import', fixture('przychodnia.pl.csv'), 'p.journey')).code).toBe(0);
    expect((await touchline('report', 'p.journey', 'p.pdf')).code).toBe(0);
    expect(await told).toBe('nothing');
    expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await running.close();
  });
});
