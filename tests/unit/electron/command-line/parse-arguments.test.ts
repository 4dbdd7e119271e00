import { describe, expect, it } from 'vitest';
import { argumentsOfApp, parseArguments } from '../../../../electron/command-line/parse-arguments';

const parse = (line: string) => parseArguments(line.split(' ').filter((word) => word !== ''));

describe('arguments', () => {
  it.each([
    [
      'import in.csv out.journey',
      { kind: 'import', input: 'in.csv', output: 'out.journey', skipBadCells: false, language: null },
    ],
    [
      'import --skip-bad-cells in.csv out.journey --language ru',
      { kind: 'import', input: 'in.csv', output: 'out.journey', skipBadCells: true, language: 'ru' },
    ],
    [
      'report in.journey out.pdf --language=pl',
      { kind: 'report', input: 'in.journey', output: 'out.pdf', language: 'pl' },
    ],
    [
      '--language pl report in.journey out.pdf',
      { kind: 'report', input: 'in.journey', output: 'out.pdf', language: 'pl' },
    ],
    ['--no-sandbox --language=ru check a.journey', { kind: 'check', input: 'a.journey', language: 'ru' }],
    ['--no-sandbox --disable-gpu check a.journey', { kind: 'check', input: 'a.journey', language: null }],
    ['--help', { kind: 'help' }],
    ['import --help', { kind: 'help' }],
    ['-h', { kind: 'help' }],
    ['--version', { kind: 'version' }],
  ])('%s', (line, command) => {
    expect(parse(line)).toEqual(command);
  });

  it.each([
    ['imprt a b', 'unknownCommand', 'imprt'],
    ['import in.csv', 'import', 'import'],
    ['report a b c', 'report', 'report'],
    ['check', 'check', 'check'],
    ['check a --skip-bad-cells', 'unknownOption', '--skip-bad-cells'],
    ['report a b --paper a4', 'unknownOption', '--paper'],
    ['report a b --language de', 'unknownLanguage', 'de'],
    ['report a b --language', 'unknownLanguage', ''],
    ['--language de report a b', 'unknownLanguage', 'de'],
    ['--language report a b', 'unknownLanguage', 'report'],
  ])('%s is a mistake', (line, mistake, word) => {
    expect(parse(line)).toEqual({ kind: 'mistake', mistake, word });
  });

  it.each([
    '',
    'map.journey',
    '--user-data-dir=/tmp/x',
    '/home/me/Żabka.journey',
    'C:\\maps\\a.journey',
    '-psn_0_1234',
    '--language pl map.journey',
  ])('“%s” opens the window', (line) => {
    expect(parse(line)).toBeNull();
  });
});

describe('the arguments of the app', () => {
  it('follow the program where it is packaged', () => {
    expect(argumentsOfApp(['/opt/touchline', 'check', 'a'], null)).toEqual(['check', 'a']);
  });

  it('follow the app’s folder in development', () => {
    const argv = ['electron', '--no-sandbox', '/work/app/', 'check', '/work/app'];
    expect(argumentsOfApp(argv, '/work/app')).toEqual(['check', '/work/app']);
  });
});
