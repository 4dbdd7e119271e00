import { texts as en } from '../../../renderer/i18n/locales/en/index';
import { texts as pl } from '../../../renderer/i18n/locales/pl/index';
import { texts as ru } from '../../../renderer/i18n/locales/ru/index';

export const ALL_TEXTS = { en, pl, ru } as const;
export type LanguageCode = keyof typeof ALL_TEXTS;

/** The texts of one language by place: `library:maps.rated_few`. Numbers are told as text. */
export function flatten(texts: Readonly<Record<string, unknown>>): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (value: unknown, place: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value))
        walk(inner, place.endsWith(':') ? place + key : `${place}.${key}`);
    } else flat.set(place, String(value));
  };
  for (const [namespace, value] of Object.entries(texts)) walk(value, `${namespace}:`);
  return flat;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
export const withoutPlural = (place: string): string => place.replace(PLURAL, '');
export const pluralOf = (place: string): string | undefined => PLURAL.exec(place)?.[1];

/** `{{name}}`, `{{count}}` and nested `$t(key)` of a text, sorted. */
export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{\{[^}]*\}\}|\$t\([^)]*\)|<\/?\d+>/g)].map(([found]) => found).sort();
}
