import type { i18n } from 'i18next';
import { languageFor } from '../renderer/i18n/languages';
import { readSettings, systemLanguage } from './settings-store';

let translator: i18n | null = null;

/** Loads the texts of the chosen language, or of the system's. Must run before the menu is made. */
export async function loadMainTexts(): Promise<void> {
  // The window is being made before anybody asks for a text.
  const { createTranslator, switchLanguage } = await import('../renderer/i18n/i18n');
  const language = readSettings().language ?? languageFor(systemLanguage());
  if (translator) await switchLanguage(translator, language);
  else translator = await createTranslator(language);
}

/** A text of the native menu or of a dialog: `menu:<key>`. */
export function menuText(key: MenuTextKey, values: Record<string, string> = {}): string {
  if (!translator) throw new Error('Texts are asked for before they are loaded');
  return translator.t(key, { ns: 'menu', ...values });
}

type Leaves<Texts, Path extends string = ''> = {
  [Key in keyof Texts & string]: Texts[Key] extends string ? `${Path}${Key}` : Leaves<Texts[Key], `${Path}${Key}.`>;
}[keyof Texts & string];
export type MenuTextKey = Leaves<typeof import('../renderer/i18n/locales/en/menu.json')>;
