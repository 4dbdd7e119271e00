import { expect, it } from 'vitest';
import { columnChoices } from '../../../../renderer/ui/import/column-choices';

const personasFor = (columnName: string) => [
  ...new Set(columnChoices([{ kind: 'emotion', persona: 'Anna' }], columnName).ratings.map(({ persona }) => persona)),
];

it('a column may rate a persona of its own name, unless that is a name for something else', () => {
  expect(personasFor('Jan')).toEqual(['Anna', 'Jan']);
  expect(personasFor('Ważność: Anna')).toEqual(['Anna']);
  expect(personasFor('Этап')).toEqual(['Anna']);
});
