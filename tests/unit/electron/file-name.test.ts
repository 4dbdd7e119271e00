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

  it('leaves room for 255 bytes, and keeps the extension', () => {
    const name = fileNameFrom(`${'Ж'.repeat(190)}.journey`);
    expect(Buffer.byteLength(name)).toBeLessThan(255);
    expect(name).toMatch(/\.journey$/);
  });
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
