import { expect, it } from 'vitest';
import { COLUMN_LETTERS, withSoftHyphens } from '../../../../renderer/ui/parts/soft-hyphens';

it.each([
  ['Осведомлённость', 'Осве-дом-лён-ность'],
  ['Рекомендация', 'Реко-мен-да-ция'],
  ['Rozważanie', 'Roz-wa-ża-nie'],
  ['Consideration', 'Con-si-de-ra-tion'],
  ['Purchase', 'Purchase'],
  ['Первое использование дома', 'Первое исполь-зо-ва-ние дома'],
])('a long word is broken where a syllable ends: %s', (text, shown) => {
  expect(withSoftHyphens(text).replaceAll('\u00ad', '-')).toBe(shown);
});

it('for a narrow column, only words that hardly fit into it are broken', () => {
  const text = 'Rozważanie dziewięćdziesięciocentymetrowe';
  expect(withSoftHyphens(text, COLUMN_LETTERS).replaceAll('\u00ad', '-')).toBe(
    'Rozważanie dzie-więć-dzie-się-cio-cen-ty-met-rowe',
  );
});
