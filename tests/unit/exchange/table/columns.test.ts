import { describe, expect, it } from 'vitest';
import { columnNamed, stageKindNamed } from '../../../../renderer/exchange/table/column-names';
import { guessLanguage, guessMapping } from '../../../../renderer/exchange/table/guess-mapping';
import { readPastedTable } from '../../../../renderer/exchange/table/read-table';
import type { Table } from '../../../../renderer/exchange/table/table';

const field = (name: string) => ({ kind: 'field', field: name });

function pasted(text: string, header?: boolean): Table {
  const file = readPastedTable(text, 'Pasted', header === undefined ? {} : { header });
  if (file.kind !== 'ok') throw new Error(file.kind);
  return file.table;
}

describe('a column', () => {
  it.each([
    ['Stage', { kind: 'stage' }],
    ['ETAP', { kind: 'stage' }],
    ['этап ', { kind: 'stage' }],
    ['Touchpoint', field('name')],
    ['punkt styku', field('name')],
    ['Точка соприкосновения', field('name')],
    ['Kanal', field('channels')],
    ['Вид', field('kind')],
    ['Dział', field('department')],
    ['За кулисами', field('backstageProcess')],
    ['Behind the scenes: system', field('backstageSystem')],
    ['Waiting (min)', field('waitingMinutes')],
    ['Oczekiwanie (min)', field('waitingMinutes')],
    ['Ожидание (мин)', field('waitingMinutes')],
    ['Oczekuje', field('expects')],
    ['Ожидания', field('expects')],
    ['Bóle', field('pains')],
    ['Радости', field('delights')],
    ['Notatka', field('internalNote')],
    ['Emotion: Returning customer', { kind: 'emotion', persona: 'Returning customer' }],
    ['emocja – Pacjentka: pierwszy raz', { kind: 'emotion', persona: 'Pacjentka: pierwszy raz' }],
    ['Эмоция (Зарплатный клиент)', { kind: 'emotion', persona: 'Зарплатный клиент' }],
    ['Emotion (−2…+2)', { kind: 'emotion', persona: '' }],
    ['Emotion (-2 to 2): Anna', { kind: 'emotion', persona: 'Anna' }],
    ['Ważność (1–5)', { kind: 'importance', persona: '' }],
    ['Важность (от 1 до 5): Анна', { kind: 'importance', persona: 'Анна' }],
    ['Emotion: Persona 2', { kind: 'emotion', persona: 'Persona 2' }],
    ['Emotion (over 60)', { kind: 'emotion', persona: 'over 60' }],
    ['Emotion: 18-25', { kind: 'emotion', persona: '18-25' }],
    ['Anna: importance', { kind: 'importance', persona: 'Anna' }],
    ['WAŻNOŚĆ:\u00a0Anna', { kind: 'importance', persona: 'Anna' }],
    ['Важность:\nАнна', { kind: 'importance', persona: 'Анна' }],
    ['Evidence: Anna', { kind: 'evidence', persona: 'Anna' }],
    ['Emotion', { kind: 'emotion', persona: '' }],
  ])('named %j holds %j', (name, target) => {
    expect(columnNamed(name)?.target).toEqual(target);
  });

  it.each(['', 'Budget', 'x', 'Emotional: Anna', '2024'])('named %j says nothing', (name) => {
    expect(columnNamed(name)).toBeNull();
  });
});

describe('a stage', () => {
  it('has the kind of its default name in any language', () => {
    expect(
      ['Awareness', 'rozważanie', 'ПОКУПКА', 'Utrzymanie', 'Осведомленность', 'Coffee break'].map(stageKindNamed),
    ).toEqual(['awareness', 'consideration', 'purchase', 'retention', 'awareness', null]);
  });
});

describe('guessing', () => {
  it('gives each field to one column and ignores the rest', () => {
    const table = pasted('Stage\tTouchpoint\tBudget\tTouchpoint\tEmotion: A\tEmotion: B\nA\tb\tc\td\t1\t2');
    expect(guessMapping(table)).toEqual([
      { kind: 'stage' },
      field('name'),
      { kind: 'ignore' },
      { kind: 'ignore' },
      { kind: 'emotion', persona: 'A' },
      { kind: 'emotion', persona: 'B' },
    ]);
  });

  it('gives one rating of one person to one column, however her name is written', () => {
    expect(guessMapping(pasted('Touchpoint\tEmotion: Anna\tEmotion: ANNA\tEmotion (Ańna)\nA\t2\t0\t-2'))).toEqual([
      field('name'),
      { kind: 'emotion', persona: 'Anna' },
      { kind: 'ignore' },
      { kind: 'ignore' },
    ]);
  });

  it('takes the only column of a list for the touchpoints', () => {
    expect(guessMapping(pasted('Pays\nLeaves'))).toEqual([field('name')]);
    expect(guessMapping(pasted('Zakup\tPłaci\nZakup\tWychodzi'))).toEqual([{ kind: 'ignore' }, { kind: 'ignore' }]);
  });

  it('tells the language by the names of the columns', () => {
    expect(guessLanguage(pasted('Etap\tPunkt styku\tSystem\nA\tb\tc'))).toBe('pl');
    expect(guessLanguage(pasted('Pays\nLeaves'))).toBeNull();
  });
});

