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
