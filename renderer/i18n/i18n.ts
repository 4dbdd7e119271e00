import i18next, { type FormatterModule, type i18n, type InterpolationOptions } from 'i18next';
import type { Language } from '../model/primitives';
import { formatFor } from './format';
import { languageFor, languageInfo } from './languages';

export const INTERPOLATION: InterpolationOptions = { escapeValue: false, alwaysFormat: true };

/** A whole count within a text is written as numbers are: 1,000 touchpoints. All other values come written already. */
export const countFormatter: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format: (value: string, _format, language = '', options) =>
    options?.['interpolationkey'] === 'count' && Number.isInteger(value)
      ? formatFor(languageFor(language)).number(Number(value))
      : value,
};

/**
 * A translator for one language, independent of the window's own: the report, the menu and the
 * command line each speak the language they were asked for.
 */
export async function createTranslator(language: Language): Promise<i18n> {
  const translator = i18next.createInstance().use(countFormatter);
  const { texts } = await languageInfo(language).load();
  await translator.init({
    lng: language,
    resources: { [language]: texts },
    fallbackLng: false,
    defaultNS: 'app',
    keySeparator: '.',
    interpolation: INTERPOLATION,
    returnNull: false,
  });
  return translator;
}

/** Loads a language into a translator if need be, and switches to it. */
export async function switchLanguage(translator: i18n, language: Language): Promise<void> {
  if (!translator.hasResourceBundle(language, 'app')) {
    const { texts } = await languageInfo(language).load();
    for (const [namespace, resources] of Object.entries(texts))
      translator.addResourceBundle(language, namespace, resources);
  }
  await translator.changeLanguage(language);
}
