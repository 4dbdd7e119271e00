import { expect, it } from 'vitest';
import {
  COLUMN_LETTERS,
  placeWithHyphens,
  placeWithoutHyphens,
  withSoftHyphens,
} from '../../../../renderer/ui/parts/soft-hyphens';

it.each([
  ['Осведомлённость', 'Осве-дом-лён-ность'],
  ['Рекомендация', 'Реко-мен-да-ция'],
  ['Rozważanie', 'Roz-wa-ża-nie'],
  ['Consideration', 'Con-si-de-ra-tion'],
  ['Purchase', 'Purchase'],
  ['Нейтрально', 'Ней-трально'],
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

it('a place is found with soft hyphens and without them', () => {
  const text = 'dziewięćdziesięcioletni sklep';
  const shown = withSoftHyphens(text);
  for (let letters = 0; letters < text.length; letters++) {
    const place = placeWithHyphens(shown, letters);
    expect(shown[place]).toBe(text[letters]);
    expect(placeWithoutHyphens(shown, place)).toBe(letters);
  }
  expect(placeWithHyphens(shown, text.length)).toBe(shown.length);
});
