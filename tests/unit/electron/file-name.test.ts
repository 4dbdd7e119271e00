import { describe, expect, it } from 'vitest';
import { fileNameFrom, withExtension } from '../../../electron/file-name';

describe('a file name from a title', () => {
  it.each([
    ['Cat fountain.journey', 'Cat fountain.journey'],
    ['A/B: "test" <v2>?.pdf', 'A B test v2.pdf'],
    ['  ..hidden.. .pdf', 'hidden.pdf'],
    ['a\tb\nc\u0000d', 'a b c d'],
    ['CON.journey', 'CON_.journey'],
    ['com1', 'com1_'],
    ['Connect.journey', 'Connect.journey'],
    ['???', 'Touchline'],
    ['.journey', 'Touchline.journey'],
    ['Карта №1', 'Карта №1'],
  ])('%j becomes %j', (title, name) => {
    expect(fileNameFrom(title)).toBe(name);
  });

  it.each(['Ж', '猫', '😀', '👩‍👩‍👧‍👦', 'z\u0301'])(
    'leaves room in 255 bytes, keeps the extension, and cuts no %s in half',
    (character) => {
      const name = fileNameFrom(`${character.repeat(190)}.journey`);
      expect(Buffer.byteLength(name)).toBeLessThan(230);
      expect(Buffer.byteLength(name)).toBeGreaterThan(170);
      expect(name).toMatch(/\.journey$/);
      expect(name.slice(0, -'.journey'.length).replaceAll(character, '')).toBe('');
    },
  );
});

describe('an extension', () => {
  it.each([
    ['/a/Map v1.2', '/a/Map v1.2.journey'],
    ['/a/map.JOURNEY', '/a/map.JOURNEY'],
    ['/a.journey/map', '/a.journey/map.journey'],
  ])('%s becomes %s', (path, whole) => {
    expect(withExtension(path, ['journey'])).toBe(whole);
  });
});
