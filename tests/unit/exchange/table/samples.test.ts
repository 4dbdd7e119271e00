import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkTable } from '../../../../renderer/exchange/table/check-table';
import { guessMapping } from '../../../../renderer/exchange/table/guess-mapping';
import { readTable } from '../../../../renderer/exchange/table/read-table';
import { documentFromTable } from '../../../../renderer/exchange/table/table-content';
import { emptyDocument, type MapDocument } from '../../../../renderer/model/document';
import { journeyOf, personasOf } from '../../../../renderer/model/journey';
import { newJourneyMap } from '../../../../renderer/model/journey-map';
import { personaBalance } from '../../../../renderer/model/scoring/balance';
import { sampleDocument } from '../../../fixtures/sample-document';

/** The figures of the three samples, worked out by hand in the project's reference. */
const SAMPLES = [
  {
    name: 'cat-fountain.en.csv',
    title: 'Cat fountain',
    language: 'en',
    touchpoints: 26,
    kinds: ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'],
    rated: { 'First-time cat owner': 26, 'Returning customer': 23 },
    balances: [-11.62, 19.08],
    unratedWithImportance: 0,
  },
  {
    name: 'przychodnia.pl.csv',
    title: 'Przychodnia',
    language: 'pl',
    touchpoints: 17,
    kinds: ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'],
    rated: { 'Pacjentka pierwszy raz': 17 },
    balances: [-3.08],
    unratedWithImportance: 0,
  },
  {
    name: 'bank-300.ru.tsv',
    title: 'Bank 300',
    language: 'ru',
    touchpoints: 300,
    kinds: null,
    rated: { 'Зарплатный клиент': 266, Предприниматель: 258 },
    balances: null,
    unratedWithImportance: 76,
  },
] as const;

function importSample(name: string): MapDocument {
  const file = readTable(readFileSync(new URL(`../../../fixtures/tables/${name}`, import.meta.url)), name);
  if (file.kind !== 'ok') throw new Error(file.kind);
  const checked = checkTable(file.table, guessMapping(file.table));
  expect(checked.problems).toEqual([]);
  expect(checked.mappingProblems).toEqual([]);
  let count = 0;
  const blank = emptyDocument(
    newJourneyMap({ id: 'map', createdAt: '2026-11-18T09:00:00.000Z', reportLanguage: 'en' }),
  );
  return documentFromTable(checked.content, blank, name, {
    newId: () => `id${++count}`,
    unnamedStage: 'Journey',
    unnamedPersona: 'Customer',
  });
}

describe.each(SAMPLES)('the sample $name', (sample) => {
  const document = importSample(sample.name);

  it('has the title of the file and the language of its columns', () => {
    expect(document.map.title).toBe(sample.title);
    expect(document.map.reportLanguage).toBe(sample.language);
  });

  it('has its touchpoints, stages and personas', () => {
    const journey = journeyOf(document);
    expect(journey.touchpoints).toHaveLength(sample.touchpoints);
    if (sample.kinds) expect(journey.stages.map(({ stage }) => stage.kind)).toEqual(sample.kinds);
    else expect(journey.stages).toHaveLength(10);
    expect(personasOf(document).map(({ name }) => name)).toEqual(Object.keys(sample.rated));
  });

  it('has its ratings, and no others', () => {
    const rated = Object.fromEntries(
      personasOf(document).map(({ id, name }) => [
        name,
        Object.values(document.scores).filter(({ personaId, emotion }) => personaId === id && emotion !== null).length,
      ]),
    );
    expect(rated).toEqual(sample.rated);
    const withoutEmotion = Object.values(document.scores).filter(({ emotion }) => emotion === null);
    expect(withoutEmotion).toHaveLength(sample.unratedWithImportance);
  });

  it('gives the balances worked out by hand', () => {
    if (!sample.balances) return;
    const balances = personasOf(document).map(({ id }) => personaBalance(document, id).value ?? Number.NaN);
    sample.balances.forEach((balance, index) => expect(balances[index]).toBeCloseTo(balance, 2));
  });

  it('is read as the plainest reading of the same file would', () => {
    const plain = sampleDocument(sample.name);
    const essence = (map: MapDocument) =>
      journeyOf(map).touchpoints.map(({ touchpoint, stage }) => ({
        stage: stage.name,
        name: touchpoint.name,
        channels: touchpoint.channels,
        department: touchpoint.department,
        process: touchpoint.backstageProcess,
        waiting: touchpoint.waitingMinutes,
        pains: touchpoint.pains,
        delights: touchpoint.delights,
        emotions: personasOf(map).map(({ id }) => map.scores[`${touchpoint.id}:${id}`]?.emotion ?? null),
        importances: personasOf(map).map(({ id }) => map.scores[`${touchpoint.id}:${id}`]?.importance ?? null),
      }));
    expect(essence(document)).toEqual(essence(plain));
  });
});
