import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../../renderer/exchange/table/check-table';
import { guessMapping } from '../../../../renderer/exchange/table/guess-mapping';
import { readPastedTable } from '../../../../renderer/exchange/table/read-table';
import {
  contentFromTable,
  documentFromTable,
  titleFromFileName,
} from '../../../../renderer/exchange/table/table-content';
import { addContent } from '../../../../renderer/model/commands/content-commands';
import { emptyDocument, mapDocumentSchema } from '../../../../renderer/model/document';
import { EMPTY_HISTORY, execute, undo } from '../../../../renderer/model/history';
import { journeyOf, personasOf } from '../../../../renderer/model/journey';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { referenceProblems } from '../../../../renderer/model/reference-problems';
import { tableText } from '../../../fixtures/table-bytes';

function contentOf(text: string) {
  const file = readPastedTable(text, 'x');
  if (file.kind !== 'ok') throw new Error(file.kind);
  return checkTable(file.table, guessMapping(file.table)).content;
}

function making() {
  let count = 0;
  return { newId: () => `id${++count}`, unnamedStage: 'Journey', unnamedPersona: 'Customer' };
}

const blank = emptyDocument(newJourneyMap({ id: 'map', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }));
const bank = documentFromTable(contentOf(tableText('bank-300.ru.tsv')), blank, 'bank-300.ru.tsv', making());

describe('a table added to a map', () => {
  const again = contentFromTable(
    contentOf(
      'Etap\tPunkt styku\tEmocja: предприниматель\tEmocja: Nowa\nКРЕДИТ\tPłaci\t-2\t1\nNowy etap\tWychodzi\t\t2',
    ),
    bank,
    {
      ...making(),
      newId: (
        (count = 0) =>
        () =>
          `new${++count}`
      )(),
    },
  );

  it('finds stages and personas by name and brings only the new ones', () => {
    expect(Object.values(again.stages).map(({ name }) => name)).toEqual(['Nowy etap']);
    expect(Object.values(again.personas).map(({ name, look }) => [name, look])).toEqual([['Nowa', 3]]);
  });

  it('is one undoable act behind what the map has', () => {
    const step = execute(bank, EMPTY_HISTORY, addContent('importTable', again));
    if (!step) throw new Error('nothing happened');
    const { document } = step;
    expect(mapDocumentSchema.parse(document)).toEqual(document);
    expect(referenceProblems(document)).toEqual([]);
    const journey = journeyOf(document);
    expect(journey.touchpoints).toHaveLength(302);
    const paid = journey.stages.find(({ stage }) => stage.name === 'Кредит')?.touchpoints.at(-1)?.touchpoint;
    expect(paid?.name).toBe('Płaci');
    expect(journey.stages.at(-1)?.stage.name).toBe('Nowy etap');
    expect(personasOf(document).map(({ name }) => name)).toEqual(['Зарплатный клиент', 'Предприниматель', 'Nowa']);
    expect(undo(document, step.history)?.document).toEqual(bank);
  });
});

describe('a new map from a table', () => {
  it('is a sound document', () => {
    expect(mapDocumentSchema.parse(bank)).toEqual(bank);
    expect(referenceProblems(bank)).toEqual([]);
  });

  it('names what the table leaves unnamed', () => {
    const document = documentFromTable(contentOf('Touchpoint\tEmotion\nPays\t-1'), blank, 'Pasted', making());
    expect(Object.values(document.stages).map(({ name }) => name)).toEqual(['Journey']);
    expect(Object.values(document.personas).map(({ name }) => name)).toEqual(['Customer']);
    expect(Object.values(document.scores)).toMatchObject([{ emotion: -1 }]);
  });

  it.each([
    ['cat-fountain.en.csv', 'Cat fountain'],
    ['bank_300  final.TSV', 'Bank 300 final'],
    ['Podróż klienta v1.2.csv', 'Podróż klienta v1.2'],
    ['.csv', ''],
  ])('from %s is called %j', (fileName, title) => {
    expect(titleFromFileName(fileName)).toBe(title);
  });
});
