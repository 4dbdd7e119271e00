import { useTexts } from './texts';
import { type Format, formatFor } from '../../i18n/format';
import { languageFor } from '../../i18n/languages';
import type { Language } from '../../model/primitives';

/** Numbers, money and dates in the interface's language; follows when it is switched. */
export function useFormat(): { readonly format: Format; readonly language: Language } {
  const { i18n } = useTexts();
  const language = languageFor(i18n.language);
  return { format: formatFor(language), language };
}