describe('names in two rows', () => {
  const lines = (...rows: string[]) => pasted(rows.join('\n'));

  it.each([
    [
      'the personas above, in merged cells',
      ['\t\tAnna\t\tJan\t', 'Etap\tPunkt styku\tEmocja\tWaga\tEmocja\tWaga', 'Zakup\tPłaci\t-1\t3\t2\t5'],
    ],
    [
      'the scales above, the personas below the plain names',
      ['Etap\tPunkt styku\tEmocja\tWaga\tEmocja\tWaga', '\t\tAnna\tAnna\tJan\tJan', 'Zakup\tPłaci\t-1\t3\t2\t5'],
    ],
    [
      'plain names merged downwards',
      ['Etap\tPunkt styku\tAnna\t\tJan\t', '\t\tEmocja\tWaga\tEmocja\tWaga', 'Zakup\tPłaci\t-1\t3\t2\t5'],
    ],
    [
      'below a title',
      [
        'Mapa podróży\t\t\t\t\t',
        '\t\tAnna\t\tJan\t',
        'Etap\tPunkt styku\tEmocja\tWaga\tEmocja\tWaga',
        'Zakup\tPłaci\t-1\t3\t2\t5',
      ],
    ],
  ])('%s', (_, rows) => {
    const table = lines(...rows);
    expect(guessMapping(table)).toEqual([
      { kind: 'stage' },
      field('name'),
      { kind: 'emotion', persona: 'Anna' },
      { kind: 'importance', persona: 'Anna' },
      { kind: 'emotion', persona: 'Jan' },
      { kind: 'importance', persona: 'Jan' },
    ]);
    expect(table.header?.slice(0, 2)).toEqual(['Etap', 'Punkt styku']);
    expect(table.rows).toEqual([{ number: rows.length, cells: ['Zakup', 'Płaci', '-1', '3', '2', '5'] }]);
  });

  it('a scale over a group of personas', () => {
    const table = lines(
      'Stage\tTouchpoint\tEmotion\t\tImportance\t',
      '\t\tAnna\tJan\tAnna\tJan',
      'Purchase\tPays\t1\t2\t3\t4',
    );
    expect(guessMapping(table).slice(2)).toEqual([
      { kind: 'emotion', persona: 'Anna' },
      { kind: 'emotion', persona: 'Jan' },
      { kind: 'importance', persona: 'Anna' },
      { kind: 'importance', persona: 'Jan' },
    ]);
  });

  it('a group of fields with the same words in front of the customer and behind the scenes', () => {
    const table = lines(
      'Stage\tTouchpoint\tDepartment\tBehind the scenes\t\t',
      '\t\t\tDepartment\tProcess\tSystem',
      'Purchase\tPays\tTill\tFinance\tBooking\tERP',
    );
    expect(guessMapping(table).slice(2)).toEqual([
      field('department'),
      field('backstageDepartment'),
      field('backstageProcess'),
      field('backstageSystem'),
    ]);
  });

  it.each([
    ['a title over the names', ['Customer journey map\t\t\t', 'Stage\tTouchpoint\tEmotion\tImportance', 'A\tB\t1\t2']],
    ['columns without a name over numbers', ['Stage\tTouchpoint\tEmotion\t\tImportance\t', 'A\tB\t1\t2\t3\t4']],
    [
      'a first row that leaves its stage out',
      ['Stage\tTouchpoint\tEmotion\t\tPains', '\tB\t1\tslow\tdear', 'A\tC\t1\t\t'],
    ],
    ['a first row with little in it', ['Stage\tTouchpoint\tPains\tDelights', 'Awareness\t\t\t', '\tAdvert\tslow\t']],
  ])('but not %s', (_, rows) => {
    const table = lines(...rows);
    const names = rows.findIndex((row) => row.startsWith('Stage'));
    expect(table.header).toEqual((rows[names] ?? '').split('\t'));
    expect(table.rows).toHaveLength(rows.length - names - 1);
  });
});
