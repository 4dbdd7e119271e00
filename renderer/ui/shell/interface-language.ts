import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { countFormatter, INTERPOLATION, switchLanguage } from '../../i18n/i18n';
import { languageInfo } from '../../i18n/languages';
import type { Language } from '../../model/primitives';

/** Makes the interface speak a language. Must settle before the first screen is drawn. */
export async function startInterfaceLanguage(language: Language): Promise<void> {
  const { texts } = await languageInfo(language).load();
  await i18next
    .use(countFormatter)
    .use(initReactI18next)
    .init({
      lng: language,
      resources: { [language]: texts },
      fallbackLng: false,
      defaultNS: 'app',
      interpolation: INTERPOLATION,
      returnNull: false,
      react: { useSuspense: false },
    });
  nameLanguage(language);
}

/** Switches at once, everywhere. */
export async function switchInterfaceLanguage(language: Language): Promise<void> {
  await switchLanguage(i18next, language);
  nameLanguage(language);
}

/** Screen readers and hyphenation go by the document's language. */
function nameLanguage(language: Language): void {
  document.documentElement.lang = language;
}
