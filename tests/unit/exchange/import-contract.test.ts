import { strToU8 } from 'fflate';
import type { i18n } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { type JourneyRefusal, parseJourney } from '../../../renderer/exchange/journey/parse';
import { JourneyTooLarge } from '../../../renderer/exchange/journey/too-large';
import { LIMITS } from '../../../renderer/exchange/limits';
import { readTable } from '../../../renderer/exchange/table/read-table';
import type { TableRefusal } from '../../../renderer/exchange/table/table';
import type { TableProblem } from '../../../renderer/exchange/table/table-problem';
import {
  columnLetter,
  tellJourneyRefusal,
  tellJourneyTooLarge,
  tellMappingProblem,
  tellTableNote,
  tellTableProblem,
  tellTableRefusal,
} from '../../../renderer/exchange/tell';
import { formatFor } from '../../../renderer/i18n/format';
import { createTranslator } from '../../../renderer/i18n/i18n';
import { LANGUAGES } from '../../../renderer/i18n/languages';
import { frozenFile } from '../../fixtures/journey-files';
import { tableText } from '../../fixtures/table-bytes';

/** What every format that can be opened keeps. A new format adds itself here. */
interface ImportFormat {
  readonly name: string;
  /** The kind of what came of it, and the sentence for a refusal. */
  readonly open: (bytes: Uint8Array) => Promise<{ kind: string; tell: (translator: i18n) => string }>;
  readonly valid: Uint8Array;
  /** A file of another kind; damaged so that the format itself is still recognised; and what they are called. */
  readonly foreign: readonly [bytes: Uint8Array, kind: string];
  readonly damaged: readonly [bytes: Uint8Array, kind: string];
}

const journey = frozenFile('pictures-and-scripts.v1');
const table = strToU8(tableText('przychodnia.pl.csv'));
const FILE = 'Klient „A”.dat';

const FORMATS: readonly ImportFormat[] = [
  {
    name: '.journey',
    open: async (bytes) => {
      const result = await parseJourney(bytes);
      return {
        kind: result.kind,
        tell: (translator) => (result.kind === 'ok' ? '' : tellJourneyRefusal(...voice(translator), result, FILE)),
      };
    },
    valid: journey,
    foreign: [table, 'notAJourney'],
    damaged: [journey.subarray(0, journey.length / 2), 'damaged'],
  },
  {
    name: 'table',
    open: (bytes) => {
      const result = readTable(bytes, FILE);
      return Promise.resolve({
        kind: result.kind,
        tell: (translator) => (result.kind === 'ok' ? '' : tellTableRefusal(...voice(translator), result, FILE)),
      });
    },
    valid: table,
    foreign: [journey, 'notATable'],
    damaged: [strToU8(`${tableText('przychodnia.pl.csv')}Zakup;"Płaci`), 'openQuote'],
  },
];

let translators: i18n[] = [];
beforeAll(async () => {
  translators = await Promise.all(LANGUAGES.map(({ code }) => createTranslator(code)));
});

function voice(translator: i18n) {
  return [translator.t, formatFor(translator.language as 'en')] as const;
}

