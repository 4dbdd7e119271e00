import i18next, { type i18n } from 'i18next';
import type { Language } from '../model/primitives';
import { languageInfo } from './languages';

/**
 * A translator for one language, independent of the window's own: the report, the menu and the
 * command line each speak the language they were asked for.
 */
export async function createTranslator(language: Language): Promise<i18n> {
  const translator = i18next.createInstance();
  const { texts } = await languageInfo(language).load();
  await translator.init({
    lng: language,
    resources: { [language]: texts },
    fallbackLng: false,
    defaultNS: 'app',
    keySeparator: '.',
    interpolation: { escapeValue: false },
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
