import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../renderer/i18n/languages';
import { readFontMetrics } from '../../../renderer/report/text/font-metrics';
import { ALL_TEXTS, flatten, type LanguageCode, placeholdersOf, pluralOf, withoutPlural } from './texts';

const english = flatten(ALL_TEXTS.en);
const codes = Object.keys(ALL_TEXTS) as LanguageCode[];
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** Plural categories of whole numbers and of fractions (CLDR). */
const PLURALS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['one', 'other'],
  pl: ['few', 'many', 'one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
};

function pluralsOf(texts: ReadonlyMap<string, string>): Map<string, string[]> {
  const plurals = new Map<string, string[]>();
  for (const place of texts.keys()) {
    const form = pluralOf(place);
    const base = withoutPlural(place);
    if (form !== undefined) plurals.set(base, [...(plurals.get(base) ?? []), form].sort());
  }
  return plurals;
}

/** What any form of a text may fill in; a form for one may leave the number out. */
function fillersOf(texts: ReadonlyMap<string, string>): Map<string, string[]> {
  const fillers = new Map<string, Set<string>>();
  for (const [place, text] of texts) {
    const base = withoutPlural(place);
    fillers.set(base, new Set([...(fillers.get(base) ?? []), ...placeholdersOf(text)]));
  }
  return new Map([...fillers].map(([base, found]) => [base, [...found].sort()]));
}

it('every language of the list is checked here', () => {
  expect(LANGUAGES.map(({ code }) => code).sort()).toEqual([...codes].sort());
});

describe.each(codes)('%s', (code) => {
  const texts = flatten(ALL_TEXTS[code]);

  it('has the same texts as English', () => {
    const bases = (from: ReadonlyMap<string, string>) => [...new Set([...from.keys()].map(withoutPlural))].sort();
    expect(bases(texts)).toEqual(bases(english));
  });

  it('has no empty text', () => {
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('writes what is left open in one way', () => {
    expect([...texts].filter(([, text]) => /\s…|\.\.\./.test(text))).toEqual([]);
  });

  it('fills in the same values as English', () => {
    const own = fillersOf(texts);
    const different = [...fillersOf(english)].filter(([base, names]) => own.get(base)?.join() !== names.join());
    expect(different).toEqual([]);
  });

  it('has the plural forms of its language', () => {
    const wrong = [...pluralsOf(texts)].filter(([, forms]) => forms.join() !== PLURALS[code].join());
    expect(wrong).toEqual([]);
    expect(pluralsOf(texts).size).toBe(pluralsOf(english).size);
  });

  it('has glyphs in the report font', () => {
    const font = (name: string) =>
      readFontMetrics(readFileSync(fileURLToPath(new URL(`../../../assets/fonts/${name}.ttf`, import.meta.url))));
    const symbols = font('dejavu-symbols');
    const missing = ['noto-sans-regular', 'noto-sans-bold', 'noto-sans-italic'].flatMap((name) => {
      const own = font(name);
      const characters = new Set([...texts.values()].join('').replace(/\s/g, ''));
      return [...characters]
        .filter((each) => !own.covers(each) && !symbols.covers(each))
        .map((each) => `${name} ${each}`);
    });
    expect(missing).toEqual([]);
  });
});

describe('letters', () => {
  it.each(['en', 'pl'] as const)('%s is in Latin letters', (code) => {
    expect([...flatten(ALL_TEXTS[code])].filter(([, text]) => CYRILLIC.test(text))).toEqual([]);
  });

  it('ru is in Cyrillic wherever it is in words', () => {
    /** Identifiers that the guide's texts refer to, not words for people. */
    const isIdentifier = (place: string): boolean => /^(guide|findings):(language|agendas\..*\.step)$/.test(place);
    const latin = [...flatten(ALL_TEXTS.ru)].filter(
      ([place, text]) =>
        !isIdentifier(place) && !CYRILLIC.test(text) && /[a-z]{3}/.test(text.replace(/\{\{.*?\}\}/g, '')),
    );
    expect(latin.filter(([, text]) => !['Touchline', 'Electron'].includes(text))).toEqual([]);
  });

  it('no sentence is left in English', () => {
    const sentence = (text: string) => (text.match(/[A-Za-z]{2,}/g) ?? []).length >= 3;
    for (const code of ['pl', 'ru'] as const) {
      const left = [...flatten(ALL_TEXTS[code])].filter(
        ([place, text]) => sentence(text) && english.get(place) === text,
      );
      expect(left).toEqual([]);
    }
  });
});

it('every namespace is a file in every language', () => {
  for (const code of codes)
    for (const namespace of Object.keys(ALL_TEXTS.en)) {
      const file = new URL(`../../../renderer/i18n/locales/${code}/${namespace}.json`, import.meta.url);
      expect(existsSync(file), `${code}/${namespace}.json`).toBe(true);
    }
});