/** A finished sentence: nothing unfilled, no key for a text, one language. */
function expectSentence(text: string, translator: i18n): void {
  expect(text).not.toMatch(/\{\{|undefined|NaN|exchange:|journey\.(?!json)[a-z]|table\.[a-z]/);
  expect(text).toMatch(/^[\p{Lu}“„«].*\.$/su);
  if (translator.language === 'ru') expect(text).toMatch(/\p{Script=Cyrillic}/u);
}

describe.each(FORMATS)('opening a file as $name', ({ open, valid, foreign, damaged }) => {
  it('a valid file comes in', async () => {
    expect((await open(valid)).kind).toBe('ok');
  });

  it.each([
    ['empty', new Uint8Array(), 'empty'],
    ['foreign', ...foreign],
    ['damaged', ...damaged],
    ['too large', tooLarge(valid), 'tooLarge'],
  ] as const)('%s: a named refusal, told with its place and a way out in every language', async (_, bytes, kind) => {
    const result = await open(bytes);
    expect(result.kind).toBe(kind);
    for (const translator of translators) {
      const sentence = result.tell(translator);
      expectSentence(sentence, translator);
      expect(sentence).toContain(FILE);
      // Cause, that nothing was changed, a way out.
      expect(sentence.split(/\. (?=\p{Lu})/u).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('leaves the bytes alone', async () => {
    const before = valid.slice();
    await open(valid);
    expect(valid).toEqual(before);
  });
});

function tooLarge(start: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(LIMITS.fileBytes + 1);
  bytes.set(start);
  return bytes;
}

describe('every sentence', () => {
  const refusals: readonly JourneyRefusal[] = [
    { kind: 'damaged', place: 'pictures/a.png' },
    { kind: 'tooNew', version: 12 },
    ...(['file', 'expanded', 'document', 'entries', 'ratio', 'picture', 'pixels'] as const).map(
      (what) => ({ kind: 'tooLarge', what, place: 'journey.json' }) as const,
    ),
    ...(['missing', 'unknownField', 'tooLong', 'outOfRange', 'wrongValue', 'twice', 'leadsNowhere'] as const).map(
      (key) => ({ kind: 'invalid', problems: [{ place: 'stages[0].name', key }] }) as const,
    ),
    ...[2, 3, 6, 21].map(
      (count) =>
        ({
          kind: 'invalid',
          problems: Array.from({ length: count }, () => ({ place: 'x', key: 'missing' as const })),
        }) as const,
    ),
  ];
  const tableRefusals: readonly TableRefusal[] = [
    { kind: 'notATable', looksLike: 'workbook' },
    { kind: 'tooLarge', what: 'rows', limit: 20_000 },
    { kind: 'tooLarge', what: 'columns', limit: 500 },
  ];
  const problems: readonly TableProblem['key'][] = [
    'nameMissing',
    'stageMissing',
    'emotionNotNumber',
    'emotionNotWhole',
    'emotionOutOfRange',
    'importanceNotNumber',
    'importanceNotWhole',
    'importanceOutOfRange',
    'minutesNotNumber',
    'minutesNegative',
    'kindUnknown',
    'evidenceUnknown',
    'textTooLong',
    'tooManyChannels',
  ];

  it('of a refusal is finished', () => {
    for (const translator of translators) {
      for (const refusal of refusals)
        expectSentence(tellJourneyRefusal(...voice(translator), refusal, FILE), translator);
      for (const refusal of tableRefusals)
        expectSentence(tellTableRefusal(...voice(translator), refusal, FILE), translator);
      for (const what of ['file', 'expanded', 'document', 'entries'] as const)
        expectSentence(tellJourneyTooLarge(...voice(translator), new JourneyTooLarge(what, 1), 'Mapa'), translator);
    }
  });

  it('of a cell names row and column', () => {
    for (const translator of translators) {
      for (const key of problems) {
        const place = { row: 1207, column: 27, header: 'Emotion: Anna' };
        const sentence = tellTableProblem(...voice(translator), {
          key,
          found: key === 'textTooLong' ? 30_000 : '7',
          nearest: null,
          place,
        });
        expectSentence(sentence, translator);
        expect(sentence).toContain('1207');
        expect(sentence).toMatch(/AB [“„«]Emotion: Anna[”»]/);
      }
    }
  });

  it('of a mapping or a note is finished', () => {
    for (const translator of translators) {
      expectSentence(tellMappingProblem(translator.t, { key: 'nameColumnMissing' }, null), translator);
      expectSentence(tellMappingProblem(translator.t, { key: 'columnTwice', columns: [0, 1] }, ['A', '']), translator);
      for (const key of ['stageFromAbove', 'noStages', 'rowsLeftOut', 'columnsIgnored'] as const)
        for (const count of [1, 2, 5, 22])
          expect(tellTableNote(translator.t, { key, count })).toMatch(new RegExp(`(^|: )${count} .*\\.$`));
    }
  });
});

describe('columns', () => {
  it('are lettered as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 499, 701, 702].map(columnLetter)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'SF',
      'ZZ',
      'AAA',
    ]);
  });
});
