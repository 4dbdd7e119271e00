import type { Language } from '../model/primitives';

/** A language of the interface and of reports. To add one: an entry here and a folder in `locales/`. */
export interface LanguageInfo {
  readonly code: Language;
  /** Its own name. */
  readonly name: string;
  /** BCP 47 tag for Intl. British English, so that days come before months. */
  readonly locale: string;
  /** Loads every text of the language, one object a namespace. */
  readonly load: () => Promise<{ readonly texts: LocaleTexts }>;
}

export type LocaleTexts = typeof import('./locales/en/index').texts;

export const LANGUAGES: readonly LanguageInfo[] = [
  { code: 'en', name: 'English', locale: 'en-GB', load: () => import('./locales/en/index') },
  { code: 'pl', name: 'Polski', locale: 'pl', load: () => import('./locales/pl/index') },
  { code: 'ru', name: 'Русский', locale: 'ru', load: () => import('./locales/ru/index') },
];

export function languageInfo(code: Language): LanguageInfo {
  const info = LANGUAGES.find((language) => language.code === code);
  if (!info) throw new Error(`Unknown language: ${code}`);
  return info;
}

/** The best language for a system locale such as `pl-PL`: ours if we speak it, English otherwise. */
export function languageFor(systemLanguage: string): Language {
  const wanted = systemLanguage.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language.code === wanted)?.code ?? 'en';
}

/** The chosen language, or the system's where none is chosen. */
export function chosenLanguage(chosen: Language | null, systemLanguage: string): Language {
  return chosen ?? languageFor(systemLanguage);
}
