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

  it.each([
    'Étape;Point de contact;Boîte à idées',
    'El señor compra en España',
    'Où est la fenêtre ? À côté, près de l’entrée',
    'Perché è così lontano, più che in città?',
    'Não há informações; a mãe está à espera',
    'Går på apoteket, får hjälp, köper öga',
    'Jeg får en pære og køber æble på gården',
    'Café crème, jalapeño, façade',
    'El niño; la montaña; el año',
    '“Déjà vu” – 20 € à la caisse',
  ])('is told by little Western text: %s', (text) => {
    expect(decodeText(encoded(text, 'windows-1252'))).toEqual({ text, encoding: 'windows-1252' });
  });

  it('does not matter where both code pages have the same letters', () => {
    const german = 'Phase;Kontaktpunkt;Größe, Übergabe, Straße, Café';
    expect(decodeText(encoded(german, 'windows-1252'))?.text).toBe(german);
  });

  it.each([
    'dzień',
    'być; mieć; robić; chodzić',
    'język, będę, pięć, ręka',
    'państwo, koń, końcówka, słońce',
    'ćma',
    'różne góry',
    'Cześć! Gdzie jest kawiarnia „Café Émile”?',
    'Müller i Wspólnicy; Zażółć',
  ])('stays Polish where Polish could have written it: %s', (text) => {
    expect(decodeText(encoded(text, 'windows-1250'))).toEqual({ text, encoding: 'windows-1250' });
  });

  it.each([
    'Příliš žluťoučký kůň úpěl ďábelské ódy',
    'Zákazník čeká na přepážce; reklamace; děkuji',
    'Árvíztűrő tükörfúrógép',
    'Az ügyfél vár; köszönő levél',
    'Môže sa vrátiť? Ďakujeme, dovidenia',
  ])('stays Central European where the West has no such letters: %s', (text) => {
    expect(decodeText(encoded(text, 'windows-1250'))).toEqual({ text, encoding: 'windows-1250' });
  });

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
