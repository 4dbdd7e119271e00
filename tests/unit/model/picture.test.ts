import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pictureSchema } from '../../../renderer/model/picture';

const ROW = { id: 'a', name: '', mediaType: 'image/png', width: 1, height: 1 };
const takes = (data: string) => pictureSchema.safeParse({ ...ROW, data }).success;

it.each(['', 'AAAA', 'aZ09+/==', 'QQ=', '='])('%j is base64', (data) => expect(takes(data)).toBe(true));
it.each(['A===', 'A=A', 'A-_A', 'AA A', 'AA\n', 'Ж', '\u{1F600}'])('%j is not', (data) =>
  expect(takes(data)).toBe(false),
);

it('any text is judged as the pattern of base64 does', () => {
  const text = fc.string({ unit: fc.constantFrom(...'Az09+/=-_ \nż') });
  fc.assert(fc.property(text, (data) => takes(data) === /^[A-Za-z0-9+/]*={0,2}$/.test(data)));
});
