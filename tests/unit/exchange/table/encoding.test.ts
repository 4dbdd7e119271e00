import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../renderer/exchange/table/encoding';
import type { Encoding } from '../../../../renderer/exchange/table/table';
import { encoded, SAMPLE_TABLES, tableText } from '../../../fixtures/table-bytes';

const UNICODE: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be'];

describe.each(SAMPLE_TABLES)('the letters of %s', (name) => {
  const text = tableText(name);

  it.each(UNICODE.flatMap((encoding) => [true, false].map((mark) => [encoding, mark] as const)))(
    'come through %s, byte order mark: %s',
    (encoding, mark) => {
      expect(decodeText(encoded(text, encoding, { mark }))).toEqual({ text, encoding });
    },
  );
});

describe('an eight-bit encoding', () => {
  /** The code page has no arrow. */
  const polish = tableText('przychodnia.pl.csv').replaceAll('→', '->');
  const russian = tableText('bank-300.ru.tsv');

  it('is told by the language of a whole table', () => {
    expect(decodeText(encoded(polish, 'windows-1250'))).toEqual({ text: polish, encoding: 'windows-1250' });
    expect(decodeText(encoded(russian, 'windows-1251'))).toEqual({ text: russian, encoding: 'windows-1251' });
  });

  it.each(polish.split('\n').filter((line) => /[ąćęłńóśźż]/i.test(line)))('is told by one Polish row: %s', (line) => {
    expect(decodeText(encoded(line, 'windows-1250'))?.text).toBe(line);
  });

  it.each(russian.split('\n').slice(0, 40))('is told by one Russian row: %s', (line) => {
    expect(decodeText(encoded(line, 'windows-1251'))?.text).toBe(line);
  });

  it.each([
    'Łódź',
    'Żółć',
    'część',
    'Gęślą jaźń',
    'Świadomość;Zakup;Obsługa',
    'ŻÓŁĆ',
    'Kanał',
    '„Dzień dobry”',
    'płatność 5 zł',
  ])('is told by little Polish: %s', (text) => {
    expect(decodeText(encoded(text, 'windows-1250'))).toEqual({ text, encoding: 'windows-1250' });
  });

  it.each(['Этап', 'Чай', 'ЖДЁТ', 'Да', 'съёмка', '«Ждём вас»', 'СМС; Wi-Fi; сайт', 'CRM-система', 'Объём — 5 шт.'])(
    'is told by little Russian: %s',
    (text) => {
      expect(decodeText(encoded(text, 'windows-1251'))).toEqual({ text, encoding: 'windows-1251' });
    },
  );

  it('is what a person says it is', () => {
    const bytes = encoded('Этап', 'windows-1251');
    expect(decodeText(bytes, 'windows-1250')).toEqual({ text: 'Ýňŕď', encoding: 'windows-1250' });
  });
});

describe('what is no text', () => {
  it.each([
    ['noise', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['half a UTF-16 letter', encoded('Stage,Touchpoint\nA,B', 'utf-16le', { mark: true }).slice(0, -1)],
    ['UTF-8 by its mark, but not by its bytes', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0x28)],
  ])('%s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});
